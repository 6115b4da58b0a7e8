// kill -9 at random moments while records are being added, one and many at a time: afterwards every record whose adding was answered is
// there, what was being added is there whole or not at all, and the chain holds.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isBlank, openForReading } from '../../electron/ledger/database.ts';
import { LedgerKey } from '../../electron/ledger/ledger-key.ts';
import { verifyChain } from '../../electron/ledger/verify-chain.ts';
import { bundled, momentsOf, saveUntilKilled, timeToSave } from './killed-program.ts';
import { BULK, KEY, LEDGER } from './recording-program.ts';

const KILLS = 400;
const LANES = 4;
/** Additions that the kills are aimed at: more than one lot, and a purge. */
const ADDITIONS = 12;

const moments = momentsOf('kill-while-recording', KILLS);

test(`${KILLS} kills lose at most what was being added`, { timeout: 600_000 }, async () => {
  const root = await mkdtemp(join(tmpdir(), 'countersign-ledger-kills-'));
  const program = await bundled('recording-program.ts', root);
  const latest = await timeToSave(ADDITIONS, program, () => mkdtemp(join(root, 'timed-')), LANES);
  const seen = { records: 0, savedUntold: 0, nothingYet: 0 };
  const lane = async (index: number) => {
    const directory = await mkdtemp(join(root, `profile-${index}-`));
    const path = join(directory, LEDGER);
    let last = 0;
    for (let moment = moments.pop(); moment !== undefined; moment = moments.pop()) {
      const told = (await saveUntilKilled(program, directory, moment * latest)) ?? last;
      const { head, problems } = verified(path);
      expect(problems).toEqual([]);
      // One record more than was told, or one whole lot of them.
      expect([0, 1, BULK]).toContain(head - told);
      if (head > told) seen.savedUntold++;
      if (head === 0) seen.nothingYet++;
      last = head;
    }
    seen.records += last;
  };
  await Promise.all(Array.from({ length: LANES }, (_, index) => lane(index)));
  process.stderr.write(
    `${KILLS} kills over ${seen.records} records: ${seen.savedUntold} between the commit and its answer\n`,
  );
  // Otherwise the kills missed what they were aimed at.
  expect(seen.records).toBeGreaterThan(KILLS);
  expect(seen.savedUntold).toBeGreaterThan(0);
  await rm(root, { recursive: true });
});

function verified(path: string): { head: number; problems: unknown[] } {
  // Killed before the first record was there.
  if (!existsSync(path)) return { head: 0, problems: [] };
  const db = openForReading(path);
  try {
    if (isBlank(db)) return { head: 0, problems: [] };
    const result = verifyChain(db, { key: new LedgerKey(KEY), anchor: null, full: true });
    return { head: result.to, problems: result.problems };
  } finally {
    db.close();
  }
}
