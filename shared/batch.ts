// Bulk work: a file of rows in, a file of the same kind out, on worker threads. The window names no path and sees no more than samples.
import { z } from 'zod';
import { tableEncodings, tableKinds } from './choices.ts';
import { timeZoneSchema } from './links.ts';
import { fieldNameSchema } from './recipes.ts';

const id = z.string().min(1).max(100);
const nothing = z.strictObject({});
const count = z.int().min(0);

export const tableKindSchema = z.enum(tableKinds);
export type TableKind = z.infer<typeof tableKindSchema>;
export const tableEncodingSchema = z.enum(tableEncodings);
export type TableEncoding = z.infer<typeof tableEncodingSchema>;

/** How the file is read; found out from its beginning, and the person's to correct. */
export const tableReadingSchema = z.strictObject({
  kind: tableKindSchema,
  encoding: tableEncodingSchema,
  /** For csv: one character. */
  delimiter: z.string().length(1),
  /** Whether the first row names the columns. Always false for jsonl and lines. */
  hasHeader: z.boolean(),
});
export type TableReading = z.infer<typeof tableReadingSchema>;

export const batchInputSchema = z.strictObject({
  inputId: id,
  fileName: z.string(),
  /** Bytes. */
  size: count,
  reading: tableReadingSchema,
  /** Samples are of the first rows: the same place in each column is the same row, empty where the cell is. */
  columns: z.array(z.strictObject({ name: z.string(), samples: z.array(z.string()) })),
  /** What is odd about the beginning of the file, a sentence each. */
  warnings: z.array(z.string()),
  /** A run over this file, left unfinished earlier, that can be gone on with. */
  unfinished: z.strictObject({ runId: id, outputName: z.string(), rows: count, task: z.string() }).nullable(),
});
export type BatchInput = z.infer<typeof batchInputSchema>;

/** Where a recipe's field, or the ticket, comes from. */
export const fieldSourceSchema = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('column'), column: count }),
  z.strictObject({ from: z.literal('text'), text: z.string().max(10_000) }),
]);
export type FieldSource = z.infer<typeof fieldSourceSchema>;

export const batchTaskSchema = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('verify'),
    column: count,
    /** Only this profile's keys; all profiles' when null. */
    profileId: id.nullable(),
    /** Seconds; null asks for no expiry. */
    maxAge: z.number().min(0).max(1e10).nullable(),
    salt: z.string().max(4096).nullable(),
    cookieName: z.string().max(4096).nullable(),
    /** The formats' ids of the core; null to recognise each. */
    format: z.string().max(100).nullable(),
  }),
  z.strictObject({
    do: z.literal('issue'),
    recipeId: id,
    mapping: z.record(fieldNameSchema, fieldSourceSchema),
    ticket: fieldSourceSchema.nullable(),
    timeZone: timeZoneSchema,
  }),
]);
export type BatchTask = z.infer<typeof batchTaskSchema>;

/** `stopped`: by what `message` says; it can be resumed once that is mended. */
export const batchPhaseSchema = z.enum(['running', 'paused', 'stopped', 'cancelled', 'done']);

export const batchRunSchema = z.strictObject({
  runId: id,
  fileName: z.string(),
  outputName: z.string(),
  task: batchTaskSchema,
  phase: batchPhaseSchema,
  message: z.string().nullable(),
  /** Of the input. */
  bytesDone: count,
  bytesTotal: count,
  rows: count,
  /** Rows a second over the last seconds; null while it is not known. */
  rate: z.number().min(0).nullable(),
  secondsLeft: z.number().min(0).nullable(),
  /** Rows by verdict: verified, expired, bad-signature, unchecked, not-recognised; or issued; and `error` for rows that could not be worked on. */
  counts: z.record(z.string(), count),
  /** How old the timestamped ones are: rows by the upper bound of their age in seconds, null for older than the last. */
  ages: z.array(z.strictObject({ upTo: z.number().nullable(), rows: count })),
  /** The first hundred. Lines are counted from 1 in the file. */
  errors: z.array(z.strictObject({ line: z.int().min(1), message: z.string() })),
  errorCount: count,
});
export type BatchRun = z.infer<typeof batchRunSchema>;

export const batchContract = {
  /** Opens the system's file dialog; null when cancelled. A dropped file comes the preload's own way (window.countersign.openDropped). */
  'batch.open': { request: nothing, response: batchInputSchema.nullable() },
  /** Reads the same file's beginning in another way. */
  'batch.reread': { request: z.strictObject({ inputId: id, reading: tableReadingSchema }), response: batchInputSchema },
  'batch.discard': { request: z.strictObject({ inputId: id }), response: nothing },
  /** Asks where the results go; null when cancelled. Rejects with BatchError, KeysError, LinksError; then nothing was written. */
  'batch.start': {
    request: z.strictObject({ inputId: id, task: batchTaskSchema }),
    response: batchRunSchema.nullable(),
  },
  /** The run there is, or the last one; null when there was none since the app started. batch.changed tells of every change. */
  'batch.state': { request: nothing, response: z.strictObject({ run: batchRunSchema.nullable() }) },
  'batch.pause': { request: z.strictObject({ runId: id }), response: batchRunSchema },
  /** After a pause or a stop, also of a run left unfinished by an earlier start of the app: nothing is done twice. */
  'batch.resume': { request: z.strictObject({ runId: id }), response: batchRunSchema },
  /** What was written stays, valid, under a name that says that it is partial. */
  'batch.cancel': { request: z.strictObject({ runId: id }), response: batchRunSchema },
  /** Shows the results in the system's file manager. */
  'batch.showResults': { request: z.strictObject({ runId: id }), response: nothing },
} as const satisfies Record<string, { request: z.ZodType; response: z.ZodType }>;
