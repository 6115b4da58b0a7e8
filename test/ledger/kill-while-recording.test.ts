// kill -9 at random moments while records are being added, one and many at a time: afterwards every record whose adding was answered is
// there, what was being added is there whole or not at all, and the chain holds.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { isBlank, openForReading } from '../../electron/ledger/database.ts';
import { LedgerKey } from '../../electron/ledger/ledger-key.ts';
import { verifyChain } from '../../electron/ledger/verify-chain.ts';
import { announceSeed } from '../signing/support/seed.ts';
import { BULK, KEY } from './recording-program.ts';

const KILLS = 400;
const LANES = 4;
/** Microseconds from the first record to the latest kill. */
const LATEST = 30_000;

const seed = announceSeed('kill-while-recording');
const moments = fc.sample(fc.noBias(fc.integer({ min: 0, max: LATEST })), { seed, numRuns: KILLS });

test(`${KILLS} kills lose at most what was being added`, { timeout: 600_000 }, async () => {
  const root = await mkdtemp(join(tmpdir(), 'countersign-ledger-kills-'));
  const program = await bundled(root);
  const seen = { records: 0, savedUntold: 0, nothingYet: 0 };
  const lane = async (index: number) => {
    const path = join(root, `ledger-${index}.sqlite`);
    let last = 0;
    for (let moment = moments.pop(); moment !== undefined; moment = moments.pop()) {
      const told = (await recordUntilKilled(program, path, moment / 1000)) ?? last;
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

/** The last record that the process said was recorded; undefined when it said none. */
async function recordUntilKilled(program: string, path: string, after: number): Promise<number | undefined> {
  const child = spawn(process.execPath, [program, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(program, '..', 'compiled') },
  });
  let said = '';
  const begun = new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      resolve();
    });
    child.once('close', () => reject(new Error('The process ended by itself.')));
  });
  const closed = once(child, 'close');
  await begun;
  await setTimeout(after);
  child.kill('SIGKILL');
  expect(await closed).toEqual([null, 'SIGKILL']);
  const complete = said.slice(0, said.lastIndexOf('\n')).split('\n').slice(1);
  return complete.length === 0 ? undefined : Number(complete.at(-1));
}

/** One file of the program and all it imports starts several times faster than its sources. */
async function bundled(root: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: fileURLToPath(new URL('recording-program.ts', import.meta.url)),
      outDir: join(root, 'program'),
      target: 'node24',
      minify: true,
    },
    ssr: { noExternal: true },
  });
  return join(root, 'program', 'recording-program.js');
}
