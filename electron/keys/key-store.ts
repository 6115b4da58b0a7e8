// The key store: profiles in a file, secrets in their back ends, and every change of both in the order that loses nothing:
// a secret is announced in the file before it is stored, stored before a profile names it, and removed after no profile names it
// any more. So the file knows of every entry in the keychain, whenever the app ends.
import { randomUUID } from 'node:crypto';
import type {
  BackEnd,
  KeyProfile,
  KeyRing,
  KeySource,
  Notice,
  ProfileFields,
  SettingsReading,
} from '../../shared/keys.ts';
import type { SigningIdentity } from '../signing/formats.ts';
import { exampleFields, exampleKey, signExampleToken } from './example.ts';
import { keyFindings } from './findings.ts';
import { fingerprint } from './fingerprint.ts';
import {
  type Identities,
  loadIdentities,
  loadSigningIdentity,
  missingKeyMessage,
  type TriedKey,
} from './identities.ts';
import { type KeySourceOptions, KeySources } from './key-source.ts';
import { MetadataFile } from './metadata.ts';
import {
  assertNameFree,
  describeProfile,
  findProfile,
  type KeyRecord,
  orderKeys,
  type Profile,
  placeKeys,
  stored,
  withoutKey,
} from './profile.ts';
import type { SecretBackEnd } from './secret-back-end.ts';
import { type SecretPlace, Secrets } from './secrets.ts';

export interface KeyStoreOptions extends KeySourceOptions {
  /** Where keys.json lies; made when the first profile is saved. */
  directory: string;
  /** One of each kind. */
  backEnds: readonly SecretBackEnd[];
  clock: () => Date;
}

/** Milliseconds. While a person types, a keychain that is locked or slow is not asked at every letter. */
const IDENTITIES_HOLD = 2000;

interface NewKey {
  record: KeyRecord;
  secret: Uint8Array;
}

export class KeyStore {
  readonly #clock: () => Date;
  readonly #sources: KeySources;
  readonly #secrets: Secrets;
  readonly #metadata: Promise<MetadataFile>;
  readonly #listeners = new Set<() => void>();
  readonly #dismissed = new Set<string>();
  #profiles: readonly Profile[] = [];
  #discarded: readonly string[] = [];
  /** What is in the file, to leave it alone when nothing of it changes. */
  #written = '';
  #lastChange: Promise<unknown>;
  #identities: { loadedAt: number; loaded: Promise<Identities> } | undefined;

  constructor(options: KeyStoreOptions) {
    this.#clock = options.clock;
    this.#sources = new KeySources(options);
    this.#secrets = new Secrets(options.backEnds);
    this.#metadata = this.#read(options.directory);
    this.#lastChange = this.#metadata;
  }

  /** Looks afresh, so that a key deleted behind the app's back shows. Never makes the system ask for a password, never rejects over a keychain. */
  async list(): Promise<KeyRing> {
    const metadata = await this.#metadata;
    const keychain = await this.#secrets.state('keychain');
    if (keychain.state === 'available' && this.#discarded.length > 0) {
      // Behind whatever change is under way, which a listing shall not wait for.
      void this.#change(() => this.#clearDiscarded(metadata));
    }
    const profiles = this.#profiles;
    const presence = await this.#secrets.presence(profiles.flatMap(({ keys }) => keys));
    // What was loaded earlier may hold keys that were found missing just now, and so were wiped.
    this.#identities = undefined;
    const notices: Notice[] = metadata.notice ? [metadata.notice] : [];
    for (const profile of profiles) {
      for (const key of profile.keys) {
        const code = `key-missing:${key.id}`;
        if (presence.get(key.id) === 'missing') notices.push({ code, message: missingKeyMessage(profile, key) });
        else this.#dismissed.delete(code);
      }
    }
    return {
      profiles: profiles.map((profile) => describeProfile(profile, presence)),
      keychain,
      notices: notices.filter(({ code }) => !this.#dismissed.has(code)),
    };
  }

  /** Throws SettingsFileError. */
  async readSettings(): Promise<SettingsReading> {
    const { installationKey } = await this.#metadata;
    return await this.#sources.readSettings((secret) => fingerprint(installationKey, secret));
  }

  /** Throws KeysError; then nothing is stored. */
  async createProfile(request: { fields: ProfileFields; source: KeySource; backEnd: BackEnd }): Promise<KeyProfile> {
    return await this.#change(async (metadata) => {
      assertNameFree(this.#profiles, request.fields);
      const profile: Profile = { id: randomUUID(), ...request.fields, keys: [], example: false };
      const place = { ...request, position: 'current' } as const;
      return await this.#withNewKeys(metadata, profile, place, (changed) => [...this.#profiles, changed]);
    });
  }

