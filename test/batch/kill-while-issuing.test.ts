// kill -9 at random moments while rows are being issued, and each time gone on with: at the end every row was issued once, every token
// of the results is on record once, and nothing else is.
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { announceSeed } from '../signing/support/seed.ts';
import { BatchProcess, builtProgram } from './batch-process.ts';
import { ledgerIn, SECRET } from './batch-program.ts';
import { csvRecords, inDjango } from './python.ts';

const KILLS = 40;
const ROWS = 2000;
/** Rows signed and recorded together: few, so that there are many moments between two writings. */
const TOGETHER = 20;
/** Microseconds from the beginning to the latest kill. */
const LATEST = 500_000;

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
      await child.until(({ phase }) => phase === 'begun');
      const moment = moments.pop();
      const ended = child.until(({ phase }) => phase === 'done' || phase === 'stopped' || phase === 'refused');
      if (moment !== undefined) {
        await setTimeout(moment / 1000);
        await child.kill();
        seen.kills++;
        if ((await readdir(directory)).includes('out.partial.csv.pending')) seen.pending++;
      }
      const last = await ended;
      if (last && last.phase !== 'done') throw new Error(last.message ?? 'It stopped.');
      end = last?.phase;
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
    `${seen.kills} kills in ${seen.runs} runs, ${seen.pending} of them with rows on their way to the ledger\n`,
  );
  // Otherwise the kills missed what they were aimed at.
  expect(seen.pending).toBeGreaterThan(0);
  await rm(root, { recursive: true });
});
