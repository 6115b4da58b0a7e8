// Issuing from a recipe: a form in, a link out, with when it dies and whether the site will take it. And the support lock.
import { z } from 'zod';
import { fieldNameSchema } from './recipes.ts';

const id = z.string().min(1).max(100);
const nothing = z.strictObject({});

/** What stands in the form, as text (a boolean is "true" or "false"); a field that is left out is empty. */
export const formValuesSchema = z.record(fieldNameSchema, z.string().max(100_000));
export type FormValues = z.infer<typeof formValuesSchema>;

/** An IANA name such as Europe/Berlin. */
export const timeZoneSchema = z.string().min(1).max(100);

const formSchema = z.strictObject({
  recipeId: id,
  values: formValuesSchema,
  /** The recipient's, in which the message names the time of expiry. */
  timeZone: timeZoneSchema,
});

const fieldProblemSchema = z.strictObject({ field: z.string(), message: z.string() });
export type FieldProblem = z.infer<typeof fieldProblemSchema>;

/** What will be signed, before it is. */
export const linkPreviewSchema = z.strictObject({
  problems: z.array(fieldProblemSchema),
  /** The text or JSON to be signed, a nonce shown as "…"; null while there are problems, and for a password reset. */
  payload: z.string().nullable(),
});
export type LinkPreview = z.infer<typeof linkPreviewSchema>;

export const issuedLinkSchema = z.strictObject({
  token: z.string(),
  /** The URL; null for a hidden field. */
  link: z.string().nullable(),
  /** The hidden input; null for a link. */
  html: z.string().nullable(),
  /** The filled message. */
  message: z.string(),
  /** Unix seconds; null where the token has no time in it. */
  signedAt: z.number().nullable(),
  /** Unix seconds of the last moment at which the site takes it; null when it does not expire. */
  expiresAt: z.number().nullable(),
  /** What ends it before its time, a sentence each ("The next login …"). */
  invalidatedBy: z.array(z.string()),
  profileName: z.string(),
  keyFingerprint: z.string(),
  /** Where that key is published, when it is. */
  publishedIn: z.string().optional(),
  /** Its number in the ledger. */
  ledgerSeq: z.int().min(1),
});
export type IssuedLink = z.infer<typeof issuedLinkSchema>;

/** As the site would answer. */
export const acceptanceSchema = z.strictObject({
  accepted: z.boolean(),
  /** A sentence each: what was checked and how it came out. */
  checks: z.array(z.strictObject({ ok: z.boolean(), text: z.string() })),
  /** What the site reads from it: the text or JSON; null when it takes nothing from it. */
  payload: z.string().nullable(),
  signedAt: z.number().nullable(),
  expiresAt: z.number().nullable(),
});
export type Acceptance = z.infer<typeof acceptanceSchema>;

/** While it is on, the recipes named are all that can be signed; profiles, recipes and keys cannot be changed. */
export const supportLockSchema = z.strictObject({
  /** Null: not locked. */
  recipeIds: z.array(id).nullable(),
});
export type SupportLock = z.infer<typeof supportLockSchema>;

export const linksContract = {
  'links.preview': { request: formSchema, response: linkPreviewSchema },
  /** Recorded in the ledger before it resolves. Rejects with LinksError, KeysError, SigningError, LedgerError; then nothing was issued. */
  'links.issue': {
    request: formSchema.extend({ ticket: z.string().trim().min(1).max(200).nullable() }),
    response: issuedLinkSchema,
  },
  /** "Will the site accept it?" Takes the link, the hidden field or the token. `values`: the account's fields, for a password reset. */
  'links.check': {
    request: z.strictObject({
      recipeId: id,
      text: z
        .string()
        .min(1)
        .max(1024 * 1024),
      values: formValuesSchema,
    }),
    response: acceptanceSchema,
  },

  'support.state': { request: nothing, response: supportLockSchema },
  /** Asks for a new passphrase in a window of its own; unchanged when the person cancels. */
  'support.lock': { request: z.strictObject({ recipeIds: z.array(id).min(1).max(500) }), response: supportLockSchema },
  /** Asks for that passphrase; stays locked when the person cancels. */
  'support.unlock': { request: nothing, response: supportLockSchema },
} as const satisfies Record<string, { request: z.ZodType; response: z.ZodType }>;
