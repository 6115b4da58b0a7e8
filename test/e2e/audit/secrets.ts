// The secrets an end-to-end test has put into the app, or the app has made: what an audit looks for in the places where none may be.
// One list for a test file: whatever an app of the file was given is looked for in every app that is closed after it.
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AsyncEntry } from '@napi-rs/keyring';
import { fingerprint } from '../../../electron/keys/fingerprint.ts';
import type { TrafficRecord } from '../../chromium-host/launch.ts';
import { isSearchable } from './needles.ts';

export interface KnownSecret {
  text: string;
  /** A passphrase may be in the window it is typed into; a key in none. */
  kind: 'key' | 'passphrase';
  /** For findings, which never say the secret itself. */
  name: string;
}

const known = new Map<string, KnownSecret>();

/** A key that a test hands to the app: by the clipboard, in a settings file, in a bundle; also an age identity (AGE-SECRET-KEY-1…). */
export const registerKey = (text: string, name = 'a key'): void => register({ text, kind: 'key', name });

/** A passphrase that a test types into the passphrase window: for the vault, for a bundle. */
export const registerPassphrase = (text: string, name = 'a passphrase'): void =>
  register({ text, kind: 'passphrase', name });

function register(secret: KnownSecret): void {
  if (!known.has(secret.text)) known.set(secret.text, { ...secret, name: `${secret.name} (${known.size + 1})` });
}

export const knownSecrets = (): KnownSecret[] => [...known.values()];
/** Those long enough not to turn up by accident. */
export const searchedSecrets = (): KnownSecret[] => knownSecrets().filter(({ text }) => isSearchable(text));

interface Metadata {
  fingerprintKey: string;
  profiles: { keys: { id: string; fingerprint: string; backEnd: string }[] }[];
}

/**
 * Takes the keys that the app generated out of the real keychain, and tells the fingerprints of keys that the profile holds and no test
 * has registered: an audit that did not look for them would prove nothing.
 */
export async function learnKeys(userData: string, traffic: readonly TrafficRecord[]): Promise<string[]> {
  const metadata = readMetadata(userData);
  // A folder without stored keys has no installation key on the disk to recognise the others by.
  if (metadata === null) return [];
  const installationKey = Buffer.from(metadata.fingerprintKey, 'base64');
  const printOf = (secret: Uint8Array) => fingerprint(installationKey, secret);
  const recognised = new Set(knownSecrets().map(({ text }) => printOf(Buffer.from(text))));
  for (const key of metadata.profiles.flatMap(({ keys }) => keys)) {
    if (recognised.has(key.fingerprint) || key.backEnd !== 'keychain') continue;
    const secret = await readKeychain(key.id);
    if (secret === null || printOf(secret) !== key.fingerprint) continue;
    registerKey(secret.toString(), 'a key from the keychain');
    recognised.add(key.fingerprint);
  }
  const held = new Set(metadata.profiles.flatMap(({ keys }) => keys.map((key) => key.fingerprint)));
  for (const { channel, payload } of traffic) {
    if (channel.endsWith('keys.list')) collectFingerprints(payload, held);
  }
  return [...held].filter((print) => !recognised.has(print));
}

function readMetadata(userData: string): Metadata | null {
  try {
    const metadata = JSON.parse(readFileSync(join(userData, 'keys.json'), 'utf8')) as Metadata;
    return Array.isArray(metadata.profiles) && typeof metadata.fingerprintKey === 'string' ? metadata : null;
  } catch {
    // There is none yet, or a test has broken it.
    return null;
  }
}

async function readKeychain(id: string): Promise<Buffer | null> {
  try {
    const secret = await new AsyncEntry('Countersign', id).getSecret(AbortSignal.timeout(10_000));
    return secret === null ? null : Buffer.from(secret);
  } catch {
    // Locked, or ended by a test: the fingerprint then stays unrecognised.
    return null;
  }
}

/** The key of an example profile is public. */
function collectFingerprints(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null || (value as { example?: boolean }).example === true) return;
  const { fingerprint: print } = value as { fingerprint?: unknown };
  if (typeof print === 'string') found.add(print);
  for (const item of Object.values(value)) collectFingerprints(item, found);
}
