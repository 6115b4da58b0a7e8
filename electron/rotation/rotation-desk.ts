// Rotating a key: what to deploy, and a count over a site's live tokens of how many still depend on which key.
import { isUtf8 } from 'node:buffer';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Dependence, DependenceRequest, DeploymentLines } from '../../shared/rotation.ts';
import type { KeyStore } from '../keys/key-store.ts';
import type { Profile } from '../keys/profile.ts';
import { translator } from '../language.ts';
import type { SigningIdentity } from '../signing/formats.ts';
import { KeyTally, type LiveToken, tryToken } from './dependence.ts';
import { deploymentLines } from './deployment-lines.ts';
import { RotationError } from './errors.ts';

const t = translator('rotation');

export interface RotationDeskOptions {
  keys: Pick<KeyStore, 'profiles' | 'identities'>;
  intake: { entries: (id: string) => readonly LiveToken[] };
  /** Unix seconds. */
  now: () => number;
}

/** Milliseconds of work between two pauses: well under a frame, so that typing and painting stay smooth. */
const stretch = 8;

export class RotationDesk {
  readonly #options: RotationDeskOptions;
  #control = new AbortController();

  constructor(options: RotationDeskOptions) {
    this.#options = options;
  }

  /** Asks for no password: a key that cannot be read now is taken for text, as nearly all are. @throws RotationError */
  async lines({ profileId }: { profileId: string }): Promise<DeploymentLines> {
    const profile = await this.#profile(profileId);
    const loaded = await this.#options.keys.identities();
    const identity = loaded.identities.find(({ id }) => id === profileId);
    const binary = new Set<number>();
    for (const [keyIndex, key] of keysOf(identity).entries()) {
      const index = loaded.keyOf(profileId, keyIndex)?.index;
      if (index !== undefined && !fitsVariable(key)) binary.add(index);
    }
    return deploymentLines(
      profile.djangoVersion,
      profile.keys.map(({ fingerprint }, index) => ({ fingerprint, text: !binary.has(index) })),
    );
  }

  /** Gives way to everything else every few milliseconds. Asks for no password. @throws RotationError, IntakeError */
  async check({ profileId, intakeId, lifetime }: DependenceRequest): Promise<Dependence> {
    const { intake, keys, now } = this.#options;
    const { signal } = this.#control;
    const entries = intake.entries(intakeId);
    const profile = await this.#profile(profileId);
    const loaded = await keys.identities();
    const shared = loaded.identities.find(({ id }) => id === profileId);
    const places = keysOf(shared).map((_, keyIndex) => loaded.keyOf(profileId, keyIndex)?.index ?? keyIndex);
    // A copy: the key store wipes its own while this takes its time.
    const identity = shared && copyOf(shared);
    const time = now();
    const tallies = profile.keys.map(() => new KeyTally());
    let unverified = 0;
    let unasked = 0;
    try {
      let since = performance.now();
      for (const entry of entries) {
        if (performance.now() - since > stretch) {
          await nextTurn();
          since = performance.now();
        }
        if (signal.aborted) throw interrupted();
        const outcome = tryToken(entry, identity, lifetime, time);
        if (outcome === 'unverified') unverified++;
        else if (outcome === 'unasked') unasked++;
        else if (outcome !== 'unsigned') tallies[places[outcome.keyIndex] ?? 0]?.add(outcome.verdict);
      }
    } finally {
      for (const key of keysOf(identity)) if (typeof key !== 'string') key.fill(0);
    }
    return {
      keys: profile.keys.map(({ id, fingerprint }, index) => ({
        keyId: id,
        index,
        fingerprint,
        ...(tallies[index] ?? new KeyTally()).counts(lifetime, time),
      })),
      tokens: tallies.reduce((count, { tokens }) => count + tokens, 0) + unverified + unasked,
      unverified: unverified + unasked,
      untried: [
        ...loaded.untried.filter((key) => key.profileId === profileId).map(({ message }) => message),
        ...(unasked > 0 ? [t('accountsNeeded', { count: unasked })] : []),
      ],
    };
  }

  /** Ends what is under way, and wipes its copies of keys: for the lock. */
  forget(): void {
    this.#control.abort();
    this.#control = new AbortController();
  }

  async #profile(id: string): Promise<Profile> {
    const profile = (await this.#options.keys.profiles()).find((candidate) => candidate.id === id);
    if (profile) return profile;
    throw new RotationError('profile-gone', t('profileGone'));
  }
}

const keysOf = (identity: SigningIdentity | undefined) =>
  identity ? [identity.secretKey, ...(identity.fallbackKeys ?? [])] : [];

function copyOf(identity: SigningIdentity): SigningIdentity {
  const [secretKey = '', ...fallbackKeys] = keysOf(identity).map((key) =>
    typeof key === 'string' ? key : new Uint8Array(key),
  );
  return { ...identity, secretKey, fallbackKeys };
}

/** An environment variable holds text without a NUL. */
const fitsVariable = (key: string | Uint8Array): boolean =>
  typeof key === 'string' ? !key.includes('\0') : isUtf8(key) && !key.includes(0);

const interrupted = () => new RotationError('interrupted', t('interrupted'));
