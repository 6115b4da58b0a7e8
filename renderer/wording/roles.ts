// The part a key plays, by its place in the profile's order.
import { translator } from '../language.ts';

const t = translator('words');

/** `index` 0 is the current key, 1… are fallbacks. */
export const roleOf = (index: number): string =>
  index === 0 ? t('roles.current') : t('roles.fallback', { place: String(index) });
