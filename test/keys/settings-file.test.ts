import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SettingsFileError } from '../../electron/keys/errors.ts';
import { MAX_SETTINGS_BYTES, readSettingsFile } from '../../electron/keys/settings-file.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const keysOf = (bytes: Uint8Array, name = 'settings.py') =>
  readSettingsFile(bytes, name).keys.map(({ secret }) => Buffer.from(secret).toString());

describe('readSettingsFile', () => {
  it('takes the syntax from the name', () => {
    const python = utf8(`SECRET_KEY = 'a'`);
    expect(keysOf(python, 'base.py')).toEqual(['a']);
    expect(keysOf(utf8('SECRET_KEY=a#b'), '.env')).toEqual(['a#b']);
    expect(keysOf(utf8('SECRET_KEY=a#b'), 'prod.env')).toEqual(['a#b']);
    expect(keysOf(utf8('SECRET_KEY=a#b'), '.env.local')).toEqual(['a#b']);
    expect(keysOf(utf8('SECRET_KEY=a-b'), 'secrets')).toEqual(['a-b']);
    expect(keysOf(python, 'settings.txt')).toEqual(['a']);
    expect(keysOf(utf8(`SECRET_KEY='a'\nSECRET_KEY_FALLBACKS=['b','c']`), 'settings.txt')).toEqual(['a', 'b', 'c']);
    expect(keysOf(utf8(`export SECRET_KEY='a'`), 'profile')).toEqual(['a']);
    expect(readSettingsFile(utf8('SECRET_KEY=os.environ["X"]'), 'settings.txt').keys).toEqual([]);
    expect(readSettingsFile(utf8('SECRET_KEY=get_random_secret_key()'), 'settings.txt').keys).toEqual([]);
  });

  it('takes a byte order mark and every kind of line break', () => {
    expect(keysOf(utf8(`\ufeffSECRET_KEY = 'a'\r\nSECRET_KEY_FALLBACKS = [\r\n'b']`))).toEqual(['a', 'b']);
    expect(readSettingsFile(utf8(`A = 1\rSECRET_KEY = 'a'`), 'x.py').keys[0]?.line).toBe(2);
    expect(keysOf(utf8(`\ufeffSECRET_KEY=a\r\nX=1`), '.env')).toEqual(['a']);
  });

  it('says of a file that reads the environment what it reads', () => {
    expect(readSettingsFile(utf8(`SECRET_KEY = os.environ["X"]`), 'x.py')).toMatchObject({
      keys: [],
      skipped: [{ line: 1 }],
    });
  });

  it.each([
    ['settings-too-large', new Uint8Array(MAX_SETTINGS_BYTES + 1).fill(32)],
    ['settings-not-text', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1])],
    ['settings-not-utf8', Buffer.from('\ufeffSECRET_KEY = "a"', 'utf16le')],
    ['settings-not-utf8', Buffer.from('\ufeffSECRET_KEY = "a"', 'utf16le').swap16()],
    ['settings-not-utf8', Buffer.from('SECRET_KEY = "\xe9"', 'latin1')],
    ['settings-broken', utf8(`SECRET_KEY = 'a'\nX = """open`)],
    ['settings-no-keys', utf8('DEBUG = True')],
    ['settings-no-keys', new Uint8Array()],
  ])('refuses with %s', (code, bytes) => {
    let thrown: unknown;
    try {
      readSettingsFile(bytes, 'settings.py');
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(SettingsFileError);
    expect(thrown).toMatchObject({ code, message: expect.stringContaining('Nothing was imported') });
  });
});

describe('hostile input', () => {
  /** Reading ends, and in nothing but keys or a typed error whose text does not hold what was read. */
  function survives(bytes: Uint8Array, name: string): void {
    try {
      readSettingsFile(bytes, name);
    } catch (error) {
      if (!(error instanceof SettingsFileError)) throw error;
    }
  }

  const fragment = fc.constantFrom(
    ...[
      'SECRET_KEY',
      'SECRET_KEY_FALLBACKS',
      ' = ',
      '=',
      '+=',
      ': str',
      "'",
      '"',
      "'''",
      '"""',
      '\\',
      '\\N{',
      '\\x',
      '\\ud800',
      'b',
      'f',
      'rb',
    ],
    ...[
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      ',',
      '*',
      '#',
      '$',
      '${',
      '\n',
      '\n    ',
      '\r',
      '\t',
      ' ',
      'if x:',
      'else:',
      'class A:',
      'def f():',
    ],
    ...['os.environ.get(', 'env(', 'default=', 'or', 'lambda:', 'export ', 'k', '\u00e9', '\u{1F511}', '\0', '\ufeff'],
  );

  it('survives any mixture of the syntax', () => {
    const seed = Date.now() & 0x7fffffff;
    process.stdout.write(`settings-file fragments: seed ${seed}\n`);
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 60 }), fc.constantFrom('a.py', '.env', 'a'), (parts, name) =>
        survives(utf8(`SECRET_KEY${parts.join('')}`), name),
      ),
      { numRuns: 4000, seed },
    );
  });

  it('survives any bytes', () => {
    const seed = Date.now() & 0x7fffffff;
    process.stdout.write(`settings-file bytes: seed ${seed}\n`);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('a.py', '.env', 'a'), (bytes, name) => {
        survives(bytes, name);
        survives(Buffer.concat([utf8('SECRET_KEY = '), bytes]), name);
      }),
      { numRuns: 2000, seed },
    );
  });

  it.each([
    ['brackets', '['],
    ['parentheses', '('],
    ['braces in an f-string', 'f"{'],
    ['quotes', '"'],
    ['triple quotes', '"""'],
    ['backslashes', '\\'],
    ['assignments', 'SECRET_KEY = '],
    ['good lines', 'SECRET_KEY = "k"\n'],
    ['nested blocks', 'if x:\n '],
    ['fallback items', '"k",'],
    ['environment look-ups', 'env("X",'],
    ['alternatives', 'x or '],
    ['dots', 'a.'],
    ['lines', '\n'],
    ['blanks', ' '],
    ['open values', 'X="\\"\n'],
    ['open single values', "X='\n"],
    ['hashes', ' #'],
  ])('survives a mebibyte of %s', { timeout: 30_000 }, (_, part) => {
    const filled = (start: string) =>
      utf8(start + part.repeat(Math.floor((MAX_SETTINGS_BYTES - start.length) / part.length)));
    survives(filled('SECRET_KEY = '), 'a.py');
    survives(filled('SECRET_KEY='), '.env');
  });
});
