// The plaintext of a bundle: what is written is read again to the byte, and what is not as the format says is refused by its place.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxKeyLength, maxProfiles, readBundle, writeBundle } from '../../electron/sharing/bundle.ts';
import { announceSeed } from '../signing/support/seed.ts';
import { bytes, document, profile, text, vector } from './samples.ts';

announceSeed('bundles');
const read = (content: unknown) => readBundle(bytes(typeof content === 'string' ? content : JSON.stringify(content)));
const withProfiles = (...profiles: unknown[]) => ({ ...document(), profiles });
const withKeys = (...keys: unknown[]) => withProfiles(profile('Shop', keys as object[]));

test('the bundle of the vectors is read as it was written by hand', () => {
  const { exportedAt, profiles } = readBundle(vector('bundle.json'));
  expect(exportedAt).toBe('2026-11-23T10:00:00.000Z');
  expect(profiles.map(({ fields }) => fields)).toEqual([
    { name: 'Shop', environment: 'production', djangoVersion: '5.2', salts: ['shop.links', 'activation'] },
    { name: 'Blog', environment: 'staging', djangoVersion: '3.2.25', salts: [] },
  ]);
  const [shop, blog] = profiles;
  expect(text(shop?.secrets[0] ?? bytes(''))).toBe('vector-current-key-0123456789-"quoted"-\\-ümläut-🐍-abcdefgh');
  expect(shop?.secrets[2]?.subarray(0, 4)).toEqual(Uint8Array.of(0xff, 0x00, 0xfe, 0x80));
  expect(blog?.secrets).toHaveLength(1);
});

test('what is written is read again, whatever the keys are made of', () => {
  const secret = fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 200 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }).map(bytes),
    fc.constantFrom(bytes('\uFEFFkey'), bytes('\0'), bytes('"\\\u2028'), new Uint8Array(maxKeyLength).fill(0xfe)),
  );
  const secrets = fc.uniqueArray(secret, {
    minLength: 1,
    maxLength: 8,
    selector: (key) => Buffer.from(key).toString('hex'),
  });
  fc.assert(
    fc.property(fc.array(secrets, { minLength: 1, maxLength: 5 }), (keys) => {
      const profiles = keys.map((ofProfile, index) => ({
        fields: {
          name: `Shop ${index}`,
          environment: 'staging' as const,
          djangoVersion: '4.2.7',
          salts: ['\u0000odd'],
        },
        secrets: ofProfile.map((key) => new Uint8Array(key)),
      }));
      const exportedAt = '2026-01-02T03:04:05.678Z';
      expect(readBundle(writeBundle({ exportedAt, profiles }))).toEqual({ exportedAt, profiles });
    }),
    { numRuns: 200 },
  );
});

test('unknown fields are let through, so that a later version may add some', () => {
  const { profiles } = read({ ...document(), comment: 'x', profiles: [{ ...profile('Shop'), colour: 'red' }] });
  expect(profiles[0]?.fields).not.toHaveProperty('colour');
});

test('a name keeps its emoji and its script', () => {
  for (const name of ['Läden 👩‍👩‍👧', 'متجر', '店']) {
    expect(read(withProfiles(profile(name))).profiles[0]?.fields.name).toBe(name);
  }
});

