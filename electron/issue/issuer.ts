// Signs what the Sign view asks for, as the profile's Django would.
import type { Signed, SignRequest } from '../../shared/signing.ts';
import { hiddenField, setCookieHeader } from '../inspect/copy-forms.ts';
import type { KeyStore } from '../keys/key-store.ts';
import { dumpsSalt } from '../signing/django/dumps-loads.ts';
import { cookieSalt } from '../signing/django/signed-cookie.ts';
import { versionPolicy } from '../signing/django/version.ts';
import type { SigningIdentity } from '../signing/formats.ts';
import { dumps, Signer, signCookie, TimestampSigner } from '../signing/index.ts';
import { signedPurpose } from './purposes.ts';
import { issuedWith, type Recorder, recordOrSay } from './record.ts';

export interface IssuerOptions {
  keys: Pick<KeyStore, 'signingIdentity'>;
  ledger: Recorder;
  /** Unix seconds. */
  now: () => number;
  /** Told of what should not have happened. */
  report: (error: unknown) => void;
}

export interface Issuer {
  /** Recorded when it resolves, or `ledger` says why not. Throws KeysError when the key is not to be had, SigningError when the value cannot be signed; then nothing was signed. */
  sign(request: SignRequest): Promise<Signed>;
}

export function createIssuer({ keys, ledger, now, report }: IssuerOptions): Issuer {
  return {
    async sign(request) {
      const { identity, key } = await keys.signingIdentity(request.profileId);
      // One reading of the clock, so that what is shown is what was signed.
      const at = now();
      const algorithm = versionPolicy(identity.djangoVersion).algorithms[0] ?? 'sha256';
      const { signed, name, ...how } = signAs(request, identity, algorithm, at);
      const recorded = await recordOrSay(ledger, issuedWith(key, signedPurpose(request), signed), report);
      return {
        signed,
        setCookie: setCookieHeader(name, signed),
        hiddenField: hiddenField(name, signed),
        algorithm,
        keyFingerprint: key.fingerprint,
        ...(key.publishedIn !== null && { publishedIn: key.publishedIn }),
        ...how,
        ledger: recorded,
      };
    },
  };
}

type SignedAs = Pick<Signed, 'signed' | 'salt' | 'derivation' | 'signedAt'> & { name: string };

function signAs(request: SignRequest, { secretKey }: SigningIdentity, algorithm: string, at: number): SignedAs {
  const clock = () => at;
  const salt = request.salt ?? undefined;
  switch (request.kind) {
    case 'value': {
      const signer = new Signer({ key: secretKey, salt, algorithm });
      return { signed: signer.sign(request.value), salt: signer.salt, name: 'value' };
    }
    case 'timestamped': {
      const signer = new TimestampSigner({ key: secretKey, salt, algorithm, now: clock });
      return { signed: signer.sign(request.value), salt: signer.salt, signedAt: at, name: 'value' };
    }
    case 'object': {
      const signed = dumps(request.json, { key: secretKey, salt, algorithm, compress: request.compress, now: clock });
      return { signed, salt: salt ?? dumpsSalt, signedAt: at, name: 'value' };
    }
    case 'cookie': {
      const { name, value, derivation } = request;
      const signed = signCookie({ secretKey, name, value, salt, derivation, algorithm, now: clock });
      return { signed, salt: cookieSalt(derivation, name, salt ?? ''), derivation, signedAt: at, name };
    }
  }
}
