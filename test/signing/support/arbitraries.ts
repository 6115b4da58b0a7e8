// Random inputs that look like what people sign, with the characters that break encodings mixed in.
import fc from 'fast-check';

const oddCharacters = fc.constantFrom(
  ':',
  '.',
  '=',
  '"',
  '\\',
  '\0',
  '\n',
  '\u007f',
  '\u2028',
  'é',
  '漢',
  '🐍',
  ' ',
  ';',
  ',',
);
const character = fc.oneof({ weight: 4, arbitrary: fc.string({ minLength: 1, maxLength: 1 }) }, oddCharacters);

/** Well-formed text of any characters. */
export const text = fc.string({ unit: character, maxLength: 40 }).filter((value) => value.isWellFormed());
export const nonEmptyText = text.filter((value) => value !== '');
export const keyText = fc
  .string({ unit: character, minLength: 1, maxLength: 80 })
  .filter((value) => value.isWellFormed());
export const key = fc.oneof(keyText, fc.uint8Array({ minLength: 1, maxLength: 80 }));
export const cookieName = fc.stringMatching(/^[\w!#$%&'*+\-.^`|~]{1,20}$/);
export const separator = fc.constantFrom(':', '.', '/', ',', '*sep*', '::', '|', ' ', '-:', '🐍');

const digits = (maxLength: number) => fc.stringMatching(new RegExp(`^[0-9]{1,${maxLength}}$`));
const integer = fc
  .tuple(fc.constantFrom('', '-'), fc.oneof(fc.constant('0'), fc.stringMatching(/^[1-9][0-9]{0,40}$/)))
  .map((parts) => parts.join(''));
const exponent = fc.tuple(fc.constantFrom('e', 'E', 'e+', 'e-', 'E-'), digits(3)).map((parts) => parts.join(''));
const number = fc
  .tuple(
    integer,
    fc.option(
      digits(20).map((fraction) => `.${fraction}`),
      { nil: '' },
    ),
    fc.option(exponent, { nil: '' }),
  )
  .map((parts) => parts.join(''));
const double = fc.double().map((value) => (Number.isFinite(value) ? JSON.stringify(value) : String(value)));

/** A JSON string in quotes, with raw and escaped characters, lone surrogates among them. */
const jsonString = fc
  .array(
    fc.oneof(
      character.filter((value) => !/["\\]/.test(value) && value >= ' '),
      fc.constantFrom(
        '\\"',
        '\\\\',
        '\\/',
        '\\b',
        '\\f',
        '\\n',
        '\\r',
        '\\t',
        '\\u0000',
        '\\ud83d',
        '\\udc0d',
        '\\uD83D\\uDC0D',
        '\\u00E9',
      ),
      fc.constantFrom('\ud83d', '\udc0d'),
    ),
    { maxLength: 12 },
  )
  .map((parts) => `"${parts.join('')}"`);

const jsonKey = fc.oneof(
  jsonString,
  fc.constantFrom('"a"', '"6"', '"10"', '"__proto__"', '"constructor"', '"\\u0061"'),
);
const blank = fc.constantFrom('', '', '', ' ', '\n', '\t', '\r\n  ');

/** JSON text as people write it: any blanks, any form of numbers, duplicate and integer-like keys, Python's constants. */
export const jsonText: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(
      number,
      double,
      jsonString,
      fc.constantFrom('null', 'true', 'false', 'NaN', 'Infinity', '-Infinity', '-0', '-0.0', '1E400', '1e16'),
    ),
    fc
      .tuple(
        blank,
        fc.array(
          fc.tuple(blank, tie('value'), blank).map((parts) => parts.join('')),
          { maxLength: 6 },
        ),
      )
      .map(([gap, items]) => `[${gap}${items.join(',')}]`),
    fc
      .tuple(
        blank,
        fc.array(
          fc
            .tuple(blank, jsonKey, blank, tie('value'), blank)
            .map(([a, name, b, value, c]) => `${a}${name}${b}:${b}${value}${c}`),
          { maxLength: 6 },
        ),
      )
      .map(([gap, members]) => `{${gap}${members.join(',')}}`),
  ),
})).value;

/** JSON text with one character lost, doubled or replaced: half of it is still JSON to somebody. */
export const damagedJsonText = fc
  .tuple(
    jsonText,
    fc.nat(),
    fc.constantFrom(
      '',
      '1',
      '0',
      ',',
      '"',
      '-',
      '.',
      'N',
      'NaN',
      'e',
      '\\',
      '{',
      ']',
      '\t',
      '\0',
      "'",
      '/',
      '+',
      '\u00a0',
      '\ufeff',
    ),
  )
  .map(([json, at, piece]) => {
    const index = at % (json.length + 1);
    return json.slice(0, index) + piece + json.slice(index + 1);
  });
