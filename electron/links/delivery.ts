// How a token reaches the site again: the link to be followed, or the hidden field to be posted.
import type { RecipeFields } from '../../shared/recipes.ts';
import { hiddenField } from '../inspect/copy-forms.ts';
import { translator } from '../language.ts';
import { LinksError } from './errors.ts';
import type { Filled } from './form.ts';
import { fillTemplate } from './template.ts';
import { textOf } from './token.ts';

const t = translator('links');

/** @throws LinksError `template-not-understood`, `link-not-possible`; then there is no link. */
export function deliver(
  { delivery, fields }: RecipeFields,
  filled: Filled,
  { token, uidb64 }: { token: string; uidb64: string | null },
): { link: string | null; html: string | null } {
  if (delivery.as === 'hidden-field') return { link: null, html: hiddenField(delivery.name, token) };
  const field = textOf(fields, filled);
  const link = fillTemplate(delivery.url, (name) => {
    if (name === 'token') return encodeToken(token);
    if (name === 'uidb64') return uidb64 ?? undefined;
    const value = field(name);
    return value === undefined ? undefined : encode(value);
  });
  const whole = withSafeEnd(link);
  assertWhole(whole);
  return { link: whole, html: null };
}

/**
 * As encodeURIComponent, and its five further marks too: programs that find links in plain text end one before a ")" or "'".
 * A site's framework decodes them alike.
 */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/** Django leaves ":" as it is in the URLs that it makes, and it is legal in a path and in a query; signers put it into every token. */
const encodeToken = (token: string): string => encode(token).replaceAll('%3A', ':');

/** Mail programs take a full stop or colon at the end for the sentence's. */
const withSafeEnd = (link: string): string =>
  link.replace(/[.:]$/, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/** What stands in the fields may not make another URL of the recipe's. */
function assertWhole(link: string): void {
  const url = URL.canParse(link) ? new URL(link) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    throw notPossible('noAddress');
  }
  // A browser walks up the path at these, however they are written.
  const path = link.replace(/[?#].*$/s, '').replace(/^[a-z]+:\/\/[^/]*/i, '');
  if (path.split('/').some((segment) => /^(?:\.|%2e){1,2}$/i.test(segment))) {
    throw notPossible('stepInPath');
  }
}

const notPossible = (why: 'noAddress' | 'stepInPath') =>
  new LinksError('link-not-possible', t(`linkNotPossible.${why}`));
