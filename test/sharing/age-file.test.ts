// What the age program made is opened here, and what is made here is opened by the plain library; damaged and hostile files are told apart.
import {
  armor,
  Decrypter,
  Encrypter,
  generateHybridIdentity,
  generateX25519Identity,
  identityToRecipient,
} from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { isAgeFile, lockOf, openWithIdentities, openWithPassphrase, seal } from '../../electron/sharing/age-file.ts';
import { readIdentities } from '../../electron/sharing/identity-file.ts';
import { checkRecipients } from '../../electron/sharing/recipients.ts';
import { bytes, encrypted, identityPassphrase, passphrase, text, vector, vectorText } from './samples.ts';

const plain = text(vector('bundle.json'));
const refusal = (code: string) => expect.objectContaining({ name: 'SharingError', code });

describe('files made by the age program', () => {
  test.each(['passphrase.age', 'passphrase-binary.age'])('%s opens with its passphrase and no other', async (name) => {
    expect(await lockOf(vector(name))).toBe('passphrase');
    expect(text(await openWithPassphrase(vector(name), passphrase))).toBe(plain);
    await expect(openWithPassphrase(vector(name), `${passphrase} `)).rejects.toEqual(refusal('wrong-passphrase'));
  });

  test.each(['recipient.age', 'two-recipients-binary.age'])('%s opens with an identity file', async (name) => {
    expect(await lockOf(vector(name))).toBe('recipients');
    const identities = readIdentities(vectorText('identity.txt'));
    expect(text(await openWithIdentities(vector(name), identities))).toBe(plain);
  });

  test('an identity that is not meant is told, and one among several is enough', async () => {
    const [own, other] = [vectorText('identity.txt'), vectorText('other-identity.txt')];
    await expect(openWithIdentities(vector('recipient.age'), readIdentities(other))).rejects.toEqual(
      refusal('no-identity-matches'),
    );
    const both = readIdentities(`${other}\n\n# the second\r\n${own.toLowerCase()}`);
    expect(text(await openWithIdentities(vector('recipient.age'), both))).toBe(plain);
  });

  test('an encrypted identity file gives its identities', async () => {
    const opened = text(await openWithPassphrase(vector('identity-encrypted.age'), identityPassphrase));
    expect(readIdentities(opened)).toEqual(readIdentities(vectorText('identity.txt')));
  });
});

describe('files made here', () => {
  test('are armored, and the plain library opens them with the passphrase', async () => {
    const file = text(await seal(bytes(plain), { passphrase }));
    expect(file).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n[\s\S]+\n-----END AGE ENCRYPTED FILE-----\n$/);
    expect(text(armor.decode(file)).split('\n')[1]).toMatch(/^-> scrypt \S+ 18$/);
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    expect(await decrypter.decrypt(armor.decode(file), 'text')).toBe(plain);
  });

  test.each([
    ['age1…', generateX25519Identity],
    ['age1pq1…', generateHybridIdentity],
  ])('the plain library opens them for each of several keys of kind %s', async (_kind, generate) => {
    const identities = await Promise.all([generate(), generate()]);
    const recipients = checkRecipients(await Promise.all(identities.map(identityToRecipient)));
    const file = await seal(bytes(plain), { recipients });
    for (const identity of identities) {
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      expect(await decrypter.decrypt(armor.decode(text(file)), 'text')).toBe(plain);
      expect(text(await openWithIdentities(file, readIdentities(identity)))).toBe(plain);
    }
  });
});

describe('files that do not open', () => {
  const none: [string, Uint8Array][] = [
    ['an empty file', bytes('')],
    ['a plain bundle', vector('bundle.json')],
    ['a picture', Uint8Array.from({ length: 300 }, (_, index) => index % 256)],
    ['a PEM of another kind', bytes('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n')],
  ];
  test.each(none)('%s is no age file', async (_name, file) => {
    expect(isAgeFile(file)).toBe(false);
    await expect(lockOf(file)).rejects.toEqual(refusal('not-age'));
    await expect(openWithPassphrase(file, passphrase)).rejects.toEqual(refusal('not-age'));
  });

  const whole = vector('passphrase-binary.age');
  const armored = text(vector('passphrase.age'));
  const header = (lines: string) => bytes(`age-encryption.org/v1\n${lines}`);
  const salt = 'A'.repeat(22);
  const body = 'A'.repeat(43);
  const damaged: [string, Uint8Array][] = [
    ['a header that ends', whole.subarray(0, 60)],
    ['armor without its end', bytes(armored.slice(0, 300))],
    ['armor with a character that is none', bytes(armored.replace('\n', '\n*'))],
    ['a stanza without a body', header('-> X25519 abc\n--- AAAA\n')],
    ['no stanza', header('nothing\n')],
    ['two passphrases', header(`-> scrypt ${salt} 10\n${body}\n-> scrypt ${salt} 10\n${body}\n--- ${body}\n`)],
    ['a passphrase beside a key', header(`-> X25519 ${body}\n${body}\n-> scrypt ${salt} 10\n${body}\n--- ${body}\n`)],
    ['a work factor in octal', header(`-> scrypt ${salt} 010\n${body}\n--- ${body}\n`)],
    ['a negative work factor', header(`-> scrypt ${salt} -1\n${body}\n--- ${body}\n`)],
  ];
  test.each(damaged)('%s is damage', async (_name, file) => {
    await expect(lockOf(file)).rejects.toEqual(refusal('damaged'));
  });

  test('a changed header or content and a missing end are told as damage, with the right passphrase', async () => {
    const small = armor.decode(text(await encrypted(plain)));
    const contentAt = small.length - plain.length;
    for (const file of [
      small.subarray(0, -1),
      small.with(contentAt, (small[contentAt] ?? 0) ^ 1),
      small.with(small.length - 1, (small.at(-1) ?? 0) ^ 1),
      Uint8Array.from([...small, 0]),
    ]) {
      await expect(openWithPassphrase(file, passphrase)).rejects.toEqual(refusal('damaged'));
    }
  });

  test('a work factor that would take minutes and gigabytes is refused before a passphrase is asked for', async () => {
    const file = (factor: string) => header(`-> scrypt ${salt} ${factor}\n${body}\n--- ${body}\n`);
    expect(await lockOf(file('20'))).toBe('passphrase');
    for (const factor of ['21', '30', '9'.repeat(500)]) {
      await expect(lockOf(file(factor))).rejects.toEqual(refusal('work-factor-too-high'));
      await expect(openWithPassphrase(file(factor), passphrase)).rejects.toEqual(refusal('damaged'));
    }
  });
});

