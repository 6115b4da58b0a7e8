// What Sign asks for and gets.
import { z } from 'zod';

const salt = z.string().max(4096).nullable();
const value = z.string().max(1024 * 1024);
const profileId = z.string().max(100);

export const signRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), profileId, value, salt }),
  z.strictObject({ kind: z.literal('timestamped'), profileId, value, salt }),
  z.strictObject({ kind: z.literal('object'), profileId, json: value, salt, compress: z.boolean() }),
  z.strictObject({
    kind: z.literal('cookie'),
    profileId,
    name: z.string().max(4096),
    value,
    /** Django's `salt` argument of set_signed_cookie; '' by default. */
    salt,
    derivation: z.enum(['v2', 'legacy']),
  }),
]);
export type SignRequest = z.infer<typeof signRequestSchema>;

export const signedSchema = z.strictObject({
  signed: z.string(),
  /** The `Set-Cookie:` header as Django would send it; a value that is no cookie is called `value`. Null when no server can send it. */
  setCookie: z.string().nullable(),
  /** An HTML hidden input, escaped. */
  hiddenField: z.string(),
  salt: z.string(),
  algorithm: z.string(),
  derivation: z.string().optional(),
  /** Unix seconds, for timestamped kinds. */
  signedAt: z.number().optional(),
  keyFingerprint: z.string(),
  /** Where that key is published, when it is: whoever reads there can sign the same. */
  publishedIn: z.string().optional(),
  /** Its number in the ledger, or why it is not recorded. */
  ledger: z.union([z.strictObject({ seq: z.int().min(1) }), z.strictObject({ notRecorded: z.string() })]),
});
export type Signed = z.infer<typeof signedSchema>;