describe('a bundle that is not as the format says is refused', () => {
  const long = 'x'.repeat(maxKeyLength + 1);
  const numbered = (count: number) => Array.from({ length: count }, (_, index) => ({ secret: `key ${index}` }));
  const cases: [what: string, content: unknown, code: string, message?: RegExp][] = [
    ['not JSON', '{"format": ', 'not-a-bundle'],
    ['not UTF-8', '', 'not-a-bundle'],
    ['another JSON', [1, 2, 3], 'not-a-bundle'],
    ['another format', { ...document(), format: 'something' }, 'not-a-bundle'],
    ['nested too deep', '['.repeat(200_000), 'not-a-bundle'],
    ['no version', { ...document(), version: undefined }, 'not-a-bundle'],
    ['a newer version', { ...document(), version: 2, profiles: 'moved' }, 'newer-version', /version 2.*reads 1/],
    ['no profiles', withProfiles(), 'field-not-understood'],
    ['profiles that are none', { ...document(), profiles: {} }, 'field-not-understood'],
    ['a profile that is none', withProfiles(profile('A'), null), 'field-not-understood', /^Profile 2/],
    ['no export time', { ...document(), exportedAt: 'yesterday' }, 'field-not-understood', /“exportedAt”/],
    ['too many profiles', withProfiles(...Array(maxProfiles + 1).fill(profile('A'))), 'too-many-profiles', /1001/],
    ['too many keys', withKeys(...numbered(51)), 'too-many-keys', /^Profile 1 holds 51/],
    ['no keys', withKeys(), 'key-not-understood', /^In profile 1 the field “keys”/],
    ['no name', withProfiles({ ...profile('A'), name: '  ' }), 'field-not-understood', /“name”/],
    ['a long name', withProfiles(profile('x'.repeat(81))), 'field-not-understood', /“name”/],
    ['a line break in a name', withProfiles(profile('Shop\nEvil')), 'control-characters', /^The name of profile 1/],
    ['a direction change in a name', withProfiles(profile('Shop \u202Elive')), 'control-characters'],
    ['an unknown environment', withProfiles({ ...profile('A'), environment: 'moon' }), 'field-not-understood'],
    ['a version that is none', withProfiles({ ...profile('A'), djangoVersion: 'five' }), 'field-not-understood'],
    ['too many salts', withProfiles({ ...profile('A'), salts: Array(101).fill('s') }), 'field-not-understood'],
    ['an empty key', withKeys({ secret: '' }), 'key-not-understood', /^Key 1 of profile 1/],
    ['both forms of a key', withKeys({ secret: 'x', secretBase64: 'eA==' }), 'key-not-understood'],
    ['no form of a key', withKeys({ secret: 'x' }, {}), 'key-not-understood', /^Key 2 of profile 1/],
    ['half a character', withKeys({ secret: '\ud83d' }), 'key-not-understood'],
    ['loose base64', withKeys({ secretBase64: 'eA' }), 'key-not-understood'],
    ['base64 with something in it', withKeys({ secretBase64: 'e*A==' }), 'key-not-understood'],
    ['a long key', withKeys({ secret: long }), 'key-too-long', /^Key 1 of profile 1/],
    ['a very long key', withKeys({ secret: long + long }), 'key-too-long'],
    ['a long key in base64', withKeys({ secretBase64: Buffer.from(long).toString('base64') }), 'key-too-long'],
    [
      'one key twice, in two forms',
      withKeys({ secret: 'same' }, { secret: 'other' }, { secretBase64: 'c2FtZQ==' }),
      'duplicate-key',
      /keys 1 and 3 are the same/,
    ],
    ['one name twice', withProfiles(profile('Shop'), profile('SHOP')), 'duplicate-profile', /^Profiles 1 and 2/],
  ];
  test.each(cases)('%s', (what, content, code, message = /./) => {
    const act = () => (what === 'not UTF-8' ? readBundle(Uint8Array.of(0x7b, 0xff, 0x7d)) : read(content));
    expect(act).toThrow(expect.objectContaining({ name: 'SharingError', code }));
    expect(act).toThrow(message);
    expect(act).toThrow(/Nothing was stored/);
    expect(act).not.toThrow(/xxx|same”|Evil/);
  });

  test('anything at all in a place of a right bundle gives a refusal or a bundle, never another error', () => {
    const anything = fc.anything({ maxDepth: 2 });
    const places = [
      'profiles',
      'exportedAt',
      'version',
      'name',
      'environment',
      'djangoVersion',
      'salts',
      'keys',
      'secret',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...places), anything, (place, value) => {
        // Through text: a value that holds such a place itself would be put into itself without end.
        const json = JSON.stringify(value) ?? 'null';
        const content = JSON.stringify(document(), (key, held) => (key === place ? '\u0001' : held)).replaceAll(
          '"\\u0001"',
          () => json,
        );
        try {
          read(content);
        } catch (error) {
          expect(error).toMatchObject({ name: 'SharingError' });
        }
      }),
      { numRuns: 2000 },
    );
  });
});

test('what could not be read again is not written, and the profile is named by its position', () => {
  const fields = { environment: 'production' as const, djangoVersion: '5.2', salts: [] };
  const shared = (name: string) => ({ fields: { ...fields, name }, secrets: [bytes(name)] });
  const write = () =>
    writeBundle({ exportedAt: '2026-01-02T03:04:05.678Z', profiles: [shared('A'), shared('B\u0007')] });
  expect(write).toThrow(expect.objectContaining({ code: 'profile-not-shareable' }));
  expect(write).toThrow(/^The name of profile 2 holds control characters\. No file was written/);
});
