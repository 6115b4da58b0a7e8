// Profiles with their keys into an encrypted file. Nothing else ever writes a secret to a place that the app does not keep itself.
import { basename } from 'node:path';
import type { ExportOutcome, ExportRequest } from '../../shared/sharing.ts';
import type { AskPassphrase } from '../keys/ask-passphrase.ts';
import { KeysError } from '../keys/errors.ts';
import type { KeyStore } from '../keys/key-store.ts';
import type { Profile } from '../keys/profile.ts';
import { sentences, translator } from '../language.ts';
import { replaceFile } from '../storage/atomic-file.ts';
import { systemReason } from '../storage/system-reason.ts';
import { type SharedProfile, wipe } from './bundle.ts';
import type { RunBundleJob } from './bundle-thread.ts';
import { SharingError } from './errors.ts';

const t = translator('sharing');

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
      throw new KeysError('no-such-profile', t('export.noSuchProfile'));
    }
    if (!profile.example) return profile;
    throw new SharingError('example-profile', t('export.example', { profile: profile.name }));
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
          sentences(t('export.currentKeyUnreadable', { profile: name }), unread[0] ?? '', t('export.mendOrLeaveOut')),
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
      title: t('export.question.title'),
      explanation: t('export.question.explanation', { count: profiles }),
      action: t('export.question.action'),
      isNew: true,
      retryAt: null,
    },
    async (passphrase) => {
      if ([...passphrase].length < minPassphraseLength) {
        return {
          message: t('export.passphraseTooShort', { characters: minPassphraseLength }),
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
    throw new SharingError('bundle-too-large', t('export.tooLarge', { mebibytes: maxBundleSize / 1024 ** 2 }));
  }
  try {
    await replaceFile(place, Buffer.from(file.buffer, file.byteOffset, file.length).toString('latin1'));
  } catch (error) {
    throw new SharingError(
      'bundle-not-written',
      t('export.notWritten', { file: basename(place), reason: systemReason(error) }),
    );
  }
}
