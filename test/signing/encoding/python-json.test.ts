import { describe, expect, it } from 'vitest';
import { maxJsonDepth } from '../../../electron/signing/encoding/json-outline.ts';
import { compactJson } from '../../../electron/signing/encoding/python-json.ts';
import { pythonFloat } from '../../../electron/signing/encoding/python-number.ts';
import { JsonError } from '../../../electron/signing/index.ts';
import { codeOf } from '../support/thrown.ts';

// Every right-hand side is what CPython 3.11 prints for json.dumps(json.loads(text), separators=(",", ":")).
describe('python-json', () => {
  it.each([
    ['1.0', '1.0'],
    ['1E5', '100000.0'],
    ['1e-5', '1e-05'],
    ['0.0001', '0.0001'],
    ['1e15', '1000000000000000.0'],
    ['1e16', '1e+16'],
    ['123456789012345678.0', '1.2345678901234568e+17'],
    ['1e22', '1e+22'],
    ['5e-324', '5e-324'],
    ['1.7976931348623157e308', '1.7976931348623157e+308'],
    ['-0.0', '-0.0'],
    ['-0', '0'],
    ['1e999', 'Infinity'],
    ['-1e999', '-Infinity'],
    ['NaN', 'NaN'],
    ['[Infinity, -Infinity,NaN]', '[Infinity,-Infinity,NaN]'],
    ['{"NaN": "Infinity"}', '{"NaN":"Infinity"}'],
    ['123456789012345678901234567890', '123456789012345678901234567890'],
  ])('prints the number in %s as %s', (json, expected) => {
    expect(compactJson(json)).toBe(expected);
  });

  it.each([
    ['"é漢🐍"', '"\\u00e9\\u6f22\\ud83d\\udc0d"'],
    ['"\u007f\\/\\u0041"', '"\\u007f/A"'],
    ['"\\u0000\\b\\f\\n\\r\\t\\u001f"', '"\\u0000\\b\\f\\n\\r\\t\\u001f"'],
    ['"\\ud800"', '"\\ud800"'],
    ['"\udc0d\ud83d"', '"\\udc0d\\ud83d"'],
    ['" \\" \\\\ ~"', '" \\" \\\\ ~"'],
  ])('prints the string %j as %s', (json, expected) => {
    expect(compactJson(json)).toBe(expected);
  });

  it('keeps the order of keys, integer-like ones and __proto__ too', () => {
    expect(compactJson('{"b": 1, "6": 2, "__proto__": 3, "1": 4, "constructor": {}}')).toBe(
      '{"b":1,"6":2,"__proto__":3,"1":4,"constructor":{}}',
    );
  });

  it('keeps a duplicate key at its first place with its last value', () => {
    expect(compactJson('{"a": 1, "b": 2, "\\u0061": [3]}')).toBe('{"a":[3],"b":2}');
  });

  it.each(
    [
      [
        '',
        '  ',
        '1 2',
        '[1,]',
        '[,1]',
        '{"a":1,}',
        '{a:1}',
        "{'a':1}",
        '{"a"}',
        '{1:2}',
        '[1 2]',
        '[',
        ']',
        '{',
        '"a',
        '1]',
      ],
      [
        '01',
        '-01',
        '1.',
        '.5',
        '+1',
        '-',
        '1e',
        '1e+',
        '0x10',
        '1_000',
        '١',
        '-NaN',
        '+Infinity',
        'nan',
        'NaN1',
        '1NaN',
        'NaNe5',
        'Infinity.5',
        '- Infinity',
      ],
      ['"\t"', '"a\nb"', '"\0"', '"\\x41"', '"\\u12G4"', '"\\u+123"', "'a'", '"\\'],
      ['True', 'nulll', 'tru', 'undefined', '/*a*/1', '1//', '\ufeff1', '\u00a01', '\u000b1', '1\u2028', '\0'],
    ].flat(),
  )('refuses %j, as Python does', (json) => {
    expect(codeOf(() => compactJson(json))).toBe('malformed-json');
  });

  it('takes a raw and an escaped half of a character for two, as Python does, and their pair for one', () => {
    expect(compactJson('{"\\ud83d\udc0d": 1, "\\ud83d\\udc0d": 2, "\ud83d\udc0d": 3, "\udc0d": 4}')).toBe(
      '{"\\ud83d\\udc0d":1,"\\ud83d\\udc0d":3,"\\udc0d":4}',
    );
  });

  it('says where it stopped', () => {
    const error = (() => {
      try {
        return compactJson('{"a": 1, "b": }');
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(JsonError);
    expect(error).toMatchObject({ offset: 14, message: 'The JSON is malformed at character 15.' });
  });

  it('refuses integers of more than 4300 digits, as Python does', () => {
    expect(compactJson(`-${'1'.repeat(4300)}`)).toHaveLength(4301);
    expect(codeOf(() => compactJson('1'.repeat(4301)))).toBe('json-integer-too-long');
    expect(compactJson(`${'1'.repeat(4301)}.0`)).toBe('Infinity');
  });

  it('bounds the nesting, outside strings only', () => {
    const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);
    expect(compactJson(nested(maxJsonDepth, '[', ']'))).toHaveLength(2 * maxJsonDepth);
    expect(codeOf(() => compactJson(nested(maxJsonDepth + 1, '[', ']')))).toBe('json-too-deep');
    expect(codeOf(() => compactJson(nested(100_000, '[', ']')))).toBe('json-too-deep');
    expect(codeOf(() => compactJson('['.repeat(100_000)))).toBe('json-too-deep');
    expect(codeOf(() => compactJson(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`))).toBe('json-too-deep');
    expect(compactJson(`"${'['.repeat(5000)}\\"${'{'.repeat(5000)}"`)).toHaveLength(10_004);
  });

  it('reads ten megabytes of small values', () => {
    const json = `[${'1,'.repeat(5_000_000)}1]`;
    expect(compactJson(json)).toBe(json);
  });

  it.each([
    [0, '0.0'],
    [1e21, '1e+21'],
    [1e-7, '1e-07'],
    [123.456, '123.456'],
    [9007199254740994, '9007199254740994.0'],
    [Number.NEGATIVE_INFINITY, '-Infinity'],
  ])('prints the double %d as %s', (value, expected) => {
    expect(pythonFloat(value)).toBe(expected);
  });
});
