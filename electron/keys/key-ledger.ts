// The profiles in their file and the secrets in their back ends, and every change of both in the order that loses nothing:
// a secret is announced in the file before it is stored, stored before a profile names it, and removed after no profile names it
// any more. So the file knows of every entry anywhere, whenever the app ends.
import { randomUUID } from 'node:crypto';
import type { BackEnd, KeyStrength, Notice } from '../../shared/keys.ts';
import { KeysError } from './errors.ts';
import { keyFindings } from './findings.ts';
import { fingerprint } from './fingerprint.ts';
import { MetadataFile, type StoredPlace } from './metadata.ts';
import { type KeyRecord, type Profile, stored } from './profile.ts';
import { type SecretPlace, type Secrets, samePlace } from './secrets.ts';

export interface NewKey {
  record: KeyRecord;
  secret: Uint8Array;
}

export interface LedgerChange {
  /** All profiles as they shall be. */
  profiles: readonly Profile[];
  /** Stored before the profiles count. */
  added?: readonly NewKey[];
  /** Removed once the profiles count. */
  removed?: readonly KeyRecord[];
}

export interface KeyLedgerOptions {
  /** Where keys.json lies; made when the first profile is saved. */
  directory: string;
  /** Of the app, as KeyRecord.judgedBy has it. */
  version: string;
  clock: () => Date;
  secrets: Secrets;
  /** Called after every change of the profiles. */
  onChange: () => void;
}

export class KeyLedger {
  readonly #clock: () => Date;
  readonly #version: string;
  readonly #secrets: Secrets;
  readonly #onChange: () => void;
  readonly #metadata: Promise<MetadataFile>;
  #profiles: readonly Profile[] = [];
  #discarded: readonly StoredPlace[] = [];
  /** What is in the file, to leave it alone when nothing of it changes. */
  #written = '';
  #lastChange: Promise<unknown>;

  constructor({ directory, version, clock, secrets, onChange }: KeyLedgerOptions) {
    this.#clock = clock;
    this.#version = version;
    this.#secrets = secrets;
    this.#onChange = onChange;
    this.#metadata = this.#read(directory);
    this.#lastChange = this.#metadata;
  }

  async profiles(): Promise<readonly Profile[]> {
    await this.#metadata;
    return this.#profiles;
  }

