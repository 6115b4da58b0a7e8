// What leaves the ledger as a file, read back with tools that are not ours where there are some.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { csvLine } from '../../electron/ledger/csv.ts';
import { ledgerHandlers } from '../../electron/ledger/ledger-desk.ts';
import { issued, LedgerFixture, many } from './ledger-fixture.ts';

const fixture = new LedgerFixture();
const code = (value: string) => expect.objectContaining({ code: value });

describe('an export', () => {
  it('as CSV is what Python reads as the same texts, formulas made harmless', async () => {
    const odd = [
      '=cmd|"/c calc"!A1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      ' =1',
      '＝1',
      'a,b',
      'say "hi"',
      'two\nlines',
      "'",
      'ü🔑',
      ' x ',
    ];
    await fixture.ledger.append(odd.map((ticket, index) => issued(`t${index}`, { ticket })));
    const path = join(fixture.directory, 'out.csv');
    expect(await fixture.ledger.export({ path, format: 'csv', filter: {} })).toBe(odd.length);
    const script =
      "import csv,json,sys; print(json.dumps(list(csv.DictReader(open(sys.argv[1], encoding='utf-8-sig', newline='')))))";
    const python = spawnSync('python3', ['-c', script, path], { encoding: 'utf8' });
    expect(python.stderr).toBe('');
    const rows = JSON.parse(python.stdout) as Record<string, string>[];
    expect(rows.map((row) => row.ticket)).toEqual(odd.map((text, index) => (index < 7 ? `'${text}` : text)));
    expect(rows[0]).toMatchObject({
      number: '1',
      'time (UTC)': '2026-09-10T12:00:00.000Z',
      profile: 'Shop',
      environment: 'production',
      recipe: 'Account recovery',
      'issued by': 'maria',
      'key fingerprint': '0123 4567 89ab cdef',
    });
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('as JSON lines has every record and field, oldest first, and obeys the filter', async () => {
    await fixture.ledger.append(many(30));
    const path = join(fixture.directory, 'out.jsonl');
    expect(await fixture.ledger.export({ path, format: 'jsonl', filter: { text: 'sup-2' } })).toBe(11);
    const lines = readFileSync(path, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((one) => one.seq)).toEqual([2, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29]);
    const { records } = await fixture.ledger.search({ filter: { ticket: 'SUP-2' }, limit: 1 });
    expect(lines[0]).toEqual({ ...records[0], time: '2026-09-10T12:00:00.000Z' });
  });

  it('leaves a file that was there alone when it cannot be written, or is stopped', async () => {
    await fixture.ledger.append(many(10_000));
    const { ledger } = fixture;
    const path = join(fixture.directory, 'out', 'report.csv');
    await expect(ledger.export({ path, format: 'csv', filter: {} })).rejects.toThrow(code('ledger-export-failed'));
    mkdirSync(join(fixture.directory, 'out'));
    writeFileSync(path, 'what was there');
    const stop = new AbortController();
    const stopped = ledger.export(
      { path, format: 'csv', filter: {} },
      { signal: stop.signal, onProgress: () => stop.abort() },
    );
    await expect(stopped).rejects.toThrow(code('ledger-cancelled'));
    // A folder, and a pipe: nothing takes their place.
    const pipe = join(fixture.directory, 'pipe');
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
    for (const special of [join(fixture.directory, 'out'), pipe]) {
      await expect(ledger.export({ path: special, format: 'csv', filter: {} })).rejects.toThrow(
        code('ledger-export-failed'),
      );
      expect(statSync(special).isFile()).toBe(false);
    }
    expect(readFileSync(path, 'utf8')).toBe('what was there');
    expect(readdirSync(join(fixture.directory, 'out'))).toEqual(['report.csv']);
    expect(await ledger.export({ path, format: 'csv', filter: { text: 'nothing' } })).toBe(0);
    expect(readFileSync(path, 'utf8').split('\r\n').length).toBe(2);
    await fixture.restart();
    expect(await fixture.problems()).toEqual([]);
  });
});

describe('a cell', () => {
  it('that could be a formula is text', () => {
    for (const sign of ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
      expect(csvLine([`${sign}1`])).toMatch(/^"?'/);
      if (!/\s/.test(sign)) expect(csvLine([`  ${sign}1`])).toMatch(/^"?'/);
    }
    expect(csvLine(['a', 1, null, 'SUP-1', 'a=b', ''])).toBe('a,1,,SUP-1,a=b,\r\n');
  });
});

describe('the desk', () => {
  it('runs one long job at a time, tells its progress and stops it', async () => {
    await fixture.ledger.append(many(10_000));
    const path = join(fixture.directory, 'out.csv');
    let chosen: string | null = null;
    const desk = ledgerHandlers({ ledger: fixture.ledger, chooseFile: async () => chosen });
    expect(await desk['ledger.export']({ format: 'csv', filter: {} })).toBe(null);
    expect(existsSync(path)).toBe(false);
    chosen = path;
    expect(await desk['ledger.progress']({})).toBe(null);
    const verifying = desk['ledger.verify']({ full: true });
    expect(await desk['ledger.progress']({})).toMatchObject({ kind: 'verify' });
    await expect(desk['ledger.verify']({ full: true })).rejects.toThrow(code('ledger-job-running'));
    await expect(desk['ledger.export']({ format: 'csv', filter: {} })).rejects.toThrow(code('ledger-job-running'));
    // The rest goes on meanwhile.
    expect(await desk['ledger.count']({ filter: {} })).toEqual({ count: 10_000 });
    expect((await desk['ledger.find']({ text: 'token-7' })).records.length).toBe(1);
    desk['ledger.cancel']({});
    await expect(verifying).rejects.toThrow(code('ledger-cancelled'));
    expect(await desk['ledger.progress']({})).toBe(null);
    expect(await desk['ledger.export']({ format: 'csv', filter: {} })).toEqual({ records: 10_000, file: 'out.csv' });
    expect(await desk['ledger.verify']({ full: false })).toMatchObject({ ok: true, checked: 10_000 });
    expect((await desk['ledger.status']({})).verified).toMatchObject({ seq: 10_000 });
    expect(await desk['ledger.verify']({ full: false })).toMatchObject({ ok: true, checked: 0 });
  });
});
