// cookies.txt, encodings, and files that are not what they seem.
import { describe, expect, it } from 'vitest';
import { IntakeError } from '../../electron/intake/index.ts';
import { codes, object, pairs, read, readFile, session } from './support/samples.ts';

const jar = [
  '# Netscape HTTP Cookie File',
  '# https://curl.se/docs/http-cookies.html',
  '',
  `.example.com\tTRUE\t/\tTRUE\t1792567680\tsessionid\t${session}`,
  `#HttpOnly_example.com\tFALSE\t/app\tFALSE\t0\tstate\t${object}`,
  'example.com\tFALSE\t/\tFALSE\t0\tempty\t',
];

describe('cookies.txt', () => {
  it('reads every cookie with its attributes', async () => {
    const intake = await readFile(jar.join('\r\n'), 'cookies.txt');
    expect(intake.kind).toBe('cookies-txt');
    expect(intake.entries).toMatchObject([
      { name: 'sessionid', value: session, where: 'cookies.txt, line 4' },
      { name: 'state', value: object, where: 'cookies.txt, line 5' },
      { name: 'empty', value: '', format: null, confidence: 0 },
    ]);
    expect(intake.entries.map(({ attributes }) => attributes)).toEqual([
      { domain: '.example.com', path: '/', expires: 1792567680, secure: true },
      { domain: 'example.com', path: '/app', httpOnly: true },
      { domain: 'example.com', path: '/' },
    ]);
    expect(intake.problems).toEqual([]);
  });

  it('is known without its first line, and with spaces for tabs', async () => {
    for (const text of [jar.slice(3).join('\n'), jar.slice(3, 5).join('\n').replaceAll('\t', '  ')]) {
      const intake = await read(text);
      expect(intake.kind).toBe('cookies-txt');
      expect(pairs(intake).slice(0, 2)).toEqual([
        ['sessionid', session],
        ['state', object],
      ]);
    }
  });

  it('says which lines it skipped, and sums up when they are many', async () => {
    const intake = await read([...jar, 'nonsense', `example.com\tMAYBE\t/\tFALSE\t0\ta\tb`].join('\n'));
    expect(intake.entries).toHaveLength(3);
    expect(intake.problems.map(({ code, line }) => [code, line])).toEqual([
      ['lines-skipped', 7],
      ['lines-skipped', 8],
    ]);
    const many = await read([...jar, ...Array.from({ length: 500 }, () => 'nonsense')].join('\n'));
    expect(many.entries).toHaveLength(3);
    expect(many.problems).toHaveLength(21);
    expect(many.problems.at(-1)?.message).toContain('480 more');
  });
});

describe('encodings', () => {
  const text = `Cookie: näme=${session}; ключ=€🐍`;
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a BOM', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 LE', utf16],
    ['UTF-16 BE', Buffer.from(utf16).swap16()],
  ])('reads %s', async (_, bytes) => {
    const intake = await readFile(bytes);
    expect(pairs(intake)).toEqual([
      ['näme', session],
      ['ключ', '€🐍'],
    ]);
    expect(intake.problems).toEqual([]);
  });

  it('reads a BOM in a pasted text, and a HAR in UTF-16', async () => {
    expect(pairs(await read(`\uFEFF${text}`))).toHaveLength(2);
    const har = JSON.stringify({ log: { entries: [{ request: { cookies: [{ name: 'ä🐍', value: session }] } }] } });
    expect(pairs(await readFile(Buffer.from(`\uFEFF${har}`, 'utf16le')))).toEqual([['ä🐍', session]]);
  });

  it('reads Latin-1, and each line of a mixed file in its own encoding, and says so', async () => {
    const latin = await readFile(Buffer.from(`Cookie: näme=${session}`, 'latin1'));
    expect(pairs(latin)).toEqual([['näme', session]]);
    expect(latin.problems).toMatchObject([{ code: 'encoding', line: 1 }]);
    const mixed = await readFile(
      Buffer.concat([
        Buffer.from(`Cookie: ключ=${session}\n`),
        Buffer.from(`Cookie: näme=${object}\n`, 'latin1'),
        Buffer.from('Cookie: é=1'),
      ]),
    );
    expect(pairs(mixed)).toEqual([
      ['ключ', session],
      ['näme', object],
      ['é', '1'],
    ]);
    expect(mixed.problems).toMatchObject([{ code: 'encoding', line: 2 }]);
  });

  it('cuts no character in two, wherever a chunk ends', async () => {
    for (const letter of ['é', '€', '🐍']) {
      for (let shift = 0; shift < 4; shift++) {
        const long = letter.repeat(40_000);
        const intake = await readFile(`Cookie: ${'n'.repeat(shift + 1)}=${long}`);
        expect(intake.entries[0]?.value === long).toBe(true);
      }
    }
  });
});

describe('files that are not what they seem', () => {
  it.each([
    ['PK\x03\x04\x14\x00', 'a ZIP archive'],
    ['\x1f\x8b\x08\x00', 'a gzip file'],
    ['SQLite format 3\0', 'an SQLite database'],
    ['%PDF-1.7\n', 'a PDF document'],
    ['\x00\x01\x02\x03\x04\x05\x06', 'a binary file'],
  ])('refuses %j by name', async (start, name) => {
    const refusal = readFile(Buffer.from(start, 'latin1'), 'cookies.har');
    await expect(refusal).rejects.toThrowError(IntakeError);
    await expect(refusal).rejects.toMatchObject({ code: 'binary', message: expect.stringContaining(name) });
  });

  it('reads a cookies.txt named .har, and says so', async () => {
    const intake = await readFile(jar.join('\n'), 'site.har');
    expect(intake.kind).toBe('cookies-txt');
    expect(intake.entries).toHaveLength(3);
    expect(codes(intake)).toEqual(['not-what-its-name-says']);
  });

  it.each(['', ' \n\t\r\n ', '\uFEFF'])('refuses nothing at all: %j', async (text) => {
    await expect(read(text)).rejects.toMatchObject({ code: 'empty' });
    await expect(readFile(text)).rejects.toMatchObject({ code: 'empty' });
  });
});
