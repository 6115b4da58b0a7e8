// What Inspect shows about a pasted text.
import { z } from 'zod';
import { environmentSchema } from './keys.ts';
import { maxTokenLength } from './limits.ts';

export { maxTokenLength };

/** How to read the text where the usual way is not meant; a fix of the diagnosis sets them too. */
export const readingFields = {
  /** As this format only; the likeliest when absent. */
  format: z.string().max(100).optional(),
  /** With this hash only, by Python's name; those of the profile's Django version when absent. */
  algorithm: z.string().max(40).optional(),
  /** With this derivation of a cookie's salt only. */
  derivation: z.enum(['v2', 'legacy']).optional(),
  /** The separator; ":" when absent. */
  sep: z.string().min(1).max(20).optional(),
};

/** The user's fields that Django's PasswordResetTokenGenerator hashes. */
export const accountSchema = z.strictObject({
  pk: z.string().min(1).max(200),
  /** The `password` column: the hash, never the password. */
  passwordHash: z.string().max(1000),
  /** As the database shows it, ISO or with a space; empty for a user who never logged in. */
  lastLogin: z.string().max(100),
  email: z.string().max(1000),
  /** Minutes that the server's local time is ahead of UTC. */
  utcOffsetMinutes: z.int().min(-1440).max(1440),
});
export type Account = z.infer<typeof accountSchema>;

export const inspectRequestSchema = z.strictObject({
  text: z.string().max(maxTokenLength),
  /** Seconds; null asks for no expiry. */
  maxAge: z.number().min(0).max(1e10).nullable(),
  /** For signed cookies, whose salt holds the cookie's name; null when unknown. */
  cookieName: z.string().max(4096).nullable(),
  /** An extra salt to try before the known ones; null for none. */
  salt: z.string().max(4096).nullable(),
  /** Only this profile's keys are tried; all profiles' keys when absent. */
  profileId: z.string().min(1).max(100).optional(),
  ...readingFields,
  /** What a password-reset token was made from, which only the site's database knows. */
  account: accountSchema.optional(),
});
export type InspectRequest = z.infer<typeof inspectRequestSchema>;

export const verdictStatusSchema = z.enum(['verified', 'expired', 'bad-signature', 'unchecked', 'not-recognised']);
export type VerdictStatus = z.infer<typeof verdictStatusSchema>;

/** A stretch of the inspected text, in UTF-16 offsets; stretches are in order and do not overlap. */
export const segmentSchema = z.strictObject({
  kind: z.enum(['name', 'payload', 'timestamp', 'signature', 'separator']),
  start: z.int().min(0),
  end: z.int().min(0),
});
export type Segment = z.infer<typeof segmentSchema>;

export const payloadSchema = z.discriminatedUnion('kind', [
  /** JSON in Python's form: compact, ASCII, numbers and key order untouched. */
  z.strictObject({ kind: z.literal('json'), text: z.string(), compressed: z.boolean(), bytes: z.int() }),
  z.strictObject({ kind: z.literal('text'), text: z.string(), bytes: z.int() }),
  /** Not text: the first bytes in hexadecimal, and what they seem to be. */
  z.strictObject({ kind: z.literal('bytes'), hex: z.string(), bytes: z.int(), note: z.string() }),
]);
export type Payload = z.infer<typeof payloadSchema>;

export const inspectionSchema = z.strictObject({
  status: verdictStatusSchema,
  /** One sentence: the verdict and why. */
  explanation: z.string(),
  /** The registry's id, for instance `django.session-cookie`, and its plain name; absent when not recognised. */
  format: z.strictObject({ id: z.string(), name: z.string() }).optional(),
  /** The key that matched. `index` 0 is the current key, 1… are fallbacks. */
  key: z
    .strictObject({
      profileId: z.string(),
      profileName: z.string(),
      environment: environmentSchema,
      index: z.int().min(0),
      fingerprint: z.string(),
      /** Where this very key is published; whoever reads there can sign the same. Null when it is on no list known here. */
      publishedIn: z.string().nullable(),
    })
    .optional(),
  salt: z.string().optional(),
  derivation: z.string().optional(),
  algorithm: z.string().optional(),
  /** Unix seconds. */
  signedAt: z.number().optional(),
  /** Seconds from `signedAt` to now; negative for a timestamp in the future. */
  age: z.number().optional(),
  payload: payloadSchema.optional(),
  /** Django's messages, for a messages cookie. */
  messages: z
    .array(
      z.strictObject({
        level: z.int(),
        levelName: z.string(),
        text: z.string(),
        isSafe: z.boolean(),
        extraTags: z.string().nullable(),
      }),
    )
    .optional(),
  /** Further things read from it, in words: "User id", "Unmasked secret". */
  facts: z.array(z.strictObject({ label: z.string(), value: z.string() })).optional(),
  /** How it was read and what was assumed, a sentence each. */
  notes: z.array(z.string()).optional(),
  /** The payload's top-level keys that Django itself sets, each explained in a sentence. */
  knownKeys: z.array(z.strictObject({ key: z.string(), meaning: z.string() })).optional(),
  /** Where a well-known salt comes from. */
  knownSalt: z.strictObject({ package: z.string(), use: z.string(), source: z.string() }).optional(),
  /** What is still needed to check it: the cookie's name, or the account's fields. */
  needs: z.enum(['cookie-name', 'account']).optional(),
  /** Other formats the text may be, to read it as one of them. */
  alternatives: z.array(z.strictObject({ id: z.string(), name: z.string() })).optional(),
  /** Whether it can be edited and signed again: it verified, and its parameters are known. */
  canResign: z.boolean().optional(),
  /** Why the payload could not be read, when it could not. */
  payloadProblem: z.strictObject({ code: z.string(), message: z.string() }).optional(),
  segments: z.array(segmentSchema),
  /** Keys that could not be tried, with the reason, so that "bad signature" is never claimed for a key not tried. */
  untriedKeys: z.array(z.strictObject({ profileName: z.string(), message: z.string() })),
});
export type Inspection = z.infer<typeof inspectionSchema>;
