// Rows that are not as they should be: each is told with its line, the run goes on, and what is written can be read.
import { open, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BatchFixture, salt, secret, verifyTask } from './batch-fixture.ts';
import { csvRecords, inDjango, jsonLines } from './python.ts';

const fixture = new BatchFixture();
afterAll(() => fixture.end());
let token: string;

beforeAll(async () => {
  await fixture.addProfile();
  token = inDjango(`print(json.dumps(signing.dumps(1, salt=given['salt'])))`, { key: secret, salt }) as string;
});

const verdicts = (delimiter = ',') => csvRecords(fixture.path('out.csv'), delimiter).map(({ verdict }) => verdict);

it('ragged ones: missing cells count as empty, too many are an error, a missing token too', async () => {
  await fixture.write(
    'in.csv',
    `a,token,b\n1,${token},x\n\n2,${token}\n3,${token},x,,\n4,${token},x,y\n5\n"6\n6",${token},"x"\n`,
  );
  const run = await fixture.run('in.csv', verifyTask(1));
  expect(run.counts).toEqual({ verified: 4, error: 2 });
  expect(run.errors).toEqual([
    { line: 6, message: expect.stringContaining('has 4 cells where 3 are expected') },
    { line: 7, message: expect.stringContaining('has 1 cell where 3') },
  ]);
  expect(verdicts()).toEqual(['verified', 'verified', 'verified', 'error', 'error', 'verified']);
  expect(csvRecords(fixture.path('out.csv')).map(({ a, b }) => [a, b])).toEqual([
    ['1', 'x'],
    ['2', ''],
    ['3', 'x'],
    ['4', 'x'],
    ['5', ''],
    ['6\n6', 'x'],
  ]);
});

it('with bytes that are no UTF-8, or NULs', async () => {
  const rows = [`Zoë,${token}`, '', `Zo\xeb,${token}`, `a\0b,${token}`, `"Zoë ""x""",${token}`];
  const bytes = rows.map((row, index) => Buffer.from(`${row}\n`, index === 2 ? 'latin1' : 'utf8'));
  await fixture.write('in.csv', Buffer.concat([Buffer.from('name,token\n'), ...bytes]));
  const run = await fixture.run(await fixture.open('in.csv', { encoding: 'utf-8' }), verifyTask(1));
  expect(run.errors).toEqual([
    { line: 4, message: expect.stringContaining('not UTF-8') },
    { line: 5, message: expect.stringContaining('NUL') },
  ]);
  expect(csvRecords(fixture.path('out.csv')).map(({ name, verdict }) => [name, verdict])).toEqual([
    ['Zoë', 'verified'],
    ['Zo\uFFFD', 'error'],
    ['a\0b', 'error'],
    ['Zoë "x"', 'verified'],
  ]);
});

describe('a line of 50 MB', () => {
  const megabytes = 50;
  const rest = async (name: string, parts: (string | number)[]) => {
    const file = await open(fixture.path(name), 'w');
    for (const part of parts) {
      if (typeof part === 'string') await file.write(part.replaceAll('TOKEN', token));
      else for (let written = 0; written < part; written++) await file.write('x'.repeat(1024 * 1024));
    }
    await file.close();
  };

  it.each([
    ['in the middle', ['token\nTOKEN\n', megabytes, '\nTOKEN\n'], 3, ['verified', 'error', 'verified']],
    ['at the beginning', ['token\n', megabytes, '\nTOKEN\n'], 2, ['error', 'verified']],
    ['at the end', ['token\nTOKEN\n', megabytes], 3, ['verified', 'error']],
    [
      'in quotes, with newlines',
      ['token\nTOKEN\n"', 1, '\n,', megabytes, '\n"\nTOKEN\n'],
      3,
      ['verified', 'error', 'verified'],
    ],
  ])('%s', async (_, parts, line, expected) => {
    await rest('in.csv', parts);
    const before = process.memoryUsage.rss();
    const input = await fixture.open('in.csv', { kind: 'csv', delimiter: ',', hasHeader: true });
    const run = await fixture.run(input, verifyTask(0));
    expect(process.memoryUsage.rss() - before).toBeLessThan(200 * 1024 * 1024);
    expect(run).toMatchObject({
      phase: 'done',
      errors: [{ line, message: expect.stringContaining('longer than 1 MB') }],
    });
    expect(verdicts()).toEqual(expected);
  });

  it('does not shift the lines of what comes after it', async () => {
    await rest('in.csv', [`a,token\n"1\n\n1",`, 2, `\n\n2\n`]);
    const run = await fixture.run('in.csv', verifyTask(1));
    expect(run.errors.map(({ line }) => line)).toEqual([2, 6]);
  });

  it('is a line of JSON, too', async () => {
    await rest('in.jsonl', [`{"t":"${token}"}\n{"t":"`, megabytes, `"}\n{"t":"${token}"}\n`]);
    const run = await fixture.run('in.jsonl', verifyTask(0), 'out.jsonl');
    expect(run.counts).toEqual({ verified: 2, error: 1 });
    expect(jsonLines(fixture.path('out.jsonl'))[1]).toMatchObject({ countersign: { verdict: 'error' } });
  });

  it('that a quote never closed, is told as that', async () => {
    await rest('in.csv', [`token\n${token}\n"never closed\n`, 3, `\n${token}\n`]);
    const run = await fixture.run('in.csv', verifyTask(0));
    expect(run.errors).toEqual([{ line: 3, message: expect.stringContaining('never closed') }]);
    await fixture.write('in.csv', `token\n${token}\n"never closed\n${token}\n`);
    expect((await fixture.run('in.csv', verifyTask(0))).errors).toEqual([
      { line: 3, message: expect.stringContaining('never closed') },
    ]);
  });
});

