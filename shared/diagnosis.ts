// Why a value does not verify, and what would make it: causes that were proven by verifying, each with its fix.
import { z } from 'zod';
import { inspectRequestSchema, readingFields, verdictStatusSchema } from './inspection.ts';
import { environmentSchema } from './keys.ts';

export const diagnoseRequestSchema = inspectRequestSchema;

/** What to put into Inspect's fields so that the value verifies. */
export const fixSchema = z.strictObject({
  text: z.string(),
  cookieName: z.string(),
  salt: z.string(),
  /** The profile whose key signed it. */
  profileId: z.string(),
  ...readingFields,
});
export type Fix = z.infer<typeof fixSchema>;

export const causeSchema = z.strictObject({
  /** The registry's change codes, such as `salt` or `cookie-name`. */
  changes: z.array(z.string()).min(1),
  explanation: z.string(),
  evidence: z.string(),
  status: verdictStatusSchema,
  profileName: z.string(),
  environment: environmentSchema,
  fix: fixSchema,
});
export type Cause = z.infer<typeof causeSchema>;

export const diagnosisSchema = z.strictObject({
  /** Best first. */
  causes: z.array(causeSchema),
  /** Facts that no change can mend. */
  observations: z.array(z.strictObject({ code: z.string(), explanation: z.string() })),
  /** One sentence, when nothing explains it. */
  conclusion: z.string().optional(),
});
export type Diagnosis = z.infer<typeof diagnosisSchema>;
