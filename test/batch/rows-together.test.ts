// Rows that go to a thread together: few where each may be tried with many keys and salts, and the results are the same.
import { afterAll, expect, it } from 'vitest';
import type { Work } from '../../electron/batch/chunk-work.ts';
import { blockBytes, maxTriedTogether } from '../../electron/batch/limits.ts';
import { rowsTogether } from '../../electron/batch/rows-together.ts';
import { TimestampSigner } from '../../electron/signing/index.ts';
import { BatchFixture, verifyTask } from './batch-fixture.ts';
import { csvRecords } from './python.ts';

const fixture = new BatchFixture();
afterAll(() => fixture.end());

const verifying = (keys: number, salts: number): Work => ({
  do: 'verify',
  task: verifyTask(0),
  identities: [
    {
      id: 'site',
      secretKey: 'k',
      fallbackKeys: Array.from({ length: keys - 1 }, (_, index) => `k${index}`),
      salts: Array.from({ length: salts }, (_, index) => `s${index}`),
    },
  ],
  keys: {},
  hasUntried: false,
  now: 0,
});

it('leaves it to the bytes with the keys of a few sites, and takes few rows with hundreds of keys and salts', () => {
  expect(rowsTogether(verifying(4, 3))).toBe(Number.POSITIVE_INFINITY);
  expect(rowsTogether(verifying(150, 40))).toBe(Math.ceil(maxTriedTogether / (150 * 41 * 4)));
  expect(rowsTogether(verifying(150, 40))).toBeLessThan(blockBytes / 1000);
  expect(rowsTogether(verifying(1_000_000, 40))).toBe(1);
});

it('gives every row its verdict, in order, where each is tried with 1,200 keys', { timeout: 120_000 }, async () => {
  const secrets = (site: number) => Array.from({ length: 50 }, (_, key) => new TextEncoder().encode(`${site}/${key}`));
  for (let site = 0; site < 24; site++) {
    await fixture.keys.createProfileWith({
      fields: { name: `Site ${site}`, environment: 'staging', djangoVersion: '5.2', salts: [] },
      secrets: secrets(site),
      backEnd: 'memory',
    });
  }
  const rows = Array.from({ length: 400 }, (_, row) => {
    const key = row % 3 === 0 ? 'a stranger' : `${row % 24}/${row % 50}`;
    return {
      token: new TimestampSigner({ key }).sign(`user-${row}`),
      verdict: row % 3 === 0 ? 'bad-signature' : 'verified',
    };
  });
  await fixture.write('many.csv', `token\r\n${rows.map(({ token }) => `${token}\r\n`).join('')}`);
  const run = await fixture.run('many.csv', verifyTask(0));
  expect(run).toMatchObject({ phase: 'done', rows: rows.length, errorCount: 0 });
  const verdicts = csvRecords(fixture.path('out.csv')).map(({ verdict }) => verdict);
  expect(verdicts).toEqual(rows.map(({ verdict }) => verdict));
});
