// The forms in which a signed value is taken along.
import { isHeaderSafe, isLegalCookieName, quoteCookieValue } from '../signing/django/set-cookie.ts';

/**
 * The header that Django's `set_cookie` sends with its default arguments; null when no server can send it: a name with
 * forbidden characters, or a value with characters beyond Latin-1.
 */
export function setCookieHeader(name: string, value: string): string | null {
  if (!isLegalCookieName(name) || !isHeaderSafe(value)) return null;
  return `Set-Cookie: ${name}=${quoteCookieValue(value)}; Path=/`;
}

/** A hidden form field that gives the value back to the site unchanged. */
export function hiddenField(name: string, value: string): string {
  return `<input type="hidden" name="${escapeAttribute(name)}" value="${escapeAttribute(value)}">`;
}

// Line breaks and other control characters too: HTML parsers would change some of them.
const escapeAttribute = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones meant.
  text.replace(/[&<>"'\u0001-\u001f\u007f]/g, (character) => `&#${character.codePointAt(0)};`);
