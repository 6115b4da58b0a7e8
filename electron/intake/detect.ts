// What kind of input it is, by its first stretch alone; a file's name is never believed.
import { parseCookieLine } from './cookies-txt.ts';
import { isCurl, isPowerShell } from './curl.ts';
import { isHttpMessage } from './http-message.ts';
import type { IntakeKind } from './types.ts';

/** `text` stands for everything that is read line by line. */
export type Reader = 'json' | 'cookies-txt' | 'curl' | 'powershell' | 'http-message' | 'html' | 'text';

const htmlTag =
  /<(?:!doctype html|\/?(?:html|head|body|form|input|textarea|meta|a|button|div|p|span|table|link|script)[\s>])/i;

export function detect(head: string): Reader {
  const start = head.trimStart();
  if (/^[{[]\s*(?:["{}[\]\d-]|true|false|null|$)/.test(start)) return 'json';
  if (isCookiesTxt(start)) return 'cookies-txt';
  if (isCurl(start)) return 'curl';
  if (isPowerShell(start)) return 'powershell';
  if (isHttpMessage(start)) return 'http-message';
  return start.startsWith('<') || htmlTag.test(start) ? 'html' : 'text';
}

function isCookiesTxt(start: string): boolean {
  if (/^# (?:Netscape )?HTTP Cookie File/i.test(start)) return true;
  const first = start
    .split(/\r?\n/, 50)
    .find((line) => line.trim() !== '' && (!line.startsWith('#') || line.startsWith('#HttpOnly_')));
  return first !== undefined && parseCookieLine(first) !== null;
}

type Promised = 'har' | 'json' | 'html';

const byExtension: Record<string, { kinds: IntakeKind[]; promised: Promised }> = {
  har: { kinds: ['har'], promised: 'har' },
  json: { kinds: ['har', 'cookie-json', 'json'], promised: 'json' },
  html: { kinds: ['html'], promised: 'html' },
  htm: { kinds: ['html'], promised: 'html' },
};

/** What the file's name promises and the file does not hold; null when they agree, or the name promises nothing. */
export function brokenPromise(fileName: string, kind: IntakeKind): Promised | null {
  const dot = fileName.lastIndexOf('.');
  const extension = fileName.slice(dot + 1).toLowerCase();
  const promise = dot !== -1 && Object.hasOwn(byExtension, extension) ? byExtension[extension] : undefined;
  return promise && !promise.kinds.includes(kind) ? promise.promised : null;
}
