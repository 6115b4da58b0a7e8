// kill -9 while keys are being moved between a real keyring, a vault and memory: after the next start every key that a profile names is
// there, with its secret, in one place, and no place holds a key that no profile names.
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BackEnd } from '../../shared/keys.ts';
import { hex, PASSPHRASE, SERVICE, StoreFixture } from '../keys/store-fixture.ts';
import { announceSeed } from '../signing/support/seed.ts';

const KILLS = 15;
/** Microseconds; a move takes some tens of milliseconds, and several are made one after another. */
const LATEST = 400_000;

const seed = announceSeed('kill-while-moving');
const moments = fc.sample(fc.noBias(fc.integer({ min: 0, max: LATEST })), { seed, numRuns: KILLS });

const keys = new StoreFixture();
const secretsOf = (name: string) => ['a', 'b', 'c'].map((letter) => `key ${letter} of ${name}`);

async function profileIn(backEnd: BackEnd, name: string) {
  await keys.app.surroundings.type(PASSPHRASE);
  const [first = '', ...others] = secretsOf(name);
  const { id } = await keys.paste(first, backEnd, name);
  for (const other of others) await keys.pasteInto(id, other, 'fallback', backEnd);
  return id;
}

test('no key is lost, none is twice', { timeout: 600_000 }, async () => {
  const before = (await keys.service.entries(SERVICE)).length;
  const seen = { orphans: 0, keychain: 0, vault: 0 };
  for (const moment of moments) {
    const lasting = await profileIn('keychain', 'Lasting');
    const fleeting = await profileIn('memory', 'Fleeting');
    const leaving = await profileIn('vault', 'Leaving');
    const { profiles } = await keys.store.list();
    const move = (profileId: string, backEnd: BackEnd, count = 3) => {
      const keyIds = profiles.find(({ id }) => id === profileId)?.keys.map((key) => key.id) ?? [];
      return keys.store.moveKeys({ profileId, keyIds: keyIds.slice(0, count), backEnd });
    };
    const moving = [
      move(lasting, 'vault', 2),
      move(fleeting, 'keychain'),
      move(leaving, 'memory', 1),
      move(lasting, 'keychain'),
      move(lasting, 'vault'),
      move(leaving, 'keychain'),
    ];
    const ended = Promise.allSettled(moving);
    await setTimeout(moment / 1000);
    await keys.restart();
    await ended;

    const inKeyring = (await keys.service.entries(SERVICE)).length - before;
    const inVault = (await keys.inVault()).length;
    await keys.app.surroundings.type(PASSPHRASE);
    expect(await keys.store.unlockVault()).toBe(true);
    await keys.store.list();
    await keys.settled();
    const ring = await keys.store.list();
    expect(ring.notices).toEqual([]);
    const named = ring.profiles.flatMap((profile) => profile.keys);
    expect(named.every(({ state }) => state === 'ready')).toBe(true);
    for (const { id, backEnd } of named) expect(await keys.inKeyring(id)).toBe(backEnd === 'keychain' ? 1 : 0);
    const inKeychain = named.filter(({ backEnd }) => backEnd === 'keychain').length;
    expect((await keys.service.entries(SERVICE)).length - before).toBe(inKeychain);
    const vaulted = named.filter(({ backEnd }) => backEnd === 'vault').map(({ id }) => id);
    expect(await keys.inVault()).toEqual(vaulted.sort());
    expect(await keys.discarded()).toEqual([]);
    // Of what was never in memory only, all is there; of what was, what had left it.
    expect(await keys.keysOf(lasting)).toEqual(secretsOf('Lasting').map(hex));
    for (const [id, name] of [
      [fleeting, 'Fleeting'],
      [leaving, 'Leaving'],
    ] as const) {
      const [all, left] = [secretsOf(name).map(hex), (await keys.keysOf(id)) ?? []];
      expect(all).toEqual(expect.arrayContaining(left));
      if (name === 'Leaving') expect(left.length).toBeGreaterThanOrEqual(2);
    }
    seen.orphans += inKeyring + inVault - named.length;
    seen.keychain += inKeychain;
    seen.vault += vaulted.length;
    for (const { id } of ring.profiles) await keys.store.deleteProfile({ id });
  }
  process.stderr.write(
    `${KILLS} kills while keys were moved left ${seen.orphans} entries that the next start removed, ${seen.keychain} keys in the keyring and ${seen.vault} in the vault\n`,
  );
  // Otherwise the kills all came before the first move or after the last.
  expect(seen.keychain).toBeGreaterThan(0);
  expect(seen.vault).toBeGreaterThan(0);
});
