// The Netscape cookie file that curl, wget, yt-dlp and browser extensions write: seven fields a line, separated by tabs
// (https://curl.se/docs/http-cookies.html).
import { translator } from '../language.ts';
import { readExpiry } from './expiry.ts';
import { lines } from './lines.ts';
import { onLine } from './place.ts';
import type { Reading } from './reading.ts';
import type { TextSource } from './text-source.ts';
import type { CookieAttributes } from './types.ts';

const t = translator('intake');

const maxShown = 20;

/** Copied out of a terminal, tabs have become spaces. */
const spaced = /^(\S+) +(TRUE|FALSE) +(\S+) +(TRUE|FALSE) +(-?\d+) +(\S+) *(.*)$/i;

export interface FileCookie {
  name: string;
  value: string;
  attributes: CookieAttributes;
}

/** Null for a line that holds no cookie. */
export function parseCookieLine(line: string): FileCookie | null {
  const httpOnly = line.startsWith('#HttpOnly_');
  const text = httpOnly ? line.slice('#HttpOnly_'.length) : line;
  const tabbed = text.split('\t');
  const fields = tabbed.length >= 6 ? tabbed : (spaced.exec(text)?.slice(1) ?? []);
  const [domain, subdomains, path, secure, expires, name, ...value] = fields;
  if (domain === undefined || path === undefined || name === undefined) return null;
  if (!/^(?:TRUE|FALSE)$/i.test(subdomains ?? '') || !/^(?:TRUE|FALSE)$/i.test(secure ?? '')) return null;
  if (!/^-?\d{1,20}(?:\.\d+)?$/.test(expires ?? '')) return null;
  const seconds = readExpiry(Number(expires));
  return {
    name,
    value: value.join('\t'),
    attributes: {
      domain,
      path,
      ...(seconds === null ? {} : { expires: seconds }),
      ...(secure?.toUpperCase() === 'TRUE' ? { secure: true } : {}),
      ...(httpOnly ? { httpOnly: true } : {}),
    },
  };
}

export async function readCookiesTxt(source: TextSource, { collect, pacer }: Reading): Promise<void> {
  let skipped = 0;
  for (const line of lines(source.chunks(), collect.limits.maxValueLength)) {
    if (pacer.due) await pacer.pause();
    if (line.text.trim() === '' || (line.text.startsWith('#') && !line.text.startsWith('#HttpOnly_'))) continue;
    const cookie = line.cut ? null : parseCookieLine(line.text);
    if (cookie) collect.cookie(cookie.name, cookie.value, ['cookies.txt', onLine(line.number)], cookie.attributes);
    else if (++skipped <= maxShown) {
      collect.problem('lines-skipped', t('problem.noCookieLine', { line: String(line.number) }), line.number);
    }
  }
  if (skipped > maxShown) {
    collect.problem('lines-skipped', t('problem.noCookieLines', { count: String(skipped - maxShown) }));
  }
}
