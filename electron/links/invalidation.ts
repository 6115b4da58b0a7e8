// What ends a link before its time, in sentences for whoever hands it out.
import type { RecipeFields } from '../../shared/recipes.ts';
import { translator } from '../language.ts';
import { resetForms } from '../signing/django/password-reset.ts';
import { seriesOf } from '../signing/django/version.ts';
import { duration } from './time-zone.ts';

const t = translator('links');

export function invalidatedBy(recipe: RecipeFields, djangoVersion: string | undefined): string[] {
  const { signer, fields, lifetimeSeconds } = recipe;
  if (signer.kind !== 'password-reset') {
    const once = fields.some(({ input }) => input.type === 'nonce');
    return [...(once ? [t('endedBy.firstUse')] : []), keyEnds(djangoVersion)];
  }
  return [
    t('endedBy.login'),
    t('endedBy.password'),
    ...(resetForms(djangoVersion)[0].withEmail ? [t('endedBy.email')] : []),
    lifetimeSeconds === null
      ? t('endedBy.timeout')
      : t('endedBy.timeoutAfter', { duration: duration(lifetimeSeconds) }),
    keyEnds(djangoVersion),
  ];
}

/** There are SECRET_KEY_FALLBACKS since 4.1. */
export const hasFallbacks = (djangoVersion: string | undefined): boolean => (seriesOf(djangoVersion) ?? 500) >= 401;

const keyEnds = (djangoVersion: string | undefined): string =>
  hasFallbacks(djangoVersion) ? t('endedBy.newKeyWithoutFallback') : t('endedBy.newKey');
