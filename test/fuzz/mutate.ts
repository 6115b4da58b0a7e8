// One to four random damages of a text: of single characters, of whole stretches, and those that people do.
import { quoteCookieValue } from '../../electron/signing/django/set-cookie.ts';
import type { Random } from '../signing/diagnosis/support/random.ts';
import { anyToken } from './tokens.ts';

const pieces = [
  ':',
  '::',
  '=',
  '==',
  '.',
  '-',
  '_',
  '%',
  '%3A',
  '%253A',
  '%00',
  '%ff',
  '+',
  ' ',
  '\t',
  '\n',
  '\r\n',
  '=\r\n',
  '\0',
  '\u200b',
  '\u00ad',
  '\ufeff',
  '\u2028',
  'é',
  '漢',
  '🐍',
  '\ud83d',
  '\udc0d',
  '"',
  "'",
  '`',
  '“',
  '<',
  '>',
  '{',
  '[',
  '\\',
  '\\054',
  '\\377',
  '\\"',
  '\\u003a',
  '\\ud83d',
  '&amp;',
  '&#58;',
  '&#x110000;',
  '&',
  ';',
  ',',
  '/',
  '?',
  '#',
  '$',
  '|',
  '*sep*',
  '0',
  'A',
  'z',
  'eyJ',
  '.eJx',
  'gAJ',
  '1tSm9Y',
  'sessionid=',
  'messages=',
  'Cookie: ',
  'Set-Cookie: ',
  'Bearer ',
  '; Path=/',
  "curl -b '",
  '__Host-',
  'https://a.example/?t=',
];

type Damage = (text: string, random: Random) => string;

const at = (text: string, random: Random): number => random.below(text.length + 1);

const damages: readonly Damage[] = [
  (text, random) => {
    const i = at(text, random);
    return text.slice(0, i) + String.fromCharCode(33 + random.below(94)) + text.slice(i + 1);
  },
  (text, random) => {
    const i = at(text, random);
    return text.slice(0, i) + text.slice(i + 1 + random.below(4));
  },
  (text, random) => {
    const i = at(text, random);
    return text.slice(0, i) + random.of(pieces) + text.slice(i);
  },
  (text, random) => random.of(pieces) + text,
  (text, random) => text + random.of(pieces),
  (text, random) => text.slice(0, -random.below(45) - 1),
  (text, random) => text.slice(random.below(10)),
  (text, random) => {
    const [from, to] = [at(text, random), at(text, random)].sort((a, b) => a - b) as [number, number];
    return text.slice(0, from) + text.slice(from, to).repeat(2) + text.slice(to);
  },
  (text, random) => {
    const other = anyToken(random);
    return text.slice(0, at(text, random)) + other.slice(at(other, random));
  },
  (text, random) => `${text}${random.of([' ', '; b=', '\n', ', ', '\t'])}${anyToken(random)}`,
  (text) => text.toLowerCase(),
  (text) => encodeURIComponent(text.toWellFormed()),
  (text) => JSON.stringify(text),
  (text) => quoteCookieValue(text),
  (text) => `prefs=${quoteCookieValue(text)}; Path=/`,
  (text) => text.replace(/.{40}/g, '$&\r\n'),
  (text, random) => text.replaceAll(':', random.of(pieces)),
  (text, random) => text.replaceAll(random.of(['e', 'A', '.', '_', '-', '=']), random.of(pieces)),
  (text) => [...text].reverse().join(''),
  (text, random) => random.of(pieces).repeat(random.below(60)) + text,
];

export function mutate(text: string, random: Random): string {
  let mutated = text;
  for (let count = 1 + random.below(3); count > 0; count--) mutated = random.of(damages)(mutated, random);
  return mutated;
}
