// Everything without a format of its own: header lines, URLs, a token a line, or tokens somewhere in a text. Each line is judged alone.
import { shortest } from './collector.ts';
import { cookieForm, readCookieHeader, readSetCookieHeader } from './cookies.ts';
import { splitHeader } from './headers.ts';
import { lines } from './lines.ts';
import { hasWords } from './part.ts';
import { inHeader, onLine, type Place } from './place.ts';
import type { Reading } from './reading.ts';
import { scanLine, scanToken } from './scan-line.ts';
import type { TextSource } from './text-source.ts';
import type { IntakeKind } from './types.ts';
import { readUrl } from './url.ts';

type LineKind = 'cookie-header' | 'set-cookie-header' | 'url' | 'token' | 'text';

export async function readPastedText(source: TextSource, reading: Reading): Promise<IntakeKind> {
  const { collect, pacer } = reading;
  const tally = new Map<LineKind, number>();
  for (const line of lines(source.chunks(), collect.limits.maxValueLength)) {
    if (pacer.due) await pacer.pause();
    if (line.cut) collect.cutLine(line.number);
    const text = line.text.trim();
    if (text === '') continue;
    const kind = readLine(text, [onLine(line.number)], reading);
    tally.set(kind, (tally.get(kind) ?? 0) + 1);
  }
  return kindOf(tally, collect.entries.length);
}

function kindOf(tally: Map<LineKind, number>, entries: number): IntakeKind {
  if (entries === 0) return 'unknown';
  const [only, ...others] = tally.keys();
  if (only !== undefined && others.length === 0) {
    return only === 'token' && (tally.get('token') ?? 0) > 1 ? 'token-list' : only;
  }
  if (!tally.has('text') && !tally.has('token') && !tally.has('url')) return 'set-cookie-header';
  return 'text';
}

/** A line of any text, without the blanks around it. */
export function readLine(text: string, where: Place, { collect }: Reading): LineKind {
  const header = splitHeader(text);
  const name = header?.name.toLowerCase();
  if (header && name === 'cookie') {
    readCookieHeader(header.value, [inHeader('Cookie'), ...where], collect);
    return 'cookie-header';
  }
  if (header && (name === 'set-cookie' || name === 'set-cookie2')) {
    readSetCookieHeader(header.value, [inHeader('Set-Cookie'), ...where], collect);
    return 'set-cookie-header';
  }
  if (/^(?:[a-z][a-z0-9+.-]{0,30}:\/)?\/\S+$/i.test(text) && readUrl(text, ['URL', ...where], collect) > 0)
    return 'url';
  const form = cookieForm(text);
  if (form === 'set-cookie') {
    readSetCookieHeader(text, [inHeader('Set-Cookie'), ...where], collect);
    return 'set-cookie-header';
  }
  if (form === 'cookie' && text.split(';').some((pair) => collect.best(pair.slice(pair.indexOf('=') + 1).trim()))) {
    readCookieHeader(text, [inHeader('Cookie'), ...where], collect);
    return 'cookie-header';
  }
  const whole = collect.best(text);
  if (whole && !/\s/.test(text) && !hasWords(text)) {
    collect.candidate(null, text, where);
    return 'token';
  }
  // Where the registry itself had to take something off the line, such as an assignment, only what is within can be meant.
  if (whole?.value === text) {
    return scanToken(null, text, where, collect, whole.confidence) === 'whole' ? 'token' : 'text';
  }
  if (scanLine(text, where, collect, 0) > 0) return 'text';
  return whole && collect.candidate(null, text, where) ? 'token' : 'text';
}

/** A text within something else, line by line. */
export async function readLines(text: string, where: Place, reading: Reading): Promise<void> {
  const { pacer } = reading;
  for (const line of text.split('\n')) {
    if (pacer.due) await pacer.pause();
    readInnerLine(line.trim(), where, reading);
  }
}

export function readInnerLine(line: string, where: Place, reading: Reading): void {
  const { collect } = reading;
  // What is too long says so.
  if (line.length > collect.limits.maxValueLength) collect.candidate(null, line, where);
  else if (line.length >= shortest) readLine(line, where, reading);
}
