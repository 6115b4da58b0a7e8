// One HTTP header: cookies are listed, and any other header is searched for tokens.
import type { Collector } from './collector.ts';
import { readCookieHeader, readSetCookieHeader } from './cookies.ts';
import type { Place } from './place.ts';
import { readWords } from './scan-line.ts';
import { readUrl } from './url.ts';

const urlHeaders = new Set([
  'referer',
  'location',
  'content-location',
  'origin',
  ':path',
  'hx-redirect',
  'hx-location',
]);

export function readHeader(name: string, value: string, where: Place, collect: Collector): void {
  const lower = name.trim().toLowerCase();
  if (lower === 'cookie') readCookieHeader(value, where, collect);
  else if (lower === 'set-cookie' || lower === 'set-cookie2') readSetCookieHeader(value, where, collect);
  else if (urlHeaders.has(lower)) readUrl(value.trim(), where, collect);
  else if (lower === 'authorization' || lower === 'proxy-authorization') {
    collect.candidate(name, value.trim().replace(/^[\w-]+ +/, ''), where);
  } else if (!lower.startsWith(':')) readWords(name, value.trim(), where, collect);
}

/** `Name: value`, the name given back as it was written; null for anything else. */
export function splitHeader(line: string): { name: string; value: string } | null {
  const match = /^(:?[A-Za-z0-9!#$%&'*+.^_`|~-]{1,128}):(.*)$/s.exec(line);
  return match ? { name: match[1] ?? '', value: (match[2] ?? '').trim() } : null;
}
