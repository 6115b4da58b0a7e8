// Exports over a real key store: what is in the file, who can open it, and that nothing is written when it is not meant to be.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { armor, Decrypter } from 'age-encryption';
import { expect, test } from 'vitest';
import { DeskFixture } from './desk-fixture.ts';
import { passphrase, vectorText } from './samples.ts';

const fixture = new DeskFixture();
const refusal = (code: string) => expect.objectContaining({ code });
const recipient = /public key: (\S+)/.exec(vectorText('identity.txt'))?.[1] ?? '';
const identity = vectorText('identity.txt').split('\n')[2] ?? '';
const toRecipient = { kind: 'recipients' as const, recipients: [recipient] };
const toPassphrase = { kind: 'passphrase' as const };
const filesOf = (folder: string) => readdirSync(folder).filter((name) => name !== 'profile');

async function decrypt(path: string, how: { passphrase: string } | { identity: string }): Promise<unknown> {
  const decrypter = new Decrypter();
  if ('passphrase' in how) decrypter.addPassphrase(how.passphrase);
  else decrypter.addIdentity(how.identity);
  return JSON.parse(await decrypter.decrypt(armor.decode(readFileSync(path, 'utf8')), 'text'));
}

test('the chosen profiles with all their keys go to a file for a passphrase, which the plain library opens', async () => {
  const { desk } = fixture;
  const shop = await desk.add('Shop', ['shop current', Uint8Array.of(0xff, 0, 1), 'shop "old" ü'], {
    backEnd: 'keychain',
  });
  await desk.add('Other', ['not chosen']);
  const blog = await desk.add('Blog', ['blog key'], { environment: 'staging' });
  desk.person.place = join(desk.folder, 'team.age');
  desk.person.passphrases = [passphrase];

  const request = { profileIds: [blog.id, shop.id, blog.id], encryptTo: toPassphrase };
  expect(await desk.sharing.export(request)).toEqual({
    outcome: 'exported',
    fileName: 'team.age',
    profiles: 2,
    keys: 4,
    left: [],
  });
  const fields = { environment: 'production', djangoVersion: '5.2', salts: ['shop.links'] };
  expect(await decrypt(desk.person.place, { passphrase })).toEqual({
    format: 'countersign-profiles',
    version: 1,
    exportedAt: '2026-11-23T10:00:00.000Z',
    profiles: [
      { ...fields, name: 'Blog', environment: 'staging', keys: [{ secret: 'blog key' }] },
      {
        ...fields,
        name: 'Shop',
        keys: [{ secret: 'shop current' }, { secretBase64: '/wAB' }, { secret: 'shop "old" ü' }],
      },
    ],
  });
  expect(statSync(desk.person.place).mode & 0o777).toBe(0o600);
  expect(readFileSync(desk.person.place, 'utf8')).not.toMatch(/shop|blog/);
  expect(filesOf(desk.folder)).toEqual(['team.age']);
  expect(desk.person.suggested).toEqual(['countersign-profiles-2026-11-23.age']);
  expect(desk.person.asked).toMatchObject([{ isNew: true, retryAt: null }]);
});

test('to public keys no passphrase is asked for, and a file that was there is replaced', async () => {
  const { desk } = fixture;
  const { id } = await desk.add('Shop', ['shop current']);
  desk.person.place = desk.file('team.age', 'an older export');
  expect(await desk.sharing.export({ profileIds: [id], encryptTo: toRecipient })).toMatchObject({
    outcome: 'exported',
  });
  expect(await decrypt(desk.person.place, { identity })).toMatchObject({ profiles: [{ name: 'Shop' }] });
  expect(desk.person.asked).toEqual([]);
});

test('a passphrase that is soon guessed is asked for again', async () => {
  const { desk } = fixture;
  const { id } = await desk.add('Shop', ['shop current']);
  desk.person.place = join(desk.folder, 'team.age');
  desk.person.passphrases = ['too short', passphrase];
  await desk.sharing.export({ profileIds: [id], encryptTo: toPassphrase });
  expect(desk.person.refusals).toEqual([{ message: expect.stringMatching(/fewer than 10/), retryAt: null }]);
  expect(await decrypt(desk.person.place, { passphrase })).toMatchObject({ version: 1 });
});

