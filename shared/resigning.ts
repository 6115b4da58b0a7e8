// Editing an inspected value and signing it again with the same parameters.
import { z } from 'zod';
import { inspectRequestSchema } from './inspection.ts';

export const resignRequestSchema = z.strictObject({
  /** The value as it is inspected; it must verify, so that its parameters are known. */
  original: inspectRequestSchema,
  /** The new payload: JSON text where it is JSON, else text; null keeps it. */
  payload: z
    .string()
    .max(1024 * 1024)
    .nullable(),
  /** Unix seconds; `keep` the original's time, or `now`. */
  signedAt: z.union([z.literal('keep'), z.literal('now'), z.int().min(0).max(1e11)]),
  /** Whose current key signs; null for the key's own profile. */
  profileId: z.string().min(1).max(100).nullable(),
});
export type ResignRequest = z.infer<typeof resignRequestSchema>;

/** A result in the forms in which it is taken elsewhere. */
export const takeAwaySchema = z.strictObject({
  /** Lines that verify the value in a Django shell, the key read from settings. */
  python: z.string(),
  /** For a ticket; without the signature. */
  markdown: z.string(),
  /** Null when no server can send it. */
  setCookie: z.string().nullable(),
  curl: z.string().nullable(),
});
export type TakeAway = z.infer<typeof takeAwaySchema>;
