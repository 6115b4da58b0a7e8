import { expect, test } from 'vitest';
import { purgeOld } from '../../electron/ledger/keep-retention.ts';
import { DAY, LedgerFixture, many, START } from './ledger-fixture.ts';

const fixture = new LedgerFixture();
const keep = (days: number | null, isLocked = false) =>
  purgeOld({ ledger: fixture.ledger, days: async () => days, isLocked: () => isLocked, clock: () => fixture.now });
const left = async () => (await fixture.ledger.status()).records;

test('what is older than a person wants to keep is removed, and the rest stays provable', async () => {
  await fixture.ledger.append(many(3));
  fixture.now = START + 10 * DAY;
  await fixture.ledger.append(many(2, {}, 4));
  await keep(null);
  await keep(30);
  expect(await left()).toBe(5);
  await keep(5, true);
  expect(await left()).toBe(5);
  await keep(5);
  expect(await left()).toBe(2);
  expect((await fixture.ledger.verify({ full: true })).problems).toEqual([]);
});

test('a ledger that is not there yet is not made for it', async () => {
  await keep(1);
  expect((await fixture.ledger.status()).state).toBe('none');
});
