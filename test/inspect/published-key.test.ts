// A key that everyone can read is called out wherever its signatures are seen or made. Over a real key store, its keys in memory.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDiagnoser } from '../../electron/inspect/diagnoser.ts';
import { createInspector } from '../../electron/inspect/inspector.ts';
import { IntakeDesk } from '../../electron/intake/intake-desk.ts';
import { createIssuer } from '../../electron/issue/issuer.ts';
import { createResigner } from '../../electron/issue/resigner.ts';
import { KeyStore } from '../../electron/keys/key-store.ts';
import { MemoryBackEnd } from '../../electron/keys/memory.ts';
import { type FormatId, formatIds, type SignOptions, sign } from '../../electron/signing/formats.ts';
import { diagnosisSchema } from '../../shared/diagnosis.ts';
import { type InspectRequest, inspectionSchema } from '../../shared/inspection.ts';
import { intakeVerdictSchema } from '../../shared/intake.ts';
import { signedSchema } from '../../shared/signing.ts';
import { LedgerFixture } from '../ledger/ledger-fixture.ts';

const publicKey = '192b9bdd22ab9ed4d12e236c78afcb9a393ec15f71bbf5dc987d54727823bcbf';
const publishedIn = 'Flask’s documentation';
const ownKey = 'key-of-our-shop-that-nobody-else-has-0123456789';
const now = 1_800_000_000;

let directory: string;
let keys: KeyStore;
let clipboard: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'countersign-published-'));
  keys = new KeyStore({
    version: '1.0.0',
    directory,
    backEnds: [new MemoryBackEnd()],
    clock: () => new Date(now * 1000),
    readClipboard: async () => clipboard,
    chooseFile: async () => null,
  });
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** A profile of these keys, the current one first. */
const profile = (name: string, ...secrets: string[]) => profileOf('5.2', name, ...secrets);

async function profileOf(djangoVersion: string, name: string, ...secrets: string[]): Promise<string> {
  const fields = { name, environment: 'production' as const, djangoVersion, salts: [] };
  let id: string | undefined;
  for (const secret of secrets) {
    clipboard = secret;
    const place = { source: { from: 'clipboard' as const }, backEnd: 'memory' as const };
    if (id === undefined) id = (await keys.createProfile({ fields, ...place })).id;
    else await keys.addKey({ profileId: id, position: 'fallback', ...place });
  }
  return id as string;
}

const recording = new LedgerFixture();
const services = () => {
  const report = (error: unknown) => {
    throw error;
  };
  const options = { keys, ledger: recording.ledger, now: () => now, clock: () => 0, report };
  return {
    inspector: createInspector(options),
    diagnoser: createDiagnoser(options),
    issuer: createIssuer(options),
    resigner: createResigner(options),
    desk: new IntakeDesk({ ...options, chooseFile: async () => null }),
  };
};

const request = (text: string, more: Partial<InspectRequest> = {}): InspectRequest => ({
  text,
  maxAge: null,
  cookieName: null,
  salt: null,
  ...more,
});

const account = { pk: '42', passwordHash: 'pbkdf2_sha256$1$salt$hash=', lastLogin: '', email: 'a@example.com' };

/** What each format signs; null for one that no key signs. */
const contents: Record<
  FormatId,
  { content: string; sign?: Partial<SignOptions>; inspect?: Partial<InspectRequest> } | null
> = {
  'django.signer': { content: 'plain' },
  'django.timestamp-signer': { content: 'timed' },
  'django.object': { content: '{"a":1}' },
  'django.signed-cookie': {
    content: 'dark',
    sign: { name: 'theme', derivation: 'v2' },
    inspect: { cookieName: 'theme' },
  },
  'django.session-cookie': { content: '{"_auth_user_id":"7"}' },
  'django.session-data': { content: '{"_auth_user_id":"7"}' },
  'django.session-data-legacy': { content: '{"_auth_user_id":"7"}' },
  'django.messages': { content: '[["__json_message",0,25,"Saved.",""]]' },
  'django.messages-legacy': { content: '[["__json_message",0,25,"Saved.",""]]' },
  'django.password-reset': {
    content: '',
    sign: { account: { ...account, lastLogin: null } },
    inspect: { account: { ...account, utcOffsetMinutes: 0 } },
  },
  'django.csrf': null,
  'django.uidb64': null,
};
const signedFormats = formatIds.filter((format) => contents[format] !== null);

const versionOf = (format: FormatId) => (format.endsWith('-legacy') ? '3.0' : '5.2');

function token(format: FormatId, secretKey: string): { text: string; inspect: Partial<InspectRequest> } {
  const { content, sign: options, inspect = {} } = contents[format] ?? { content: '' };
  return { text: sign(format, content, { secretKey, now: now - 60, ...options }), inspect: { format, ...inspect } };
}

