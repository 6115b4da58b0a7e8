// The ways to make the HMAC of a short text with a key that stays: what keyed-hmac.ts was chosen from. Prints how long each takes, as a
// ratio to `createHmac` with a key object.
//   node test/bench/candidates.ts [path of a module with hash-wasm's createSHA256]
import { createHash, createHmac, createSecretKey, hash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { hmac as nobleHmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { keyedHmac } from '../../electron/signing/keyed-hmac.ts';

const count = 50_000;
const rounds = 9;
const base = 'createHmac, key object';

const key = hash('sha256', 'salt and secret', 'buffer');
const texts = Array.from({ length: count }, (_, i) => `user${i}@example.com:1tJ4xV`);

const padded = (byte: number) => Buffer.alloc(64, byte).map((one, i) => one ^ (key[i] ?? 0));
const innerKey = padded(0x36);
const outerKey = padded(0x5c);
const inner = Buffer.alloc(1024);
const outer = Buffer.alloc(96);
inner.set(innerKey);
outer.set(outerKey);

const keyObject = createSecretKey(key);
const noble = nobleHmac.create(sha256, key);
const innerState = createHash('sha256').update(innerKey);
const outerState = createHash('sha256').update(outerKey);
const chosen = keyedHmac('sha256', key);

const candidates: Record<string, (text: string) => string> = {
  [base]: (text) => createHmac('sha256', keyObject).update(text).digest('base64url'),
  'createHmac, key in bytes': (text) => createHmac('sha256', key).update(text).digest('base64url'),
  'createHash, state copied': (text) =>
    outerState.copy().update(innerState.copy().update(text).digest()).digest('base64url'),
  'crypto.hash, concatenated': (text) => {
    const digest = hash('sha256', Buffer.concat([innerKey, Buffer.from(text)]), 'buffer');
    return hash('sha256', Buffer.concat([outerKey, digest]), 'base64url');
  },
  'crypto.hash, key in place, digest as a buffer': (text) => {
    const end = 64 + inner.write(text, 64);
    outer.set(hash('sha256', inner.subarray(0, end), 'buffer'), 64);
    return hash('sha256', outer, 'base64url');
  },
  'crypto.hash, key in place, digest as text': (text) => {
    const end = 64 + inner.write(text, 64);
    outer.write(hash('sha256', inner.subarray(0, end), 'binary'), 64, 'binary');
    return hash('sha256', outer, 'base64url');
  },
  'keyed-hmac.ts, which is the one before': (text) => chosen.base64url(text),
  'noble, state copied': (text) => Buffer.from(noble.clone().update(Buffer.from(text)).digest()).toString('base64url'),
};

const wasm = process.argv[2];
if (wasm !== undefined) {
  const hasher = await (await import(pathToFileURL(wasm).href)).createSHA256();
  const state = (bytes: Uint8Array) => hasher.init().update(bytes).save();
  const [afterInner, afterOuter] = [state(innerKey), state(outerKey)];
  candidates['hash-wasm, state loaded'] = (text) => {
    const digest = hasher.load(afterInner).update(text).digest('binary');
    return Buffer.from(hasher.load(afterOuter).update(digest).digest('binary')).toString('base64url');
  };
}

const expected = candidates[base]?.('a text');
const times: Record<string, number[]> = Object.fromEntries(Object.keys(candidates).map((name) => [name, []]));
for (let round = 0; round < rounds; round++) {
  for (const [name, make] of Object.entries(candidates)) {
    if (make('a text') !== expected) throw new Error(`${name} makes another signature.`);
    const start = process.cpuUsage();
    for (const text of texts) make(text);
    const { user, system } = process.cpuUsage(start);
    times[name]?.push(user + system);
  }
}
const sorted = (name: string) => (times[name] ?? []).toSorted((a, b) => a - b);
const median = (name: string) => sorted(name)[Math.floor(rounds / 2)] ?? Number.NaN;
for (const name of Object.keys(candidates)) {
  const [least = Number.NaN, most = Number.NaN] = [sorted(name)[0], sorted(name).at(-1)];
  const ratios = [median(name), least, most].map((time) => (time / median(base)).toFixed(2));
  console.log(`${name.padEnd(48)} ${ratios[0]}   (${ratios[1]} to ${ratios[2]})`);
}
