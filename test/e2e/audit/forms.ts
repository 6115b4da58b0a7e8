// The byte sequences by which a secret could be recognised where it slipped out.
import { Buffer } from 'node:buffer';

export interface Form {
  form: string;
  bytes: Buffer;
}

const hex4 = (code: number) => code.toString(16).padStart(4, '0');
const escaped = (text: string, write: (character: string) => string) =>
  // Everything that is not ASCII, a character outside the BMP as one.
  text.replace(/[^\0-\x7f]/gu, write);
const units = (character: string) => [...character.split('')].map((unit) => `\\u${hex4(unit.charCodeAt(0))}`).join('');

/** Shapes: each form once, the raw one first. A secret of bytes that are no text has fewer. */
export function formsOf(secret: string | Uint8Array): Form[] {
  return typeof secret === 'string' ? formsOfText(secret) : formsOfBytes(Buffer.from(secret));
}

function formsOfBytes(raw: Buffer): Form[] {
  const hex = raw.toString('hex');
  const texts: [string, string][] = [
    ...base64Forms(raw),
    ['hexadecimal', hex],
    ['hexadecimal, upper case', hex.toUpperCase()],
    ['a list of numbers', [...raw].join(',')],
    ['a list of numbers, with blanks', [...raw].join(', ')],
  ];
  return [{ form: 'as it is', bytes: raw }, ...texts.map(([form, text]) => ({ form, bytes: Buffer.from(text) }))];
}

function formsOfText(secret: string): Form[] {
  const raw = Buffer.from(secret);
  const json = JSON.stringify(secret).slice(1, -1);
  const percent = encodeURIComponent(secret);
  // As Python's quote() and HTML forms have it.
  const strictPercent = percent.replace(/[!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  const utf16 = Buffer.from(secret, 'utf16le');
  const hex = raw.toString('hex');
  const texts: [string, string][] = [
    ['JSON', json],
    ['JSON in JSON', JSON.stringify(json).slice(1, -1)],
    ['JSON of ASCII', escaped(json, units)],
    [
      'JSON of ASCII, upper case',
      escaped(json, (character) => units(character).replace(/[a-f]/g, (d) => d.toUpperCase())),
    ],
    // V8 cuts what it escapes in a heap snapshot to 16 bits.
    [
      'a heap snapshot',
      escaped(json, (character) => `\\u${hex4((character.codePointAt(0) ?? 0) & 0xffff).toUpperCase()}`),
    ],
    ['HTML', secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')],
    ...base64Forms(raw),
    ['hexadecimal', hex],
    ['hexadecimal, upper case', hex.toUpperCase()],
    ['percent-encoding', percent],
    ['percent-encoding, strict', strictPercent],
    ['percent-encoding, lower case', strictPercent.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())],
    ['percent-encoding, with plus signs', strictPercent.replaceAll('%20', '+')],
  ];
  const forms: Form[] = [
    { form: 'as it is', bytes: raw },
    ...texts.map(([form, text]) => ({ form, bytes: Buffer.from(text) })),
    { form: 'UTF-16, little-endian', bytes: utf16 },
    { form: 'UTF-16, big-endian', bytes: Buffer.from(utf16).swap16() },
    // V8's and Python's own way to keep a string of narrow characters.
    ...(/^[\0-\xff]*$/.test(secret) ? [{ form: 'Latin-1', bytes: Buffer.from(secret, 'latin1') }] : []),
  ];
  return forms.filter(({ bytes }, index) => forms.findIndex((other) => other.bytes.equals(bytes)) === index);
}

const base64Forms = (raw: Buffer): [string, string][] =>
  [0, 1, 2].flatMap((shift): [string, string][] => {
    const [standard, url] = base64(raw, shift);
    return [
      [`base64, ${shift} bytes in`, standard],
      [`base64url, ${shift} bytes in`, url],
    ];
  });

/**
 * What the bytes look like inside the base64 of something longer, where they begin `shift` bytes into a group of three: without the
 * characters at either end that their neighbours have a share in.
 */
function base64(bytes: Buffer, shift: number): [string, string] {
  const all = Buffer.concat([Buffer.alloc(shift), bytes]);
  const own = (text: string) => text.slice(Math.ceil((shift * 8) / 6), Math.floor((all.length * 8) / 6));
  return [own(all.toString('base64')), own(all.toString('base64url'))];
}
