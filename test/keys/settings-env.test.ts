import { describe, expect, it } from 'vitest';
import { readEnvSettings } from '../../electron/keys/settings-env.ts';
import { deploymentLines } from '../../electron/rotation/deployment-lines.ts';

const keysOf = (source: string) =>
  readEnvSettings(source).keys.map(({ setting, line, secret }) => `${setting}:${line}:${Buffer.from(secret)}`);

describe('readEnvSettings', () => {
  it.each([
    ['SECRET_KEY=abc', 'abc'],
    ['export SECRET_KEY=abc', 'abc'],
    ['  SECRET_KEY = abc  ', 'abc'],
    [`SECRET_KEY='abc'`, 'abc'],
    [`SECRET_KEY="abc" # comment`, 'abc'],
    ['SECRET_KEY=abc # comment', 'abc'],
    ['SECRET_KEY=django-insecure-a#b$c(d)e=f&g', 'django-insecure-a#b$c(d)e=f&g'],
    ['SECRET_KEY=#starts-with-it', '#starts-with-it'],
    [String.raw`SECRET_KEY='it\'s \n'`, String.raw`it's \n`],
    [String.raw`SECRET_KEY="a\"b\\c\nd\q"`, 'a"b\\c\nd\\q'],
    ['SECRET_KEY="two\nlines"', 'two\nlines'],
    [`SECRET_KEY=a'b"c`, `a'b"c`],
    [`'SECRET_KEY'=abc`, 'abc'],
    ['SECRET_KEY=sch\u00fcssel', 'sch\u00fcssel'],
  ])('reads %j', (source, key) => {
    const { keys, skipped } = readEnvSettings(`# first\n${source}\nDEBUG=1\n`);
    expect(skipped).toEqual([]);
    expect(keys).toEqual([{ setting: 'SECRET_KEY', role: 'current', line: 2, secret: new TextEncoder().encode(key) }]);
  });

  it('reads fallbacks separated by commas, and every name', () => {
    const source = 'DEBUG=1\nDJANGO_SECRET_KEY=a\n\nSECRET_KEY_FALLBACKS="b, c,,d"\n';
    expect(keysOf(source)).toEqual([
      'DJANGO_SECRET_KEY:2:a',
      'SECRET_KEY_FALLBACKS:4:b',
      'SECRET_KEY_FALLBACKS:4:c',
      'SECRET_KEY_FALLBACKS:4:d',
    ]);
  });

  it('reads fallbacks in a JSON list', () => {
    expect(keysOf('SECRET_KEY_FALLBACKS=["a,b", "c"]')).toEqual([
      'SECRET_KEY_FALLBACKS:1:a,b',
      'SECRET_KEY_FALLBACKS:1:c',
    ]);
    // No list: a key may begin with any character.
    expect(keysOf('SECRET_KEY_FALLBACKS=[a,b')).toEqual(['SECRET_KEY_FALLBACKS:1:[a', 'SECRET_KEY_FALLBACKS:1:b']);
  });

  it('reads the variables that a rotation asks to deploy', () => {
    const keys = [Uint8Array.of(107, 49), Uint8Array.of(107, 44, 50), Uint8Array.of(255, 0, 62)];
    const { variables } = deploymentLines(
      '5.2',
      keys.map((_, index) => ({ fingerprint: '', text: index < 2 })),
    );
    const environment = variables.map(({ name }, index) => {
      const key = Buffer.from(keys[index] as Uint8Array);
      return `${name}=${name.endsWith('_BASE64') ? key.toString('base64') : `"${key}"`}`;
    });
    const { keys: found, skipped } = readEnvSettings(environment.join('\n'));
    expect(skipped).toEqual([]);
    expect(found.map(({ role, secret }) => [role, secret])).toEqual(
      keys.map((key, index) => [index === 0 ? 'current' : 'fallback', key]),
    );
    expect(readEnvSettings('DJANGO_SECRET_KEY_BASE64=no base64!').skipped).toHaveLength(1);
  });

  it('gives one name once for each line that assigns it', () => {
    expect(keysOf('SECRET_KEY=a\nSECRET_KEY=b')).toEqual(['SECRET_KEY:1:a', 'SECRET_KEY:2:b']);
  });

  it.each([
    ['SECRET_KEY=', 'empty'],
    ['SECRET_KEY= # later', 'empty'],
    [`SECRET_KEY=''`, 'empty'],
    ['SECRET_KEY_FALLBACKS=,', 'empty'],
    [`SECRET_KEY='abc`, 'closing quote'],
    [`SECRET_KEY="abc" def`, 'closing quote'],
    [`SECRET_KEY=a$\{OTHER}`, 'another variable'],
  ])('says why it skips %j', (source, word) => {
    expect(readEnvSettings(`\n${source}`)).toEqual({
      keys: [],
      skipped: [{ setting: source.slice(0, source.indexOf('=')), line: 2, reason: expect.stringContaining(word) }],
    });
  });

  it.each([
    '#SECRET_KEY=a',
    ' # SECRET_KEY=a',
    'SECRET_KEY',
    'XSECRET_KEY=a',
    `X="\nSECRET_KEY=a\n"`,
    'X=SECRET_KEY=a',
  ])('finds nothing in %j', (source) => {
    expect(readEnvSettings(source)).toEqual({ keys: [], skipped: [] });
  });

  it('reads on behind a broken line', () => {
    expect(keysOf(`X='open\nSECRET_KEY=a`)).toEqual(['SECRET_KEY:2:a']);
  });
});
