// Cookie values as Python's http.cookies writes and reads them, which is how Django's `set_cookie` and `COOKIES` do.

const legalCharacters = /^[\w!#$%&'*+\-.^`|~:]+$/;
// An octal escape, any other escape (Python's `.` stops at a line feed only), or a character.
const quotedPiece = /\\[0-3][0-7][0-7]|\\[^\n]|[\s\S]/g;
const escapedInQuotes = /[^\w!#$%&'*+\-.^`|~: ()/<=>?@[\]{}]/g;

/** Whether Python accepts the text as a cookie's name. */
export const isLegalCookieName = (name: string): boolean => legalCharacters.test(name);

/**
 * `SimpleCookie._quote`: a value of harmless characters stays as it is; any other is put into quotes, with the characters up to
 * U+00FF that a header cannot carry as octal escapes (`,` is `\054`, `é` is `\351`). Python leaves what is beyond U+00FF as
 * it is, and servers then fail to send the header: see `isHeaderSafe`.
 */
export function quoteCookieValue(value: string): string {
  if (legalCharacters.test(value)) return value;
  const quoted = value.replace(escapedInQuotes, (character) => {
    if (character === '"' || character === '\\') return `\\${character}`;
    const code = character.charCodeAt(0);
    return code > 0xff ? character : `\\${code.toString(8).padStart(3, '0')}`;
  });
  return `"${quoted}"`;
}

/** Whether a server can send the value in a header: beyond U+00FF it has no Latin-1 form, and Django's response fails. */
export const isHeaderSafe = (value: string): boolean =>
  [...value].every((character) => character.charCodeAt(0) <= 0xff);

/** `SimpleCookie._unquote`: what Django finds in `request.COOKIES` for a value as it stands in a `Cookie` header. */
export function unquoteCookieValue(value: string): string {
  return unquoteWithOffsets(value).value;
}

/**
 * The same, and where each UTF-16 unit of the result stood in the quoted text; one more offset closes the last.
 */
export function unquoteWithOffsets(value: string): { value: string; offsets: number[] | undefined } {
  if (value.length < 2 || !value.startsWith('"') || !value.endsWith('"')) return { value, offsets: undefined };
  const offsets: number[] = [];
  let unquoted = '';
  let at = 1;
  for (const piece of value.slice(1, -1).match(quotedPiece) ?? []) {
    const isEscape = piece.length > 1;
    unquoted += isEscape
      ? piece.length === 4
        ? String.fromCharCode(Number.parseInt(piece.slice(1), 8))
        : piece[1]
      : piece;
    offsets.push(at);
    at += piece.length;
  }
  offsets.push(at);
  return { value: unquoted, offsets };
}