describe('identities', () => {
  const cases: [string, string, RegExp][] = [
    ['nothing', '\n# created: today\n', /no age identity in it/],
    ['a plugin’s', '# one\nAGE-PLUGIN-YUBIKEY-1QQQ', /^Line 2 is an identity of a plugin/],
    ['an SSH key', '-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl', /^Line 1 begins an SSH or TLS key/],
    ['a public key', 'age1yunws60ygg3uyx27nzauhan25crqve0sn7vwps3qwvszn9vu53qqnv2j7m', /^Line 1 is a public key/],
    ['a Django key', 'django-insecure-0123456789', /^Line 1 is no age identity/],
    ['mixed case', vectorText('identity.txt').replace('SECRET-KEY-1H', 'SECRET-KEY-1h'), /^Line 3 is no age identity/],
  ];
  test.each(cases)('%s is refused by its line, which is not quoted', (_name, content, message) => {
    const thrown = thrownBy(() => readIdentities(content));
    expect(thrown).toEqual(refusal('identity-unusable'));
    expect(thrown.message).toMatch(message);
    expect(thrown.message).not.toMatch(/0123456789|1QQQ|b3Bl|yunws/);
  });

  test('one with a wrong character is told by its place', async () => {
    const [right = ''] = readIdentities(vectorText('identity.txt'));
    const wrong = right.replace(/.$/, right.endsWith('Q') ? 'P' : 'Q');
    await expect(openWithIdentities(vector('recipient.age'), [right, wrong])).rejects.toThrow(/^Identity 2 is damaged/);
  });
});

describe('public keys', () => {
  const right = 'age1yunws60ygg3uyx27nzauhan25crqve0sn7vwps3qwvszn9vu53qqnv2j7m';

  test('blanks around one and one given twice are no matter', () => {
    expect(checkRecipients([` ${right}\n`, right])).toEqual([right]);
  });

  test.each([
    ['a wrong character', right.replace(/m$/, 'q'), /^Public key 2 \(“age1yunws6…”\) is damaged/],
    ['one cut short', right.slice(0, 40), /^Public key 2 \(“age1yunws6…”\) is damaged/],
    ['an identity', vectorText('identity.txt').split('\n')[2] ?? '', /^Public key 2 is an identity, which is secret/],
    ['an SSH key', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5', /^Public key 2 is an SSH key/],
    ['a Django key', 'django-insecure-0123456789', /^Public key 2 does not begin with age1/],
    ['nothing', '  ', /^Public key 2 is empty/],
  ])('%s is refused by its position', (_name, wrong, message) => {
    const thrown = thrownBy(() => checkRecipients([right, wrong]));
    expect(thrown).toEqual(refusal('bad-recipient'));
    expect(thrown.message).toMatch(message);
    expect(thrown.message).not.toMatch(/0123456789|AGE-SECRET-KEY-1|AAAAC3|yunws60/);
  });

  test('a key that quantum computers break weakens those that they do not, as age sees it', async () => {
    const hybrid = await identityToRecipient(await generateHybridIdentity());
    expect(thrownBy(() => checkRecipients([hybrid, right]))).toEqual(refusal('mixed-recipients'));
  });

  test('the library itself would take what is refused here as mixed', async () => {
    const hybrid = await identityToRecipient(await generateHybridIdentity());
    const encrypter = new Encrypter();
    encrypter.addRecipient(hybrid);
    encrypter.addRecipient(right);
    await expect(encrypter.encrypt('x')).resolves.toBeInstanceOf(Uint8Array);
  });
});

function thrownBy(act: () => unknown): Error {
  try {
    act();
  } catch (error) {
    return error as Error;
  }
  throw new Error('Nothing was thrown.');
}
