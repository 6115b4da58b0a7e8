import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readPythonSettings } from '../../electron/keys/settings-python.ts';

/** `setting:line:key` for keys, and `setting:line` with a word of the reason for what was skipped. */
function read(source: string) {
  const { keys, skipped } = readPythonSettings(source);
  return {
    keys: keys.map(({ setting, line, secret }) => `${setting}:${line}:${Buffer.from(secret)}`),
    skipped: skipped.map(({ setting, line, reason }) => `${setting}:${line}:${reason}`),
  };
}

function python(source: string): string {
  const { stdout, stderr, status } = spawnSync(process.env.COUNTERSIGN_PYTHON ?? 'python3', ['-c', source], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

const keysOf = (source: string) => {
  const { keys, skipped } = read(source);
  expect(skipped).toEqual([]);
  return keys;
};

// The shape of what `django-admin startproject` writes.
const startproject = `"""
Django settings for shop project.

SECRET_KEY = 'only in the docstring'
"""

from pathlib import Path

# Build paths inside the project like this: BASE_DIR / 'subdir'.
BASE_DIR = Path(__file__).resolve().parent.parent


# SECURITY WARNING: keep the secret key used in production secret!
SECRET_KEY = 'django-insecure-q#x$h(2=&_!k3-7a+%9@0^v)b5c*d1e6f8g4i2j0l'

# SECURITY WARNING: don't run with debug turned on in production!
DEBUG = True

ALLOWED_HOSTS = []

TEMPLATES = [
    {
        'BACKEND': 'django.template.backends.django.DjangoTemplates',
        'OPTIONS': {'SECRET_KEY': 'in a dict'},
    },
]
`;

describe('literal assignments', () => {
  it('reads a settings.py as startproject writes it', () => {
    expect(keysOf(startproject)).toEqual(['SECRET_KEY:14:django-insecure-q#x$h(2=&_!k3-7a+%9@0^v)b5c*d1e6f8g4i2j0l']);
  });

  it.each([
    ['a bare literal', `SECRET_KEY = 'k'`, ['SECRET_KEY:1:k']],
    ['no blanks, a comment', `SECRET_KEY="k"# 'no'`, ['SECRET_KEY:1:k']],
    ['an annotation', `SECRET_KEY: str = "k"`, ['SECRET_KEY:1:k']],
    ['an annotation with brackets', `SECRET_KEY_FALLBACKS: list[str] = ["k"]`, ['SECRET_KEY_FALLBACKS:1:k']],
    ['parentheses and concatenation', `SECRET_KEY = (\n  'a'  # one\n  "b" r'\\c'\n)`, [String.raw`SECRET_KEY:2:ab\c`]],
    ['a line continuation', `SECRET_KEY = \\\n  'a' \\\n 'b'`, ['SECRET_KEY:2:ab']],
    ['a chain', `KEY = SECRET_KEY = 'k'`, ['SECRET_KEY:1:k']],
    ['DJANGO_SECRET_KEY', `DJANGO_SECRET_KEY = 'k'`, ['DJANGO_SECRET_KEY:1:k']],
    ['two on a line', `A = 1; SECRET_KEY = 'k'`, ['SECRET_KEY:1:k']],
    ['branches', `if X:\n    SECRET_KEY = 'a'\nelse:\n    SECRET_KEY = 'b'`, ['SECRET_KEY:2:a', 'SECRET_KEY:4:b']],
    ['try', `try:\n    SECRET_KEY = 'a'\nexcept E:\n    SECRET_KEY = 'b'`, ['SECRET_KEY:2:a', 'SECRET_KEY:4:b']],
    ['a class', `class Prod(Base):\n    DEBUG = False\n    SECRET_KEY = 'k'`, ['SECRET_KEY:3:k']],
    [
      'fallbacks in a list',
      `SECRET_KEY_FALLBACKS = [\n 'a',\n b"b",  # old\n]`,
      ['SECRET_KEY_FALLBACKS:2:a', 'SECRET_KEY_FALLBACKS:3:b'],
    ],
    [
      'fallbacks in a tuple',
      `SECRET_KEY_FALLBACKS = ('a', 'b')`,
      ['SECRET_KEY_FALLBACKS:1:a', 'SECRET_KEY_FALLBACKS:1:b'],
    ],
    [
      'a tuple without parentheses',
      `SECRET_KEY_FALLBACKS = 'a', 'b'`,
      ['SECRET_KEY_FALLBACKS:1:a', 'SECRET_KEY_FALLBACKS:1:b'],
    ],
    ['fallbacks added later', `SECRET_KEY_FALLBACKS += ['c']`, ['SECRET_KEY_FALLBACKS:1:c']],
    ['an empty list of fallbacks', `SECRET_KEY_FALLBACKS = []`, []],
    ['beyond ASCII', `SECRET_KEY = 'sch\u00fcssel\u{1F511}'`, ['SECRET_KEY:1:sch\u00fcssel\u{1F511}']],
    ['a hash inside', `SECRET_KEY = 'a#b'`, ['SECRET_KEY:1:a#b']],
  ])('reads %s', (_, source, keys) => {
    expect(keysOf(source)).toEqual(keys);
  });

  it('reads raw bytes', () => {
    expect(readPythonSettings(String.raw`SECRET_KEY = b'\x00\xff\x80'`).keys[0]?.secret).toEqual(
      Uint8Array.from([0, 255, 128]),
    );
  });
});

describe('values that are told apart without running anything', () => {
  it.each([
    ['a variable', `KEY = 'k'\nSECRET_KEY = KEY`, ['SECRET_KEY:1:k']],
    ['a variable of a variable', `A = 'k'\nB = A\nSECRET_KEY = B`, ['SECRET_KEY:1:k']],
    ['a default in a variable', `KEY = os.getenv('X', 'k')\nSECRET_KEY = KEY`, ['SECRET_KEY:1:k']],
    ['texts that are added', `SECRET_KEY = ('a' +\n 'b' + "c")`, ['SECRET_KEY:1:abc']],
    ['an f-string of letters only', `SECRET_KEY = f'k\\n'`, ['SECRET_KEY:1:k\n']],
    [
      'items of fallbacks',
      `OLD = 'a'\nOLDER = ['b']\nSECRET_KEY_FALLBACKS = [OLD, *OLDER, os.environ.get('X', 'c'), env('Y', default='d')]`,
      ['SECRET_KEY_FALLBACKS:1:a', 'SECRET_KEY_FALLBACKS:2:b', 'SECRET_KEY_FALLBACKS:3:c', 'SECRET_KEY_FALLBACKS:3:d'],
    ],
    [
      'lists that are added',
      `OLDER = ['b']\nSECRET_KEY_FALLBACKS = ['a'] + OLDER\nSECRET_KEY_FALLBACKS += ['c']`,
      ['SECRET_KEY_FALLBACKS:2:a', 'SECRET_KEY_FALLBACKS:1:b', 'SECRET_KEY_FALLBACKS:3:c'],
    ],
    [
      'methods of a list',
      `SECRET_KEY_FALLBACKS = ['a']\nSECRET_KEY_FALLBACKS.append('b')\nSECRET_KEY_FALLBACKS.extend(['c', 'd'])\nSECRET_KEY_FALLBACKS.insert(0, 'e')`,
      ['a:1', 'b:2', 'c:3', 'd:3', 'e:4'].map((key) => `SECRET_KEY_FALLBACKS:${key.slice(2)}:${key[0]}`),
    ],
  ])('reads %s, as Python does', (_, source, keys) => {
    expect(keysOf(source)).toEqual(keys);
    const names = { environ: '{}', env: 'lambda name, default: default', getenv: 'lambda name, default: default' };
    const run = `import json, types\nos = types.SimpleNamespace(environ=${names.environ}, getenv=${names.getenv})\nenv = ${names.env}\n${source}\n`;
    const values = python(
      `${run}print(json.dumps([globals().get('SECRET_KEY')] + list(globals().get('SECRET_KEY_FALLBACKS', []))))`,
    );
    const read = keys.map((key) => key.replace(/^\w+:\d+:/, '')).sort();
    expect(read).toEqual((JSON.parse(values) as (string | null)[]).filter((value) => value !== null).sort());
  });

  it.each([
    ['given twice', `KEY = 'a'\nKEY = 'b'\nSECRET_KEY = KEY`],
    ['added to', `KEY = 'a'\nKEY += 'b'\nSECRET_KEY = KEY`],
    ['imported', `KEY = 'a'\nfrom local import KEY\nSECRET_KEY = KEY`],
    ['given later', `SECRET_KEY = KEY\nKEY = 'a'`],
    ['of a function', `def f():\n    KEY = 'a'\nSECRET_KEY = KEY`],
    ['of a loop', `KEY = 'a'\nfor KEY in x:\n    pass\nSECRET_KEY = KEY`],
    ['of itself', `KEY = KEY\nSECRET_KEY = KEY`],
  ])('does not guess the value of a variable that is %s', (_, source) => {
    expect(read(source).keys).toEqual([]);
    expect(read(source).skipped).toEqual([expect.stringContaining('another variable')]);
  });
});

describe('defaults of environment variables', () => {
  it.each([
    `os.environ.get("SECRET_KEY", "k")`,
    `os.environ.get(\n "SECRET_KEY",\n default='k',\n)`,
    `environ.get('X', 'k')`,
    `os.getenv("X", "k")`,
    `getenv("X", default="k")`,
    `env("X", default="k")`,
    `env("X", "k")`,
    `env.str("X", default="k")`,
    `env.str(var="X", default="k")`,
    `environ.Env()("X", default="k")`,
    `config("X", default="k")`,
    `config("X", cast=str, default="k")`,
    `decouple.config("X", default=("k"))`,
    `os.environ.get("X") or "k"`,
    `os.environ.get("X", os.environ.get("Y", "k"))`,
    `(os.environ.get("X", "k"))`,
  ])('reads %s', (value) => {
    const { keys, skipped } = readPythonSettings(`SECRET_KEY = ${value}`);
    expect(skipped).toEqual([]);
    expect(keys.map(({ secret }) => Buffer.from(secret).toString())).toEqual(['k']);
  });

  it('reads lists of fallbacks', () => {
    expect(keysOf(`SECRET_KEY_FALLBACKS = env.list("X", default=["a", "b"])`).length).toBe(2);
    expect(keysOf(`SECRET_KEY_FALLBACKS = config("X", default="a, b", cast=Csv())`)).toEqual([
      'SECRET_KEY_FALLBACKS:1:a',
      'SECRET_KEY_FALLBACKS:1:b',
    ]);
  });
});

describe('what gives no key', () => {
  it.each([
    [`SECRET_KEY = os.environ["X"]`, 'environment'],
    [`SECRET_KEY = os.environ.get("X")`, 'environment'],
    [`SECRET_KEY = env("X")`, 'environment'],
    [`SECRET_KEY = config("X", cast=str)`, 'environment'],
    [`SECRET_KEY = get_random_secret_key()`, 'call'],
    [`SECRET_KEY = open("key.txt").read()`, 'call'],
    [`SECRET_KEY = "k".encode()`, 'call'],
    [`SECRET_KEY = KEY`, 'another variable'],
    [`SECRET_KEY = local.KEY`, 'elsewhere'],
    [`SECRET_KEY = "a" + b`, 'several parts'],
    [`SECRET_KEY = "a" * 50`, 'several parts'],
    [`SECRET_KEY += "b"`, 'several parts'],
    [`SECRET_KEY = f"k{x}"`, 'f-string'],
    [`SECRET_KEY = "a" f"{k}"`, 'f-string'],
    [`SECRET_KEY = None`, 'not a plain text'],
    [`SECRET_KEY = ""`, 'empty'],
    [`SECRET_KEY = os.environ.get("X", "")`, 'empty'],
    [`SECRET_KEY = ["a"]`, 'list'],
    [`SECRET_KEY = "a", "b"`, 'tuple'],
    [`SECRET_KEY, X = "a", "b"`, 'together with others'],
    [`SECRET_KEY = 'abc`, 'closing quote'],
    [`SECRET_KEY = "a" b"b"`, 'mixes'],
    [`SECRET_KEY = "\\ud800"`, 'lone surrogate'],
    [`SECRET_KEY_FALLBACKS = "abc"`, 'not a list'],
    [`SECRET_KEY_FALLBACKS = [OLD]`, 'another variable'],
    [`SECRET_KEY_FALLBACKS = [*OLD]`, 'another variable'],
    [`SECRET_KEY_FALLBACKS = [os.environ["X"]]`, 'environment'],
    [`SECRET_KEY_FALLBACKS.clear()`, 'call'],
    [`SECRET_KEY =`, 'cannot be understood'],
  ])('says so: %s', (source, word) => {
    const { keys, skipped } = readPythonSettings(`\n${source}\n`);
    expect(keys).toEqual([]);
    expect(skipped.length).toBeGreaterThan(0);
    expect(skipped[0]).toMatchObject({ line: 2, reason: expect.stringContaining(word) });
  });

  it('keeps the literal items of a list that has others too', () => {
    expect(read(`SECRET_KEY_FALLBACKS = [\n 'a',\n OLD,\n]`)).toEqual({
      keys: ['SECRET_KEY_FALLBACKS:2:a'],
      skipped: ['SECRET_KEY_FALLBACKS:3:The value is taken from another variable.'],
    });
  });

  it.each([
    [`# SECRET_KEY = 'k'`],
    [`"""\nSECRET_KEY = 'k'\n"""`],
    [`X = '''\nSECRET_KEY = 'k'\n'''`],
    [`X = "SECRET_KEY = 'k'"`],
    [`X = {'SECRET_KEY': 'k'}`],
    [`f(SECRET_KEY='k')`],
    [`settings.SECRET_KEY = 'k'`],
    [`SECRET_KEYS = 'k'`],
    [`MY_SECRET_KEY = 'k'`],
    [`SECRET_KEY == 'k'`],
    [`def f():\n    SECRET_KEY = 'k'`],
    [`f = lambda: (SECRET_KEY := 'k')`],
  ])('is no assignment: %s', (source) => {
    expect(readPythonSettings(source)).toEqual({ keys: [], skipped: [] });
  });

  it('reads on behind a broken line', () => {
    expect(read(`X = 'open\nSECRET_KEY = 'k'\nx = )\nSECRET_KEY_FALLBACKS = ['a']`).keys).toEqual([
      'SECRET_KEY:2:k',
      'SECRET_KEY_FALLBACKS:4:a',
    ]);
  });

  it('refuses a file in which a text never ends, naming the line', () => {
    const source = `A = 1\ndef f():\n    """open\n\nSECRET_KEY = 'k'\n`;
    expect(() => readPythonSettings(source)).toThrow(expect.objectContaining({ code: 'settings-broken', line: 3 }));
  });
});
