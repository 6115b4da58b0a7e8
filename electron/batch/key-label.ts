// A key as the results name it: the same in every language, since programs compare the results of one run with another’s.
import type { Value } from './results.ts';

export interface KeyLabel {
  profileName: string;
  /** Its place in the profile, 0 for the current key. */
  index: number;
  fingerprint: string;
}

export function labelOf({ profileName, index, fingerprint }: KeyLabel): Value {
  const place = index === 0 ? 'current key' : `fallback ${index}`;
  return {
    text: `${profileName}, ${place}, ${fingerprint}`,
    json: JSON.stringify({ profile: profileName, place, fingerprint }),
  };
}
