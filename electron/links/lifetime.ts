// When a link dies, to the second, as Django counts.
import type { RecipeFields } from '../../shared/recipes.ts';
import { resetForms, secondsPerDay } from '../signing/django/password-reset.ts';
import { lastAtLocal, utcOffsetMinutes } from './time-zone.ts';

/** The site's zone, in which a password reset counts. */
export const zoneOf = ({ signer }: Pick<RecipeFields, 'signer'>): string =>
  (signer.kind === 'password-reset' && signer.timeZone) || 'UTC';

/** Whether the token has the time in it. */
export const isTimed = ({ signer }: Pick<RecipeFields, 'signer'>): boolean => signer.kind !== 'value';

/** Unix seconds of the last moment at which the site takes what was signed at `signedAt`; null when it does not expire. */
export function expiryOf(recipe: RecipeFields, djangoVersion: string | undefined, signedAt: number): number | null {
  const { lifetimeSeconds: lifetime, signer } = recipe;
  if (lifetime === null || !isTimed(recipe)) return null;
  // A signature that is exactly that old still holds.
  if (signer.kind !== 'password-reset') return signedAt + lifetime;
  // Django compares local times, so that a change to or from summer time meanwhile moves the end. Where clocks go back
  // over the end, the site takes the token, refuses it, and takes it again: it is dead after the second time only.
  const zone = zoneOf(recipe);
  const offset = utcOffsetMinutes(zone, signedAt) * 60;
  let end = signedAt + offset + lifetime;
  if (resetForms(djangoVersion)[0].unit === 'days') {
    const days = Math.floor((signedAt + offset) / secondsPerDay) + Math.floor(lifetime / secondsPerDay);
    end = (days + 1) * secondsPerDay - 1;
  }
  return lastAtLocal(zone, end);
}
