// Which of the profile's keys signed, in a sentence, and whether the site still takes that one.
import { anyoneCould } from '../inspect/explain.ts';
import type { Identities } from '../keys/identities.ts';
import type { CheckContext } from './acceptance.ts';
import { type Check, failed, passed } from './checks.ts';
import { hasFallbacks } from './invalidation.ts';

/** @param index the core's, among the keys that could be tried. */
export function checkKey({ profile, loaded }: Pick<CheckContext, 'profile' | 'loaded'>, index: number): Check {
  const key = loaded.keyOf(profile.id, index);
  const place = key?.index ?? index;
  const anyone = anyoneCould(key?.publishedIn);
  if (place === 0) return passed(`It was signed with the current key of ${profile.name}.${anyone}`);
  if (!hasFallbacks(profile.djangoVersion)) {
    return failed(
      `It was signed with an older key of ${profile.name}, and Django ${profile.djangoVersion} takes the current one only.${anyone}`,
    );
  }
  return passed(
    `It was signed with fallback ${place} of ${profile.name}, which the site takes as long as it is among its SECRET_KEY_FALLBACKS.${anyone}`,
  );
}

/** What keeps a verdict from being final: keys that were not tried. */
export const untriedOf = (loaded: Identities, profileId: string): string =>
  loaded.untried
    .filter((key) => key.profileId === profileId)
    .map(({ message }) => ` ${message}`)
    .join('');
