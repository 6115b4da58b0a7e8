// A day of use in a few minutes: 200,000 calls through the contract's handlers, with the real services and keys in memory. The process’s
// memory has to be flat: after the first tenth and at the end it may differ by a tenth.
//   npm run soak [calls]
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeychainBackEnd } from '../../electron/keys/keychain.ts';
import type { Request } from '../../shared/contract.ts';
import { serve } from '../reliability/served.ts';

const CALLS = Number(process.argv[2] ?? 200_000);
const DAY = 86_400_000;
const MARGIN = 0.1;

const corpus = (name: string) =>
  (JSON.parse(readFileSync(new URL(`../corpus/${name}.json`, import.meta.url), 'utf8')) as { text: string }[]).map(
    ({ text }) => text,
  );
const pasted = [...corpus('tokens'), ...corpus('not-tokens')];

const directory = mkdtempSync(join(tmpdir(), 'countersign-soak-'));
const keychain = new KeychainBackEnd();
const start = Date.now();
let calls = 0;
const app = serve({
  directory,
  clock: () => start + Math.floor((calls / CALLS) * DAY),
  // Asked for its state at every listing.
  backEnds: [keychain],
  electron: {
    'app.status': () => ({ version: '0', host: 'chromium', platform: 'soak' }),
    'clipboard.copy': () => ({}),
  },
});
const counts = new Map<string, number>();
const call: typeof app.call = (channel, request) => {
  calls++;
  counts.set(channel, (counts.get(channel) ?? 0) + 1);
  return app.call(channel, request);
};
const reading = (text: string): Request<'inspect.inspect'> => ({ text, maxAge: 3600, cookieName: null, salt: null });

/** What a person does with one value, some dozen calls. */
async function turn(index: number, profileId: string): Promise<void> {
  const text = pasted[index % pasted.length] ?? '';
  // Typed or pasted in pieces, each of them inspected.
  for (let part = 1; part <= 4; part++) {
    await call('inspect.inspect', reading(text.slice(0, Math.ceil((text.length * part) / 4))));
  }
  const { signed } = await call('sign.sign', {
    kind: 'cookie',
    profileId,
    name: `cart${index}`,
    value: `${index} apples`,
    salt: '',
    derivation: index % 2 === 0 ? 'v2' : 'legacy',
  });
  const cookie = { ...reading(signed), cookieName: `cart${index}` };
  await call('inspect.inspect', cookie);
  await call('inspect.takeAway', cookie);
  await call('sign.resign', { original: cookie, payload: 'no apples', signedAt: 'now', profileId: null });
  await call('sign.sign', {
    kind: 'object',
    profileId,
    json: JSON.stringify({ index, list: Array(20).fill('x'.repeat(index % 50)) }),
    salt: null,
    compress: index % 3 === 0,
  });
  const header = Array.from({ length: 10 }, (_, at) => `c${at}=${pasted[(index + at) % pasted.length]}`).join('; ');
  const { intakeId, rows } = await call('intake.readText', { text: `Cookie: ${header}` });
  const indexes = rows.map((row) => row.index);
  await call('intake.verdicts', { intakeId, indexes, maxAge: null });
  if (indexes.length > 0) await call('intake.value', { intakeId, index: 0 });
  // The rarest, and by far the slowest: it takes what time it is given.
  if (index % 50 === 0) await call('inspect.diagnose', { ...reading(signed), cookieName: 'another' });
  if (index % 100 === 0) await changeKeys(index);
  if (index % 5 === 0) await look();
}

/** The window comes to the front, and looks whether the keychain still answers. */
async function look(): Promise<void> {
  const { keychain: found } = await call('keys.list', {});
  if (found.state !== 'available') throw new Error(`After ${calls} calls: ${found.message}`);
}

/** Profiles come and go. */
async function changeKeys(index: number): Promise<void> {
  const source = { from: 'generate' } as const;
  const fields = { name: `Passing ${index}`, environment: 'development', djangoVersion: '5.2', salts: [] } as const;
  const { id } = await call('keys.createProfile', { fields: { ...fields, salts: [] }, source, backEnd: 'memory' });
  await call('keys.addKey', { profileId: id, source, backEnd: 'memory', position: 'current' });
  const { uploadId } = await call('intake.begin', { fileName: 'dropped.txt', size: 256 * 1024 });
  await call('intake.append', { uploadId, bytes: new Uint8Array(256 * 1024).fill(97) });
  await call('intake.finish', { uploadId });
  await call('keys.deleteProfile', { id });
}

/**
 * MiB held by the whole process, after what is garbage is gone. The keychain's thread comes and goes by itself, with a heap of its
 * own; it is ended first, so that like is compared with like.
 */
async function residentMemory(): Promise<number> {
  await keychain.close();
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage.rss() / 1024 / 1024;
}

if (globalThis.gc === undefined) throw new Error('Run as `npm run soak`: node needs --expose-gc.');
const { profile } = await call('keys.addExample', {});
for (const [name, djangoVersion] of [
  ['Shop', '5.2'],
  ['Legacy', '2.2'],
] as const) {
  await call('keys.createProfile', {
    fields: { name, environment: 'production', djangoVersion, salts: ['activation'] },
    source: { from: 'generate' },
    backEnd: 'memory',
  });
}

const began = performance.now();
let first = 0;
let told = 0;
for (let index = 0; calls < CALLS; index++) {
  await turn(index, profile.id);
  const tenth = Math.floor((calls / CALLS) * 10);
  if (tenth === told) continue;
  told = tenth;
  const memory = await residentMemory();
  if (first === 0) first = memory;
  console.log(`${calls} calls: ${memory.toFixed(1)} MiB`);
}
const last = await residentMemory();
rmSync(directory, { recursive: true });
const change = last / first - 1;
for (const [channel, count] of counts) console.log(`  ${channel}: ${count}`);
console.log(
  `${calls} calls in ${((performance.now() - began) / 1000).toFixed(0)} s: ${first.toFixed(1)} MiB after the first tenth, ${last.toFixed(1)} MiB at the end (${(change * 100).toFixed(1)} %)`,
);
if (Math.abs(change) > MARGIN) {
  console.error(`Memory is not flat: it may change by ${MARGIN * 100} %.`);
  process.exit(1);
}
