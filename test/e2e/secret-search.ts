// Looks for values a test names where they may not be. The audit (audit/) looks for every secret in every place by itself; this is for
// what is no secret of the app, such as a token, and for a test's own moment.

import { isSearchable, Needles } from './audit/needles.ts';
import { filesOf } from './audit/places.ts';

export { heapSnapshot } from './audit/places.ts';

/** Each finding names the place and the form, never the secret. */
export function findSecrets(haystack: Uint8Array, secrets: readonly string[], place: string): string[] {
  const short = secrets.findIndex((secret) => !isSearchable(secret));
  if (short >= 0) throw new RangeError(`Secret ${short + 1} is too short to be told from what is there by accident.`);
  return new Needles(secrets).search(haystack).map(({ secret, form }) => `secret ${secret + 1} in ${place}: ${form}`);
}

export const findSecretsInFolder = (folder: string, secrets: readonly string[]): string[] =>
  [...filesOf(folder)].flatMap(({ path, bytes }) => findSecrets(bytes, secrets, path));
