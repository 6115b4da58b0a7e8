// The values of `Cookie` and `Set-Cookie` headers (RFC 6265); values stay as they came: quotes, percent signs and octal escapes are evidence.
import { parseSetCookie } from 'cookie';
import type { Collector } from './collector.ts';
import type { Place } from './place.ts';
import type { CookieAttributes } from './types.ts';

const asItCame = { decode: (value: string) => value };

/** `a=1; b=2`. Each pair is parsed alone, since a parser for the whole header keeps one of two cookies of the same name. */
export function readCookieHeader(value: string, where: Place, collect: Collector): void {
  for (const pair of value.split(';')) {
    if (pair.trim() === '') continue;
    const { name, value: content } = parseSetCookie(pair, asItCame);
    collect.cookie(name, content ?? '', where);
  }
}

/** `a=1; Path=/; HttpOnly`, also several of them joined by commas or line breaks. */
export function readSetCookieHeader(value: string, where: Place, collect: Collector): void {
  for (const line of value.split('\n')) {
    for (const one of splitJoined(line)) {
      if (one.trim() === '') continue;
      const { name, value: content, expires, ...attributes } = parseSetCookie(one, asItCame);
      collect.cookie(name, content ?? '', where, {
        ...(attributes as CookieAttributes),
        ...(expires ? { expires: Math.floor(expires.getTime() / 1000) } : {}),
      });
    }
  }
}

/** Proxies and some tools join headers by commas. Only a comma among the attributes counts: a signed value may hold one itself. */
function splitJoined(header: string): string[] {
  const cookies: string[] = [];
  let current: string[] = [];
  for (const part of header.split(';')) {
    const joined = current.length > 0 ? /^(.*),\s*([^\s,;=]+=.*)$/s.exec(part) : null;
    if (joined) {
      cookies.push([...current, joined[1]].join(';'));
      current = [joined[2] ?? ''];
    } else {
      current.push(part);
    }
  }
  return [...cookies, current.join(';')];
}

const attributeName = /^(?:path|domain|expires|max-age|samesite|httponly|secure|partitioned|priority)$/i;
const pairName = /^[!#$%&'*+.^_`|~\w-]{1,256}$/;

/** Whether a line without a header name has the form of a cookie header's value: `cookie`, `set-cookie`, or null for neither. */
export function cookieForm(line: string): 'cookie' | 'set-cookie' | null {
  let attributes = 0;
  for (const [index, part] of line.split(';').entries()) {
    const pair = part.trim();
    const equals = pair.indexOf('=');
    // No blank before the sign: `token = "…"` is code.
    const name = equals === -1 ? pair : pair.slice(0, equals);
    if (index > 0 && attributeName.test(name)) attributes++;
    else if (pair === '' && index > 0) continue;
    // Base64 padding at a token's end is no cookie.
    else if (equals < 1 || !pairName.test(name) || /^=*$/.test(pair.slice(equals + 1))) return null;
  }
  return attributes > 0 ? 'set-cookie' : 'cookie';
}
