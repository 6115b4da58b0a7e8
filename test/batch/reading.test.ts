// What a file of rows is taken for, from its beginning alone: encodings, kinds, delimiters, headers; and what cannot be read.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { BatchFixture } from './batch-fixture.ts';

const fixture = new BatchFixture();
afterAll(() => fixture.end());

const table = 'Näme,token\nZoë,a:b\nŁukasz,c:d\n';
const western = 'Näme,token\nZoë,a:b\n';
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const bom = '\uFEFF';

describe('the encoding', () => {
  const bigger = `${table}${'Zoë,a:b\n'.repeat(100_000)}`;
  it.each([
    ['utf-8', Buffer.from(table), 0],
    ['utf-8', Buffer.from(bom + table), 0],
    ['utf-8', Buffer.from(bigger), 0],
    ['utf-16le', Buffer.from(bom + table, 'utf16le'), 1],
    ['utf-16be', utf16be(bom + table), 1],
    ['utf-16le', Buffer.from(table, 'utf16le'), 1],
    ['utf-16be', utf16be(table), 1],
    ['utf-16le', Buffer.from(bom + bigger, 'utf16le'), 1],
  ])('%s, #%#', async (encoding, bytes, warnings) => {
    await fixture.write('in.csv', bytes);
    const input = await fixture.open('in.csv');
    expect(input.reading).toEqual({ kind: 'csv', encoding, delimiter: ',', hasHeader: true });
    expect(input.warnings).toHaveLength(warnings);
    expect(input.columns.map(({ name }) => name)).toEqual(['Näme', 'token']);
    expect(input.columns[0]?.samples.slice(0, 2)).toEqual(['Zoë', 'Łukasz']);
  });

  it('windows-1252 where it is no UTF-8, with a warning, and another one when the person wants it', async () => {
    await fixture.write('in.csv', Buffer.from(`${western}10 \u0080,e:f\n`, 'latin1'));
    const input = await fixture.open('in.csv');
    expect(input.reading.encoding).toBe('windows-1252');
    expect(input.warnings).toEqual([expect.stringContaining('not UTF-8')]);
    expect(input.columns[0]).toEqual({ name: 'Näme', samples: ['Zoë', '10 €'] });
    const again = await fixture.open('in.csv', { encoding: 'utf-8' });
    expect(again.columns[0]?.samples).toContain('Zo\uFFFD');
    expect(again.warnings.join(' ')).toMatch(/windows-1252.*not UTF-8/);
  });

  it('is told where the beginning ends within a character', async () => {
    for (const shift of [0, 1, 2]) {
      await fixture.write('in.txt', `${'x'.repeat(shift)}\n${'€€€€\n'.repeat(40_000)}`);
      expect((await fixture.open('in.txt')).reading.encoding).toBe('utf-8');
    }
  });
});

