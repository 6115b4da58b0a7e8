// All back ends as one, with the secrets read so far kept in this process, so that each is asked of the keychain once.
import type { BackEnd, KeychainState } from '../../shared/keys.ts';
import { KeysError } from './errors.ts';
import type { SecretBackEnd } from './secret-back-end.ts';

/** Which secret, and who holds it. */
export interface SecretPlace {
  id: string;
  backEnd: BackEnd;
}

export type Presence = 'ready' | 'missing' | 'locked';

export class Secrets {
  readonly #backEnds: ReadonlyMap<BackEnd, SecretBackEnd>;
  readonly #cache = new Map<string, Uint8Array>();
  #generation = 0;

  constructor(backEnds: readonly SecretBackEnd[]) {
    this.#backEnds = new Map(backEnds.map((backEnd) => [backEnd.kind, backEnd]));
  }

  state(backEnd: BackEnd): Promise<KeychainState> {
    return this.#backEnd(backEnd).state();
  }

  /** Asks nobody for a password. A secret read earlier stays `ready` while its place is locked or out of reach, since it works. */
  async presence(places: readonly SecretPlace[]): Promise<Map<string, Presence>> {
    const presence = new Map<string, Presence>();
    for (const [kind, backEnd] of this.#backEnds) {
      const ids = places.filter((place) => place.backEnd === kind).map(({ id }) => id);
      let held: Set<string> | undefined;
      try {
        held = await backEnd.present(ids);
      } catch (error) {
        if (!(error instanceof KeysError)) throw error;
      }
      for (const id of ids) {
        if (held && !held.has(id)) this.#drop(id);
        const unknown = this.#cache.has(id) ? 'ready' : 'locked';
        presence.set(id, held === undefined ? unknown : held.has(id) ? 'ready' : 'missing');
      }
    }
    return presence;
  }

  /** Throws BackEndError where storing is bound to fail. A locked place passes: storing there makes the system ask for its password. */
  async assertReachable(places: readonly SecretPlace[]): Promise<void> {
    for (const { id, backEnd } of places.slice(0, 1)) {
      try {
        await this.#backEnd(backEnd).present([id]);
      } catch (error) {
        if (!(error instanceof KeysError) || error.code !== 'keychain-locked') throw error;
      }
    }
  }

  cached(id: string): Uint8Array | undefined {
    return this.#cache.get(id);
  }

  /** The system may ask for a password. Null when it is gone. Shared with the cache: not to be changed. Throws BackEndError. */
  async read({ id, backEnd }: SecretPlace): Promise<Uint8Array | null> {
    const cached = this.#cache.get(id);
    if (cached) return cached;
    const generation = this.#generation;
    const secret = await this.#backEnd(backEnd).get(id);
    // Forgotten while this was under way: then it is for the caller alone.
    if (!secret || generation !== this.#generation) return secret;
    return this.#keep(id, secret);
  }

  /** All or none: what was stored before a failure is removed again. Throws BackEndError. */
  async store(entries: readonly (SecretPlace & { secret: Uint8Array })[]): Promise<void> {
    const stored: SecretPlace[] = [];
    try {
      for (const entry of entries) {
        await this.#backEnd(entry.backEnd).set(entry.id, entry.secret);
        stored.push(entry);
        this.#keep(entry.id, new Uint8Array(entry.secret));
      }
    } catch (error) {
      await this.remove(stored);
      throw error;
    }
  }

  /** The places whose secret could not be removed. */
  async remove(places: readonly SecretPlace[]): Promise<SecretPlace[]> {
    const left: SecretPlace[] = [];
    for (const place of places) {
      this.#drop(place.id);
      try {
        await this.#backEnd(place.backEnd).delete(place.id);
      } catch (error) {
        if (!(error instanceof KeysError)) throw error;
        left.push(place);
      }
    }
    return left;
  }

  /** Wipes everything read so far. What is in memory only stays, since it is nowhere else. */
  forget(): void {
    this.#generation++;
    for (const id of [...this.#cache.keys()]) this.#drop(id);
  }

  /** The first one stays, since a caller may be using it. */
  #keep(id: string, secret: Uint8Array): Uint8Array {
    const kept = this.#cache.get(id);
    if (kept) secret.fill(0);
    else this.#cache.set(id, secret);
    return kept ?? secret;
  }

  #drop(id: string): void {
    this.#cache.get(id)?.fill(0);
    this.#cache.delete(id);
  }

  #backEnd(kind: BackEnd): SecretBackEnd {
    const backEnd = this.#backEnds.get(kind);
    if (!backEnd) throw new TypeError(`No back end of kind ${kind}`);
    return backEnd;
  }
}
