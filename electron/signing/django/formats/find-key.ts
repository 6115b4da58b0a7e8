// Tries every identity's keys, in the order in which Django would, where a signature is not that of a `Signer`.
import type { Key } from '../../bytes.ts';
import type { FindOptions, Match, SigningIdentity } from '../../format.ts';
import { isUsable } from './find-signature.ts';

/** The first match that `tryKey` reports; undefined when no key of any identity gives one. */
export function findKey(
  { identities }: Pick<FindOptions, 'identities'>,
  tryKey: (key: Key, identity: SigningIdentity) => Pick<Match, 'salt' | 'algorithm'> | undefined,
): Match | undefined {
  for (const identity of identities) {
    for (const [keyIndex, key] of [identity.secretKey, ...(identity.fallbackKeys ?? [])].entries()) {
      const match = isUsable(key) ? tryKey(key, identity) : undefined;
      if (match !== undefined) return { identity, keyIndex, ...match };
    }
  }
  return undefined;
}
