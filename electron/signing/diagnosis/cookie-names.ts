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

const prefixes = ['__Host-', '__Secure-'];
const maxNamesOfText = 20;

/**
 * Every other name worth trying, the likeliest first.
 * @param name the one that was given, if any.
 * @param ofText the names that the text holds, the reading's own first.
 */
export function otherCookieNames(name: string | undefined, ofText: readonly string[]): string[] {
  const sure = [...ofText.slice(0, maxNamesOfText), ...(name === undefined ? [] : variants(name))];
  const prefixed = [...ofText.slice(0, 3), ...knownNames.slice(0, 3)].flatMap(withPrefixes);
  return [...new Set([...sure, ...knownNames, ...prefixed])].filter(
    (other) => other !== name && other !== '' && other.isWellFormed(),
  );
}

/** The name as it may have been before somebody typed it: without what was copied along, in another case, with a prefix. */
function variants(name: string): string[] {
  const bare = name.trim().replace(/^["'`]+|["'`=:;,]+$/g, '');
  const unprefixed = withoutPrefix(bare);
  const cased = [
    unprefixed,
    unprefixed.toLowerCase(),
    unprefixed.toUpperCase(),
    unprefixed.charAt(0).toUpperCase() + unprefixed.slice(1),
    unprefixed.replaceAll('-', '_'),
    unprefixed.replaceAll('_', '-'),
    unprefixed.replaceAll(/[-_. ]/g, ''),
  ];
  return [bare, ...cased, ...cased.slice(0, 2).flatMap(withPrefixes)].filter(isLegalCookieName);
}

const withPrefixes = (name: string): string[] => prefixes.map((prefix) => prefix + withoutPrefix(name));

/** `__Host-` and the like; in any case, since browsers do not mind it. */
const withoutPrefix = (name: string): string => name.replace(/^(?:__(?:host|secure|http)-(?:http-)?)/i, '');
