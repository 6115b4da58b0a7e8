// Where the token goes: a URL that leads to the site and to nowhere else, or a hidden field.
import type { RecipeFields, RecipeProblem } from '../../shared/recipes.ts';
import { fieldNamed } from './recipe-separators.ts';
import { namesIn, parseTemplate, type TemplatePart } from './template.ts';

export function checkDelivery(recipe: RecipeFields): RecipeProblem[] {
  const { delivery } = recipe;
  if (delivery.as === 'link')
    return checkUrl(recipe, delivery.url).map((message) => ({ path: 'delivery.url', message }));
  return /^[\w.:[\]-]+$/.test(delivery.name)
    ? []
    : [{ path: 'delivery.name', message: 'A form field’s name has letters, digits and -_.:[] only.' }];
}

function checkUrl({ fields, signer }: RecipeFields, url: string): string[] {
  const { parts, problems } = parseTemplate(url);
  if (problems.length > 0) return [...problems];
  const names = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.name]));
  const count = (name: string) => names.filter((other) => other === name).length;
  const pathNames = namesIn(parseTemplate(url.split(/[?#]/)[0] ?? ''));
  const isReset = signer.kind === 'password-reset';
  return [
    ...checkShape(parts),
    ...(count('token') === 1 ? [] : ['The URL needs {token} once, where the site expects it.']),
    ...(isReset && count('uidb64') !== 1 ? ['The URL needs {uidb64} once: Django finds the account by it.'] : []),
    ...(!isReset && count('uidb64') > 0 ? ['{uidb64} is there in a password reset only; leave it out.'] : []),
    ...(isReset && names.includes('token') && !(pathNames.includes('token') && pathNames.includes('uidb64'))
      ? ['Django’s reset page takes {uidb64} and {token} from the path; put them before the ?.']
      : []),
    ...[...new Set(names)].flatMap((name) => {
      if (name === 'token' || name === 'uidb64') return [];
      if (isReset && (name === 'passwordHash' || name === 'lastLogin')) {
        return [
          `{${name}} would tell the account’s ${name === 'lastLogin' ? 'last login' : 'password hash'} to whoever sees the link; leave it out.`,
        ];
      }
      const field = fieldNamed(fields, name);
      if (field === undefined) return [`There is no field “${name}”.`];
      return field.required || field.input.type === 'fixed' || field.input.type === 'nonce' || !pathNames.includes(name)
        ? []
        : [`{${name}} stands in the path, which would lack it when it is left empty; make the field required.`];
    }),
  ];
}

/** What a placeholder stands for while the URL around it is looked at: it survives parsing as it is, and no URL holds it by chance. */
const stand = 'xplaceholderx';

/** At most one sentence: each of these makes the others meaningless. */
function checkShape(parts: readonly TemplatePart[]): string[] {
  const text = parts.map((part) => (typeof part === 'string' ? part : stand)).join('');
  // A browser skips further slashes, and takes what follows for the site's name.
  if (!/^https?:\/\/[^/?#\\]/i.test(text)) return ['The URL must begin with https:// or http:// and the site’s name.'];
  // A browser drops or changes these in silence, and then it is another URL.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  if (/[\u0000-\u0020\u007f-\u00a0\\\u200e\u200f\u2028-\u202e\u2066-\u2069]/.test(text) || !text.isWellFormed()) {
    return ['A URL holds no blanks, backslashes or control characters.'];
  }
  const [authority = ''] = text.slice(text.indexOf('//') + 2).split(/[/?#]/);
  if (authority.includes(stand))
    return ['The site’s name is fixed: no {token} and no field in it, or the link could lead anywhere.'];
  if (authority.includes('@'))
    return ['There is an @ in the site’s name, which hides where the link leads; leave it out.'];
  let url: URL;
  let path: string;
  try {
    url = new URL(text);
    path = decodeURIComponent(url.pathname);
  } catch {
    return ['This is no URL that a browser understands.'];
  }
  if (url.hash.includes(stand))
    return ['What stands behind # is never sent to the site; put the placeholders before it.'];
  if (/\/\.{1,2}(?:\/|$)/.test(text.split(/[?#]/)[0] ?? ''))
    return ['A browser resolves /./ and /../ in a URL; write it without them.'];
  if (/[\s<>]/.test(path)) return ['There is an encoded blank, < or > in the path, which Django’s routes do not take.'];
  if (url.pathname.includes(stand + stand))
    return ['Put a / between placeholders; else the site cannot tell where one ends.'];
  const isWhole = [...url.searchParams].every(
    ([name, value]) => !name.includes(stand) && (value === stand || !value.includes(stand)),
  );
  return isWhole ? [] : ['Behind the ?, a placeholder is the whole of a parameter’s value, such as ?token={token}.'];
}
