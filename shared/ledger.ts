// The ledger as the renderer may know it: what was issued, never the token and never the key.
import { z } from 'zod';
import { backEndSchema, environmentSchema } from './keys.ts';

const id = z.string().min(1).max(100);
/** Milliseconds since 1970, UTC. */
const time = z.int().min(-8.64e15).max(8.64e15);
const seq = z.int().min(0);
const hex = z.string().regex(/^[0-9a-f]+$/);

const recipeSchema = z.strictObject({ id, name: z.string().max(300) });
const ticketSchema = z.string().min(1).max(200);

/** What is known of an issued value; sequence number, time, who and the fingerprint of the token are the ledger's to add. */
export const issuedSchema = z.strictObject({
  profileId: id,
  profileName: z.string().max(300),
  environment: environmentSchema,
  /** Null when it was not made from a recipe. */
  recipe: recipeSchema.nullable(),
  /** The format and what it is for, in a few words. */
  purpose: z.string().max(500),
  ticket: ticketSchema.nullable(),
  /** As the key store shows it. */
  keyFingerprint: z.string().max(100),
});
export type IssuedFacts = z.infer<typeof issuedSchema>;

export const ledgerRecordSchema = z.strictObject({
  /** From 1, without gaps. */
  seq,
  time,
  profileId: z.string(),
  profileName: z.string(),
  environment: z.string(),
  recipe: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  purpose: z.string(),
  /** The name of the operating system's user. */
  who: z.string(),
  ticket: z.string().nullable(),
  keyFingerprint: z.string(),
  /** 128 bits of a keyed hash of the token. */
  tokenFingerprint: hex,
  /** The chain's hash up to and with this record (SHA-256). */
  hash: hex,
});
export type LedgerRecord = z.infer<typeof ledgerRecordSchema>;

export const ledgerFilterSchema = z.strictObject({
  /** Words, each the beginning of a word in recipe, profile, who, ticket or purpose; all must be there. */
  text: z.string().max(200).optional(),
  /** The first moment and the first one after. */
  from: time.optional(),
  to: time.optional(),
  profileId: id.optional(),
  recipeId: id.optional(),
  /** The whole ticket number; ASCII case does not matter. */
  ticket: ticketSchema.optional(),
});
export type LedgerFilter = z.infer<typeof ledgerFilterSchema>;

export const ledgerSearchSchema = z.strictObject({
  filter: ledgerFilterSchema,
  /** Only records before this sequence number: `next` of the page before. */
  before: seq.optional(),
  limit: z.int().min(1).max(500),
});
export type LedgerSearch = z.infer<typeof ledgerSearchSchema>;

/** Newest first; `next` is null on the last page. */
export const ledgerPageSchema = z.strictObject({ records: z.array(ledgerRecordSchema), next: seq.nullable() });
export type LedgerPage = z.infer<typeof ledgerPageSchema>;

/**
 * What is wrong, and where. `edited`: a record's content was changed. `forged`: it was changed or put in, and the hashes with it.
 * `moved`: it was written under another number. `spliced`: it is genuine and does not follow from the one before. `missing`,
 * `added` (beyond the head), `truncated` (the end is missing). `rolled-back`: an older state of the file than this machine
 * remembers. `replaced`: another ledger than this machine remembers. `schema-changed`: tables or triggers are not as they were made.
 */
export const ledgerProblemSchema = z.strictObject({
  code: z.enum([
    'edited',
    'forged',
    'moved',
    'spliced',
    'missing',
    'added',
    'truncated',
    'head-forged',
    'checkpoint-forged',
    'rolled-back',
    'replaced',
    'other-key',
    'schema-changed',
    'index',
    'corrupt',
  ]),
  /** The first and the last record concerned; null when it concerns no particular one. */
  seq: seq.nullable(),
  until: seq.nullable(),
  /** One or two sentences. */
  message: z.string(),
});
export type LedgerProblem = z.infer<typeof ledgerProblemSchema>;

