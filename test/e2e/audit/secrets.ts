// The secrets an end-to-end test has put into the app, or the app has made: what an audit looks for in the places where none may be.
// One list for a test file: whatever an app of the file was given is looked for in every app that is closed after it.
import { Buffer } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AsyncEntry } from '@napi-rs/keyring';
import { fingerprint } from '../../../electron/keys/fingerprint.ts';
import { ledgerKeyId, ledgerScope } from '../../../electron/ledger/ledger-secrets.ts';
import type { TrafficRecord } from '../../chromium-host/launch.ts';
import { isSearchable } from './needles.ts';

export interface KnownSecret {
  /** Bytes, where it is no text: the ledger's key. */
  text: string | Uint8Array;
  /** A passphrase may be in the window it is typed into; a key in none. */
  kind: 'key' | 'passphrase';
  /** For findings, which never say the secret itself. */
  name: string;
}

/** By its bytes. */
const known = new Map<string, KnownSecret>();

/** A key that a test hands to the app: by the clipboard, in a settings file, in a bundle; also an age identity (AGE-SECRET-KEY-1…). */
export const registerKey = (text: string, name = 'a key'): void => register({ text, kind: 'key', name });

/** A passphrase that a test types into the passphrase window: for the vault, for a bundle. */
export const registerPassphrase = (text: string, name = 'a passphrase'): void =>
  register({ text, kind: 'passphrase', name });

function register(secret: KnownSecret): void {
  const id = Buffer.from(secret.text as string).toString('hex');
  if (!known.has(id)) known.set(id, { ...secret, name: `${secret.name} (${known.size + 1})` });
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
  const recognised = new Set(knownSecrets().map(({ text }) => printOf(Buffer.from(text as string))));
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

/**
 * The same for the ledger's key. Gives what is wrong: a ledger whose key is neither known nor in the keychain. In a vault it cannot be
 * looked for.
 */
export async function learnLedgerKey(userData: string): Promise<string | null> {
  const file = join(userData, 'ledger.sqlite');
  if (ledgersKnown.has(userData) || !existsSync(file)) return null;
  const key = await readKeychain(ledgerKeyId(ledgerScope(userData, '')));
  if (key) {
    register({ text: new Uint8Array(key), kind: 'key', name: 'the ledger’s key' });
    ledgersKnown.add(userData);
    return null;
  }
  return existsSync(join(userData, 'vault.age'))
    ? null
    : 'the ledger’s key was not looked for: the keychain does not have it any more';
}

const ledgersKnown = new Set<string>();

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
