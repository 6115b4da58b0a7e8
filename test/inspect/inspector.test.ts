import { expect, test } from 'vitest';
import { createDiagnoser } from '../../electron/inspect/diagnoser.ts';
import { createInspector } from '../../electron/inspect/inspector.ts';
import type { Identities } from '../../electron/keys/identities.ts';
import { sign } from '../../electron/signing/formats.ts';
import { diagnosisSchema } from '../../shared/diagnosis.ts';
import { type InspectRequest, inspectionSchema } from '../../shared/inspection.ts';
import { django as vectors } from '../signing/support/vectors.ts';

const secretKey = 'inspector-key-0123456789-abcdefghijklmnopqrstuvwxyz';
const otherKey = 'another-key-0123456789-abcdefghijklmnopqrstuvwxyz-ABC';
const now = 1_800_000_000;

function services(keysById: Record<string, string>, at = now) {
  const loaded: Identities = {
    identities: Object.entries(keysById).map(([id, key]) => ({ id, name: `Profile ${id}`, secretKey: key })),
    untried: [{ profileId: 'c', profileName: 'Profile c', message: 'Not tried: locked.' }],
    keyOf: (profileId, index) => ({
      profileId,
      profileName: `Profile ${profileId}`,
      environment: 'production',
      index,
      fingerprint: '0123 4567 89ab cdef',
      publishedIn: null,
    }),
  };
  // Time stands still for a diagnosis: what it finds must not depend on how busy the machine is.
  const o = { keys: { identities: async () => loaded }, now: () => at, clock: () => 0 };
  return { inspector: createInspector(o), diagnoser: createDiagnoser(o) };
}

const request = (text: string, more: Partial<InspectRequest> = {}): InspectRequest => ({
  text,
  maxAge: null,
  cookieName: null,
  salt: null,
  ...more,
});

test('a session tells its key, its salt’s origin and what Django’s own keys mean', async () => {
  const { inspector } = services({ a: secretKey });
  const session = sign('django.session-cookie', '{"_auth_user_id":"7","x":1}', { secretKey, now: now - 5 });
  const inspection = inspectionSchema.parse(await inspector.inspect(request(session)));
  expect(inspection).toMatchObject({
    status: 'verified',
    key: { profileName: 'Profile a', index: 0 },
    age: 5,
    knownSalt: { package: 'django' },
    knownKeys: [{ key: '_auth_user_id' }],
    canResign: true,
    untriedKeys: [{ profileName: 'Profile c' }],
  });
});

test.each([
  [
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U',
    'It is a JSON Web Token (JWT)',
  ],
  ['session=eyJ1c2VyIjoxfQ.aSOp-w.7Vxn0iGnQLHYg4mBGgcJ4z3Eo5c', 'Flask’s session cookie'],
  ['https://shop.example.com/accounts/reset/Nw/set-password/', 'Paste the link as it was in the e-mail.'],
  ['.eJyrVopPLC3JiC8tTi2Kz0xRslIyMVLSQRZMSkzOTs0DyaRkJeal5-sl5-e', 'beginning of an object that Django signed'],
  ['sessionid=.eJyrVopPLC3JiC8tTi2Kz0xRslIyMVLSQRZMSkzOTs0D...', 'beginning of an object that Django signed'],
  ['eyJ1c2VyIjo0MiwiZW1haWwiOiJqdWVyZ2VuQGV4YW1wbGUuY29tIn0:1xVarO', 'beginning of an object that Django signed'],
  ['sessionid=q1w2e3r4t5y6u7i8o9p0a1s2d3f4g5h6', 'nothing is signed in the cookie'],
])('what is no signed value of Django’s is called by its name: %s', async (text, sentence) => {
  const { inspector, diagnoser } = services({ a: secretKey });
  const { status, explanation } = await inspector.inspect(request(text));
  expect([status, explanation]).toEqual(['not-recognised', expect.stringContaining(sentence)]);
  expect((await diagnoser.diagnose(request(text))).observations).toEqual([]);
});

test.each([
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9',
  'antidisestablishmentarianisms',
  'sk_live_51H8abcdefghijklmnopqrstuv',
  'a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6a7b8',
])('is not called by any name: %s', async (text) => {
  const { explanation } = await services({ a: secretKey }).inspector.inspect(request(text));
  expect(explanation).toBe('This is no signed value that Countersign knows.');
});

