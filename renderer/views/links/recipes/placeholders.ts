// Which placeholders stand for something, in each of a recipe's texts.

import { translator } from '../../../language.ts';
import type { RecipeDraft } from './recipe-draft.ts';

const t = translator('recipeEditor');

export interface Placeholder {
  name: string;
  meaning: string;
}

/** In Python's way `{{` is a brace itself. Names that stand for nothing are left as they are. */
export const fillIn = (text: string, lookup: (name: string) => string | undefined): string =>
  text.replace(/\{\{|\}\}|\{([A-Za-z_][A-Za-z0-9_]*)\}/g, (found, name: string | undefined) =>
    name === undefined ? found.charAt(0) : (lookup(name) ?? found),
  );

/** In a password reset they make the token, and have no business in what is sent. */
const unsent = ['passwordHash', 'lastLogin'];

const ofFields = ({ fields, kind }: RecipeDraft): Placeholder[] => {
  const seen = new Set<string>();
  return fields.flatMap(({ name, label }) => {
    if (!/^[A-Za-z_]\w{0,63}$/.test(name) || seen.has(name)) return [];
    if (kind === 'password-reset' && unsent.includes(name)) return [];
    seen.add(name);
    return [{ name, meaning: label.trim() || name }];
  });
};

export const templatePlaceholders = ofFields;

export const urlPlaceholders = (draft: RecipeDraft): Placeholder[] => [
  { name: 'token', meaning: t('placeholders.token') },
  ...(draft.kind === 'password-reset' ? [{ name: 'uidb64', meaning: t('placeholders.uidb64') }] : []),
  ...ofFields(draft),
];

export const messagePlaceholders = (draft: RecipeDraft): Placeholder[] => [
  draft.as === 'link'
    ? { name: 'link', meaning: t('placeholders.link') }
    : { name: 'html', meaning: t('placeholders.html') },
  ...(draft.kind === 'value' || !draft.expires
    ? []
    : [
        { name: 'expires', meaning: t('placeholders.expires') },
        { name: 'lifetime', meaning: t('placeholders.lifetime') },
      ]),
  ...ofFields(draft),
];
