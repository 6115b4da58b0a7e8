// `TimestampSigner().sign(value)`: any text, the time and a signature.
import type { Format } from '../../format.ts';
import { TimestampSigner } from '../timestamp-signer.ts';
import { timestampedConfidence } from './evidence.ts';
import { findSignature, saltsToTry } from './find-signature.ts';
import { readPlainText } from './payload.ts';
import { signedValue, structure } from './signed-value.ts';

export const timestampSignerSalt = 'django.core.signing.TimestampSigner';

export const timestampSignerFormat: Format = {
  id: 'django.timestamp-signer',

  parse(token) {
    const value = signedValue(token);
    return value?.timestamped && structure(value, true);
  },

  confidence(token) {
    const value = signedValue(token);
    return value ? timestampedConfidence(value) : 0;
  },

  payload: (token) => readPlainText(signedValue(token)?.timestamped?.value ?? token.value),

  find(token, o) {
    const value = signedValue(token);
    return (
      value &&
      findSignature(value, o, (identity) =>
        saltsToTry(o, identity, [timestampSignerSalt]).map((salt) => ({ signerSalt: salt })),
      )
    );
  },

  sign: (content, o) =>
    new TimestampSigner({
      key: o.secretKey,
      salt: o.salt,
      sep: o.sep,
      algorithm: o.algorithm,
      derivedKeys: o.derivedKeys,
      now: () => o.now,
    }).sign(content),
};