test('a key that the site has in another form is the conclusion', async () => {
  const { diagnoser } = services({ a: secretKey });
  const text = sign('django.session-cookie', '{"_auth_user_id":"7"}', { secretKey: `${secretKey}\n`, now });
  const { causes, observations, conclusion } = await diagnoser.diagnose(request(text));
  expect([causes, conclusion]).toEqual([[], undefined]);
  expect(observations[0]?.explanation).toContain('the current key of Profile a, followed by a line break');
  expect(observations[0]?.explanation).not.toContain(secretKey);
});

test('only the chosen profile is asked, and only its untried keys are named', async () => {
  const { inspector, diagnoser } = services({ a: secretKey, b: otherKey });
  const text = sign('django.timestamp-signer', 'x', { secretKey: otherKey, now });
  const chosen = request(text, { profileId: 'a' });
  expect(await inspector.inspect(chosen)).toMatchObject({ status: 'bad-signature', untriedKeys: [] });
  const { causes } = diagnosisSchema.parse(await diagnoser.diagnose(chosen));
  expect(causes[0]).toMatchObject({ changes: ['key'], profileName: 'Profile b', fix: { profileId: 'b' } });
});

test('a fix that is applied verifies', async () => {
  const { inspector, diagnoser } = services({ a: secretKey });
  const session = sign('django.object', '{"a":1}', { secretKey, salt: 'registration', now });
  const { causes } = await diagnoser.diagnose(request(encodeURIComponent(session)));
  const { cookieName, profileId: _, ...fix } = causes[0]?.fix ?? { cookieName: '', profileId: '', text: '', salt: '' };
  expect(fix.salt).toBe('registration');
  const fixed = request(fix.text, { ...fix, cookieName: cookieName || null, salt: fix.salt || null });
  expect(await inspector.inspect(fixed)).toMatchObject({ status: 'verified' });
});

test('what nothing explains is called so', async () => {
  const { diagnoser } = services({ a: secretKey });
  const tampered = sign('django.object', '{"a":1}', { secretKey, now }).replace(/^./, 'f');
  expect(await diagnoser.diagnose(request(tampered))).toMatchObject({
    causes: [],
    conclusion: expect.stringMatching(/tampered/i),
  });
  expect(await services({}).diagnoser.diagnose(request(tampered))).toEqual({ causes: [], observations: [] });
});

test('a messages cookie is read as messages', async () => {
  for (const vector of vectors.messages) {
    const { inspector } = services({ a: vector.secret_key });
    const inspection = inspectionSchema.parse(await inspector.inspect(request(`messages=${vector.cookie}`)));
    expect(inspection.status).toBe('verified');
    expect(inspection.messages?.map(({ level, text }) => [level, text])).toEqual(
      vector.messages.map(({ level, message }) => [level, message]),
    );
  }
});

test('a reset link says whose it is, asks for the account, and holds with it', async () => {
  for (const vector of vectors.password_reset) {
    const at = Date.parse(`${vector.now_local}Z`) / 1000;
    const { inspector } = services({ a: vector.secret_key }, at + 60);
    const text = `https://example.com/reset/${vector.uidb64}/${vector.token}/`;
    const unchecked = inspectionSchema.parse(await inspector.inspect(request(text)));
    expect(unchecked).toMatchObject({ status: 'unchecked', needs: 'account', canResign: false });
    expect(unchecked.facts).toContainEqual({ label: 'User’s primary key', value: vector.pk });
    const { pk, password: passwordHash, last_login: lastLogin, email } = vector;
    const account = { pk, passwordHash, lastLogin: lastLogin ?? '', email, utcOffsetMinutes: 0 };
    const checked = await inspector.inspect(request(text, { account }));
    expect(checked).toMatchObject({ status: 'verified', age: 60 });
    const changed = await inspector.inspect(request(text, { account: { ...account, passwordHash: 'changed' } }));
    expect(changed.status).toBe('bad-signature');
  }
});

test('a CSRF token shows its secret and claims no signature', async () => {
  const { inspector } = services({ a: secretKey });
  for (const { secret, token } of vectors.csrf) {
    const inspection = await inspector.inspect(request(`csrfmiddlewaretoken=${token}`));
    expect(inspection).toMatchObject({ status: 'unchecked', facts: [{ label: 'Unmasked secret', value: secret }] });
    expect(inspection.explanation).toMatch(/No key signs/);
  }
});
