// The system's clock is set back and forward while the app runs: values are signed and judged by the time it is, and nothing that is
// kept for a while is kept for ever or breaks.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KeychainBackEnd } from '../../electron/keys/keychain.ts';
import { type Served, serve } from './served.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 10, 23, 12);
let at = start;
let directory: string;
let app: Served;
let keychain: KeychainBackEnd;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'countersign-clock-'));
  keychain = new KeychainBackEnd();
  app = serve({
    directory,
    clock: () => at,
    backEnds: [keychain],
    electron: {
      'app.status': () => ({ version: '0', host: 'chromium', platform: 'test' }),
      'clipboard.copy': () => ({}),
    },
  });
});
afterAll(async () => {
  await keychain.close();
  await rm(directory, { recursive: true });
});

const generate = (name: string) =>
  app.call('keys.createProfile', {
    fields: { name, environment: 'staging', djangoVersion: '5.2', salts: [] },
    source: { from: 'generate' },
    backEnd: 'memory',
  });
const sign = async (profileId: string) =>
  (await app.call('sign.sign', { kind: 'timestamped', profileId, value: 'hello', salt: null })).signed;
const inspect = (text: string) =>
  app.call('inspect.inspect', { text, maxAge: 3600, cookieName: null, salt: null, format: 'django.timestamp-signer' });

test.each([
  ['an hour back', -day / 24],
  ['ten years back', -3650 * day],
  ['to the epoch', -start],
  ['before the epoch', -start - day],
  ['ten years ahead', 3650 * day],
  ['two centuries ahead', 73_000 * day],
])('the clock set %s', async (name, jump) => {
  at = start;
  const profile = await generate(name);
  const signed = await sign(profile.id);
  expect(await inspect(signed)).toMatchObject({ status: 'verified', age: 0, signedAt: start / 1000 });

  at = start + jump;
  const seconds = jump / 1000;
  expect(await inspect(signed)).toMatchObject({ status: seconds > 3600 ? 'expired' : 'verified', age: seconds });
  const diagnosis = await app.call('inspect.diagnose', { text: signed, maxAge: 3600, cookieName: null, salt: 'other' });
  expect(diagnosis.observations.every(({ code }) => code === 'future-timestamp')).toBe(true);
  // What is signed and added now carries the time it is, and serves at once: the keys held from before the jump are not in its way.
  const then = await sign(profile.id);
  expect(await inspect(then)).toMatchObject({ status: 'verified', age: 0, signedAt: at / 1000 });
  const added = await generate(`${name}, afterwards`);
  expect(added.keys[0]?.addedAt).toBe(new Date(at).toISOString());
  expect(await inspect(await sign(added.id))).toMatchObject({ key: { profileName: `${name}, afterwards` } });
  const { intakeId, rows } = await app.call('intake.readText', { text: `Cookie: a=${signed}; b=${then}` });
  const indexes = rows.map(({ index }) => index);
  const verdicts = await app.call('intake.verdicts', { intakeId, indexes, maxAge: null });
  expect(verdicts.map(({ status }) => status)).toEqual(['verified', 'verified']);

  // And back again, as when the system finds out.
  at = start + 1000;
  expect(await inspect(signed)).toMatchObject({ status: 'verified', age: 1 });
  expect(await inspect(then)).toMatchObject({ age: 1 - seconds });
  await app.call('keys.deleteProfile', { id: profile.id });
  await app.call('keys.deleteProfile', { id: added.id });
  expect((await inspect(signed)).status).not.toBe('verified');
  expect((await app.call('keys.list', {})).profiles).toEqual([]);
});
