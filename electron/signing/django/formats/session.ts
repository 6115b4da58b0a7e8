// What the two session formats share: they differ only in the salt, so a token alone seldom tells them apart.
import type { Format, Payload } from '../../format.ts';
import type { Token } from '../../readings.ts';
import { dumps } from '../dumps-loads.ts';
import { knownSessionKeys } from '../session.ts';
import { findSignature } from './find-signature.ts';
import { objectConfidence } from './object.ts';
import { objectPayload, signedValue, structure } from './signed-value.ts';

// In compact JSON a quote inside a string is escaped, so that this finds keys only.
const knownKey = new RegExp(`"(?:${knownSessionKeys.join('|')})":`);

export const isSession = ({ kind, text }: Payload): boolean =>
  kind === 'json' && text !== undefined && text.startsWith('{') && knownKey.test(text);

/**
 * @param salt the format's own and only salt: the same object under another is no session.
 * @param likelihood what the token's surroundings add to the confidence, or take from it.
 */
export const sessionFormat = (
  id: Format['id'],
  salt: string,
  likelihood: (token: Token, holdsSession: boolean) => number,
): Format => ({
  id,

  parse(token) {
    const value = signedValue(token);
    return value?.timestamped && structure(value, true);
  },

  confidence(token) {
    const confidence = signedValue(token)?.timestamped ? objectConfidence(token) : 0;
    if (confidence === 0) return 0;
    return Math.min(1, Math.max(0.1, confidence + likelihood(token, isSession(objectPayload(token)))));
  },

  payload: objectPayload,

  find(token, o) {
    const value = signedValue(token);
    return value?.timestamped && findSignature(value, o, () => [{ signerSalt: salt }]);
  },

  sign: (content, o) =>
    dumps(content, {
      key: o.secretKey,
      salt,
      algorithm: o.algorithm,
      derivedKeys: o.derivedKeys,
      compress: o.compress ?? true,
      now: () => o.now,
    }),
});
