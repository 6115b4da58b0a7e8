// A value, timestamped value or object, checked as the site's Django does: signature, then age, then payload.

import type { RecipeSigner } from '../../shared/recipes.ts';
import { sayError } from '../inspect/say-core.ts';
import { sentences, translator } from '../language.ts';
import { versionPolicy } from '../signing/django/version.ts';
import { type SigningIdentity, verify } from '../signing/formats.ts';
import { BadSignature, Signer, SigningError, TimestampSigner } from '../signing/index.ts';
import { type CheckContext, type Found, foundNothing } from './acceptance.ts';
import { checkAge } from './check-age.ts';
import { checkKey, untriedOf, whyUntried } from './check-key.ts';
import { aside, failed } from './checks.ts';
import { expiryOf } from './lifetime.ts';
import { checkShape } from './payload-shape.ts';

const t = translator('linkCheck');

type SaltedSigner = Exclude<RecipeSigner, { kind: 'password-reset' }>;
type Context = CheckContext & { signer: SaltedSigner };

export function checkSigned(token: string, context: Context): Found {
  const { recipe, profile, loaded, now, signer } = context;
  const identity = loaded.identities.find(({ id }) => id === profile.id);
  if (identity === undefined) {
    return foundNothing(failed(sentences(t('signed.notChecked'), whyUntried(loaded, profile))));
  }
  const match = findSigner(token, signer, identity);
  if (match === undefined) return foundNothing(failed(whyNot(token, context)));
  const checks = [checkKey(context, match.index)];
  try {
    const timed = signer.kind !== 'value';
    const signedAt = timed ? match.timed.timestamp(token) : null;
    const age = signedAt === null ? null : checkAge(recipe, now - signedAt);
    checks.push(age ?? aside(true, t('signed.noTime')));
    const expiresAt = signedAt === null ? null : expiryOf(recipe, profile.djangoVersion, signedAt);
    const inTime = age?.ok ?? true;
    const payload =
      signer.kind === 'object'
        ? match.timed.unsignJson(token)
        : timed
          ? match.timed.unsign(token)
          : match.plain.unsign(token);
    checks.push(...checkShape(recipe, payload));
    return { checks, payload: inTime ? payload : null, signedAt, expiresAt };
  } catch (error) {
    if (!(error instanceof SigningError)) throw error;
    return foundNothing(...checks, failed(sayError(error)));
  }
}

/** The key and hash that made the signature, as signers of that key alone. */
function findSigner(
  token: string,
  { salt }: SaltedSigner,
  { secretKey, fallbackKeys = [], djangoVersion }: SigningIdentity,
) {
  for (const [index, key] of [secretKey, ...fallbackKeys].entries()) {
    for (const algorithm of versionPolicy(djangoVersion).algorithms) {
      const plain = new Signer({ key, salt, algorithm });
      try {
        plain.unsign(token);
        return { index, plain, timed: new TimestampSigner({ key, salt, algorithm }) };
      } catch (error) {
        if (!(error instanceof BadSignature)) throw error;
      }
    }
  }
  return undefined;
}

function whyNot(token: string, { profile, loaded, signer, now }: Context): string {
  const verdict = verify(token, { identities: loaded.identities, now });
  const signedBy = verdict.identity === undefined ? undefined : loaded.keyOf(verdict.identity, verdict.keyIndex ?? 0);
  if (verdict.value === token && signedBy !== undefined && verdict.salt !== undefined) {
    const salts = { found: verdict.salt, salt: signer.salt };
    return signedBy.profileId === profile.id
      ? t('signed.otherPurpose', salts)
      : t('signed.otherProfileAndPurpose', { signer: signedBy.profileName, ...salts });
  }
  const elsewhere = verify(token, { identities: loaded.identities, salt: signer.salt, now });
  const other =
    elsewhere.identity === undefined ? undefined : loaded.keyOf(elsewhere.identity, elsewhere.keyIndex ?? 0);
  if (
    elsewhere.value === token &&
    elsewhere.salt === signer.salt &&
    other !== undefined &&
    other.profileId !== profile.id
  ) {
    return t('signed.otherProfile', { signer: other.profileName, profile: profile.name });
  }
  if (!token.includes(':')) return t('signed.noSignedValue');
  return sentences(t('signed.noKeyMadeIt', { profile: profile.name }), untriedOf(loaded, profile.id));
}
