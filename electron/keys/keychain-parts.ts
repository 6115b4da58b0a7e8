// Secrets longer than one entry of the keychain can hold (Windows' Credential Manager takes 2,560 bytes). They are cut into parts, each
// an entry of its own, and the key's own entry says which parts make it up.
//
// Parts are written before the entry that names them and removed after it, from the last to the first. So there is never an entry
// without its parts, and parts that a crash left behind are found without a list of entries: the first of a set is always among
// them. A secret is replaced into the other of two sets, so that the old one is whole until the new one is.
import { createHash } from 'node:crypto';
import { parseJson } from '../storage/set-aside.ts';

/** The keychain's entries, each under its account. Throws the keychain's errors. */
export interface Entries {
  /** The caller wipes it. Null when there is none. */
  read(account: string): Uint8Array | null;
  write(account: string, bytes: Uint8Array): void;
  /** True when there was one. */
  remove(account: string): boolean;
}

/** What of an answer about entries has to be wiped. */
export const secretsIn = (value: unknown): Uint8Array[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => one instanceof Uint8Array);

/** Random, so that no secret begins with it by chance; one that does all the same is stored as a single part. */
const MARK = Uint8Array.from([
  0x00, 0xd9, 0x6e, 0x1b, 0xa4, 0x3f, 0x82, 0xc7, 0x51, 0xe8, 0x0d, 0x96, 0x7a, 0x2c, 0xf3, 0xb5,
]);

const sets = ['a', 'b'] as const;
type PartSet = (typeof sets)[number];

interface Manifest {
  version: 1;
  set: PartSet;
  /** 1 to 1,000. */
  parts: number;
  /** Of the whole secret, at least 1. */
  bytes: number;
  /** Of the whole secret, as hexadecimal digits: parts of two writings are not taken for one secret. */
  sha256: string;
}

/** `entryBytes`: what one entry can hold, at least 512. */
export function writeSecret(entries: Entries, id: string, secret: Uint8Array, entryBytes: number): void {
  if (secret.length <= entryBytes && !isMarked(secret)) {
    entries.write(id, secret);
    for (const set of sets) removeParts(entries, id, set);
    return;
  }
  const before = manifestAt(entries, id)?.set;
  const set = before === 'a' ? 'b' : 'a';
  removeParts(entries, id, set);
  try {
    const parts = Math.ceil(secret.length / entryBytes);
    for (let index = 0; index < parts; index++) {
      entries.write(partOf(id, set, index), secret.subarray(index * entryBytes, (index + 1) * entryBytes));
    }
    const manifest: Manifest = { version: 1, set, parts, bytes: secret.length, sha256: digestOf(secret) };
    entries.write(id, Buffer.concat([MARK, Buffer.from(JSON.stringify(manifest))]));
  } catch (error) {
    removeParts(entries, id, set);
    throw error;
  }
  removeParts(entries, id, set === 'a' ? 'b' : 'a');
}

/** Null when it is not there, or not whole. */
export function readSecret(entries: Entries, id: string): Uint8Array | null {
  const own = entries.read(id);
  const manifest = own && manifestIn(own);
  if (!manifest) return own;
  const secret = new Uint8Array(manifest.bytes);
  let length = 0;
  for (let index = 0; index < manifest.parts; index++) {
    const part = entries.read(partOf(id, manifest.set, index));
    const fits = part !== null && length + part.length <= secret.length;
    if (fits) secret.set(part, length);
    length += part?.length ?? 0;
    part?.fill(0);
    if (!fits) break;
  }
  if (length === secret.length && digestOf(secret) === manifest.sha256) return secret;
  secret.fill(0);
  return null;
}

export function hasSecret(entries: Entries, id: string): boolean {
  const secret = readSecret(entries, id);
  secret?.fill(0);
  return secret !== null;
}

/** True when there was one. Also removes parts that a crash left behind. */
export function removeSecret(entries: Entries, id: string): boolean {
  const found = entries.remove(id);
  for (const set of sets) removeParts(entries, id, set);
  return found;
}

/** From the last to the first, so that a crash leaves the first ones, by which they are found again. */
function removeParts(entries: Entries, id: string, set: PartSet): void {
  let count = 0;
  for (let part = entries.read(partOf(id, set, 0)); part; part = entries.read(partOf(id, set, count))) {
    part.fill(0);
    count++;
  }
  while (count > 0) entries.remove(partOf(id, set, --count));
}

const partOf = (id: string, set: PartSet, index: number) => `${id} part ${set}${index}`;

function manifestAt(entries: Entries, id: string): Manifest | null {
  const own = entries.read(id);
  const manifest = own && manifestIn(own);
  own?.fill(0);
  return manifest;
}

/** Null for a secret that stands in its entry itself. */
function manifestIn(bytes: Uint8Array): Manifest | null {
  if (!isMarked(bytes)) return null;
  const found = parseJson(bytes.subarray(MARK.length));
  return isManifest(found) ? found : null;
}

/** Without zod, which would take longer to load than all else the keychain's thread does at the app's start. */
function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 5) return false;
  const { version, set, parts, bytes, sha256 } = value as Partial<Record<keyof Manifest, unknown>>;
  const isCount = (count: unknown): count is number => Number.isSafeInteger(count) && Number(count) >= 1;
  return (
    version === 1 &&
    sets.some((one) => one === set) &&
    isCount(parts) &&
    parts <= 1000 &&
    isCount(bytes) &&
    typeof sha256 === 'string'
  );
}

const isMarked = (bytes: Uint8Array): boolean => MARK.every((byte, index) => bytes[index] === byte);

const digestOf = (secret: Uint8Array): string => createHash('sha256').update(secret).digest('hex');
