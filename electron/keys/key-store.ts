// The key store: what can be done with profiles and their keys. How a change is made so that nothing is lost is the ledger's part.
import { randomUUID } from 'node:crypto';
import type {
  BackEnd,
  KeyProfile,
  KeyRing,
  KeySource,
  Notice,
  ProfileFields,
  SettingsReading,
  VaultState,
} from '../../shared/keys.ts';
import { translator } from '../language.ts';
import type { SigningIdentity } from '../signing/formats.ts';
import { KeysError } from './errors.ts';
import { exampleFields, exampleKey, signExampleToken } from './example.ts';
import {
  type Identities,
  loadIdentities,
  loadSigningIdentity,
  missingKeyMessage,
  type TriedKey,
} from './identities.ts';
import { KeyLedger, type NewKey } from './key-ledger.ts';
import { type KeyReading, readKeys } from './key-reading.ts';
import { type KeySourceOptions, KeySources } from './key-source.ts';
import {
  assertNameFree,
  describeProfile,
  findProfile,
  type KeyRecord,
  keysNamed,
  orderKeys,
  type Profile,
  placeKeys,
  replaceKeys,
  withoutKey,
} from './profile.ts';
import type { SecretBackEnd } from './secret-back-end.ts';
import { type Presence, Secrets } from './secrets.ts';
import { VaultBackEnd } from './vault.ts';
import { vaultError } from './vault-errors.ts';

const t = translator('keys');

export interface KeyStoreOptions extends KeySourceOptions {
  /** Where keys.json lies; made when the first profile is saved. */
  directory: string;
  /** One of each kind. */
  backEnds: readonly SecretBackEnd[];
  clock: () => Date;
  /** Of the app: a key that another version has judged is judged anew when it is read. */
  version: string;
}

/** New keys for a profile, and where they shall live. The secrets stay the caller's, who wipes them. */
export interface NewSecrets {
  secrets: readonly Uint8Array[];
  backEnd: BackEnd;
}

/** Milliseconds. While a person types, a keychain that is locked or slow is not asked at every letter. */
const IDENTITIES_HOLD = 2000;

export class KeyStore {
  readonly #clock: () => Date;
  readonly #sources: KeySources;
  readonly #secrets: Secrets;
  readonly #vault: VaultBackEnd | undefined;
  readonly #ledger: KeyLedger;
  readonly #listeners = new Set<() => void>();
  readonly #dismissed = new Set<string>();
  #identities: { loadedAt: number; loaded: Promise<Identities> } | undefined;

  constructor(options: KeyStoreOptions) {
    this.#clock = options.clock;
    this.#sources = new KeySources(options);
    this.#secrets = new Secrets(options.backEnds, ({ id }, secret) => this.#ledger.judge(id, secret));
    this.#vault = options.backEnds.find((backEnd) => backEnd instanceof VaultBackEnd);
    const { directory, version, clock } = options;
    const onChange = () => this.#changed();
    this.#ledger = new KeyLedger({ directory, version, clock, secrets: this.#secrets, onChange });
  }

  /** As they are now; not to be changed. */
  async profiles(): Promise<readonly Profile[]> {
    return await this.#ledger.profiles();
  }

  /** Looks afresh, so that a key deleted behind the app's back shows. Asks nobody for a password, never rejects over a keychain or a vault. */
  async list(): Promise<KeyRing> {
    const profiles = await this.#ledger.profiles();
    const answered = new Set<BackEnd>();
    const presence = await this.#secrets.presence(
      profiles.flatMap(({ keys }) => keys),
      { answered },
    );
    const keychain = await this.#secrets.state('keychain', { answered: answered.has('keychain') });
    this.#ledger.clearLater(keychain.state === 'available');
    // What was loaded earlier may hold keys that were found missing just now, and so were wiped.
    this.#identities = undefined;
    const notices = await this.#notices(profiles, presence);
    return {
      profiles: profiles.map((profile) => describeProfile(profile, presence)),
      keychain,
      vault: this.#vault ? await this.#vault.vaultState() : noVault,
      notices: notices.filter(({ code }) => !this.#dismissed.has(code)),
    };
  }

