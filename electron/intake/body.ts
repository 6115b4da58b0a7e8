// The body of a request or response, by its content type, or by its beginning where that is missing or says nothing.
import { translator } from '../language.ts';
import { readHtml } from './html.ts';
import { readJsonText } from './json-text.ts';
import { readLines } from './pasted-text.ts';
import { type Place, sayPlace } from './place.ts';
import type { Reading } from './reading.ts';
import { readParameters } from './url.ts';

const t = translator('intake');

export async function readBody(text: string, contentType: string, where: Place, reading: Reading): Promise<void> {
  const { collect } = reading;
  const limit = collect.limits.maxBodyLength;
  if (text.length > limit) {
    collect.problem('body-cut', t('problem.bodyCut', { limit: String(limit), where: sayPlace(where) }));
  }
  const body = text.length > limit ? text.slice(0, limit) : text;
  switch (bodyKind(contentType, body)) {
    case 'multipart':
      return readMultipart(body.trimStart(), where, reading);
    case 'html':
      return readHtml(body, where, reading);
    case 'json':
      return readLines(await readJsonText(body, where, reading), where, reading);
    case 'form': {
      // Without a content type, other text may stand behind it.
      const form = contentType === '' ? (/^.*/.exec(body.trim())?.[0] ?? '') : body.trim();
      readParameters(new URLSearchParams(form), where, collect);
      return readLines(body.trimStart().slice(form.length), where, reading);
    }
    case 'text':
      return readLines(body, where, reading);
    case null:
      return;
  }
}

type BodyKind = 'multipart' | 'html' | 'json' | 'form' | 'text';

/** How a body is read; null for images, scripts and whatever else holds no fields. */
export function bodyKind(contentType: string, body = ''): BodyKind | null {
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const start = body.slice(0, 512).trimStart();
  if (type === 'multipart/form-data' || start.startsWith('------')) return 'multipart';
  if (type.includes('html')) return 'html';
  if (type.endsWith('json')) return 'json';
  if (type === 'application/x-www-form-urlencoded') return /^[{[]/.test(start) ? 'json' : 'form';
  if (type !== '' && type !== 'text/plain') return null;
  if (start.startsWith('<')) return 'html';
  if (/^[{[]/.test(start)) return 'json';
  return type === '' && /^[\w.%[\]-]+=/.test(start) ? 'form' : 'text';
}

/** The platform's own parser, which wants the boundary named and CRLF; pasted text has often lost the latter. */
async function readMultipart(body: string, where: Place, { collect }: Reading): Promise<void> {
  const first = body.slice(0, 256).split(/\r?\n/, 1)[0] ?? '';
  const boundary = first.slice(2).trimEnd();
  const crlf = body.includes('\r\n') ? body : body.replaceAll('\n', '\r\n');
  try {
    const form = await new Response(crlf.endsWith('\n') ? crlf : `${crlf}\r\n`, {
      headers: { 'content-type': `multipart/form-data; boundary="${boundary}"` },
    }).formData();
    for (const [name, value] of form) if (typeof value === 'string') collect.candidate(name, value, where);
  } catch {
    collect.problem('body-unreadable', t('problem.formUnreadable', { where: sayPlace(where) }));
  }
}
