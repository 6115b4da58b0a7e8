// The names that a cookie may really have when the given one does not fit, or none was given.
import { sessionCookieName } from '../django/session.ts';
import { isLegalCookieName } from '../django/set-cookie.ts';

/** Names that Django and sites commonly give to signed cookies. */
const knownNames: readonly string[] = [
  sessionCookieName,
  'messages',
  'csrftoken',
  'session',
  'django_language',
  'auth',
  'token',
  'user',
  'user_id',
  'prefs',
  'preferences',
  'remember_me',
  'cart',
];

const prefixes = ['__Host-', '__Secure-', '__Http-', '__Host-Http-'];
const maxNamesOfText = 20;

/**
 * Every other name worth trying, the likeliest first.
 * @param name the one that was given, if any.
 * @param ofText the names that the text holds, the reading's own first.
 */
export function otherCookieNames(name: string | undefined, ofText: readonly string[]): string[] {
  const names = [...ofText.slice(0, maxNamesOfText), ...(name === undefined ? [] : variants(name)), ...knownNames];
  for (const known of [...names]) {
    const bare = withoutPrefix(known);
    names.push(bare, ...prefixes.map((prefix) => prefix + bare));
  }
  return [...new Set(names)].filter((other) => other !== name && other !== '' && other.isWellFormed());
}

function variants(name: string): string[] {
  const bare = name.trim().replace(/^["'`]+|["'`=:;,]+$/g, '');
  const unsigned = withoutPrefix(bare);
  const cased = [bare, unsigned].flatMap((text) => [
    text,
    text.toLowerCase(),
    text.toUpperCase(),
    text.charAt(0).toUpperCase() + text.slice(1),
    text.replaceAll('-', '_'),
    text.replaceAll('_', '-'),
    text.replaceAll(/[-_. ]/g, ''),
  ]);
  const prefixed = prefixes.map((prefix) => prefix + unsigned);
  return [...cased.slice(0, 1), ...prefixed, ...cased].filter(isLegalCookieName);
}

/** `__Host-` and the like; in any case, since browsers do not mind it. */
const withoutPrefix = (name: string): string => name.replace(/^(?:__(?:host|secure|http)-(?:http-)?)/i, '');
