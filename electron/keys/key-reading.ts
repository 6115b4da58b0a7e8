// The keys of a profile with their secrets, for the tasks that need them all: sharing and rotating.
import { sentences, translator } from '../language.ts';
import { KeysError } from './errors.ts';
import { missingKeyMessage } from './identities.ts';
import { type KeyRecord, keyValues, type Profile } from './profile.ts';
import { isLocked, type Secrets } from './secrets.ts';

const t = translator('keys');

export interface KeyReading {
  profile: Profile;
  /** In the profile's order, those that could be read. The secrets are copies for the caller to wipe. */
  keys: { record: KeyRecord; secret: Uint8Array }[];
  /** A sentence for each key that could not be read. */
  left: string[];
}

/** A password may be asked for, though not again once it was refused. */
export async function readKeys(profile: Profile, secrets: Secrets): Promise<KeyReading> {
  const reading: KeyReading = { profile, keys: [], left: [] };
  const refused = new Map<string, string>();
  const leave = (key: KeyRecord, why: string) =>
    reading.left.push(sentences(t('notRead', keyValues(profile, key)), why));
  for (const record of profile.keys) {
    const before = secrets.cached(record) ? undefined : refused.get(record.backEnd);
    if (before !== undefined) {
      leave(record, before);
      continue;
    }
    try {
      const secret = await secrets.read(record);
      if (secret) reading.keys.push({ record, secret: new Uint8Array(secret) });
      else reading.left.push(missingKeyMessage(profile, record));
    } catch (error) {
      if (!(error instanceof KeysError)) throw error;
      if (isLocked(error)) refused.set(record.backEnd, error.message);
      leave(record, error.message);
    }
  }
  return reading;
}
