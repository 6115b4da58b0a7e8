// kill -9 while keys are being added to a real keyring: after the next start every entry in it is a key that a profile names, and
// every key that a profile names is there.

import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SERVICE, StoreFixture } from '../keys/store-fixture.ts';
import { announceSeed } from '../signing/support/seed.ts';

const KILLS = 10;
/** Microseconds; adding a key takes some tens of milliseconds, and several are added one after another. */
const LATEST = 120_000;

const seed = announceSeed('kill-while-adding');
const moments = fc.sample(fc.noBias(fc.integer({ min: 0, max: LATEST })), { seed, numRuns: KILLS });

const keys = new StoreFixture();

test('no entry is left in the keyring that no profile names', { timeout: 120_000 }, async () => {
  const before = (await keys.service.entries(SERVICE)).length;
  let orphans = 0;
  for (const [round, moment] of moments.entries()) {
    await keys.store.list();
    const adding = Array.from({ length: 6 }, (_, index) =>
      keys.store.createProfile({
        fields: { name: `Shop ${round}.${index}`, environment: 'staging', djangoVersion: '5.2', salts: [] },
        source: { from: 'generate' },
        backEnd: 'keychain',
      }),
    );
    const ended = Promise.allSettled(adding);
    await setTimeout(moment / 1000);
    await keys.restart();
    await ended;

    const found = (await keys.service.entries(SERVICE)).length - before;
    await keys.store.list();
    // Changes are made one after another: once this one is through, so is the clearing that the listing began.
    await expect(keys.store.deleteProfile({ id: 'none' })).rejects.toMatchObject({ code: 'no-such-profile' });
    const ring = await keys.store.list();
    expect(ring.notices).toEqual([]);
    const named = ring.profiles.flatMap((profile) => profile.keys);
    expect(named.every(({ state }) => state === 'ready')).toBe(true);
    for (const { id } of named) expect(await keys.service.entries(SERVICE, id)).toHaveLength(1);
    expect((await keys.service.entries(SERVICE)).length - before).toBe(named.length);
    orphans += found - named.length;
    for (const { id } of ring.profiles) await keys.store.deleteProfile({ id });
  }
  process.stderr.write(`${KILLS} kills while keys were added left ${orphans} entries that the next start removed\n`);
});
