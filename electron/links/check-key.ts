// Which of the profile's keys signed, in a sentence, and whether the site still takes that one.
import { anyoneCould } from '../inspect/explain.ts';
import type { Identities } from '../keys/identities.ts';
import { sentences, translator } from '../language.ts';
import type { CheckContext } from './acceptance.ts';
import { type Check, failed, passed } from './checks.ts';
import { hasFallbacks } from './invalidation.ts';

const t = translator('linkCheck');

/** @param index the core's, among the keys that could be tried. */
export function checkKey({ profile, loaded }: Pick<CheckContext, 'profile' | 'loaded'>, index: number): Check {
  const key = loaded.keyOf(profile.id, index);
  const place = key?.index ?? index;
  const anyone = anyoneCould(key?.publishedIn);
  if (place === 0) return passed(sentences(t('key.current', { profile: profile.name }), ...anyone));
  if (!hasFallbacks(profile.djangoVersion)) {
    const older = t('key.older', { profile: profile.name, version: String(profile.djangoVersion) });
    return failed(sentences(older, ...anyone));
  }
  return passed(sentences(t('key.fallback', { place: String(place), profile: profile.name }), ...anyone));
}

/** What keeps a verdict from being final, in sentences: keys that were not tried. Empty where all were. */
export const untriedOf = (loaded: Identities, profileId: string): string =>
  sentences(...loaded.untried.filter((key) => key.profileId === profileId).map(({ message }) => message));

/** Why nothing could be tried at all. */
export const whyUntried = (loaded: Identities, { id, name }: CheckContext['profile']): string =>
  untriedOf(loaded, id) || t('key.none', { profile: name });
