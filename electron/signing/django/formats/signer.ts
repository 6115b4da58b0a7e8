// `Signer().sign(value)`: any text and a signature.
import type { Format } from '../../format.ts';
import { Signer } from '../signer.ts';
import { plainConfidence } from './evidence.ts';
import { findSignature, saltsToTry } from './find-signature.ts';
import { readPlainText } from './payload.ts';
import { signedValue, structure } from './signed-value.ts';

export const signerSalt = 'django.core.signing.Signer';

export const signerFormat: Format = {
  id: 'django.signer',

  parse(token) {
    const value = signedValue(token);
    return value && structure(value, false);
  },

  confidence(token) {
    const value = signedValue(token);
    return value ? plainConfidence(value) : 0;
  },

  payload: (token) => readPlainText(signedValue(token)?.signed ?? token.value),

  find(token, o) {
    const value = signedValue(token);
    return (
      value &&
      findSignature(value, o, (identity) => saltsToTry(o, identity, [signerSalt]).map((salt) => ({ signerSalt: salt })))
    );
  },

  sign: (content, o) =>
    new Signer({ key: o.secretKey, salt: o.salt, sep: o.sep, algorithm: o.algorithm, derivedKeys: o.derivedKeys }).sign(
      content,
    ),
};