describe.each(signedFormats)('%s', (format) => {
  test('verified by a published key, it is called out; by any other, it is not', async () => {
    await profileOf(versionOf(format), 'Shop', ownKey, publicKey);
    const { inspector } = services();
    const known = token(format, publicKey);
    const inspection = inspectionSchema.parse(await inspector.inspect(request(known.text, known.inspect)));
    expect(inspection).toMatchObject({ status: 'verified', format: { id: format }, key: { index: 1, publishedIn } });
    expect(inspection.explanation).toBe(
      'Verified, but anyone could have signed it: its key, fallback 1 of Shop, is published in Flask’s documentation.',
    );
    const own = token(format, ownKey);
    const sound = inspectionSchema.parse(await inspector.inspect(request(own.text, own.inspect)));
    expect(sound).toMatchObject({ status: 'verified', key: { index: 0, publishedIn: null } });
    expect(sound.explanation).toBe('Signed with the current key of Shop.');
  });

  test('a forged one is not', async () => {
    await profileOf(versionOf(format), 'Shop', publicKey);
    const stranger = token(format, 'the key of somebody else, whom nobody knows');
    const inspection = await services().inspector.inspect(request(stranger.text, stranger.inspect));
    expect(inspection.status).toBe('bad-signature');
    expect(inspection.key).toBeUndefined();
    expect(inspection.explanation).not.toContain('published');
  });
});

test('an expired one too, and in a ticket', async () => {
  await profile('Shop', publicKey);
  const { inspector } = services();
  const { text } = token('django.object', publicKey);
  const old = request(text, { maxAge: 30 });
  expect(await inspector.inspect(old)).toMatchObject({
    status: 'expired',
    key: { publishedIn },
    explanation: expect.stringMatching(
      /older than allowed \(.+\)\. Anyone could have signed it: the key is published in Flask’s documentation\.$/,
    ),
  });
  expect((await inspector.takeAway(old)).markdown).toContain('| Published | Flask’s documentation |');
  expect((await inspector.takeAway(request(token('django.object', ownKey).text))).markdown).not.toContain('Published');
});

test('each row of an intake', async () => {
  await profile('Shop', ownKey, publicKey);
  const { desk } = services();
  const cookies = [publicKey, ownKey].map((key, index) => `s${index}=${token('django.timestamp-signer', key).text}`);
  const { intakeId } = await desk.readText(`Cookie: ${cookies.join('; ')}`);
  const [known, own] = (await desk.verdicts({ intakeId, indexes: [0, 1], maxAge: null })).map((verdict) =>
    intakeVerdictSchema.parse(verdict),
  );
  expect(known).toMatchObject({ status: 'verified', publishedIn });
  expect(own).toMatchObject({ status: 'verified' });
  expect(own).not.toHaveProperty('publishedIn');
});

test('a diagnosis whose cause is such a key', async () => {
  const shop = await profile('Shop', ownKey);
  await profile('Demo', publicKey);
  const { diagnoser } = services();
  const { text } = token('django.object', publicKey);
  const { causes } = diagnosisSchema.parse(await diagnoser.diagnose(request(text, { profileId: shop })));
  expect(causes[0]).toMatchObject({ changes: ['key'], profileName: 'Demo' });
  expect(causes[0]?.explanation).toMatch(
    / Anyone could have signed it: the key is published in Flask’s documentation\.$/,
  );
  const demo = await profile('Other', 'a key of the other site that nobody has seen');
  const own = await diagnoser.diagnose(request(token('django.object', ownKey).text, { profileId: demo }));
  expect(own.causes[0]).toMatchObject({ profileName: 'Shop' });
  expect(own.causes[0]?.explanation).not.toContain('published');
});

test('signing with one, and signing again', async () => {
  const demo = await profile('Demo', publicKey);
  const shop = await profile('Shop', ownKey);
  const { issuer, resigner } = services();
  const value = { kind: 'value', value: 'a', salt: null } as const;
  expect(signedSchema.parse(await issuer.sign({ ...value, profileId: demo }))).toMatchObject({ publishedIn });
  expect(await issuer.sign({ ...value, profileId: shop })).not.toHaveProperty('publishedIn');
  const original = request(token('django.object', ownKey).text);
  const again = { original, payload: null, signedAt: 'now' } as const;
  expect(signedSchema.parse(await resigner.resign({ ...again, profileId: demo }))).toMatchObject({ publishedIn });
  expect(await resigner.resign({ ...again, profileId: shop })).not.toHaveProperty('publishedIn');
});

test('the example’s own key', async () => {
  const { token: text } = await keys.addExample();
  expect(await services().inspector.inspect(request(text))).toMatchObject({
    status: 'verified',
    key: { publishedIn: 'Countersign’s own example' },
  });
});
