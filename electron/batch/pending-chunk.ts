// Rows that were signed and are being recorded: until they are on record they lie in a file beside the results, under its name with
// ".pending". After a crash the ledger knows whether they were recorded: if so they are results, else they never left this machine.
import { open, readFile, rm } from 'node:fs/promises';
import { z } from 'zod';
import type { Ledger } from '../ledger/ledger.ts';
import type { ChunkResult } from './chunk-work.ts';
import { hashOf } from './journal.ts';

const count = z.int().min(0);

const headerSchema = z.strictObject({
  runId: z.string(),
  /** Where the chunk begins and ends in the input. */
  start: count,
  end: count,
  lines: count,
  tally: z.strictObject({
    rows: count,
    counts: z.record(z.string(), count),
    ages: z.array(count),
    errors: z.array(z.strictObject({ line: z.int().min(1), message: z.string() })),
    errorCount: count,
  }),
  slots: z.array(count),
  firstToken: z.string(),
  lastToken: z.string(),
  /** No record of the chunk has this number or a lower one. */
  afterSeq: count,
  hash: z.string(),
});
type Header = z.infer<typeof headerSchema>;

export interface PendingChunk extends Omit<Header, 'hash'> {
  output: Uint8Array;
}

export const pendingPath = (partialPath: string): string => `${partialPath}.pending`;

/** On the disk when it resolves. Rejects with the system's error. */
export async function writePending(path: string, { output, ...header }: PendingChunk): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    const head: Header = { ...header, hash: hashOf(output) };
    await file.writeFile(`${JSON.stringify(head)}\n`);
    await file.writeFile(output);
    await file.datasync();
  } finally {
    await file.close();
  }
}

/** Null when there is none, it is not whole, or it is of other rows: then nothing of it was recorded, or it is in the results already. */
export async function readPending(path: string, runId: string, start: number): Promise<PendingChunk | null> {
  const bytes = await readFile(path).catch(() => null);
  const end = bytes?.indexOf(0x0a) ?? -1;
  if (bytes === null || end < 0) return null;
  const header = headerSchema.safeParse(parse(bytes.toString('utf8', 0, end)));
  if (!header.success) return null;
  const { hash, ...chunk } = header.data;
  const output = bytes.subarray(end + 1);
  return chunk.runId === runId && chunk.start === start && hash === hashOf(output) ? { ...chunk, output } : null;
}

export const removePending = (path: string): Promise<void> => rm(path, { force: true });

/** The number of the chunk's first record; null when it was not recorded. Rejects with LedgerError, or what its key's holder rejects with. */
export async function recordedAs(
  { firstToken, lastToken, slots, afterSeq }: PendingChunk,
  ledger: Pick<Ledger, 'find' | 'search' | 'status'>,
): Promise<number | null> {
  const { lastSeq } = await ledger.status();
  if (lastSeq === null || lastSeq < afterSeq + slots.length) return null;
  const [first] = await ledger.find(firstToken);
  const [last] = await ledger.find(lastToken);
  if (first === undefined || last === undefined) return null;
  // A value without a time in it may have been issued before: the chunk is where its first and last are as far apart as they were.
  const lasts = new Set<number>();
  let before: number | undefined;
  for (;;) {
    const page = await ledger.search({ filter: {}, ...(before !== undefined && { before }), limit: 500 });
    for (const { seq, tokenFingerprint } of page.records) {
      if (seq <= afterSeq) return null;
      if (tokenFingerprint === last.tokenFingerprint) lasts.add(seq);
      if (tokenFingerprint === first.tokenFingerprint && lasts.has(seq + slots.length - 1)) return seq;
    }
    if (page.next === null) return null;
    before = page.next;
  }
}

/** The rows with their numbers in the ledger. */
export function numbered(
  { output, slots }: Pick<ChunkResult, 'slots'> & { output: Uint8Array },
  firstSeq: number,
): Uint8Array {
  const parts: Uint8Array[] = [];
  let from = 0;
  for (const [index, slot] of slots.entries()) {
    parts.push(output.subarray(from, slot), Buffer.from(String(firstSeq + index), 'latin1'));
    from = slot;
  }
  parts.push(output.subarray(from));
  return Buffer.concat(parts);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
