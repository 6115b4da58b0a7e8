// The age of what was signed, against what the site allows.
import type { RecipeFields } from '../../shared/recipes.ts';
import { translator } from '../language.ts';
import { type Check, failed, passed } from './checks.ts';
import { distance, duration } from './time-zone.ts';

const t = translator('linkCheck');

/** @param age seconds, as Django counts them: it refuses what is older than the lifetime, and takes what is exactly that old. */
export function checkAge({ lifetimeSeconds: lifetime }: Pick<RecipeFields, 'lifetimeSeconds'>, age: number): Check {
  if (age < 0) {
    return passed(t('age.ahead', { distance: distance(Math.ceil(-age)) }));
  }
  const ago = { when: age < 1 ? 'now' : 'earlier', distance: distance(age) };
  if (lifetime === null) return passed(t('age.unlimited', ago));
  if (age <= lifetime) {
    const left = lifetime - age;
    return passed(
      t('age.inTime', {
        ...ago,
        lifetime: duration(lifetime),
        end: left < 1 ? 'now' : 'later',
        left: duration(left),
      }),
    );
  }
  return failed(t('age.tooOld', { lifetime: duration(lifetime), distance: distance(Math.ceil(age - lifetime)) }));
}
