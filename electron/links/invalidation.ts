// What ends a link before its time, in sentences for whoever hands it out.
import type { RecipeFields } from '../../shared/recipes.ts';
import { resetForms } from '../signing/django/password-reset.ts';
import { seriesOf } from '../signing/django/version.ts';
import { duration } from './time-zone.ts';

export function invalidatedBy(recipe: RecipeFields, djangoVersion: string | undefined): string[] {
  const { signer, fields, lifetimeSeconds } = recipe;
  if (signer.kind !== 'password-reset') {
    const once = fields.some(({ input }) => input.type === 'nonce');
    return [
      ...(once ? ['Its first use: the site remembers the one-time value in it and takes it once.'] : []),
      keyEnds(djangoVersion),
    ];
  }
  const lifetime = lifetimeSeconds === null ? '' : `, ${duration(lifetimeSeconds)} after it was made`;
  return [
    'The next login of the account: the time of its last login is part of the token.',
    'A change of its password, also through this link: it works once.',
    ...(resetForms(djangoVersion)[0].withEmail ? ['A change of its e-mail address.'] : []),
    `The site’s PASSWORD_RESET_TIMEOUT${lifetime}.`,
    keyEnds(djangoVersion),
  ];
}

/** There are SECRET_KEY_FALLBACKS since 4.1. */
export const hasFallbacks = (djangoVersion: string | undefined): boolean => (seriesOf(djangoVersion) ?? 500) >= 401;

const keyEnds = (djangoVersion: string | undefined): string =>
  hasFallbacks(djangoVersion)
    ? 'A new SECRET_KEY of the site, unless the present one stays among its SECRET_KEY_FALLBACKS; and the removal from there.'
    : 'A new SECRET_KEY of the site.';
