// `signing.dumps(obj)` and `sign_object`: JSON, with the time or without it, and a signature.
import type { Format } from '../../format.ts';
import type { Token } from '../../readings.ts';
import { dumpsSalt } from '../dumps-loads.ts';
import { Signer } from '../signer.ts';
import { TimestampSigner } from '../timestamp-signer.ts';
import { isPlausibleTime, signatureEvidence } from './evidence.ts';
import { findSignature, saltsToTry } from './find-signature.ts';
import { objectPayload, signedValue, structure } from './signed-value.ts';
import { signerSalt } from './signer.ts';
import { timestampSignerSalt } from './timestamp-signer.ts';

export const objectFormat: Format = {
  id: 'django.object',

  parse(token) {
    const value = signedValue(token);
    return value && structure(value, true);
  },

  confidence: objectConfidence,

  payload: objectPayload,

  find(token, o) {
    const value = signedValue(token);
    const own = value?.timestamped ? [dumpsSalt, timestampSignerSalt] : [signerSalt];
    return (
      value && findSignature(value, o, (identity) => saltsToTry(o, identity, own).map((salt) => ({ signerSalt: salt })))
    );
  },

  sign(content, o) {
    const options = { key: o.secretKey, sep: o.sep, algorithm: o.algorithm, derivedKeys: o.derivedKeys };
    const signer =
      o.timestamped === false
        ? new Signer({ ...options, salt: o.salt })
        : new TimestampSigner({ ...options, salt: o.salt ?? dumpsSalt, now: () => o.now });
    return signer.signJson(content, { compress: o.compress });
  },
};

const unreadableJson = ['json-too-deep', 'json-integer-too-long', 'pickle', 'decompressed-too-large'];

/** Whether the payload was made by `sign_object`, even if it is then too much to read or no JSON. */
function isObject(token: Token): boolean {
  const payload = objectPayload(token);
  if (payload.kind === 'json' || unreadableJson.includes(payload.problem?.code ?? '')) return true;
  if (!payload.compressed) return false;
  // A damaged stream still begins with zlib's header (RFC 1950, section 2.2).
  const [first = 0, second = 0] = payload.bytes ?? [];
  return payload.problem?.code !== 'malformed-zlib' || ((first & 0x0f) === 8 && (first * 256 + second) % 31 === 0);
}

/** Confidence in any value whose payload is a Django object: its payload is evidence even where the signature is cut short. */
export function objectConfidence(token: Token): number {
  const value = signedValue(token);
  if (value === undefined || !isObject(token)) return 0;
  const evidence = signatureEvidence(value);
  const exact = evidence === 'exact';
  if (value.timestamped === undefined) return exact ? 0.7 : evidence === 'near' ? 0.45 : 0;
  if (isPlausibleTime(value.timestamped.seconds)) return exact ? 0.95 : 0.6;
  if (exact) return 0.8;
  return evidence === 'none' ? 0 : 0.4;
}
