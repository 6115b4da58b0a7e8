// The keys of a run, lent to its threads: copies in shared memory, which are overwritten when the run ends or pauses.

import type { TriedKey } from '../keys/identities.ts';
import type { KeyStore } from '../keys/key-store.ts';
import { findProfile } from '../keys/profile.ts';
import type { SigningIdentity } from '../signing/formats.ts';
import type { Key } from '../signing/index.ts';
import type { KeyLabel } from './key-label.ts';

export type RunKeys = Pick<KeyStore, 'identities' | 'profiles' | 'signingIdentity'>;

export class KeyLoan {
  readonly #copies: Uint8Array[] = [];

  lend(identity: SigningIdentity): SigningIdentity {
    return {
      ...identity,
      secretKey: this.#copy(identity.secretKey),
      ...(identity.fallbackKeys && { fallbackKeys: identity.fallbackKeys.map((key) => this.#copy(key)) }),
    };
  }

  /** The threads have nothing to derive from any more. */
  wipe(): void {
    for (const copy of this.#copies.splice(0)) copy.fill(0);
  }

  #copy(key: Key): Uint8Array {
    const bytes = typeof key === 'string' ? Buffer.from(key, 'utf8') : key;
    const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
    copy.set(bytes);
    this.#copies.push(copy);
    return copy;
  }
}

/** Those that can be tried, with their names. @throws KeysError `no-such-profile` */
export async function lendVerifying(
  keys: RunKeys,
  profileId: string | null,
  loan: KeyLoan,
): Promise<{ identities: SigningIdentity[]; labels: Record<string, KeyLabel[]>; hasUntried: boolean }> {
  if (profileId !== null) findProfile(await keys.profiles(), profileId);
  const loaded = await keys.identities();
  const wanted = loaded.identities.filter(({ id }) => profileId === null || id === profileId);
  const labels: Record<string, KeyLabel[]> = {};
  for (const { id, fallbackKeys = [] } of wanted) {
    labels[id] = [null, ...fallbackKeys].flatMap((_, index) => {
      const key = loaded.keyOf(id, index);
      return key ? [labelOf(key)] : [];
    });
  }
  const untried = loaded.untried.filter((one) => profileId === null || one.profileId === profileId);
  return { identities: wanted.map((identity) => loan.lend(identity)), labels, hasUntried: untried.length > 0 };
}

const labelOf = ({ profileName, index, fingerprint }: TriedKey): KeyLabel => ({ profileName, index, fingerprint });
