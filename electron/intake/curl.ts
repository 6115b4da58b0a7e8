// Commands as browsers' devtools copy them: curl for bash, cmd and PowerShell, and PowerShell's own Invoke-WebRequest.
import { parseArgs } from 'node:util';
import { translator } from '../language.ts';
import { readBody } from './body.ts';
import { readCookieHeader } from './cookies.ts';
import { readHeader, splitHeader } from './headers.ts';
import { inHeader, type Place } from './place.ts';
import type { Reading } from './reading.ts';
import { splitCommands } from './shell-words.ts';
import { place, readUrl } from './url.ts';

const t = translator('intake');

const many = { type: 'string', multiple: true } as const;
const once = { type: 'string' } as const;

/** No browser writes as many, and the parser's effort grows with their square. */
const maxWords = 2000;

/** The options that matter here, and those whose value would else be taken for the URL (curl(1)). */
const options = {
  header: { ...many, short: 'H' },
  cookie: { ...many, short: 'b' },
  data: { ...many, short: 'd' },
  'data-raw': many,
  'data-ascii': many,
  'data-binary': many,
  'data-urlencode': many,
  json: many,
  form: { ...many, short: 'F' },
  'form-string': many,
  url: many,
  'url-query': many,
  referer: { ...many, short: 'e' },
  'cookie-jar': { ...once, short: 'c' },
  request: { ...once, short: 'X' },
  'user-agent': { ...once, short: 'A' },
  user: { ...once, short: 'u' },
  output: { ...once, short: 'o' },
  proxy: { ...once, short: 'x' },
  'max-time': { ...once, short: 'm' },
  'write-out': { ...once, short: 'w' },
  cert: { ...once, short: 'E' },
} as const;

export const isCurl = (text: string): boolean =>
  /^\s*(?:[$>#%]\s+|PS [^>\n]{0,260}>\s*|[A-Za-z]:\\[^>\n]{0,260}>\s*)?curl(?:\.exe)?\s/i.test(text);

export const isPowerShell = (text: string): boolean =>
  /\bInvoke-(?:WebRequest|RestMethod)\b|Microsoft\.PowerShell\.Commands\.WebRequestSession/i.test(text);

export async function readCurl(text: string, reading: Reading): Promise<void> {
  const prompt = /^\s*(?:[$>#%]\s+|PS [^>\n]{0,260}>\s*|[A-Za-z]:\\[^>\n]{0,260}>\s*)/i;
  let number = 0;
  for (const words of splitCommands(text.replace(prompt, ''))) {
    if (reading.pacer.due) await reading.pacer.pause();
    const start = words.findIndex((word) => /^curl(?:\.exe)?$/i.test(word));
    if (start === -1 || start > 2) continue;
    number++;
    await readCommand(words.slice(start + 1), number, reading);
  }
}

async function readCommand(words: string[], number: number, reading: Reading): Promise<void> {
  const { collect } = reading;
  if (words.length > maxWords) {
    collect.problem('body-cut', t('problem.commandCut', { limit: String(maxWords) }));
  }
  const args = words.slice(0, maxWords);
  const { values, positionals } = parseArgs({ args, options, strict: false, allowPositionals: true });
  const all = (name: keyof typeof options): string[] => {
    const found = values[name];
    return (Array.isArray(found) ? found : [found]).filter((value) => typeof value === 'string');
  };
  const urls = [...all('url'), ...positionals];
  const command = ['curl', number].join(' ');
  const where: Place = [urls[0] === undefined ? command : `${command}: ${place(urls[0])}`];
  const inData: Place = [...where, { kind: 'data' }];
  let contentType: string | null = null;
  for (const line of all('header')) {
    const header = splitHeader(line);
    if (!header) continue;
    if (header.name.toLowerCase() === 'content-type') contentType = header.value;
    else readHeader(header.name, header.value, [...where, inHeader(header.name)], collect);
  }
  for (const cookies of all('cookie')) {
    if (cookies.includes('=')) readCookieHeader(cookies, [...where, '--cookie'], collect);
    else named(cookies, reading);
  }
  for (const url of [...urls, ...all('referer')])
    readUrl(/^[\w.-]+(?::\d+)?\//.test(url) ? `http://${url}` : url, where, collect);

  const data = [...all('data'), ...all('data-raw'), ...all('data-ascii'), ...all('data-binary')];
  const files = new Set(
    [...all('data'), ...all('data-ascii'), ...all('data-binary')].filter((value) => value.startsWith('@')),
  );
  for (const file of files) named(file.slice(1), reading);
  const body = data.filter((value) => !files.has(value)).join('&');
  if (body !== '') await readBody(body, contentType ?? 'application/x-www-form-urlencoded', inData, reading);
  for (const json of all('json')) await readBody(json, 'application/json', inData, reading);
  for (const field of [...all('data-urlencode'), ...all('form'), ...all('form-string'), ...all('url-query')]) {
    const equals = field.indexOf('=');
    if (equals > 0) collect.candidate(field.slice(0, equals), field.slice(equals + 1), inData);
  }
}

function named(file: string, { collect }: Reading): void {
  collect.problem('file-named', t('problem.fileNamed', { file: JSON.stringify(file.slice(0, 120)) }));
}

/** Cookies of a web session; the rest of the script is read as plain text, where quotes end a value. */
export function readPowerShellCookies(text: string, { collect }: Reading): void {
  const cookie =
    /System\.Net\.Cookie\(\s*"((?:[^"`]|`.)*)",\s*"((?:[^"`]|`.)*)"(?:,\s*"([^"]*)")?(?:,\s*"([^"]*)")?\s*\)/g;
  for (const [, name = '', value = '', path, domain] of text.matchAll(cookie)) {
    collect.cookie(unescaped(name), unescaped(value), [{ kind: 'web-session' }], {
      ...(path === undefined ? {} : { path }),
      ...(domain === undefined ? {} : { domain }),
    });
  }
}

/** PowerShell's backtick stands before a character meant as it is. */
const unescaped = (text: string): string => text.replace(/`(.)/g, '$1');