describe('the kind', () => {
  it.each([
    ['a.csv', 'a,b\n1,2\n', 'csv', ','],
    ['a.csv', 'a;b\n1,5;2\n2,5;3\n', 'csv', ';'],
    ['a.csv', 'a|b\n1|2\n', 'csv', '|'],
    ['a.csv', 'a\tb\n1\t2\n', 'csv', '\t'],
    ['a.csv', 'name,note\n1,"a;b;c"\n2,"d;e;f"\n', 'csv', ','],
    ['a.csv', 'token\nabc\n', 'csv', ','],
    ['a.tsv', 'a\tb\n1\t2\n', 'tsv', '\t'],
    ['a.txt', 'a\tb\n1\t2\n', 'tsv', '\t'],
    ['a.txt', 'a,b\n1,2\n', 'csv', ','],
    ['a.txt', 'one\ntwo words\nthree\n', 'lines', ','],
    ['a.log', '{"a":1}\n{"a":2}\n', 'jsonl', ','],
    ['a.ndjson', '{"a":1}\n', 'jsonl', ','],
    ['tokens', 'eyJhIjoxfQ:1abcde:xyz\n', 'lines', ','],
  ])('of %s with %j', async (name, content, kind, delimiter) => {
    await fixture.write(name, content);
    expect((await fixture.open(name)).reading).toMatchObject({ kind, delimiter, encoding: 'utf-8' });
  });

  it.each([
    ['id,e-mail\n1,a@b.example\n', true],
    ['user name,token\nada,x\n', true],
    ['token\nImpJIg:1xVTjA:kG7ZabLYeh3BbA9it4-ZiDR3XOkr4-9bwPlLCJEtEfM\n', true],
    [
      'ImpJIg:1xVTjA:kG7ZabLYeh3BbA9it4-ZiDR3XOkr4-9bwPlLCJEtEfM\nImpJIh:1xVTjA:kG7ZabLYeh3BbA9it4-ZiDR3XOkr4-9bwPlLCJEtEfM\n',
      false,
    ],
    ['1,a@b.example\n2,c@d.example\n', false],
    ['ada,lovelace\nada,byron\n', false],
    ['a,a\n1,2\n', false],
    ['a,\n1,2\n', false],
  ])('with a header: %j %s', async (content, hasHeader) => {
    await fixture.write('in.csv', content);
    expect((await fixture.open('in.csv')).reading.hasHeader).toBe(hasHeader);
  });

  it('shows columns of JSON in the order in which they come, and numbers as they are written', async () => {
    await fixture.write(
      'in.jsonl',
      '{"a":1.10,"b":"x"}\n{"b":true,"c":{"d":[1, 2]},"a":12345678901234567890}\n{"b":null}\n',
    );
    expect((await fixture.open('in.jsonl')).columns).toEqual([
      { name: 'a', samples: ['1.10', '12345678901234567890', ''] },
      { name: 'b', samples: ['x', 'true', ''] },
      { name: 'c', samples: ['', '{"d":[1,2]}', ''] },
    ]);
  });

  it.each([
    ['sep=;\r\nuser;e-mail\r\n1;a@b.example\r\n2;c,d\r\n', ';'],
    ['"sep=|"\nuser|e-mail\n1|a@b.example\n', '|'],
    [`${bom}SEP=,\nuser,e-mail\n1,a@b.example\n`, ','],
  ])('takes a spreadsheet’s word for the delimiter: %j', async (content, delimiter) => {
    await fixture.write('in.csv', content);
    const { reading, columns, warnings } = await fixture.open('in.csv');
    expect(reading).toMatchObject({ kind: 'csv', delimiter, hasHeader: true });
    expect(columns.map(({ name, samples }) => [name, samples[0]])).toEqual([
      ['user', '1'],
      ['e-mail', 'a@b.example'],
    ]);
    expect(warnings).toEqual([]);
    // As lines, it is one of them.
    expect((await fixture.open('in.csv', { kind: 'lines' })).columns[0]?.samples).toHaveLength(
      content.split('\n').length - 1,
    );
  });

  it('is the person’s to correct', async () => {
    await fixture.write('in.csv', 'a;b\n1;2\n');
    const input = await fixture.open('in.csv', { delimiter: ',', hasHeader: false });
    expect(input.columns).toEqual([{ name: 'Column 1', samples: ['a;b', '1;2'] }]);
    expect((await fixture.open('in.csv', { kind: 'lines' })).columns).toEqual([
      { name: 'Line', samples: ['a;b', '1;2'] },
    ]);
    await expect(fixture.open('in.csv', { delimiter: '"' })).rejects.toMatchObject({ code: 'batch-delimiter' });
    await expect(fixture.open('in.csv', { delimiter: '€' })).rejects.toMatchObject({ code: 'batch-delimiter' });
  });

  it('warns of rows of another width', async () => {
    await fixture.write('in.csv', 'a,b\n1,2\n\n"x\ny",4\n3\n');
    expect((await fixture.open('in.csv')).warnings).toEqual([expect.stringContaining('line 6 has 1 where 2')]);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['batch-file-empty', ''],
    ['batch-file-empty', ' \n\n \n'],
    ['batch-file-empty', bom],
    ['batch-not-text', Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(300, 0x41)])],
    ['batch-not-text', Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.alloc(300)])],
    ['batch-not-text', Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])],
    ['batch-header-too-long', `"a${'x'.repeat(400_000)}`],
  ])('%s, #%#', async (code, content) => {
    await fixture.write('in.csv', content);
    await expect(fixture.open('in.csv')).rejects.toMatchObject({ code, message: expect.stringMatching(/\.$/) });
  });

  it('is told for what is no file', async () => {
    mkdirSync(fixture.path('folder'), { recursive: true });
    execFileSync('mkfifo', [fixture.path('pipe')]);
    for (const name of ['folder', 'pipe', 'nothing', 'in.csv/below']) {
      await expect(fixture.open(name)).rejects.toMatchObject({ code: 'batch-file-unreadable' });
    }
    await expect(fixture.desk.openPath('')).rejects.toMatchObject({ code: 'batch-file-unreadable' });
    const reading = { kind: 'csv', encoding: 'utf-8', delimiter: ',', hasHeader: true } as const;
    await expect(fixture.desk.reread({ inputId: 'gone', reading })).rejects.toMatchObject({ code: 'batch-input-gone' });
  });

  it('nothing is opened when the person changes their mind', async () => {
    fixture.chosen = null;
    expect(await fixture.desk.open()).toBeNull();
    fixture.chosen = await fixture.write('in.csv', table);
    expect(await fixture.desk.open()).toMatchObject({ fileName: 'in.csv', size: Buffer.byteLength(table) });
  });
});

describe('a file of any size', () => {
  it('of 5 GB is looked at in its beginning only', async () => {
    const file = await open(await fixture.write('huge.csv', `id,token\n${'1,a:b\n'.repeat(60_000)}`), 'r+');
    await file.truncate(5 * 1024 ** 3);
    await file.close();
    const before = process.memoryUsage.rss();
    const input = await fixture.open('huge.csv');
    expect(input).toMatchObject({ size: 5 * 1024 ** 3, reading: { kind: 'csv', hasHeader: true } });
    expect(process.memoryUsage.rss() - before).toBeLessThan(64 * 1024 * 1024);
  });

  it('whose first line is longer than what is looked at is a list', async () => {
    await fixture.write('long.txt', 'ä'.repeat(1_000_000));
    const input = await fixture.open('long.txt');
    expect(input.reading.kind).toBe('lines');
    expect(input.columns[0]?.samples[0]).toMatch(/^ä{200}…$/);
  });
});
