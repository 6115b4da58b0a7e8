// What to know about the code beside it, a sentence each.
import type { RecipeFields } from '../../shared/recipes.ts';
import { translator } from '../language.ts';
import type { PythonRoute } from './python-route.ts';

const t = translator('recipes');

export function notesOf(recipe: RecipeFields, { unsigned, token, route }: PythonRoute): string[] {
  const { signer, delivery, lifetimeSeconds, fields } = recipe;
  const insecure = delivery.as === 'link' && /^http:/i.test(delivery.url) ? [t('note.http')] : [];
  const keys = t('note.keys');
  if (signer.kind === 'password-reset') {
    return [
      t('note.resetView'),
      t('note.resetOnce'),
      ...(signer.timeZone === undefined ? [t('note.clockUnnamed')] : [t('note.clockNamed')]),
      t('note.allResets'),
      t('note.resetPages'),
      keys,
      ...insecure,
    ];
  }
  const nonce = fields.find(({ input }) => input.type === 'nonce');
  return [
    ...(delivery.as === 'link' ? [t('note.scanners')] : [t('note.notWhoSends')]),
    ...(nonce
      ? [
          t('note.nonce'),
          lifetimeSeconds === null ? t('note.rowsStay') : t('note.rowsExpire', { seconds: String(lifetimeSeconds) }),
        ]
      : [lifetimeSeconds === null ? t('note.again') : t('note.againUntilExpiry')]),
    ...(lifetimeSeconds === null ? [delivery.as === 'link' ? t('note.linkStays') : t('note.fieldStays')] : []),
    t('note.salt'),
    ...(unsigned.length === 0 ? [] : [t('note.unsigned')]),
    ...(token.in === 'path' && route.includes('<path:token>') ? [t('note.slash')] : []),
    keys,
    ...insecure,
  ];
}
