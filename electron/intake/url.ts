// Tokens in a URL: path segments, query, fragment, and Django's password-reset link, which is two segments.
import { type Collector, shortest } from './collector.ts';
import type { Place } from './place.ts';
import { readWords } from './scan-line.ts';

const base = 'http://relative.invalid';
/** Base 36 time and every second digit of a hash: 32 of them for sha256, 20 for sha1 (django.contrib.auth.tokens). */
const resetToken = /^[0-9a-z]{1,13}-(?:[0-9a-f]{32}|[0-9a-f]{20})$/;
const resetUser = /^[0-9A-Za-z_-]{1,256}$/;
const maxNesting = 2;

/** An absolute URL or one that begins with `/`; values are decoded as a URL parser does it. Returns how many tokens it held. */
export function readUrl(text: string, where: Place, collect: Collector, nesting = 0): number {
  if (text.length < shortest || text.length > collect.limits.maxValueLength || !URL.canParse(text, base)) return 0;
  const url = new URL(text, base);
  if (/^(?:data|javascript|blob):$/.test(url.protocol)) return 0;
  let found = readPath(url.pathname, where, collect);
  found += readParameters(url.searchParams, where, collect, nesting);
  const fragment = url.hash.slice(1);
  if (/^!?\//.test(fragment)) {
    if (nesting < maxNesting) found += readUrl(fragment.replace(/^!/, ''), where, collect, nesting + 1);
  } else if (fragment.includes('=')) {
    found += readParameters(new URLSearchParams(fragment), where, collect, nesting);
  } else if (fragment !== '') {
    found += count(collect.candidate(null, decoded(fragment), where));
  }
  return found;
}

/** Query or form parameters. */
export function readParameters(parameters: URLSearchParams, where: Place, collect: Collector, nesting = 0): number {
  let found = 0;
  const user = parameters.get('uid') ?? parameters.get('uidb64');
  const isReset = user !== null && [...parameters.values()].some((value) => resetToken.test(value));
  for (const [name, value] of parameters) {
    // The user's half of a reset link is no entry of its own.
    if (isReset && (name === 'uid' || name === 'uidb64')) continue;
    if (user !== null && resetToken.test(value) && readReset(user, value, where, collect)) found++;
    else found += readValue(name, value, where, collect, nesting);
  }
  return found;
}

/** A value that may be a token or a link with tokens in it. Returns how many it held. */
export function readValue(name: string | null, value: string, where: Place, collect: Collector, nesting = 0): number {
  const link = nesting < maxNesting && /^(?:https?:\/)?\//i.test(value);
  // A signed path is a token as a whole. With a query it is a link, even though any text that ends like a token has the shape of one;
  // and a reset link is one with or without.
  const isLink = link && (/[?#]/.test(value) || collect.best(value)?.format === 'django.password-reset');
  const found = isLink ? readUrl(value, where, collect, nesting + 1) : 0;
  if (found > 0) return found;
  if (readWords(name, value, where, collect)) return 1;
  return link ? readUrl(value, where, collect, nesting + 1) : 0;
}

function readPath(path: string, where: Place, collect: Collector): number {
  const segments = path.split('/').filter((segment) => segment !== '');
  let found = 0;
  for (let index = 0; index < segments.length; index++) {
    const segment = decoded(segments[index] ?? '');
    const next = decoded(segments[index + 1] ?? '');
    if (resetToken.test(next) && readReset(segment, next, where, collect)) {
      found++;
      index++;
    } else if (collect.candidate(null, segment, where)) found++;
  }
  return found;
}

/** The two belong together: neither says anything alone, so they become one entry, in the form Django's own URL has. */
function readReset(user: string, token: string, where: Place, collect: Collector): boolean {
  if (!resetUser.test(user)) return false;
  const key = Buffer.from(user, 'base64url');
  if (key.toString('base64url') !== user || !/^[\x20-\x7e]+$/.test(key.toString('latin1'))) return false;
  collect.always(null, `/reset/${user}/${token}/`, where);
  return true;
}

/** Without percent-encoding; as it is where that is broken. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const count = (found: boolean): number => (found ? 1 : 0);

/** A URL for people: without query and fragment, which are what it is searched for. */
export function place(url: string): string {
  const end = url.search(/[?#]/);
  return (end === -1 ? url : url.slice(0, end)).slice(0, 200);
}
