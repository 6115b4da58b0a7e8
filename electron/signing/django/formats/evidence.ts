// What speaks for a text being a signed value. A signature is random base64 of a hash's length, and a timestamp is a base62
// number of our era; clock times, addresses, fingerprints, identifiers and prose have neither.
import { Buffer } from 'node:buffer';
import { digestSizes } from '../../hashes.ts';
import type { SignedValue } from './signed-value.ts';

/** As many characters as these take, identifiers of media, people and machines take as well. */
const commonLengths: readonly string[] = ['md5', 'md5-sha1'];

const digestLengths = new Set(
  Object.entries(digestSizes)
    .filter(([name]) => !commonLengths.includes(name))
    .map(([, bytes]) => Math.ceil((bytes * 4) / 3)),
);

/** Characters of base64 without padding. */
export const isDigestLength = (length: number): boolean => digestLengths.has(length);

/** From 2001 to 2103, in unix seconds. */
const era = { from: 1e9, to: 4.2e9 };

/**
 * `exact`: a whole digest in base64. `near`: the length of a sha256 signature with a few characters lost or added.
 * `rough`: base64 characters of some such length. `none`: too short or too long, or evidently something else.
 */
export type SignatureEvidence = 'exact' | 'near' | 'rough' | 'none';

export function signatureEvidence({ signed, signature: padded }: SignedValue): SignatureEvidence {
  const signature = padded.replace(/(?<!=)=+$/, '');
  // A hexadecimal digest or a UUID, such as an image's or a file's; and a fingerprint such as `SHA256:…`.
  if (/^[0-9a-f-]+$/.test(signature) || /^[0-9A-F-]+$/.test(signature)) return 'none';
  if (/(?:^|\s)(?:sha-?\d+|md5)$/i.test(signed)) return 'none';
  if (signature.length < 20 || signature.length > 90) return 'none';
  const random = isRandom(signature);
  if (random && isDigestLength(signature.length) && isCanonical(signature)) return 'exact';
  return random && signature.length >= 40 && signature.length <= 45 ? 'near' : 'rough';
}

/** In random base64 of a digest's length both cases are there but for one in a hundred thousand, and a digit nearly always. */
const isRandom = (signature: string): boolean =>
  /[a-z]/.test(signature) && /[A-Z]/.test(signature) && /[0-9_-]/.test(signature);

/** Whether the evidence is `exact` for a signature that a key made, which is canonical. */
export const isEvident = (signature: string): boolean => isDigestLength(signature.length) && isRandom(signature);

/** Whether the bits that the last character has left over are zero, as in every encoder's output. */
function isCanonical(signature: string): boolean {
  return Buffer.from(signature, 'base64url').toString('base64url') === signature;
}

export const isPlausibleTime = (seconds: number): boolean => seconds >= era.from && seconds <= era.to;

/** Confidence in a value with a timestamp, whatever its payload; 0 without one. */
export function timestampedConfidence(value: SignedValue): number {
  if (value.timestamped === undefined) return 0;
  const evidence = signatureEvidence(value);
  if (evidence === 'none') return 0;
  const plausible = isPlausibleTime(value.timestamped.seconds);
  if (evidence === 'exact') return plausible ? 0.9 : 0.5;
  return plausible ? 0.55 : 0;
}

/** Confidence in a value and a signature alone. */
export function plainConfidence(value: SignedValue): number {
  return { exact: 0.6, near: 0.3, rough: 0, none: 0 }[signatureEvidence(value)];
}