it('a row of gigabytes keeps nobody from pausing', async () => {
  const file = await open(await fixture.write('in.csv', `a,token\n1,${token}\n`), 'r+');
  await file.truncate(20 * 1024 ** 3);
  await file.close();
  const { runId } = await fixture.begin('in.csv', verifyTask(1));
  await fixture.until(({ rows, phase }) => rows > 0 || phase !== 'running');
  expect(await fixture.desk.pause({ runId })).toMatchObject({ phase: 'paused', rows: 1, counts: { verified: 1 } });
  expect(await fixture.desk.cancel({ runId })).toMatchObject({ phase: 'cancelled' });
});

it('lines end as on any system, and are counted alike', async () => {
  for (const newline of ['\n', '\r\n', '\r']) {
    await fixture.write('in.csv', ['a,token', `1,${token}`, '', '2', `3,${token}`].join(newline));
    const run = await fixture.run('in.csv', verifyTask(1));
    expect(run.errors.map(({ line }) => line)).toEqual([4]);
    expect(verdicts()).toEqual(['verified', 'error', 'verified']);
  }
});

it('the first hundred errors are told, and all are counted', async () => {
  await fixture.write('in.csv', `a,token\n${'1\n'.repeat(250)}`);
  const run = await fixture.run('in.csv', verifyTask(1));
  expect(run.errorCount).toBe(250);
  expect(run.errors.map(({ line }) => line)).toEqual(Array.from({ length: 100 }, (_, index) => index + 2));
});

describe('a file that changes while it is read', () => {
  // On one thread it takes a while.
  beforeAll(() => fixture.startDesk({ pool: { threads: 1 } }));
  const big = () => `token\n${`${token}\n`.repeat(200_000)}`;

  it.each([
    [
      'becomes shorter',
      async (path: string) =>
        await open(path, 'r+').then(async (file) => {
          await file.truncate(1000);
          await file.close();
        }),
    ],
    ['is written anew', (path: string) => writeFile(path, `token\n${'other\n'.repeat(200_000)}`)],
  ])('and %s stops the run, which says so', async (_, change) => {
    const path = await fixture.write('in.csv', big());
    await fixture.begin('in.csv', verifyTask(0));
    await fixture.until(({ rows }) => rows > 0);
    await change(path);
    const run = await fixture.ended();
    expect(run).toMatchObject({ phase: 'stopped', outputName: expect.stringContaining('partial') });
    expect(run.message).toMatch(/became shorter|was changed/);
    const partial = csvRecords(fixture.path(run.outputName));
    expect(partial).toHaveLength(run.rows);
    await fixture.desk.resume({ runId: run.runId });
    expect(await fixture.ended()).toMatchObject({ phase: 'stopped', message: expect.stringContaining('was changed') });
    await fixture.desk.cancel({ runId: run.runId });
  });
});
