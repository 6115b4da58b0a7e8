// The key profiles as the signing core takes them, with the way back from an index in the core's answer to the key it names.
import type { BackEnd, Environment } from '../../shared/keys.ts';
import { sentences, translator } from '../language.ts';
import type { SigningIdentity } from '../signing/formats.ts';
import { KeysError } from './errors.ts';
import { type KeyRecord, keyValues, type Profile } from './profile.ts';
import { worded } from './published-sources.ts';
import type { Secrets } from './secrets.ts';

const t = translator('keys');

export interface Identities {
  /** A profile each, `id` the profile's. The keys are this process' only copy, wiped when forgotten: use them at once, do not keep them. */
  identities: SigningIdentity[];
  /** Keys that were not tried, a sentence each; the profile may be among the identities with its other keys. */
  untried: { profileId: string; profileName: string; message: string }[];
  /** The key that the core calls `keyIndex` of that identity; undefined for what is not among the identities. */
  keyOf(identityId: string, keyIndex: number): TriedKey | undefined;
}

/** A key as a verdict names it. */
export interface TriedKey {
  profileId: string;
  profileName: string;
  environment: Environment;
  /** Its place in the profile, 0 for the current key; not the core's index where keys before it could not be tried. */
  index: number;
  fingerprint: string;
  /** Where the key is published, so that whoever reads there can sign; null when it is on no list known here. */
  publishedIn: string | null;
}

/** Never makes the system ask for a password, so that it can run while a person types. */
export async function loadIdentities(profiles: readonly Profile[], secrets: Secrets): Promise<Identities> {
  const wanted = profiles.flatMap(({ keys }) => keys).filter((key) => !secrets.cached(key));
  const presence = wanted.length === 0 ? new Map() : await secrets.presence(wanted, { reading: true });
  const lockedMessages = new Map<BackEnd, string | undefined>();
  for (const { id, backEnd } of wanted) {
    if (presence.get(id) !== 'locked' || lockedMessages.has(backEnd)) continue;
    lockedMessages.set(backEnd, (await secrets.state(backEnd)).message);
  }

  const loaded: Identities = { identities: [], untried: [], keyOf: (id, index) => tried.get(id)?.[index] };
  const tried = new Map<string, TriedKey[]>();
  for (const profile of profiles) {
    const usable: { key: KeyRecord; secret: Uint8Array }[] = [];
    const untried = (message: string) =>
      loaded.untried.push({ profileId: profile.id, profileName: profile.name, message });
    for (const key of profile.keys) {
      if (presence.get(key.id) === 'locked') {
        untried(
          sentences(t('notTried', keyValues(profile, key)), lockedMessages.get(key.backEnd) ?? t('holderSilent')),
        );
        continue;
      }
      try {
        const secret = presence.get(key.id) === 'missing' ? null : await secrets.read(key, { quietly: true });
        if (secret) usable.push({ key, secret });
        else untried(missingKeyMessage(profile, key));
      } catch (error) {
        if (!(error instanceof KeysError)) throw error;
        untried(sentences(t('notTried', keyValues(profile, key)), error.message));
      }
    }
    const [first, ...others] = usable;
    if (!first) continue;
    tried.set(
      profile.id,
      usable.map(({ key }) => triedKey(profile, key)),
    );
    loaded.identities.push({ ...identityOf(profile, first.secret), fallbackKeys: others.map(({ secret }) => secret) });
  }
  return loaded;
}

/**
 * The identity that signs: the current key or none, since a fallback would sign what the site soon refuses.
 * The system may ask for a password. Throws KeysError `key-missing`, BackEndError.
 */
export async function loadSigningIdentity(
  profile: Profile,
  secrets: Secrets,
): Promise<{ identity: SigningIdentity; key: TriedKey }> {
  const [current] = profile.keys;
  const secret = current && (await secrets.read(current));
  if (current && secret) return { identity: identityOf(profile, secret), key: triedKey(profile, current) };
  throw new KeysError(
    'key-missing',
    current ? missingKeyMessage(profile, current) : t('noKey', { profile: profile.name }),
  );
}

export function missingKeyMessage(profile: Profile, key: KeyRecord): string {
  return t('keyMissing', { ...keyValues(profile, key), place: key.backEnd });
}

function triedKey(profile: Profile, key: KeyRecord): TriedKey {
  return {
    profileId: profile.id,
    profileName: profile.name,
    environment: profile.environment,
    index: profile.keys.indexOf(key),
    fingerprint: key.fingerprint,
    publishedIn: worded(key.strength).publishedIn,
  };
}

function identityOf({ id, name, djangoVersion, salts }: Profile, secretKey: Uint8Array): SigningIdentity {
  return { id, name, secretKey, djangoVersion, salts };
}
