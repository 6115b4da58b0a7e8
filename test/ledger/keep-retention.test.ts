import { describe, expect, test } from 'vitest';
import { BackEndError } from '../../electron/keys/errors.ts';
import { keepRetention, purgeOld } from '../../electron/ledger/keep-retention.ts';
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

describe('where the key is out of reach', () => {
  /** A place that is locked until it is opened, and notes whether it would have asked for its password. */
  class Place {
    isLocked = true;
    asked = 0;
    read = async ({ quietly = false } = {}) => {
      if (!this.isLocked) return await fixture.backEnd.get('ledger-key');
      if (!quietly) this.asked += 1;
      throw new BackEndError('vault-locked', 'The vault is locked.');
    };
    create = async (): Promise<Uint8Array> => {
      throw new Error('There is a key.');
    };
  }

  let [tick, reach]: (() => void)[] = [];
  let reported: unknown[];
  let isAppLocked: boolean;
  const removed = () => new Promise<void>((resolve) => fixture.ledger.onChange(resolve));

  /** Resolves when the first attempt is over. */
  async function kept(place: Place): Promise<void> {
    await fixture.ledger.append(many(3));
    await fixture.restart({ keyHolder: place, isLocked: () => isAppLocked });
    fixture.now = START + 10 * DAY;
    reported = [];
    const { ledger } = fixture;
    const first = Promise.withResolvers<void>();
    keepRetention({
      ledger: {
        count: (filter) => ledger.count(filter),
        purge: (options) => ledger.purge(options).finally(first.resolve),
      },
      days: async () => {
        if (isAppLocked) first.resolve();
        return 5;
      },
      isLocked: () => isAppLocked,
      clock: () => fixture.now,
      every: (_, work) => {
        tick = work;
      },
      onReach: (work) => {
        reach = work;
      },
      report: (error) => reported.push(error),
    });
    await first.promise;
  }

  test.each([
    ['when the key comes within reach', () => reach?.()],
    ['at the next day’s look', () => tick?.()],
  ])('nobody is asked for a password, and it is made up for %s', async (_when, go) => {
    isAppLocked = false;
    const place = new Place();
    await kept(place);
    expect([place.asked, reported, await left()]).toEqual([0, [], 3]);
    place.isLocked = false;
    const done = removed();
    go();
    await done;
    expect([place.asked, reported, await left()]).toEqual([0, [], 0]);
  });

  test('a day that falls into a lock is made up for at the unlocking', async () => {
    isAppLocked = true;
    const place = new Place();
    place.isLocked = false;
    await kept(place);
    expect(await left()).toBe(3);
    isAppLocked = false;
    const done = removed();
    reach?.();
    await done;
    expect([reported, await left()]).toEqual([[], 0]);
  });
});