test('nothing is written when the person changes their mind, at the place or at the passphrase', async () => {
  const { desk } = fixture;
  const { id } = await desk.add('Shop', ['shop current']);
  expect(await desk.sharing.export({ profileIds: [id], encryptTo: toPassphrase })).toEqual({ outcome: 'cancelled' });
  expect(desk.person.asked).toEqual([]);
  desk.person.place = desk.file('team.age', 'an older export');
  expect(await desk.sharing.export({ profileIds: [id], encryptTo: toPassphrase })).toEqual({ outcome: 'cancelled' });
  expect(readFileSync(desk.person.place, 'utf8')).toBe('an older export');
});

test('a wrong public key, the example and a profile that is gone are told before anything is asked', async () => {
  const { desk } = fixture;
  const { id } = await desk.add('Shop', ['shop current']);
  const { profile } = await desk.keys.addExample();
  const wrong = { kind: 'recipients' as const, recipients: [recipient, `${recipient}x`] };
  for (const [request, code] of [
    [{ profileIds: [id], encryptTo: wrong }, 'bad-recipient'],
    [{ profileIds: [id, profile.id], encryptTo: toPassphrase }, 'example-profile'],
    [{ profileIds: [id, 'gone'], encryptTo: toPassphrase }, 'no-such-profile'],
  ] as const) {
    await expect(desk.sharing.export({ ...request, profileIds: [...request.profileIds] })).rejects.toEqual(
      refusal(code),
    );
  }
  expect(desk.person.asked).toEqual([]);
  expect(desk.person.suggested).toEqual([]);
});

test('a fallback that is missing is left out and told; without its current key a profile is not exported', async () => {
  const { desk } = fixture;
  const shop = await desk.add('Shop', ['shop current', 'shop old'], { backEnd: 'keychain' });
  const [current, old] = shop.keys;
  await fixture.deleteFromKeychain(old?.id ?? '');
  desk.keys.forget();
  desk.person.place = join(desk.folder, 'team.age');
  const request = { profileIds: [shop.id], encryptTo: toRecipient };
  expect(await desk.sharing.export(request)).toMatchObject({
    profiles: 1,
    keys: 1,
    left: [expect.stringContaining(`fallback 1 of “Shop” (${old?.fingerprint})`)],
  });
  await fixture.deleteFromKeychain(current?.id ?? '');
  desk.keys.forget();
  desk.person.place = join(desk.folder, 'second.age');
  await expect(desk.sharing.export(request)).rejects.toEqual(refusal('current-key-unreadable'));
  expect(existsSync(desk.person.place)).toBe(false);
});

test('a place that cannot be written to is told, and what was there stays', async () => {
  const { desk } = fixture;
  const { id } = await desk.add('Shop', ['shop current']);
  desk.person.place = join(desk.folder, 'no such folder', 'team.age');
  const exporting = desk.sharing.export({ profileIds: [id], encryptTo: toRecipient });
  await expect(exporting).rejects.toEqual(refusal('bundle-not-written'));
  await expect(exporting).rejects.toThrow(/ENOENT/);
});

test('an app that is locked while the person thinks up a passphrase writes nothing', async () => {
  const { desk } = fixture;
  const { id } = await desk.add('Shop', ['shop current']);
  desk.person.place = join(desk.folder, 'team.age');
  desk.person.passphrases = [passphrase];
  desk.person.meanwhile = () => desk.sharing.forget();
  await expect(desk.sharing.export({ profileIds: [id], encryptTo: toPassphrase })).rejects.toEqual(
    refusal('interrupted'),
  );
  expect(filesOf(desk.folder)).toEqual([]);
  desk.person.meanwhile = () => {};
  desk.person.passphrases = [passphrase];
  expect(await desk.sharing.export({ profileIds: [id], encryptTo: toPassphrase })).toMatchObject({
    outcome: 'exported',
  });
});
