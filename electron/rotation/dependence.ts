// Which key each of a site's live tokens depends on, and from when a key is no longer needed.
import type { KeyDependence } from '../../shared/rotation.ts';
import type { IntakeEntry } from '../intake/types.ts';
import { type SigningIdentity, type Verdict, verify } from '../signing/formats.ts';

/** The counts of one key, or of none; `add` takes a verdict of a token that the key signed. */
export class KeyTally {
  tokens = 0;
  untimed = 0;
  expired = 0;
  oldest: number | null = null;
  newest: number | null = null;

  add({ status, signedAt }: Verdict): void {
    this.tokens++;
    if (signedAt === undefined) {
      this.untimed++;
      return;
    }
    if (status === 'expired') this.expired++;
    this.oldest = Math.min(this.oldest ?? signedAt, signedAt);
    this.newest = Math.max(this.newest ?? signedAt, signedAt);
  }

  /** `now` and the result in Unix seconds, `lifetime` in seconds. */
  counts(lifetime: number, now: number): Omit<KeyDependence, 'keyId' | 'index' | 'fingerprint'> {
    const { tokens, untimed, expired, oldest, newest } = this;
    // A key that signed none of them is not waited for.
    const retireFrom = untimed > 0 ? null : newest === null ? now : newest + lifetime;
    return { tokens, untimed, expired, oldest, newest, retireFrom };
  }
}

/** What became of one token. `unsigned`: nothing that a key signs. `unasked`: only an account would tell. */
export type Outcome = { keyIndex: number; verdict: Verdict } | 'unverified' | 'unsigned' | 'unasked';

const unsignedFormats: readonly (string | undefined)[] = ['django.csrf', 'django.uidb64'];

export type LiveToken = Pick<IntakeEntry, 'name' | 'value' | 'part'>;

export function tryToken(
  token: LiveToken,
  identity: SigningIdentity | undefined,
  lifetime: number,
  now: number,
): Outcome {
  const verdict = verify(token.value, {
    identities: identity ? [identity] : [],
    name: token.name ?? undefined,
    maxAge: lifetime,
    now,
  });
  if (token.part !== undefined && verdict.status === 'bad-signature') {
    // Words that were not signed stood before it on its line.
    return tryToken({ name: token.name, value: token.part }, identity, lifetime, now);
  }
  switch (verdict.status) {
    case 'verified':
    case 'expired':
      return { keyIndex: verdict.keyIndex ?? 0, verdict };
    case 'bad-signature':
      return 'unverified';
    case 'not-recognised':
      return 'unsigned';
    case 'unchecked':
      if (unsignedFormats.includes(verdict.format)) return 'unsigned';
      return verdict.format === 'django.password-reset' ? 'unasked' : 'unverified';
  }
}
