// Profiles with their keys into an encrypted file. Nothing else ever writes a secret to a place that the app does not keep itself.
import { basename } from 'node:path';
import type { ExportOutcome, ExportRequest } from '../../shared/sharing.ts';
import type { AskPassphrase } from '../keys/ask-passphrase.ts';
import { KeysError } from '../keys/errors.ts';
import type { KeyStore } from '../keys/key-store.ts';
import type { Profile } from '../keys/profile.ts';
import { replaceFile } from '../storage/atomic-file.ts';
import { type SharedProfile, wipe } from './bundle.ts';
import type { RunBundleJob } from './bundle-thread.ts';
import { SharingError } from './errors.ts';

/** Bytes of an armored bundle: more would not be opened again. */
export const maxBundleSize = 16 * 1024 * 1024;
/** Characters. A bundle leaves the machine, so guesses of its passphrase are not slowed down by anything but scrypt. */
const minPassphraseLength = 10;

export interface ExporterOptions {
  keys: Pick<KeyStore, 'profiles' | 'readKeys'>;
  askPassphrase: AskPassphrase;
  /** Where to write, null when the person changed their mind. `suggested`: a file name. */
  choosePlace: (suggested: string) => Promise<string | null>;
  clock: () => Date;
  run: RunBundleJob;
}

/** @throws SharingError, KeysError; then no file was written. */
export async function exportProfiles(
  { profileIds, encryptTo }: ExportRequest,
  { keys, askPassphrase, choosePlace, clock, run }: ExporterOptions,
  signal: AbortSignal,
): Promise<ExportOutcome> {
  const recipients =
    encryptTo.kind === 'recipients' ? await run('recipients', { recipients: encryptTo.recipients }, signal) : null;
  const chosen = choose(await keys.profiles(), profileIds);
  // What cannot be shared is told before a passphrase is thought up; nothing of it is held while a person answers.
  wipe((await gather(chosen, keys)).profiles);

  const exportedAt = clock().toISOString();
  const place = await choosePlace(`countersign-profiles-${exportedAt.slice(0, 10)}.age`);
  if (place === null) return { outcome: 'cancelled' };
  const to = recipients ? { recipients } : await newPassphrase(askPassphrase, chosen.length);
  if (to === null) return { outcome: 'cancelled' };

  signal.throwIfAborted();
  const { profiles, left } = await gather(chosen, keys);
  let file: Uint8Array;
  try {
    file = await run('make', { bundle: { exportedAt, profiles }, to }, signal);
  } finally {
    wipe(profiles);
  }
  await write(place, file);
  return {
    outcome: 'exported',
    fileName: basename(place),
    profiles: profiles.length,
    keys: profiles.reduce((count, { secrets }) => count + secrets.length, 0),
    left,
  };
}

function choose(profiles: readonly Profile[], ids: readonly string[]): Profile[] {
  return [...new Set(ids)].map((id) => {
    const profile = profiles.find((candidate) => candidate.id === id);
    if (!profile) {
      throw new KeysError(
        'no-such-profile',
        'A chosen key profile is no longer there. No file was written; look at the list of profiles again.',
      );
    }
    if (!profile.example) return profile;
    throw new SharingError(
      'example-profile',
      `“${profile.name}” is the example, whose key is public. No file was written; leave it out, and whoever needs it adds it with “Try an example”.`,
    );
  });
}

/** The secrets are the caller's to wipe. */
async function gather(
  chosen: readonly Profile[],
  keys: Pick<KeyStore, 'readKeys'>,
): Promise<{ profiles: SharedProfile[]; left: string[] }> {
  const profiles: SharedProfile[] = [];
  const left: string[] = [];
  try {
    for (const { id } of chosen) {
      const { profile, keys: read, left: unread } = await keys.readKeys(id);
      const { name, environment, djangoVersion, salts } = profile;
      profiles.push({
        fields: { name, environment, djangoVersion, salts },
        secrets: read.map(({ secret }) => secret),
      });
      if (read[0]?.record.id !== profile.keys[0]?.id) {
        throw new SharingError(
          'current-key-unreadable',
          `“${name}” cannot be exported without its current key, with which the site signs. ${unread[0] ?? ''} No file was written; mend that, or leave the profile out.`,
        );
      }
      left.push(...unread);
    }
    return { profiles, left };
  } catch (error) {
    wipe(profiles);
    throw error;
  }
}

async function newPassphrase(ask: AskPassphrase, profiles: number): Promise<{ passphrase: string } | null> {
  let chosen: string | null = null;
  const taken = await ask(
    {
      title: 'Encrypt the export',
      explanation: `Whoever has the file and this passphrase has the keys of ${profiles === 1 ? 'the profile' : `${profiles} profiles`} in it. Tell it by another way than the file goes. It is kept nowhere: a forgotten one cannot be recovered, but a new export can be made.`,
      action: 'Export',
      isNew: true,
      retryAt: null,
    },
    async (passphrase) => {
      if ([...passphrase].length < minPassphraseLength) {
        return {
          message: `The passphrase has fewer than ${minPassphraseLength} characters. Whoever gets the file can try millions; take a longer one, such as four or five random words.`,
          retryAt: null,
        };
      }
      chosen = passphrase;
      return null;
    },
  );
  return taken && chosen !== null ? { passphrase: chosen } : null;
}

async function write(place: string, file: Uint8Array): Promise<void> {
  if (file.length > maxBundleSize) {
    throw new SharingError(
      'bundle-too-large',
      `The bundle would have more than the ${maxBundleSize / 1024 ** 2} MiB that are read again. No file was written; export fewer profiles at once.`,
    );
  }
  try {
    await replaceFile(place, Buffer.from(file.buffer, file.byteOffset, file.length).toString('latin1'));
  } catch (error) {
    throw new SharingError(
      'bundle-not-written',
      `The file ${basename(place)} could not be written (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}). A file that was there before is unchanged, and so are the keys; choose another place or make room and try again.`,
    );
  }
}