  /** What was wrong with the file. */
  async notice(): Promise<Notice | undefined> {
    return (await this.#metadata).notice;
  }

  async fingerprintOf(secret: Uint8Array): Promise<string> {
    return fingerprint((await this.#metadata).installationKey, secret);
  }

  /** One change at a time, given the profiles as they are then; one that fails does not stop the next. */
  change<T>(change: (profiles: readonly Profile[]) => Promise<T>): Promise<T> {
    const run = this.#lastChange.then(() => this.#metadata).then(() => change(this.#profiles));
    this.#lastChange = run.catch(() => {});
    return run;
  }

  /** Throws MetadataError, before anything is asked of anyone, when a key there could not be saved. */
  async assertStorable(backEnd: BackEnd): Promise<void> {
    if (backEnd !== 'memory') (await this.#metadata).assertWritable();
  }

  /** Not stored yet. One key given twice counts once. The secrets stay the caller's. */
  async newKeys(secrets: readonly Uint8Array[], backEnd: BackEnd): Promise<NewKey[]> {
    const byFingerprint = new Map<string, NewKey>();
    const { keyStrength } = await judging();
    for (const secret of secrets) {
      const shown = await this.fingerprintOf(secret);
      if (byFingerprint.has(shown)) continue;
      const record: KeyRecord = {
        id: randomUUID(),
        backEnd,
        fingerprint: shown,
        findings: keyFindings(secret),
        addedAt: this.#clock().toISOString(),
        strength: keyStrength(secret),
        judgedBy: this.#version,
      };
      byFingerprint.set(shown, { record, secret });
    }
    return [...byFingerprint.values()];
  }

  /** Within `change`. All or nothing, except that a place which will not let go of a secret now is asked again later. Throws KeysError. */
  async commit({ profiles, added = [], removed = [] }: LedgerChange): Promise<void> {
    const records = added.map(({ record }) => record);
    const discarded = this.#discarded;
    if (added.length > 0) {
      await this.#secrets.assertReachable(records);
      // Until a profile names them the file lists the new entries as to be removed: a crash or a full disk from here on
      // leaves none that nobody knows of.
      const places = lastingPlaces(records);
      await this.#save(this.#profiles, [...without(discarded, places), ...places]);
      try {
        await this.#secrets.store(added.map(({ record, secret }) => ({ ...record, secret })));
      } catch (error) {
        // A keychain may still do what it was told, so its entries stay listed. The vault stores all or nothing.
        const isSettled = records.every(({ backEnd }) => backEnd === 'vault') && !isVaultFailure(error);
        if (isSettled) await this.#save(this.#profiles, discarded).catch(() => {});
        throw error;
      }
    }
    try {
      // What is named again is not to be removed any more, for instance a key that is moved back while its old place was locked.
      await this.#save(profiles, [...without(discarded, records), ...lastingPlaces(removed)]);
    } catch (error) {
      await this.#secrets.remove(records);
      throw error;
    }
    await this.#secrets.remove(removed.filter(({ backEnd }) => backEnd === 'memory'));
    await this.#clearDiscarded();
  }

  /** Removes what is still to be removed wherever that asks nobody for anything. Behind whatever change is under way. */
  clearLater(keychainIsAvailable: boolean): void {
    if (this.#discarded.length === 0) return;
    void this.change(() => this.#clearDiscarded(({ backEnd }) => keychainIsAvailable || backEnd !== 'keychain'));
  }

  /**
   * Judges a key that another version of the app has judged, for instance since it has been published meanwhile. Where that cannot be saved
   * it still counts until the app ends. The secret stays the caller's.
   */
  async judge(keyId: string, secret: Uint8Array): Promise<void> {
    const key = keyNamed(await this.profiles(), keyId);
    if (!key || key.judgedBy === this.#version) return;
    const { keyStrength } = await judging();
    this.#noteStrength(keyId, keyStrength(secret));
  }

  #noteStrength(keyId: string, strength: KeyStrength): void {
    void this.change(async (profiles) => {
      const key = keyNamed(profiles, keyId);
      if (!key || key.judgedBy === this.#version) return;
      const judged = { ...key, strength, judgedBy: this.#version };
      const changed = profiles.map((profile) => ({
        ...profile,
        keys: profile.keys.map((other) => (other === key ? judged : other)),
      }));
      await this.#save(changed).catch(() => this.#replace(changed));
    });
  }

  async #read(directory: string): Promise<MetadataFile> {
    const metadata = await MetadataFile.open(directory, this.#clock);
    this.#profiles = metadata.profiles.map((profile) => ({ ...profile, example: false }));
    // An entry that a profile names is never one to remove, whatever else the file says.
    const named = metadata.profiles.flatMap(({ keys }) => keys);
    this.#discarded = without(metadata.discarded, named);
    this.#written = JSON.stringify([metadata.profiles, metadata.discarded]);
    return metadata;
  }

  /** A place that will not let go now is asked again at the next listing. The vault is not asked to open for this. */
  async #clearDiscarded(wanted: (place: SecretPlace) => boolean = () => true): Promise<void> {
    const vault = this.#discarded.filter(({ backEnd }) => backEnd === 'vault');
    const vaultIsOpen = vault.length > 0 && (await this.#secrets.state('vault')).state === 'available';
    const places = this.#discarded.filter(wanted).filter(({ backEnd }) => vaultIsOpen || backEnd !== 'vault');
    if (places.length === 0) return;
    const left = await this.#secrets.remove(places);
    const gone = places.filter((place) => !left.includes(place));
    // Where this fails, the list in the file is longer than need be, which harms nothing.
    await this.#save(this.#profiles, without(this.#discarded, gone)).catch(() => {});
  }

  /** The file first: what fails there has not happened. Throws MetadataError. */
  async #save(profiles: readonly Profile[], discarded = this.#discarded): Promise<void> {
    const metadata = await this.#metadata;
    const lasting = stored(profiles);
    const content = JSON.stringify([lasting, discarded]);
    if (content !== this.#written) {
      await metadata.write(lasting, discarded);
      this.#written = content;
    }
    this.#discarded = discarded;
    if (profiles !== this.#profiles) this.#replace(profiles);
  }

  #replace(profiles: readonly Profile[]): void {
    this.#profiles = profiles;
    this.#onChange();
  }
}

/** Of the keys that outlive the app. */
const lastingPlaces = (keys: readonly KeyRecord[]): StoredPlace[] =>
  keys.flatMap(({ id, backEnd }) => (backEnd === 'memory' ? [] : [{ id, backEnd }]));

const without = (places: readonly StoredPlace[], others: readonly SecretPlace[]): StoredPlace[] =>
  places.filter((place) => !others.some((other) => samePlace(other, place)));

/** Of the vault itself: then nobody knows how far it came. */
const isVaultFailure = (error: unknown) => !(error instanceof KeysError) || error.code === 'vault-failed';

/** Later than the app's start: its lists of words and of published keys take 10 MB, and most starts judge no key. */
const judging = () => import('./strength.ts');

const keyNamed = (profiles: readonly Profile[], keyId: string): KeyRecord | undefined =>
  profiles.flatMap(({ keys }) => keys).find(({ id }) => id === keyId);
