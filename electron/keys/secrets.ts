// All back ends as one, with the secrets read so far kept in this process, so that each is asked of the keychain once.
import type { BackEnd, KeychainState } from '../../shared/keys.ts';
import { KeysError } from './errors.ts';
import type { SecretBackEnd } from './secret-back-end.ts';

/** Which secret, and who holds it. While a key moves, one id stands in two places. */
export interface SecretPlace {
  id: string;
  backEnd: BackEnd;
}

export const samePlace = (one: SecretPlace, other: SecretPlace): boolean =>
  one.id === other.id && one.backEnd === other.backEnd;

/** Called with each secret that comes from its back end, and waited for. Not to be changed or kept. */
export type OnRead = (place: SecretPlace, secret: Uint8Array) => Promise<void>;

export type Presence = 'ready' | 'missing' | 'locked';

export class Secrets {
  readonly #backEnds: ReadonlyMap<BackEnd, SecretBackEnd>;
  readonly #cache = new Map<string, { place: SecretPlace; secret: Uint8Array }>();
  readonly #onRead: OnRead;
  #generation = 0;

  constructor(backEnds: readonly SecretBackEnd[], onRead: OnRead = async () => {}) {
    this.#onRead = onRead;
    this.#backEnds = new Map(backEnds.map((backEnd) => [backEnd.kind, backEnd]));
  }

  state(backEnd: BackEnd, options: { answered?: boolean } = {}): Promise<KeychainState> {
    return this.#backEnd(backEnd).state(options);
  }

  /**
   * Asks nobody for a password. A secret read earlier stays `ready` while its place is locked or out of reach, since it works.
   * @param options `reading`: what can be read at little more cost is read already, for `read`; `answered` gets the back ends that were asked
   * and have told
   */
  async presence(
    places: readonly SecretPlace[],
    { reading = false, answered }: { reading?: boolean; answered?: Set<BackEnd> } = {},
  ): Promise<Map<string, Presence>> {
    const presence = new Map<string, Presence>();
    for (const [kind, backEnd] of this.#backEnds) {
      const here = places.filter((place) => place.backEnd === kind);
      let held: Set<string> | undefined;
      try {
        held = reading ? await this.#readAll(backEnd, here) : await backEnd.present(here.map(({ id }) => id));
        if (here.length > 0) answered?.add(kind);
      } catch (error) {
        if (!(error instanceof KeysError)) throw error;
      }
      for (const place of here) {
        if (held && !held.has(place.id)) this.#drop(place);
        const unknown = this.cached(place) ? 'ready' : 'locked';
        presence.set(place.id, held === undefined ? unknown : held.has(place.id) ? 'ready' : 'missing');
      }
    }
    return presence;
  }

  /** Throws BackEndError where storing is bound to fail. A locked place passes: storing there asks for its password. */
  async assertReachable(places: readonly SecretPlace[]): Promise<void> {
    for (const { id, backEnd } of places.slice(0, 1)) {
      try {
        await this.#backEnd(backEnd).present([id]);
      } catch (error) {
        if (!isLocked(error)) throw error;
      }
    }
  }

  cached(place: SecretPlace): Uint8Array | undefined {
    return this.#cache.get(keyOf(place))?.secret;
  }

  /**
   * Null when it is gone. Shared with the cache: not to be changed. Throws BackEndError.
   * Unless `quietly`, whoever holds it may ask for a password.
   */
  async read(place: SecretPlace, { quietly = false } = {}): Promise<Uint8Array | null> {
    const cached = this.cached(place);
    if (cached) return cached;
    const generation = this.#generation;
    const secret = await this.#backEnd(place.backEnd).get(place.id, { quietly });
    if (!secret) return null;
    await this.#onRead(place, secret);
    // Forgotten while this was under way: then it is for the caller alone.
    return generation === this.#generation ? this.#keep(place, secret) : secret;
  }

  /** `present`, and reads what a back end can read together. Throws BackEndError. */
  async #readAll(backEnd: SecretBackEnd, places: readonly SecretPlace[]): Promise<Set<string>> {
    const generation = this.#generation;
    const ids = places.map(({ id }) => id);
    if (!backEnd.getAll) return await backEnd.present(ids);
    const secrets = await backEnd.getAll(ids);
    const held = new Set<string>();
    for (const [at, place] of places.entries()) {
      const secret = secrets[at];
      if (!secret) continue;
      held.add(place.id);
      await this.#onRead(place, secret);
      // Forgotten while this was under way: whoever wants it reads it.
      if (generation === this.#generation) this.#keep(place, secret);
      else secret.fill(0);
    }
    return held;
  }

  /** All or none: what was stored before a failure is removed again. Throws BackEndError. */
  async store(entries: readonly (SecretPlace & { secret: Uint8Array })[]): Promise<void> {
    const stored: SecretPlace[] = [];
    const generation = this.#generation;
    try {
      for (const [kind, backEnd] of this.#backEnds) {
        const here = entries.filter((entry) => entry.backEnd === kind);
        if (here.length === 0) continue;
        if (backEnd.setAll) await backEnd.setAll(here);
        for (const entry of here) {
          if (!backEnd.setAll) await backEnd.set(entry.id, entry.secret);
          stored.push(entry);
          // Forgotten while this was under way: it is read again when it is next needed.
          if (generation === this.#generation) this.#keep(entry, new Uint8Array(entry.secret));
        }
      }
    } catch (error) {
      await this.remove(stored);
      throw error;
    }
  }

  /** The places whose secret could not be removed. */
  async remove(places: readonly SecretPlace[]): Promise<SecretPlace[]> {
    const left: SecretPlace[] = [];
    for (const [kind, backEnd] of this.#backEnds) {
      const here = places.filter((place) => place.backEnd === kind);
      for (const place of here) this.#drop(place);
      for (const some of backEnd.deleteAll ? [here] : here.map((place) => [place])) {
        const [first] = some;
        if (!first) continue;
        try {
          if (backEnd.deleteAll) await backEnd.deleteAll(some.map(({ id }) => id));
          else await backEnd.delete(first.id);
        } catch (error) {
          if (!(error instanceof KeysError)) throw error;
          left.push(...some);
        }
      }
    }
    return left;
  }

  /** Wipes everything read so far, or what was read from one place. What is in memory only stays, since it is nowhere else. */
  forget(backEnd?: BackEnd): void {
    this.#generation++;
    for (const { place } of [...this.#cache.values()]) {
      if (backEnd === undefined || place.backEnd === backEnd) this.#drop(place);
    }
  }

  /** The first one stays, since a caller may be using it. */
  #keep(place: SecretPlace, secret: Uint8Array): Uint8Array {
    const kept = this.cached(place);
    if (kept) secret.fill(0);
    else this.#cache.set(keyOf(place), { place: { id: place.id, backEnd: place.backEnd }, secret });
    return kept ?? secret;
  }

  #drop(place: SecretPlace): void {
    this.cached(place)?.fill(0);
    this.#cache.delete(keyOf(place));
  }

  #backEnd(kind: BackEnd): SecretBackEnd {
    const backEnd = this.#backEnds.get(kind);
    if (!backEnd) throw new TypeError(`No back end of kind ${kind}`);
    return backEnd;
  }
}

const keyOf = ({ id, backEnd }: SecretPlace) => `${backEnd} ${id}`;

/** A password would help, so asking for one is worth it. */
export const isLocked = (error: unknown): boolean =>
  error instanceof KeysError && (error.code === 'keychain-locked' || error.code === 'vault-locked');
