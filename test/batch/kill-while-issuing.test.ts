// kill -9 at random moments while rows are being issued, and each time gone on with: at the end every row was issued once, every token
// of the results is on record once, and nothing else is.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { announceSeed } from '../signing/support/seed.ts';
import { BatchProcess, builtProgram, type Said } from './batch-process.ts';
import { ledgerIn, SECRET } from './batch-program.ts';
import { csvRecords, inDjango } from './python.ts';

const KILLS = 30;
const ROWS = 2000;
/** Rows signed and recorded together: few, so that there are many moments between two writings. */
const TOGETHER = 20;
/** Microseconds from the first rows that were told to the latest kill. */
const LATEST = 200_000;

const seed = announceSeed('kill-while-issuing');
const moments = fc.sample(fc.noBias(fc.integer({ min: 0, max: LATEST })), { seed, numRuns: KILLS });

test(`${KILLS} kills: nothing is signed twice, and nothing is lost`, { timeout: 600_000 }, async () => {
  const root = await mkdtemp(join(tmpdir(), 'countersign-batch-kills-'));
  const program = await builtProgram(root);
  const seen = { kills: 0, runs: 0, pending: 0 };
  while (moments.length > 0) {
    const directory = join(root, `run-${seen.runs++}`);
    const names = Array.from({ length: ROWS }, (_, n) => (n % 97 === 0 ? '' : `user ${n}, "Zoë"`));
    await mkdir(directory);
    await writeFile(
      join(directory, 'in.csv'),
      `name,n\n${names.map((name, n) => `"${name.replaceAll('"', '""')}",${n}\n`).join('')}`,
    );
    let end: string | undefined;
    while (end !== 'done') {
      const child = new BatchProcess(program, [directory, directory, String(TOGETHER)]);
      child.tell('begin');
      const first = await child.until(({ phase }) => phase === 'running');
      const isEnd = ({ phase }: Said) => phase === 'done' || phase === 'stopped' || phase === 'refused';
      let last = await child.until((said) => isEnd(said) || said.rows > (first?.rows ?? 0));
      if (last && !isEnd(last) && moments.length > 0) {
        await setTimeout((moments.pop() ?? 0) / 1000);
        await child.kill();
        seen.kills++;
        if ((await readdir(directory)).includes('out.partial.csv.pending')) seen.pending++;
      }
      if (last && !isEnd(last)) last = await child.until(isEnd);
      if (last && last.phase !== 'done') throw new Error(last.message ?? 'It stopped.');
      // Killed when all was done, and before that was said.
      const isDone = existsSync(join(directory, 'out.csv')) && !existsSync(join(directory, 'out.partial.csv'));
      end = isDone ? 'done' : last?.phase;
      await child.kill();
    }
    const results = csvRecords(join(directory, 'out.csv'));
    expect(results.map(({ name, n }) => [name, n])).toEqual(names.map((name, n) => [name, String(n)]));
    const issued = results.filter(({ name }) => name !== '');
    const tokens = issued.map(({ token }) => token ?? '');
    expect(issued.map(({ ledger }) => Number(ledger))).toEqual(issued.map((_, index) => index + 1));
    const ledger = ledgerIn(directory);
    expect((await ledger.status()).records).toBe(issued.length);
    expect(await ledger.verify({ full: true })).toMatchObject({ ok: true, authenticated: true });
    for (let index = 0; index < tokens.length; index += 61) {
      expect((await ledger.find(tokens[index] ?? '')).map(({ seq }) => seq)).toEqual([index + 1]);
    }
    await ledger.close();
    const users = inDjango(
      `print(json.dumps([signing.loads(token, salt='recovery')['user'] for token in given['tokens']]))`,
      {
        key: SECRET,
        tokens,
      },
    );
    expect(users).toEqual(names.filter(Boolean));
    expect((await readdir(directory)).filter((name) => name.includes('partial'))).toEqual([]);
  }
  process.stderr.write(
    `${seen.kills} kills in ${seen.runs} runs, ${seen.pending} of them left a chunk beside the results\n`,
  );
  // Otherwise the kills missed what they were aimed at.
  expect(seen.pending).toBeGreaterThan(0);
  await rm(root, { recursive: true });
});
