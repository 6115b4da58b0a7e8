// The age of what was signed, against what the site allows.
import type { RecipeFields } from '../../shared/recipes.ts';
import { type Check, failed, passed } from './checks.ts';
import { duration } from './time-zone.ts';

/** @param age seconds, as Django counts them: it refuses what is older than the lifetime, and takes what is exactly that old. */
export function checkAge({ lifetimeSeconds: lifetime }: Pick<RecipeFields, 'lifetimeSeconds'>, age: number): Check {
  if (age < 0) {
    return passed(
      `By this computer’s clock it was signed ${duration(Math.ceil(-age))} from now. Django does not mind, but one of the clocks is wrong.`,
    );
  }
  const ago = `It was signed ${age < 1 ? 'just now' : `${duration(age)} ago`}`;
  if (lifetime === null) return passed(`${ago}, and the site does not ask how old it is.`);
  if (age <= lifetime) {
    const left = lifetime - age;
    return passed(
      `${ago}, and the site takes it for ${duration(lifetime)}: ${left < 1 ? 'its last moment' : `${duration(left)} left`}.`,
    );
  }
  return failed(
    `It is too old: the site takes it for ${duration(lifetime)}, and that ended ${duration(Math.ceil(age - lifetime))} ago.`,
  );
}
