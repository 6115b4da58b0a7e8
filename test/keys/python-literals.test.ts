import { describe, expect, it } from 'vitest';
import { joinLiterals, readLiteral } from '../../electron/keys/python-literals.ts';
import { valueReason } from '../../electron/keys/settings-keys.ts';

const text = (value: string) => ({ kind: 'text', text: value });
const bytes = (...values: number[]) => ({ kind: 'bytes', bytes: Uint8Array.from(values) });

describe('readLiteral', () => {
  it.each([
    [`'abc'`, 'abc'],
    [`"it's"`, "it's"],
    [`''`, ''],
    [`""""""`, ''],
    [`'''a\nb'''`, 'a\nb'],
    [`"""a"b"""`, 'a"b'],
    [String.raw`'\'\"\\'`, `'"\\`],
    [String.raw`'\a\b\f\n\r\t\v'`, '\x07\b\f\n\r\t\v'],
    [String.raw`'\x41\101\u00e9\U0001F600\0'`, 'AA\u00e9\u{1F600}\0'],
    [String.raw`'\777'`, '\u01ff'],
    [String.raw`'\1234'`, 'S4'],
    [String.raw`'\d\ \%'`, String.raw`\d\ \%`],
    [`'a\\\nb'`, 'ab'],
    [String.raw`r'\n\''`, String.raw`\n\'`],
    [`R"a"`, 'a'],
    [`u'a'`, 'a'],
    [`'\u00e9\u{1F511}'`, '\u00e9\u{1F511}'],
  ])('reads %s', (source, value) => {
    expect(readLiteral(source)).toEqual(text(value));
  });

  it('reads bytes', () => {
    expect(readLiteral(String.raw`b'a\xff\377\n'`)).toEqual(bytes(97, 255, 255, 10));
    expect(readLiteral(String.raw`Rb'\x'`)).toEqual(bytes(92, 120));
    expect(readLiteral(String.raw`b'\u0041'`)).toEqual({
      kind: 'bytes',
      bytes: new TextEncoder().encode(String.raw`\u0041`),
    });
  });

  it.each([
    [`f'a{b}'`, 'f-string'],
    [`rf'a{{'`, 'f-string'],
    [`fb'a'`, 'f-string'],
    [`t'a'`, 'f-string'],
    [`z'a'`, 'prefix'],
    [`'abc`, 'closing quote'],
    [`'`, 'closing quote'],
    [`'''abc'`, 'closing quote'],
    [String.raw`'abc\'`, 'closing quote'],
    [String.raw`r'abc\'`, 'closing quote'],
    [String.raw`'\xg1'`, 'escape'],
    [String.raw`'\u12'`, 'escape'],
    [String.raw`'\U00110000'`, 'escape'],
    [String.raw`'\N{BULLET}'`, String.raw`\N`],
    [String.raw`'\ud83d\ude00'`, 'half a character'],
    [`b'\u00e9'`, 'ASCII'],
    [`abc`, 'plain text'],
    [``, 'plain text'],
  ])('refuses %s', (source, reason) => {
    const literal = readLiteral(source);
    expect(literal.kind === 'refused' && valueReason(literal.reason)).toContain(reason);
  });

  it('is not slowed by backslashes', () => {
    expect(readLiteral(`'${'\\'.repeat(1_000_000)}x'`)).toEqual(text(`${'\\'.repeat(500_000)}x`));
  });
});

describe('joinLiterals', () => {
  it('joins text with text and bytes with bytes', () => {
    expect(joinLiterals([readLiteral(`'a'`), readLiteral(`r'\\n'`)])).toEqual(text(String.raw`a\n`));
    expect(joinLiterals([readLiteral(`b'a'`), readLiteral(`b'b'`)])).toEqual(bytes(97, 98));
  });

  it('takes an f-string without a brace for the text that it is', () => {
    expect(readLiteral(String.raw`f'a\n'`)).toEqual({ kind: 'text', text: 'a\n' });
    expect(readLiteral(String.raw`Rf'a\n'`)).toEqual({ kind: 'text', text: String.raw`a\n` });
  });

  it('refuses what Python refuses', () => {
    expect(joinLiterals([readLiteral(`'a'`), readLiteral(`b'b'`)])).toMatchObject({ reason: 'textAndBytes' });
    expect(joinLiterals([readLiteral(`'a'`), readLiteral(`f'{b}'`)])).toMatchObject({ kind: 'refused' });
  });
});
