// What is known of new versions, as Settings and the notice above the views show it.
import { z } from 'zod';

/** Why this copy of the app cannot look for new versions, whatever the setting says. */
export const noUpdatesBecause = [
  'from-source',
  'portable',
  'package',
  'store',
  'folder',
  'no-source',
  'no-key',
] as const;
export type NoUpdatesBecause = (typeof noUpdatesBecause)[number];

/** Characters of a release's notes that are shown. */
export const maxNotes = 20_000;

export const foundUpdateSchema = z.strictObject({
  version: z.string().max(100),
  /** Plain text, as its authors wrote it; null when they wrote none. */
  notes: z.string().max(maxNotes).nullable(),
  /** Bytes to download; null when the release does not say. */
  size: z.int().min(0).nullable(),
});
export type FoundUpdate = z.infer<typeof foundUpdateSchema>;

export const updatesStateSchema = z.strictObject({
  /** This version. */
  version: z.string(),
  /** Null: it can, once it may. */
  unavailable: z.enum(noUpdatesBecause).nullable(),
  /** The host that is asked; null where none is known. */
  host: z.string().nullable(),
  /** The person is to be asked whether the app may look for new versions. */
  ask: z.boolean(),
  /** `ready`: downloaded and checked, to be installed at the next quit or on request. */
  phase: z.enum(['idle', 'checking', 'current', 'found', 'downloading', 'ready']),
  found: foundUpdateSchema.nullable(),
  /** Of the download, in percent. */
  percent: z.number().min(0).max(100),
  /** When the host last answered; ISO 8601. */
  checkedAt: z.string().nullable(),
  /** Why the last step failed, in a sentence. */
  failure: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
});
export type UpdatesState = z.infer<typeof updatesStateSchema>;

const nothing = z.strictObject({});

export const updatesContract = {
  'updates.state': { request: nothing, response: updatesStateSchema },
  /** Asks the host for the newest version. A failure is in the answer; refused when it was not allowed or cannot be. */
  'updates.check': { request: nothing, response: updatesStateSchema },
  /** Answers once the download has begun; updates.changed tells the rest. */
  'updates.download': { request: nothing, response: updatesStateSchema },
  'updates.cancel': { request: nothing, response: updatesStateSchema },
  /** Quits, installs and starts again. Refused while a batch runs. */
  'updates.install': { request: nothing, response: updatesStateSchema },
} as const satisfies Record<string, { request: z.ZodType; response: z.ZodType }>;
