// More than the value: a header's name, a curl command, a line of a cookie table, attributes, a URL, a sentence.
import { isLegalCookieName } from '../django/set-cookie.ts';
import type { Changed, TextChange } from './reading.ts';

/** Beyond this many finds the text is no header but a document, which is the intake's to read. */
const maxFinds = 40;

export const headerName: TextChange = { code: 'header-name', of: extracted };

function* extracted(text: string): Generator<Changed> {
  yield* cookiePairs(text);
  yield* field(text);
  yield* tableRow(text);
  const semicolon = text.indexOf(';');
  if (semicolon > 0) yield { text: text.slice(0, semicolon).trimEnd(), reason: { code: 'copied-attributes' } };
  yield* addressParts(text);
}

// The name begins where something else ended, so that no part of the text is looked at twice.
const namedValue = /(?<![^\s=;,"'`()<>@\\/{}[\]?:&])([^\s=;,"'`()<>@\\/{}[\]?:&]{1,256})=("[^"]*"|[^;\r\n"'`]*)/g;

/** `name=value` wherever it stands: after `Cookie:`, `curl -b '`, `document.cookie = "`. */
function* cookiePairs(text: string): Generator<Changed> {
  const header = /cookie2?["']?\s*[:=]\s*["']?/i.exec(text);
  const start = header === null ? 0 : header.index + header[0].length;
  let count = 0;
  for (const match of text.slice(start).matchAll(namedValue)) {
    const [, name = '', quoted = ''] = match;
    if (++count > maxFinds) return;
    const value = quoted.trim();
    if (!isLegalCookieName(name) || value.length < 10) continue;
    yield { text: value, name, reason: { code: 'copied-command' } };
    // A command goes on after the cookie.
    const word = /^\S+/.exec(value)?.[0] ?? value;
    if (word !== value) yield { text: word, name, reason: { code: 'copied-command' } };
  }
}

/** `X-Token: value`, `Authorization: Bearer value`, `sessionid: "value"`, `sessionid:value`, `token value`. */
function* field(text: string): Generator<Changed> {
  const match = /^\s*["']?([!#$%&'*+.^`|~\w-]{1,256}?)["']?(\s*[:=]\s*|\s+)(?=\S)/.exec(text);
  const name = match?.[1];
  if (match === null || name === undefined) return;
  const value = text.slice(match[0].length).trim();
  const scheme = /^[A-Za-z][\w-]{1,20}\s+(?=\S)/.exec(value);
  if (scheme !== null) yield { text: value.slice(scheme[0].length), reason: { code: 'copied-name' } };
  yield { text: /[,;]$/.test(value) ? value.slice(0, -1).trimEnd() : value, name, reason: { code: 'copied-name' } };
}

/** A row of a browser's cookie table or of a cookies.txt: cells between tabs, the value after the name. */
function* tableRow(text: string): Generator<Changed> {
  if (!text.includes('\t')) return;
  const cells = text.split('\t').map((cell) => cell.trim());
  for (const [index, cell] of cells.slice(0, maxFinds).entries()) {
    const name = cells[index - 1] ?? '';
    if (cell.length < 20) continue;
    yield isLegalCookieName(name)
      ? { text: cell, name, reason: { code: 'copied-row' } }
      : { text: cell, reason: { code: 'copied-row' } };
  }
}

/** The values of a URL's query, and the segments of its path. */
function* addressParts(text: string): Generator<Changed> {
  const address = /(?:[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/?#"'<>]*|^)([/?#][^\s"'<>]*)/i.exec(text)?.[1];
  if (address === undefined) return;
  for (const part of address.split(/[/?#&]/).slice(0, maxFinds)) {
    const value = part.slice(part.indexOf('=') + 1);
    if (value.length >= 20) yield { text: value, reason: { code: 'copied-address' } };
  }
}
