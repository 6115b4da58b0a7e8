// A short run of the fuzzer; the long one is a command of its own, test/fuzz/fuzz.ts.
import { expect, it } from 'vitest';
import { verify } from '../../../electron/signing/formats.ts';
import { fuzz } from '../../fuzz/run.ts';
import { identities, now, ownTokens } from '../../fuzz/tokens.ts';
import { announceSeed } from '../support/seed.ts';

const seed = announceSeed('fuzz');

it('starts from tokens that are whole', () => {
  const statuses = ownTokens.map(
    (token) => verify(token, { identities, now, name: 'prefs', salt: 'fuzz.salt' }).status,
  );
  expect(statuses.filter((status) => status === 'verified').length).toBeGreaterThanOrEqual(10);
});

it('no mutation of a token breaks a promise', { timeout: 120_000 }, () => {
  const { failures, ...counts } = fuzz(3000, seed);
  expect(failures).toEqual([]);
  // The mutations are neither all harmless nor all hopeless.
  expect(counts.runs).toBe(3000);
  for (const count of [counts.recognised, counts.causes, counts.observations]) expect(count).toBeGreaterThan(30);
});