export const ledgerVerificationSchema = z.strictObject({
  ok: z.boolean(),
  /** False when no key was there: then only that each record follows from the one before was checked, which an editor can fake. */
  authenticated: z.boolean(),
  /** The records looked at; `from` is 1 unless older ones were purged, or had been verified before. */
  from: seq,
  to: seq,
  checked: seq,
  /** The first hundred, in order; `problemCount` counts all. */
  problems: z.array(ledgerProblemSchema),
  problemCount: z.int().min(0),
  /** Of the last record: written down elsewhere, it proves later that nothing up to here was changed. */
  headHash: hex.nullable(),
});
export type LedgerVerification = z.infer<typeof ledgerVerificationSchema>;

export const ledgerStatusSchema = z.strictObject({
  /**
   * `none`: nothing was issued yet. `ready`. `read-only`: the file cannot be written. `unusable`: nothing can be added until
   * the file is set aside, back in place, or its key is; `problem` says which.
   */
  state: z.enum(['none', 'ready', 'read-only', 'unusable']),
  problem: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  records: seq,
  firstSeq: seq.nullable(),
  lastSeq: seq.nullable(),
  headHash: hex.nullable(),
  /** Of the file and its journal. */
  bytes: z.int().min(0),
  createdAt: time.nullable(),
  /** The ledger that this one follows, when that one was set aside. */
  predecessor: z
    .strictObject({ file: z.string(), lastSeq: seq, headHash: z.string(), authentic: z.boolean() })
    .nullable(),
  purges: z.array(z.strictObject({ upTo: seq, removed: seq, time, who: z.string() })),
  verified: z.strictObject({ seq, time }).nullable(),
  /** Where its key lies; null as long as the key was not needed. */
  keyIn: backEndSchema.nullable(),
});
export type LedgerStatus = z.infer<typeof ledgerStatusSchema>;

export const ledgerProgressSchema = z.strictObject({
  kind: z.enum(['verify', 'export', 'purge']),
  done: z.int().min(0),
  total: z.int().min(0),
});
export type LedgerProgress = z.infer<typeof ledgerProgressSchema>;

export const exportFormatSchema = z.enum(['csv', 'jsonl']);
export type ExportFormat = z.infer<typeof exportFormatSchema>;

const nothing = z.strictObject({});

/** Ready to be spread into the contract. */
export const ledgerContract = {
  'ledger.status': { request: nothing, response: ledgerStatusSchema },
  'ledger.search': { request: ledgerSearchSchema, response: ledgerPageSchema },
  'ledger.count': {
    request: z.strictObject({ filter: ledgerFilterSchema }),
    response: z.strictObject({ count: z.int().min(0) }),
  },
  /** "Did we issue this, and when?" The token, or a link or cookie that has it in it; newest first. */
  'ledger.find': {
    request: z.strictObject({ text: z.string().max(1024 * 1024) }),
    response: z.strictObject({ records: z.array(ledgerRecordSchema) }),
  },
  /** Without `full`, from where the last verification ended. Rejects with `ledger-cancelled` after ledger.cancel. */
  'ledger.verify': { request: z.strictObject({ full: z.boolean() }), response: ledgerVerificationSchema },
  /** Opens the system's file dialog in the main process; null when nobody chose a file. */
  'ledger.export': {
    request: z.strictObject({ format: exportFormatSchema, filter: ledgerFilterSchema }),
    response: z.strictObject({ records: z.int().min(0), file: z.string() }).nullable(),
  },
  /** Removes what is older, after verifying all of it. */
  'ledger.purge': {
    request: z.strictObject({ olderThanDays: z.int().min(1).max(36_500) }),
    response: z.strictObject({ removed: z.int().min(0) }),
  },
  /** For a ledger that is unusable: keeps its file under another name and begins a new one that names it. */
  'ledger.setAside': { request: nothing, response: z.strictObject({ file: z.string().nullable() }) },
  /** Of the verification, export or purge that runs; null when none does. */
  'ledger.progress': { request: nothing, response: ledgerProgressSchema.nullable() },
  'ledger.cancel': { request: nothing, response: nothing },
} as const satisfies Record<string, { request: z.ZodType; response: z.ZodType }>;
