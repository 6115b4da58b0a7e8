// A key profile as this process holds it, and the rules that any change of one must keep.
import type {
  BackEnd,
  Environment,
  KeyFinding,
  KeyInfo,
  KeyProfile,
  KeyStrength,
  ProfileFields,
} from '../../shared/keys.ts';
import { translator } from '../language.ts';
import { KeysError } from './errors.ts';
import type { StoredProfile } from './metadata.ts';
import { worded } from './published-sources.ts';
import type { Presence } from './secrets.ts';

const t = translator('keys');

export interface KeyRecord {
  id: string;
  backEnd: BackEnd;
  fingerprint: string;
  findings: KeyFinding[];
  strength: KeyStrength;
  /** The app's version that judged the strength: another may know more published keys. Null for none yet. */
  judgedBy: string | null;
  /** ISO 8601, UTC. */
  addedAt: string;
}

export interface Profile {
  id: string;
  name: string;
  environment: Environment;
  djangoVersion: string;
  salts: string[];
  /** The current key first. */
  keys: KeyRecord[];
  example: boolean;
}

/** As keys.reorderKeys takes at most. */
export const MAX_KEYS = 50;

/** What goes into the file: keys in memory do not outlive the app, nor does a profile that has no others. */
export function stored(profiles: readonly Profile[]): StoredProfile[] {
  return profiles.flatMap(({ example: _, keys, ...fields }) => {
    const lasting = keys.flatMap((key) => {
      const { backEnd } = key;
      return backEnd === 'memory' ? [] : [{ ...key, backEnd }];
    });
    return lasting.length === 0 ? [] : [{ ...fields, keys: lasting }];
  });
}

/** What the renderer may know. */
export function describeProfile(profile: Profile, presence: ReadonlyMap<string, Presence>): KeyProfile {
  return { ...profile, keys: profile.keys.map((key) => describeKey(key, presence.get(key.id) ?? 'ready')) };
}

export function describeKey(key: KeyRecord, state: Presence): KeyInfo {
  const { judgedBy: _, ...info } = key;
  return { ...info, strength: worded(key.strength), state };
}

export function findProfile(profiles: readonly Profile[], id: string): Profile {
  const profile = profiles.find((candidate) => candidate.id === id);
  if (profile) return profile;
  throw new KeysError('no-such-profile', t('noSuchProfile'));
}

/** One name may stand once for each environment. */
export function assertNameFree(profiles: readonly Profile[], fields: ProfileFields, exceptId?: string): void {
  const same = ({ id, name, environment }: Profile) =>
    id !== exceptId && environment === fields.environment && name.toLowerCase() === fields.name.toLowerCase();
  if (!profiles.some(same)) return;
  throw new KeysError('profile-name-taken', t('nameTaken', { environment: fields.environment, name: fields.name }));
}

/**
 * The profile's keys with the new ones before or behind them. One that is there already is refused, unless its secret has gone
 * `missing`: then it takes the old place, whatever the position.
 */
export function placeKeys(
  profile: Profile,
  added: readonly KeyRecord[],
  position: 'current' | 'fallback',
  presence: ReadonlyMap<string, Presence>,
): KeyRecord[] {
  const there = profile.keys.map((key) => {
    const again = added.find(({ fingerprint }) => fingerprint === key.fingerprint);
    if (again && presence.get(key.id) !== 'missing') throw alreadyThere(profile, key);
    return again ?? key;
  });
  const others = added.filter((key) => !there.includes(key));
  return notTooMany(position === 'current' ? [...others, ...there] : [...there, ...others]);
}

/** The given keys in their order, those that are there already as they are there, unless their secret has gone `missing`. */
export function replaceKeys(
  profile: Profile,
  given: readonly KeyRecord[],
  presence: ReadonlyMap<string, Presence>,
): KeyRecord[] {
  if (given.length === 0) throw noKeyLeft(profile);
  const there = (key: KeyRecord) =>
    profile.keys.find(({ id, fingerprint }) => fingerprint === key.fingerprint && presence.get(id) !== 'missing');
  return notTooMany(given.map((key) => there(key) ?? key));
}

function notTooMany(keys: KeyRecord[]): KeyRecord[] {
  if (keys.length <= MAX_KEYS) return keys;
  throw new KeysError('too-many-keys', t('tooManyKeys', { most: MAX_KEYS }));
}

const alreadyThere = (profile: Profile, key: KeyRecord) =>
  new KeysError('key-already-there', t('alreadyThere', keyValues(profile, key)));

/** `ids` must be all of the profile's keys, each once. */
export function orderKeys(profile: Profile, ids: readonly string[]): KeyRecord[] {
  const byId = new Map(profile.keys.map((key) => [key.id, key]));
  const ordered = ids.flatMap((id) => byId.get(id) ?? []);
  if (ids.length === byId.size && new Set(ordered).size === byId.size) return ordered;
  throw new KeysError('key-order-mismatch', t('orderMismatch', { profile: profile.name }));
}

export function withoutKey(profile: Profile, keyId: string): KeyRecord[] {
  const [gone] = keysNamed(profile, [keyId]);
  if (profile.keys.length > 1) return profile.keys.filter((key) => key !== gone);
  throw noKeyLeft(profile);
}

/** In the profile's order. Throws KeysError `no-such-key`. */
export function keysNamed(profile: Profile, ids: readonly string[]): KeyRecord[] {
  if (ids.every((id) => profile.keys.some((key) => key.id === id))) {
    return profile.keys.filter(({ id }) => ids.includes(id));
  }
  throw new KeysError('no-such-key', t('noSuchKey', { profile: profile.name }));
}

const noKeyLeft = (profile: Profile) => new KeysError('last-key', t('lastKey', { profile: profile.name }));

/** For messages: what a key is in its profile, and the fingerprint it is shown by. */
export function keyValues(profile: Profile, key: KeyRecord) {
  const index = profile.keys.indexOf(key);
  return { role: roleAt(index), number: index, profile: profile.name, fingerprint: key.fingerprint };
}

const roleAt = (index: number) => (index === 0 ? 'current' : 'fallback');
