// A disk that fills up while results are written: the run stops and says so, what is written is whole rows, and it goes on once there is room.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { seenBy, smallDisk, smallFiles } from '../reliability/machines.ts';
import { BatchProcess, builtProgram } from './batch-process.ts';
import { ledgerIn } from './batch-program.ts';
import { csvRecords } from './python.ts';

const root = await mkdtemp(join(tmpdir(), 'countersign-batch-disk-'));
afterAll(() => rm(root, { recursive: true }));

it('stops the run, which goes on when there is room', { timeout: 120_000 }, async () => {
  const rows = 4000;
  const folder = join(root, 'results');
  await mkdir(folder);
  await writeFile(join(root, 'in.csv'), `name\n${Array.from({ length: rows }, (_, n) => `user ${n}\n`).join('')}`);
  const disk = smallDisk(folder, 2048);
  const child = new BatchProcess(await builtProgram(root), [root, folder, '300'], disk ?? smallFiles());
  const ended = ({ phase }: { phase: string }) => phase === 'stopped' || phase === 'done' || phase === 'refused';
  if (disk === null) {
    // Where no disk can be had, a file that cannot grow has to do; the rest needs room to be made.
    child.tell('begin');
    expect(await child.until(ended)).toMatchObject({ message: expect.stringMatching(/full/) });
    await child.kill();
    return;
  }
  child.tell('begin');
  await child.until(({ phase }) => phase === 'begun');
  await writeFile(join(seenBy(child.pid, folder), 'movie'), new Uint8Array(1800 * 1024));
  const stopped = await child.until(ended);
  expect(stopped).toMatchObject({ phase: 'stopped', message: expect.stringMatching(/the disk is full.*are whole/) });
  const seen = async () => {
    const path = join(root, 'seen.csv');
    await writeFile(path, await readFile(join(seenBy(child.pid, folder), 'out.partial.csv')));
    return csvRecords(path);
  };
  const partial = await seen();
  expect(partial).toHaveLength(stopped?.rows ?? -1);
  expect(partial.every(({ token, ledger }) => token !== '' && ledger !== '')).toBe(true);
  child.tell('resume');
  expect(await child.until(ended)).toMatchObject({ phase: 'stopped' });
  expect(await seen()).toEqual(partial);

  await rm(join(seenBy(child.pid, folder), 'movie'));
  child.tell('resume');
  expect(await child.until(ended)).toMatchObject({ phase: 'done', rows });
  await writeFile(join(root, 'out.csv'), await readFile(join(seenBy(child.pid, folder), 'out.csv')));
  await child.kill();
  const results = csvRecords(join(root, 'out.csv'));
  expect(results.map(({ name }) => name)).toEqual(Array.from({ length: rows }, (_, n) => `user ${n}`));
  expect(results.map(({ ledger }) => Number(ledger))).toEqual(results.map((_, index) => index + 1));
  const ledger = ledgerIn(root);
  expect((await ledger.status()).records).toBe(rows);
  await ledger.close();
});
