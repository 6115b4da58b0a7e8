// Signs an inspected value again, with the parameters it was signed with and what a person changed.
import type { InspectRequest } from '../../shared/inspection.ts';
import type { ResignRequest } from '../../shared/resigning.ts';
import type { Signed } from '../../shared/signing.ts';
import { canResign } from '../inspect/can-resign.ts';
import { cookieNameOf } from '../inspect/cookie-name.ts';
import { hiddenField, setCookieHeader } from '../inspect/copy-forms.ts';
import { toVerifyOptions } from '../inspect/verify-options.ts';
import type { KeyStore } from '../keys/key-store.ts';
import { translator } from '../language.ts';
import { sign, type Verdict, verify } from '../signing/formats.ts';
import { ArgumentError } from '../signing/index.ts';
import { resignedPurpose } from './purposes.ts';
import { issuedWith, type Recorder, recordOrSay } from './record.ts';

const t = translator('issue');

export interface ResignerOptions {
  keys: Pick<KeyStore, 'identities' | 'signingIdentity'>;
  ledger: Recorder;
  /** Unix seconds. */
  now: () => number;
  /** Told of what should not have happened. */
  report: (error: unknown) => void;
}

export interface Resigner {
  /** Recorded when it resolves, or `ledger` says why not. @throws KeysError, SigningError; then nothing was signed. */
  resign(request: ResignRequest): Promise<Signed>;
}

export function createResigner({ keys, ledger, now, report }: ResignerOptions): Resigner {
  return {
    async resign({ original, payload, signedAt, profileId }) {
      const verdict = await verifyAgain(original, keys, now());
      const { identity, key } = await keys.signingIdentity(profileId ?? (verdict.identity as string));
      const at = signedAt === 'now' ? now() : signedAt === 'keep' ? (verdict.signedAt ?? now()) : signedAt;
      const { derivation, salt, algorithm = 'sha256', name } = verdict;
      const signed = sign(verdict.format as NonNullable<Verdict['format']>, payload ?? (verdict.payload as string), {
        secretKey: identity.secretKey,
        salt,
        // Without a derivation, a cookie's signer was used directly, and the name is in no salt.
        name: verdict.format === 'django.signed-cookie' && derivation === undefined ? undefined : name,
        derivation,
        algorithm,
        sep: original.sep,
        compress: verdict.compressed,
        timestamped: verdict.signedAt !== undefined,
        now: at,
      });
      const cookieName = cookieNameOf(verdict);
      const recorded = await recordOrSay(ledger, issuedWith(key, resignedPurpose(verdict), signed), report);
      return {
        signed,
        setCookie: setCookieHeader(cookieName, signed),
        hiddenField: hiddenField(cookieName, signed),
        salt: salt ?? '',
        algorithm,
        ...(derivation && { derivation }),
        ...(verdict.signedAt !== undefined && { signedAt: at }),
        keyFingerprint: key.fingerprint,
        ...(key.publishedIn !== null && { publishedIn: key.publishedIn }),
        ledger: recorded,
      };
    },
  };
}

async function verifyAgain(original: InspectRequest, keys: ResignerOptions['keys'], now: number): Promise<Verdict> {
  const { identities } = await keys.identities();
  const verdict = verify(original.text, toVerifyOptions(original, identities, now));
  if (canResign(verdict)) return verdict;
  throw new ArgumentError('not-signable', t('notSignable'));
}
