// Where the token goes: a URL that leads to the site and to nowhere else, or a hidden field.
import type { RecipeFields, RecipeProblem } from '../../shared/recipes.ts';
import { translator } from '../language.ts';
import { fieldNamed } from './recipe-separators.ts';
import { namesIn, parseTemplate, sayBraceProblem, type TemplatePart } from './template.ts';

const t = translator('recipeCheck');

export function checkDelivery(recipe: RecipeFields): RecipeProblem[] {
  const { delivery } = recipe;
  if (delivery.as === 'link')
    return checkUrl(recipe, delivery.url).map((message) => ({ path: 'delivery.url', message }));
  return /^[\w.:[\]-]+$/.test(delivery.name) ? [] : [{ path: 'delivery.name', message: t('delivery.fieldName') }];
}

function checkUrl({ fields, signer }: RecipeFields, url: string): string[] {
  const { parts, problems } = parseTemplate(url);
  if (problems.length > 0) return problems.map(sayBraceProblem);
  const names = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.name]));
  const count = (name: string) => names.filter((other) => other === name).length;
  const pathNames = namesIn(parseTemplate(url.split(/[?#]/)[0] ?? ''));
  const isReset = signer.kind === 'password-reset';
  return [
    ...checkShape(parts),
    ...(count('token') === 1 ? [] : [t('delivery.needsToken', { token })]),
    ...(isReset && count('uidb64') !== 1 ? [t('delivery.needsUid', { uidb64 })] : []),
    ...(!isReset && count('uidb64') > 0 ? [t('delivery.noUid', { uidb64 })] : []),
    ...(isReset && names.includes('token') && !(pathNames.includes('token') && pathNames.includes('uidb64'))
      ? [t('delivery.resetInPath', { uidb64, token })]
      : []),
    ...[...new Set(names)].flatMap((name) => {
      if (name === 'token' || name === 'uidb64') return [];
      if (isReset && (name === 'passwordHash' || name === 'lastLogin')) {
        return [t('delivery.tellsSecret', { place: `{${name}}`, what: name })];
      }
      const field = fieldNamed(fields, name);
      if (field === undefined) return [t('noField', { name })];
      return field.required || field.input.type === 'fixed' || field.input.type === 'nonce' || !pathNames.includes(name)
        ? []
        : [t('delivery.emptyInPath', { place: `{${name}}` })];
    }),
  ];
}

const [token, uidb64] = ['{token}', '{uidb64}'];

/** What a placeholder stands for while the URL around it is looked at: it survives parsing as it is, and no URL holds it by chance. */
const stand = 'xplaceholderx';

/** At most one sentence: each of these makes the others meaningless. */
function checkShape(parts: readonly TemplatePart[]): string[] {
  const text = parts.map((part) => (typeof part === 'string' ? part : stand)).join('');
  // A browser skips further slashes, and takes what follows for the site's name.
  if (!/^https?:\/\/[^/?#\\]/i.test(text)) return [t('delivery.begin')];
  // A browser drops or changes these in silence, and then it is another URL.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  if (/[\u0000-\u0020\u007f-\u00a0\\\u200e\u200f\u2028-\u202e\u2066-\u2069]/.test(text) || !text.isWellFormed()) {
    return [t('delivery.characters')];
  }
  const [authority = ''] = text.slice(text.indexOf('//') + 2).split(/[/?#]/);
  if (authority.includes(stand)) return [t('delivery.siteNotFixed', { token })];
  if (authority.includes('@')) return [t('delivery.atSign')];
  let url: URL;
  let path: string;
  try {
    url = new URL(text);
    path = decodeURIComponent(url.pathname);
  } catch {
    return [t('delivery.noUrl')];
  }
  if (url.hash.includes(stand)) return [t('delivery.behindHash')];
  if (/\/\.{1,2}(?:\/|$)/.test(text.split(/[?#]/)[0] ?? '')) return [t('delivery.dots')];
  if (/[\s<>]/.test(path)) return [t('delivery.encodedCharacters', { less: '<', greater: '>' })];
  if (url.pathname.includes(stand + stand)) return [t('delivery.nothingBetween')];
  const isWhole = [...url.searchParams].every(
    ([name, value]) => !name.includes(stand) && (value === stand || !value.includes(stand)),
  );
  return isWhole ? [] : [t('delivery.wholeParameter', { example: '?token={token}' })];
}
