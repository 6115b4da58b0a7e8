// The thread that talks to the keychain. The library's calls block, its constructor too (up to two seconds on a Secret Service
// that hangs, as long as a person takes on an unlock prompt), and its async flavour still blocks in the constructor and holds
// threads of the pool that the file system needs. Here they block nobody.
import { parentPort } from 'node:worker_threads';
import { Entry, findCredentials } from '@napi-rs/keyring';
import { type Entries, hasSecret, readSecret, removeSecret, secretsIn, writeSecret } from './keychain-parts.ts';

export type KeychainRequest =
  | { op: 'probe' }
  /** Like `probe`, and writes the marker: the way to learn whether there is a keyring to write to. */
  | { op: 'probe-writing' }
  | { op: 'present'; ids: readonly string[] }
  /** As `present` does, without a prompt. */
  | { op: 'get-all'; ids: readonly string[] }
  | { op: 'get'; id: string }
  /** `entryBytes`: what one entry can hold. */
  | { op: 'set'; id: string; secret: Uint8Array; entryBytes: number }
  | { op: 'delete'; id: string };

export type KeychainAnswer =
  | { ok: true; value: Uint8Array | (Uint8Array | null)[] | string[] | boolean | null }
  | { ok: false; failure: KeychainFailure };

export type KeychainFailure = 'locked' | 'no-keyring' | 'no-answer' | 'unavailable' | 'other';

/** The port's two directions; `callId` ties an answer to its call. */
export type ToWorker = KeychainRequest & { callId: number; service: string };
export type FromWorker = KeychainAnswer & {
  callId: number;
  /** Entries that were opened for it. */
  opened: number;
};

// Left to itself the library falls back in silence to the kernel's keyring, which forgets on restart.
const options = { linux: { store: 'secret-service' as const } };
const secretService = process.platform !== 'darwin' && process.platform !== 'win32';

parentPort?.on('message', (message: ToWorker) => {
  const before = opened;
  const outcome = attempt(message);
  const answer: FromWorker = { callId: message.callId, opened: opened - before, ...outcome };
  // Handed over: no copy of a secret stays here.
  parentPort?.postMessage(
    answer,
    outcome.ok ? secretsIn(outcome.value).map(({ buffer }) => buffer as ArrayBuffer) : [],
  );
});

function attempt(message: ToWorker): KeychainAnswer {
  try {
    return { ok: true, value: perform(message) };
  } catch (error) {
    return { ok: false, failure: classify(error) };
  } finally {
    if (message.op === 'set') message.secret.fill(0);
  }
}

function perform(message: ToWorker): Extract<KeychainAnswer, { ok: true }>['value'] {
  const entries = entriesOf(message.service);
  switch (message.op) {
    case 'probe':
      probe(message.service);
      return null;
    case 'probe-writing':
      writeMarker(message.service);
      probe(message.service);
      return null;
    case 'present': {
      const unlocked = openUnlocked(message.service, message.ids);
      return message.ids.filter((id) => hasSecret(unlocked, id));
    }
    case 'get-all': {
      const unlocked = openUnlocked(message.service, message.ids);
      return message.ids.map((id) => readSecret(unlocked, id));
    }
    case 'get':
      return readSecret(entries, message.id);
    case 'set':
      writeSecret(entries, message.id, message.secret, message.entryBytes);
      writeMarker(message.service);
      return null;
    case 'delete':
      return removeSecret(entries, message.id);
  }
}

let opened = 0;
function openEntry(service: string, account: string): Entry {
  opened++;
  return new Entry(service, account, options);
}

/** `ready`: those that are open already. */
function entriesOf(service: string, ready: ReadonlyMap<string, Entry> = new Map()): Entries {
  return {
    read(account) {
      const bytes = (ready.get(account) ?? openEntry(service, account)).getSecret();
      if (bytes === null) return null;
      const secret = Uint8Array.from(bytes);
      bytes.fill(0);
      return secret;
    },
    write: (account, bytes) => openEntry(service, account).setSecret(bytes),
    remove: (account) => openEntry(service, account).deleteCredential(),
  };
}

/**
 * To be read without a prompt. Reading a locked item would open one; searching for the marker does not, and fails first. Opening the entries
 * before it tells within two seconds of a service that hangs, as the probe's own entry does: a connection less.
 */
function openUnlocked(service: string, ids: readonly string[]): Entries {
  const ready = new Map(ids.map((id) => [id, openEntry(service, id)]));
  searchMarker(service);
  return entriesOf(service, ready);
}

const markerService = (service: string) => `${service} (marker)`;

/**
 * The library offers no question "is it locked?" and opens a prompt on every reading of a locked item, except when it searches by
 * service. So a marker that is no secret lies under a service of its own, and searching for that tells.
 * Throws the library's error when locked or out of reach. Only the Secret Service needs it.
 */
function probe(service: string): void {
  // Fails within two seconds on a service that hangs; the search has no time limit of its own.
  openEntry(markerService(service), 'marker');
  searchMarker(service);
}

function searchMarker(service: string): void {
  if (!secretService) return;
  opened++;
  findCredentials(markerService(service));
}

function writeMarker(service: string): void {
  if (!secretService) return;
  openEntry(markerService(service), 'marker').setSecret(new TextEncoder().encode('Countersign keeps keys here.'));
}

// The library's errors carry no code, only text (keyring-rs: NoStorageAccess is "Couldn't access platform storage").
function classify(error: unknown): KeychainFailure {
  const text = error instanceof Error ? error.message : '';
  if (/no result found/i.test(text)) return 'no-keyring';
  if (/IsLocked|prompt|Couldn't access platform storage/i.test(text)) return 'locked';
  if (/Did not receive a reply|NoReply|Timeout/i.test(text)) return 'no-answer';
  if (/DBus error|zbus error|Platform failure|store.*not available|NoDefaultStore/i.test(text)) return 'unavailable';
  return 'other';
}