  /** Throws SettingsFileError. */
  async readSettings(): Promise<SettingsReading> {
    return await this.#sources.readSettings((secret) => this.#ledger.fingerprintOf(secret));
  }

  /** As KeyInfo.fingerprint shows it. */
  async fingerprintOf(secret: Uint8Array): Promise<string> {
    return await this.#ledger.fingerprintOf(secret);
  }

  /** Throws KeysError; then nothing is stored. */
  async createProfile(request: { fields: ProfileFields; source: KeySource; backEnd: BackEnd }): Promise<KeyProfile> {
    const { fields, source, backEnd } = request;
    return await this.#fromSource(source, backEnd, (secrets) => this.createProfileWith({ fields, secrets, backEnd }));
  }

  /** At least one secret, the current key first. Throws KeysError; then nothing is stored. */
  async createProfileWith({ fields, ...given }: { fields: ProfileFields } & NewSecrets): Promise<KeyProfile> {
    return await this.#ledger.change(async (profiles) => {
      assertNameFree(profiles, fields);
      const profile: Profile = { id: randomUUID(), ...fields, keys: [], example: false };
      return await this.#withNewKeys(profile, { ...given, position: 'current' }, (changed) => [...profiles, changed]);
    });
  }

  async updateProfile(request: { id: string; fields: ProfileFields }): Promise<KeyProfile> {
    return await this.#ledger.change(async (profiles) => {
      const profile = findProfile(profiles, request.id);
      assertNameFree(profiles, request.fields, profile.id);
      return await this.#replace(profiles, { ...profile, ...request.fields });
    });
  }

  /**
   * The fields and keys become the given ones, in the order given: keys already there are kept as and where they are, others are
   * deleted. At least one secret. Throws KeysError; then nothing is changed.
   */
  async replaceProfile(request: { profileId: string; fields: ProfileFields } & NewSecrets): Promise<KeyProfile> {
    return await this.#ledger.change(async (profiles) => {
      const profile = findProfile(profiles, request.profileId);
      assertNameFree(profiles, request.fields, profile.id);
      const given = await this.#ledger.newKeys(request.secrets, request.backEnd);
      const presence = await this.#secrets.presence(profile.keys);
      const records = given.map(({ record }) => record);
      const keys = replaceKeys(profile, records, presence);
      return await this.#replace(profiles, { ...profile, ...request.fields, keys }, given);
    });
  }

  async deleteProfile(request: { id: string }): Promise<void> {
    await this.#ledger.change(async (profiles) => {
      const { keys } = findProfile(profiles, request.id);
      await this.#ledger.commit({ profiles: profiles.filter(({ id }) => id !== request.id), removed: keys });
    });
  }

  /** Throws KeysError; then nothing is stored. */
  async addKey(request: {
    profileId: string;
    source: KeySource;
    backEnd: BackEnd;
    position: 'current' | 'fallback';
  }): Promise<KeyProfile> {
    const { source, ...place } = request;
    return await this.#fromSource(source, request.backEnd, (secrets) => this.addSecrets({ ...place, secrets }));
  }

  /** Before or behind the keys that are there, in the order given. Throws KeysError; then nothing is stored. */
  async addSecrets(request: { profileId: string; position: 'current' | 'fallback' } & NewSecrets): Promise<KeyProfile> {
    return await this.#ledger.change(async (profiles) => {
      const profile = findProfile(profiles, request.profileId);
      return await this.#withNewKeys(profile, request, (changed) => withProfile(profiles, changed));
    });
  }

  async reorderKeys(request: { profileId: string; keyIds: readonly string[] }): Promise<KeyProfile> {
    return await this.#ledger.change(async (profiles) => {
      const profile = findProfile(profiles, request.profileId);
      return await this.#replace(profiles, { ...profile, keys: orderKeys(profile, request.keyIds) });
    });
  }

  async deleteKey(request: { profileId: string; keyId: string }): Promise<KeyProfile> {
    return await this.#ledger.change(async (profiles) => {
      const profile = findProfile(profiles, request.profileId);
      return await this.#replace(profiles, { ...profile, keys: withoutKey(profile, request.keyId) });
    });
  }

  /**
   * Stored in the new place, then removed from the old. Keys that are there already stay. Whoever holds them now or then may ask
   * for a password. Throws KeysError; then every key is where it was.
   */
  async moveKeys(request: { profileId: string; keyIds: readonly string[]; backEnd: BackEnd }): Promise<KeyProfile> {
    return await this.#ledger.change(async (profiles) => {
      const profile = findProfile(profiles, request.profileId);
      const moving = keysNamed(profile, request.keyIds).filter(({ backEnd }) => backEnd !== request.backEnd);
      if (profile.example) throw exampleStays();
      await this.#ledger.assertStorable(request.backEnd);
      const moved: NewKey[] = [];
      try {
        for (const key of moving) {
          const secret = await this.#secrets.read(key);
          if (!secret) throw new KeysError('key-missing', missingKeyMessage(profile, key));
          // Of its own: the cache's copy is wiped when the old place lets go of it.
          moved.push({ record: { ...key, backEnd: request.backEnd }, secret: new Uint8Array(secret) });
        }
        const keys = profile.keys.map((key) => moved.find(({ record }) => record.id === key.id)?.record ?? key);
        return await this.#replace(profiles, { ...profile, keys }, moved);
      } finally {
        for (const { secret } of moved) secret.fill(0);
      }
    });
  }

  /** Asked for again, it is the same profile with a fresh token. */
  async addExample(): Promise<{ profile: KeyProfile; token: string; cookieName: string }> {
    return await this.#ledger.change(async (profiles) => {
      let profile = profiles.find(({ example }) => example);
      if (!profile) {
        const added = await this.#ledger.newKeys([exampleKey()], 'memory');
        const keys = added.map(({ record }) => record);
        profile = { id: randomUUID(), ...exampleFields(profiles), keys, example: true };
        await this.#ledger.commit({ profiles: [...profiles, profile], added });
      }
      return { profile: await this.#describe(profile), ...signExampleToken(this.#clock()) };
    });
  }

  dismissNotice(request: { code: string }): void {
    this.#dismissed.add(request.code);
  }

  /** For verifying and diagnosing. Never makes the system ask for a password. */
  async identities(): Promise<Identities> {
    const profiles = await this.#ledger.profiles();
    const now = this.#clock().getTime();
    const held = this.#identities;
    if (held && now >= held.loadedAt && now < held.loadedAt + IDENTITIES_HOLD) return await held.loaded;
    const loaded = loadIdentities(profiles, this.#secrets);
    this.#identities = { loadedAt: now, loaded };
    return await loaded;
  }

  /** For signing: the current key alone. The system may ask for a password. Throws KeysError. */
  async signingIdentity(profileId: string): Promise<{ identity: SigningIdentity; key: TriedKey }> {
    return await loadSigningIdentity(findProfile(await this.#ledger.profiles(), profileId), this.#secrets);
  }

  /** For sharing and rotating: copies that the caller wipes. The system may ask for a password. Throws KeysError `no-such-profile`. */
  async readKeys(profileId: string): Promise<KeyReading> {
    return await readKeys(findProfile(await this.#ledger.profiles(), profileId), this.#secrets);
  }

  /** False when the person cancelled. Throws KeysError. */
  async unlockVault(): Promise<boolean> {
    const isOpen = await this.#theVault().unlock();
    if (isOpen) this.#ledger.clearLater(false);
    this.#changed();
    return isOpen;
  }

  /** Also wipes what was read from it. */
  async closeVault(): Promise<void> {
    this.#identities = undefined;
    this.#secrets.forget('vault');
    await this.#vault?.close();
    this.#changed();
  }

  /** False when the person cancelled. Throws KeysError; then the old passphrase holds. */
  async changeVaultPassphrase(): Promise<boolean> {
    const isChanged = await this.#theVault().changePassphrase();
    this.#changed();
    return isChanged;
  }

  /** Reads every key in the keychain, so that a locked one asks for its password; once, at a person's wish. Throws BackEndError. */
  async unlock(): Promise<void> {
    const keys = (await this.#ledger.profiles()).flatMap((profile) => profile.keys);
    for (const key of keys.filter(({ backEnd }) => backEnd === 'keychain')) await this.#secrets.read(key);
    this.#changed();
  }

  /** Wipes the secrets read so far and any import under way, and closes the vault. They are read again when they are next needed. */
  forget(): void {
    this.#identities = undefined;
    this.#secrets.forget();
    void this.#vault?.close();
    this.#sources.forget();
  }

  /** Called after every change of profiles or keys. Returns the way to stop. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What is bound to be refused is refused before the secret is taken from where it is. */
  async #fromSource(
    source: KeySource,
    backEnd: BackEnd,
    use: (secrets: Uint8Array[]) => Promise<KeyProfile>,
  ): Promise<KeyProfile> {
    await this.#ledger.assertStorable(backEnd);
    const secrets = await this.#sources.take(source);
    try {
      const profile = await use(secrets);
      await this.#sources.stored(source);
      return profile;
    } finally {
      for (const secret of secrets) secret.fill(0);
    }
  }

  async #withNewKeys(
    profile: Profile,
    { secrets, backEnd, position }: { position: 'current' | 'fallback' } & NewSecrets,
    change: (changed: Profile) => Profile[],
  ): Promise<KeyProfile> {
    await this.#ledger.assertStorable(backEnd);
    const added = await this.#ledger.newKeys(secrets, backEnd);
    const presence = await this.#secrets.presence(profile.keys);
    const records = added.map(({ record }) => record);
    const changed = { ...profile, keys: placeKeys(profile, records, position, presence) };
    const removed = replaced(profile.keys, changed.keys);
    await this.#ledger.commit({ profiles: change(changed), added, removed });
    return await this.#describe(changed);
  }

  /** Whatever of `given` the changed profile names is added, whatever it does not name any more is removed. */
  async #replace(profiles: readonly Profile[], changed: Profile, given: readonly NewKey[] = []): Promise<KeyProfile> {
    const added = given.filter(({ record }) => changed.keys.includes(record));
    const removed = replaced(findProfile(profiles, changed.id).keys, changed.keys);
    if (added.some(({ record }) => record.backEnd !== 'memory')) await this.#ledger.assertStorable('keychain');
    await this.#ledger.commit({ profiles: withProfile(profiles, changed), added, removed });
    return await this.#describe(changed);
  }

  async #notices(profiles: readonly Profile[], presence: ReadonlyMap<string, Presence>): Promise<Notice[]> {
    const notices: Notice[] = [];
    for (const notice of [await this.#ledger.notice(), await this.#vault?.problem()]) {
      if (notice) notices.push({ code: notice.code, message: notice.message });
    }
    for (const profile of profiles) {
      for (const key of profile.keys) {
        const code = `key-missing:${key.id}`;
        if (presence.get(key.id) === 'missing') notices.push({ code, message: missingKeyMessage(profile, key) });
        else this.#dismissed.delete(code);
      }
    }
    return notices;
  }

  #theVault(): VaultBackEnd {
    if (this.#vault) return this.#vault;
    throw vaultError('absent');
  }

  async #describe(profile: Profile): Promise<KeyProfile> {
    return describeProfile(profile, await this.#secrets.presence(profile.keys));
  }

  #changed(): void {
    this.#identities = undefined;
    for (const listener of this.#listeners) listener();
  }
}

const noVault: VaultState = { state: 'absent', retryAt: null };

const withProfile = (profiles: readonly Profile[], changed: Profile): Profile[] =>
  profiles.map((other) => (other.id === changed.id ? changed : other));

/** The places that the profile's keys have no more. */
const replaced = (before: readonly KeyRecord[], after: readonly KeyRecord[]): KeyRecord[] =>
  before.filter((old) => !after.some((key) => key.id === old.id && key.backEnd === old.backEnd));

const exampleStays = () => new KeysError('example-stays', t('example.stays'));
