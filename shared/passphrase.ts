// What the passphrase window and the main process say to each other: a contract of its own, so that no passphrase is anywhere near the
// main window, which reads what anyone may have made.
import { z } from 'zod';
import { maxPassphraseLength } from './limits.ts';
import type { Result } from './result.ts';

const nothing = z.strictObject({});

export const passphraseQuestionSchema = z.strictObject({
  title: z.string(),
  explanation: z.string(),
  /** The button's words. */
  action: z.string(),
  /** Typed twice, with how hard it is to guess beside it. */
  isNew: z.boolean(),
  /** Unix milliseconds before which no answer is taken; null when at once. */
  retryAt: z.number().nullable(),
});

export type PassphraseQuestion = z.infer<typeof passphraseQuestionSchema>;

export const passphraseRefusalSchema = z.strictObject({ message: z.string(), retryAt: z.number().nullable() });
export type PassphraseRefusal = z.infer<typeof passphraseRefusalSchema>;

export const passphraseContract = {
  'passphrase.describe': { request: nothing, response: passphraseQuestionSchema },
  /** Null when it was taken: the window then closes. */
  'passphrase.answer': {
    request: z.strictObject({ passphrase: z.string().min(1).max(maxPassphraseLength) }),
    response: z.strictObject({ refusal: passphraseRefusalSchema.nullable() }),
  },
  'passphrase.cancel': { request: nothing, response: nothing },
} as const satisfies Record<string, { request: z.ZodType; response: z.ZodType }>;

export type PassphraseChannel = keyof typeof passphraseContract;
type PassphraseResponse<C extends PassphraseChannel> = z.infer<(typeof passphraseContract)[C]['response']>;

/** The shape of `window.passphrase`, which electron/passphrase-preload.ts exposes. */
export interface PassphraseBridge {
  describe(): Promise<Result<PassphraseResponse<'passphrase.describe'>>>;
  answer(passphrase: string): Promise<Result<PassphraseResponse<'passphrase.answer'>>>;
  cancel(): Promise<Result<PassphraseResponse<'passphrase.cancel'>>>;
}