  async updateProfile(request: { id: string; fields: ProfileFields }): Promise<KeyProfile> {
    return await this.#change(async (metadata) => {
      const profile = findProfile(this.#profiles, request.id);
      assertNameFree(this.#profiles, request.fields, profile.id);
      return await this.#replace(metadata, { ...profile, ...request.fields });
    });
  }

  async deleteProfile(request: { id: string }): Promise<void> {
    await this.#change(async (metadata) => {
      const { keys } = findProfile(this.#profiles, request.id);
      await this.#discard(
        metadata,
        this.#profiles.filter(({ id }) => id !== request.id),
        keys,
      );
    });
  }

  async addKey(request: {
    profileId: string;
    source: KeySource;
    backEnd: BackEnd;
    position: 'current' | 'fallback';
  }): Promise<KeyProfile> {
    return await this.#change(async (metadata) => {
      const profile = findProfile(this.#profiles, request.profileId);
      return await this.#withNewKeys(metadata, profile, request, (changed) => this.#with(changed));
    });
  }

  async reorderKeys(request: { profileId: string; keyIds: readonly string[] }): Promise<KeyProfile> {
    return await this.#change(async (metadata) => {
      const profile = findProfile(this.#profiles, request.profileId);
      return await this.#replace(metadata, { ...profile, keys: orderKeys(profile, request.keyIds) });
    });
  }

  async deleteKey(request: { profileId: string; keyId: string }): Promise<KeyProfile> {
    return await this.#change(async (metadata) => {
      const profile = findProfile(this.#profiles, request.profileId);
      const changed = { ...profile, keys: withoutKey(profile, request.keyId) };
      await this.#discard(
        metadata,
        this.#with(changed),
        profile.keys.filter(({ id }) => id === request.keyId),
      );
      return await this.#describe(changed);
    });
  }

  /** Asked for again, it is the same profile with a fresh token. */
  async addExample(): Promise<{ profile: KeyProfile; token: string; cookieName: string }> {
    return await this.#change(async (metadata) => {
      let profile = this.#profiles.find(({ example }) => example);
      if (!profile) {
        const key = this.#newKey(metadata, exampleKey(), 'memory');
        profile = { id: randomUUID(), ...exampleFields(this.#profiles), keys: [key.record], example: true };
        await this.#secrets.store([{ ...key.record, secret: key.secret }]);
        await this.#save(metadata, [...this.#profiles, profile]);
      }
      return { profile: await this.#describe(profile), ...signExampleToken(this.#clock()) };
    });
  }

  dismissNotice(request: { code: string }): void {
    this.#dismissed.add(request.code);
  }

  /** For verifying and diagnosing. Never makes the system ask for a password. */
  async identities(): Promise<Identities> {
    await this.#metadata;
    const now = this.#clock().getTime();
    const held = this.#identities;
    if (held && now >= held.loadedAt && now < held.loadedAt + IDENTITIES_HOLD) return await held.loaded;
    const loaded = loadIdentities(this.#profiles, this.#secrets);
    this.#identities = { loadedAt: now, loaded };
    return await loaded;
  }

  /** For signing: the current key alone. The system may ask for a password. Throws KeysError. */
  async signingIdentity(profileId: string): Promise<{ identity: SigningIdentity; key: TriedKey }> {
    await this.#metadata;
    return await loadSigningIdentity(findProfile(this.#profiles, profileId), this.#secrets);
  }

  /** Reads every key, so that a locked keychain asks for its password; once, at a person's wish. Throws BackEndError. */
  async unlock(): Promise<void> {
    await this.#metadata;
    for (const key of this.#profiles.flatMap(({ keys }) => keys)) await this.#secrets.read(key);
    this.#changed();
  }

  /** Wipes the secrets read so far and any import under way. They are read again when they are next needed. */
  forget(): void {
    this.#identities = undefined;
    this.#secrets.forget();
    this.#sources.forget();
  }

  /** Called after every change of profiles or keys. Returns the way to stop. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #read(directory: string): Promise<MetadataFile> {
    const metadata = await MetadataFile.open(directory, this.#clock);
    this.#profiles = metadata.profiles.map((profile) => ({ ...profile, example: false }));
    // An entry that a profile names is never one to remove, whatever else the file says.
    const named = new Set(metadata.profiles.flatMap(({ keys }) => keys.map(({ id }) => id)));
    this.#discarded = metadata.discarded.filter((id) => !named.has(id));
    this.#written = JSON.stringify([metadata.profiles, metadata.discarded]);
    return metadata;
  }

  /** One change at a time; one that fails does not stop the next. */
  #change<T>(change: (metadata: MetadataFile) => Promise<T>): Promise<T> {
    const run = this.#lastChange.then(() => this.#metadata).then(change);
    this.#lastChange = run.catch(() => {});
    return run;
  }

  async #withNewKeys(
    metadata: MetadataFile,
    profile: Profile,
    { source, backEnd, position }: { source: KeySource; backEnd: BackEnd; position: 'current' | 'fallback' },
    change: (changed: Profile) => Profile[],
  ): Promise<KeyProfile> {
    if (backEnd !== 'memory') metadata.assertWritable();
    const secrets = await this.#sources.take(source);
    try {
      const keys = distinct(secrets.map((secret) => this.#newKey(metadata, secret, backEnd)));
      const presence = await this.#secrets.presence(profile.keys);
      const records = keys.map(({ record }) => record);
      const profiles = change({ ...profile, keys: placeKeys(profile, records, position, presence) });
      await this.#secrets.assertReachable(records);
      // Until a profile names them the file lists the new entries as to be removed: a crash or a full disk from here on
      // leaves none that nobody knows of.
      const discarded = this.#discarded;
      await this.#save(metadata, this.#profiles, [...discarded, ...lastingIds(records)]);
      await this.#secrets.store(keys.map(({ record, secret }) => ({ ...record, secret })));
      try {
        await this.#save(metadata, profiles, discarded);
      } catch (error) {
        await this.#secrets.remove(records);
        throw error;
      }
    } finally {
      for (const secret of secrets) secret.fill(0);
    }
    await this.#sources.stored(source);
    return await this.#describe(findProfile(this.#profiles, profile.id));
  }

  #newKey({ installationKey }: MetadataFile, secret: Uint8Array, backEnd: BackEnd): NewKey {
    const record = {
      id: randomUUID(),
      backEnd,
      fingerprint: fingerprint(installationKey, secret),
      findings: keyFindings(secret),
      addedAt: this.#clock().toISOString(),
    };
    return { record, secret };
  }

  async #replace(metadata: MetadataFile, profile: Profile): Promise<KeyProfile> {
    await this.#save(metadata, this.#with(profile));
    return await this.#describe(profile);
  }

  #with(profile: Profile): Profile[] {
    return this.#profiles.map((other) => (other.id === profile.id ? profile : other));
  }

  /** First the profiles, then the secrets: a crash in between leaves an entry that the file still says to remove. */
  async #discard(metadata: MetadataFile, profiles: Profile[], keys: readonly KeyRecord[]): Promise<void> {
    await this.#save(metadata, profiles, [...this.#discarded, ...lastingIds(keys)]);
    await this.#secrets.remove(keys.filter(({ backEnd }) => backEnd === 'memory'));
    await this.#clearDiscarded(metadata);
  }

  /** A keychain that will not let go now is asked again at the next listing. */
  async #clearDiscarded(metadata: MetadataFile): Promise<void> {
    const places = this.#discarded.map((id): SecretPlace => ({ id, backEnd: 'keychain' }));
    if (places.length === 0) return;
    const left = await this.#secrets.remove(places);
    // The list in the file is then longer than need be, which harms nothing.
    await this.#save(
      metadata,
      this.#profiles,
      left.map(({ id }) => id),
    ).catch(() => {});
  }

  /** The file first: what fails there has not happened. Throws MetadataError. */
  async #save(metadata: MetadataFile, profiles: readonly Profile[], discarded = this.#discarded): Promise<void> {
    const lasting = stored(profiles);
    const content = JSON.stringify([lasting, discarded]);
    if (content !== this.#written) {
      await metadata.write(lasting, discarded);
      this.#written = content;
    }
    this.#discarded = discarded;
    if (profiles === this.#profiles) return;
    this.#profiles = profiles;
    this.#changed();
  }

  async #describe(profile: Profile): Promise<KeyProfile> {
    return describeProfile(profile, await this.#secrets.presence(profile.keys));
  }

  #changed(): void {
    this.#identities = undefined;
    for (const listener of this.#listeners) listener();
  }
}

/** Of the keys that outlive the app. */
const lastingIds = (keys: readonly KeyRecord[]): string[] =>
  keys.filter(({ backEnd }) => backEnd !== 'memory').map(({ id }) => id);

/** One key may stand twice in a settings file; the first counts. */
function distinct(keys: readonly NewKey[]): NewKey[] {
  const byFingerprint = new Map<string, NewKey>();
  for (const key of keys)
    if (!byFingerprint.has(key.record.fingerprint)) byFingerprint.set(key.record.fingerprint, key);
  return [...byFingerprint.values()];
}
