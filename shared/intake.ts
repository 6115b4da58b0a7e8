// What was found in something that holds tokens: a header, a request, a HAR file, a cookie jar. The values stay in the main process;
// the list holds what a row shows.
import { z } from 'zod';

export const intakeRowSchema = z.strictObject({
  index: z.int().min(0),
  /** The cookie's, field's or parameter's name; null where the value stood alone. */
  name: z.string().nullable(),
  /** The value's beginning. */
  preview: z.string(),
  length: z.int().min(0),
  where: z.string(),
  /** In how many places the same name and value were found. */
  count: z.int().min(1),
  /** Null for a cookie that holds no token. */
  format: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
});
export type IntakeRow = z.infer<typeof intakeRowSchema>;

export const intakeSchema = z.strictObject({
  intakeId: z.string(),
  /** What the input turned out to be, in plain words: "HAR file", "Cookie header". */
  kind: z.string(),
  fileName: z.string().nullable(),
  rows: z.array(intakeRowSchema),
  /** What was skipped or cut, a sentence each. */
  problems: z.array(z.strictObject({ code: z.string(), message: z.string(), line: z.int().optional() })),
});
export type Intake = z.infer<typeof intakeSchema>;

export const intakeVerdictSchema = z.strictObject({
  index: z.int().min(0),
  status: z.enum(['verified', 'expired', 'bad-signature', 'unchecked', 'not-recognised']),
  /** Unix seconds. */
  signedAt: z.number().optional(),
  profileName: z.string().optional(),
  /** Where the key that verified it is published, when it is. */
  publishedIn: z.string().optional(),
});
export type IntakeVerdict = z.infer<typeof intakeVerdictSchema>;

export const intakeValueSchema = z.strictObject({
  name: z.string().nullable(),
  value: z.string(),
  where: z.string(),
  /** The cookie's attributes as they came, name and value. */
  attributes: z.array(z.strictObject({ name: z.string(), value: z.string() })),
});
export type IntakeValue = z.infer<typeof intakeValueSchema>;
