// Everything that somebody with a file and a tool of their own can do to a ledger, and where each is shown.
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Row, recordHash } from '../../electron/ledger/chain.ts';
import { asLedgerError } from '../../electron/ledger/errors.ts';
import { LedgerKey } from '../../electron/ledger/ledger-key.ts';
import { LedgerStore } from '../../electron/ledger/ledger-store.ts';
import { contents } from '../../electron/ledger/sources.ts';
import { verifyChain } from '../../electron/ledger/verify-chain.ts';
import { announceSeed } from '../signing/support/seed.ts';
import { DAY, issued, LedgerFixture, many } from './ledger-fixture.ts';

const fixture = new LedgerFixture();
const code = (value: string) => expect.objectContaining({ code: value });
const at = (code: string, seq: number | null, until = seq) => ({ code, seq, until });

beforeEach(async () => {
  await fixture.ledger.append(many(20));
  await fixture.ledger.append(many(20, {}, 21));
});

/** Computes the hashes anew from `seq` on, as anybody can. */
function rehash(db: DatabaseSync, seq: number): void {
  let previous = db.prepare('SELECT hash FROM record WHERE seq = ?').get(seq - 1)?.hash as Uint8Array;
  const contentOf = contents(db);
  for (const row of db.prepare('SELECT * FROM record WHERE seq >= ? ORDER BY seq').all(seq) as unknown as Row[]) {
    previous = recordHash(previous, contentOf(row));
    db.prepare('UPDATE record SET hash = ? WHERE seq = ?').run(previous, row.seq);
  }
  db.prepare('UPDATE head SET hash = ?').run(previous);
}

describe('an edited ledger', () => {
  it('refuses changes by mistake', async () => {
    await fixture.ledger.close();
    const db = new DatabaseSync(fixture.path);
    const statements = [
      "UPDATE record SET ticket = 'x' WHERE seq = 3",
      'DELETE FROM record WHERE seq = 3',
      'DELETE FROM record',
      'REPLACE INTO record SELECT * FROM record WHERE seq = 3',
      "UPDATE source SET who = 'x'",
      'DELETE FROM source',
      'UPDATE ledger SET created_at = 0',
      'DELETE FROM ledger',
    ];
    for (const sql of statements) expect(() => db.exec(sql), sql).toThrow('the ledger is append-only');
    db.close();
    fixture.open();
    expect(await fixture.problems()).toEqual([]);
  });

  const columns = {
    record: ['time', 'source', 'ticket', 'token', 'hash', 'seal'],
    source: [
      'profile_id',
      'profile_name',
      'environment',
      'recipe_id',
      'recipe_name',
      'purpose',
      'who',
      'key_fingerprint',
    ],
  };
  const edited = (column: string): string => {
    if (['token', 'hash', 'seal'].includes(column)) return `CAST(${column} || 'x' AS BLOB)`;
    return ['time', 'source'].includes(column) ? `${column} + 1` : `${column} || 'x'`;
  };

  it('shows where any column was changed, and every record of a changed source', async () => {
    await fixture.ledger.append([issued('last', { profileId: 'p2', recipe: { id: 'r', name: 'R' }, ticket: 'T' })]);
    const key = new LedgerKey((await fixture.backEnd.get('ledger-key')) as Uint8Array);
    await fixture.ledger.close();
    const db = new DatabaseSync(fixture.path);
    db.exec('DROP TRIGGER record_stays; DROP TRIGGER source_stays');
    const verify = () =>
      verifyChain(db, { key, anchor: null, full: false }).problems.map(({ code, seq, until }) => ({
        code,
        seq,
        until,
      }));
    const change = (table: string, column: string, id: string, expected: object[]) => {
      const before = db.prepare(`SELECT ${column} AS value FROM ${table} WHERE ${id}`).get()?.value as SQLInputValue;
      db.exec(`UPDATE ${table} SET ${column} = ${edited(column)} WHERE ${id}`);
      // The last record is looked at twice.
      const found = verify().filter((one) => one.seq !== 41 || one.code !== 'edited' || column !== 'seal');
      expect([column, found]).toEqual([column, expected]);
      db.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${id}`).run(before);
      expect(verify()).toEqual([]);
    };
    for (const column of columns.record) {
      // The hash still fits where only the seal was changed.
      const code = column === 'seal' ? 'forged' : 'edited';
      for (const seq of [1, 17, 20, 21, 40, 41]) change('record', column, `seq = ${seq}`, [at(code, seq)]);
    }
    for (const column of columns.source) change('source', column, 'id = 2', [at('edited', 41)]);
    db.exec('PRAGMA foreign_keys = OFF; DROP TRIGGER source_lasts; DELETE FROM source WHERE id = 1');
    expect(verify()).toEqual(Array.from({ length: 40 }, (_, index) => at('edited', index + 1)));
    db.close();
  });

  it('shows each of several edits', async () => {
    await fixture.tamper((db) => db.exec("UPDATE record SET ticket = 'SUP-0' WHERE seq IN (3, 4, 30)"));
    expect(await fixture.problems()).toEqual([at('edited', 3), at('edited', 4), at('edited', 30)]);
    const { problems } = await fixture.ledger.verify({ full: true });
    expect(problems[0]?.message).toBe('Record 3 is not as it was written.');
  });

  it('shows an edit whose hashes were made to fit', async () => {
    await fixture.tamper((db) => {
      db.exec('UPDATE record SET time = 0 WHERE seq = 7');
      rehash(db, 7);
    });
    const found = await fixture.problems();
    expect(found[0]).toEqual(at('forged', 7));
    expect(found).toContainEqual(at('head-forged', null));
    await expect(fixture.ledger.append(many(1))).rejects.toThrow(code('ledger-damaged'));
  });

  it('shows removed records', async () => {
    await fixture.tamper((db) => db.exec('DELETE FROM record WHERE seq IN (5, 6, 20)'));
    expect(await fixture.problems()).toEqual([at('missing', 5, 6), at('missing', 20)]);
  });

  it('shows removed records whose numbers were closed up', async () => {
    await fixture.tamper((db) => {
      db.exec('DELETE FROM record WHERE seq = 5');
      db.exec('UPDATE record SET seq = seq - 1 WHERE seq > 5');
      rehash(db, 5);
      db.exec('UPDATE head SET seq = 39');
    });
    const found = await fixture.problems();
    expect(found[0]?.seq).toBe(5);
    expect(found).toContainEqual(at('head-forged', null));
  });

  it('shows a removed beginning', async () => {
    await fixture.tamper((db) => db.exec('DELETE FROM record WHERE seq <= 10'));
    expect(await fixture.problems()).toEqual([at('missing', 1, 10)]);
  });

  it('shows records that changed places', async () => {
    await fixture.tamper((db) => {
      db.exec('UPDATE record SET seq = -1 WHERE seq = 8');
      db.exec('UPDATE record SET seq = 8 WHERE seq = 12');
      db.exec('UPDATE record SET seq = 12 WHERE seq = -1');
    });
    expect(await fixture.problems()).toEqual([at('moved', 8), at('moved', 12)]);
  });

  it('shows a cut-off end, with the head left and with the head moved along', async () => {
    await fixture.tamper((db) => db.exec('DELETE FROM record WHERE seq > 35'));
    expect(await fixture.problems()).toEqual([at('truncated', 36, 40)]);
    await expect(fixture.ledger.append(many(1))).rejects.toThrow(code('ledger-damaged'));
    expect(await fixture.ledger.status()).toMatchObject({ state: 'unusable', problem: { code: 'ledger-damaged' } });
    await fixture.tamper((db) => db.exec('UPDATE head SET seq = 35, hash = (SELECT hash FROM record WHERE seq = 35)'));
    expect(await fixture.problems()).toEqual([at('head-forged', null)]);
    // Nor does the last record's own seal serve as a head.
    await fixture.tamper((db) => db.exec('UPDATE head SET mac = (SELECT seal FROM record WHERE seq = 35)'));
    expect(await fixture.problems()).toEqual([at('head-forged', null)]);
    await fixture.tamper((db) => db.exec('DELETE FROM head'));
    expect(await fixture.problems()).toEqual([at('head-forged', null)]);
    await expect(fixture.ledger.append(many(1))).rejects.toThrow(code('ledger-damaged'));
  });

  it('shows records put in after the end', async () => {
    await fixture.tamper((db) => {
      db.exec('CREATE TEMP TABLE copy AS SELECT * FROM record WHERE seq = 40');
      db.exec('UPDATE copy SET seq = 41; INSERT INTO record SELECT * FROM copy');
    });
    expect(await fixture.problems()).toEqual([at('added', 41)]);
    await expect(fixture.ledger.append(many(1))).rejects.toThrow(code('ledger-damaged'));
  });

  it('shows tables and triggers that are not as they were made', async () => {
    await fixture.ledger.close();
    const db = new DatabaseSync(fixture.path);
    db.exec('CREATE TRIGGER quiet AFTER INSERT ON record BEGIN UPDATE record SET time = 0 WHERE seq = NEW.seq; END');
    db.exec('DROP TRIGGER record_stays');
    db.close();
    fixture.open();
    const { problems } = await fixture.ledger.verify({ full: true });
    expect(problems).toMatchObject([
      { code: 'schema-changed', message: expect.stringMatching(/quiet.*record_stays|record_stays.*quiet/) },
    ]);
    await expect(fixture.ledger.append(many(1))).rejects.toThrow(code('ledger-damaged'));
  });

  it('shows an index that was made to hide a record from searches', async () => {
    await fixture.ledger.close();
    const db = new DatabaseSync(fixture.path, { defensive: false });
    // The pages of an index over fewer records are put in the place of the ones of the whole index.
    db.exec('PRAGMA writable_schema = ON; CREATE INDEX smaller ON record (substr(token, 1, 6)) WHERE seq <> 9');
    db.exec(`UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'smaller') WHERE name = 'record_by_token';
             DELETE FROM sqlite_schema WHERE name = 'smaller'`);
    db.close();
    fixture.open();
    expect(await fixture.ledger.find('token-9')).toEqual([]);
    expect((await fixture.ledger.find('token-8')).length).toBe(1);
    expect((await fixture.problems()).map((one) => one.code)).toContain('index');
  });

  it('goes on recording behind an edited record, which stays shown', async () => {
    await fixture.tamper((db) => db.exec("UPDATE record SET ticket = 'SUP-0' WHERE seq = 3"));
    await fixture.ledger.append(many(5));
    expect(await fixture.problems()).toEqual([at('edited', 3)]);
    expect(await fixture.ledger.verify({ full: true })).toMatchObject({ to: 45, checked: 45 });
  });
});

describe('an older copy of the file', () => {
  it('is told by what the computer remembers, once it was written down', async () => {
    await fixture.ledger.close();
    copyFileSync(fixture.path, `${fixture.path}.copy`);
    fixture.open();
    await fixture.ledger.append(many(7));
    await fixture.ledger.close();
    copyFileSync(`${fixture.path}.copy`, fixture.path);
    fixture.open();
    expect(await fixture.problems()).toEqual([at('rolled-back', 41, 47)]);
    await expect(fixture.ledger.append(many(1))).rejects.toThrow(code('ledger-damaged'));
    expect(await fixture.ledger.count({})).toBe(40);
  });

  it('is not told where nothing is remembered: its head is genuine', async () => {
    await fixture.restart({ anchorHolder: { read: async () => null, write: async () => {} } });
    copyFileSync(fixture.path, `${fixture.path}.copy`);
    await fixture.ledger.append(many(7));
    await fixture.ledger.close();
    copyFileSync(`${fixture.path}.copy`, fixture.path);
    fixture.open({ anchorHolder: { read: async () => null, write: async () => {} } });
    expect(await fixture.problems()).toEqual([]);
  });

  it('is told also when it was continued, past what the computer remembers', async () => {
    const nothing = { anchorHolder: { read: async () => null, write: async () => {} } };
    await fixture.ledger.close();
    copyFileSync(fixture.path, `${fixture.path}.copy`);
    fixture.open();
    await fixture.ledger.append(many(2));
    await fixture.ledger.close();
    copyFileSync(`${fixture.path}.copy`, fixture.path);
    await fixture.open(nothing).append([issued('instead'), issued('of it'), issued('and more')]);
    await fixture.restart();
    expect(await fixture.problems()).toEqual([at('rolled-back', 42)]);
  });

  it('shows where two histories were put together', async () => {
    const nothing = { anchorHolder: { read: async () => null, write: async () => {} } };
    await fixture.ledger.close();
    copyFileSync(fixture.path, `${fixture.path}.copy`);
    await fixture.open(nothing).append(many(3));
    await fixture.ledger.close();
    const other = `${fixture.path}.other`;
    copyFileSync(fixture.path, other);
    copyFileSync(`${fixture.path}.copy`, fixture.path);
    await fixture.open(nothing).append([issued('x'), issued('y'), issued('z')]);
    await fixture.tamper((db) => {
      db.exec(`ATTACH '${other}' AS other; DELETE FROM record WHERE seq = 42`);
      db.exec('INSERT INTO record SELECT * FROM other.record WHERE seq = 42');
    });
    await fixture.restart(nothing);
    expect(await fixture.problems()).toEqual([at('spliced', 42), at('spliced', 43)]);
  });

  it('of another ledger is told, and so is a file that is gone', async () => {
    await fixture.ledger.close();
    const away = `${fixture.path}.away`;
    copyFileSync(fixture.path, away);
    rmSync(fixture.path);
    fixture.open();
    expect(await fixture.ledger.status()).toMatchObject({ state: 'none' });
    await expect(fixture.ledger.append(many(1))).rejects.toThrow(code('ledger-missing'));
    expect(await fixture.ledger.status()).toMatchObject({ state: 'unusable', problem: { code: 'ledger-missing' } });
    await fixture.open({ anchorHolder: { read: async () => null, write: async () => {} } }).append(many(41));
    await fixture.restart();
    expect(await fixture.problems()).toEqual([at('replaced', null)]);
    await fixture.ledger.close();
    copyFileSync(away, fixture.path);
    fixture.open();
    expect(await fixture.ledger.append(many(1))).toEqual({ firstSeq: 41 });
    expect(await fixture.problems()).toEqual([]);
  });

  it('put in place while the ledger is in use is not written into the void', async () => {
    const copy = `${fixture.path}.copy`;
    await fixture.restart();
    copyFileSync(fixture.path, copy);
    await fixture.ledger.append(many(1));
    for (const ending of ['', '-wal', '-shm']) rmSync(fixture.path + ending, { force: true });
    copyFileSync(copy, fixture.path);
    await fixture.ledger.append(many(2));
    await fixture.restart();
    expect(await fixture.ledger.count({})).toBe(42);
    expect(await fixture.problems()).toEqual([]);
  });
});

describe('the ledger’s key', () => {
  it('when it is gone: the records can be read and nothing can be added', async () => {
    const key = (await fixture.backEnd.get('ledger-key')) as Uint8Array;
    await fixture.backEnd.delete('ledger-key');
    const ledger = await fixture.restart();
    expect(await ledger.count({ text: 'sup-7' })).toBe(1);
    await expect(ledger.append(many(1))).rejects.toThrow(code('ledger-key-missing'));
    await expect(ledger.find('token-1')).rejects.toThrow(code('ledger-key-missing'));
    expect(await ledger.verify({ full: true })).toMatchObject({ ok: true, authenticated: false, checked: 40 });
    await expect(ledger.purge({ olderThanDays: 1 })).rejects.toThrow(code('ledger-key-missing'));
    await fixture.backEnd.set('ledger-key', key);
    expect(await ledger.append(many(1))).toEqual({ firstSeq: 41 });
  });

  it('when it is another: nothing can be added, and it is said', async () => {
    const key = (await fixture.backEnd.get('ledger-key')) as Uint8Array;
    await fixture.backEnd.set('ledger-key', new Uint8Array(32).fill(7));
    await fixture.restart();
    await expect(fixture.ledger.append(many(1))).rejects.toThrow(code('ledger-key-other'));
    expect(await fixture.ledger.verify({ full: true })).toMatchObject({
      ok: false,
      authenticated: false,
      problems: [{ code: 'other-key' }],
    });
    await fixture.backEnd.set('ledger-key', key);
    await fixture.restart();
    expect(await fixture.problems()).toEqual([]);
  });

  it('when it is gone: an edit that does not fit the chain is shown all the same', async () => {
    await fixture.backEnd.delete('ledger-key');
    await fixture.tamper((db) => db.exec('UPDATE record SET time = 0 WHERE seq = 12'));
    expect((await fixture.problems())[0]).toEqual(at('edited', 12));
  });
});

describe('setting a ledger aside', () => {
  it('keeps the damaged file as it is and begins a new one that names it', async () => {
    await fixture.tamper((db) => db.exec('DELETE FROM record WHERE seq > 35'));
    const before = await fixture.ledger.status();
    await fixture.ledger.close();
    const bytes = readFileSync(fixture.path);
    fixture.open();
    const file = (await fixture.ledger.setAside()) as string;
    expect(file).toBe('ledger-set-aside-20260910T120000Z.sqlite');
    expect(
      readdirSync(fixture.directory)
        .filter((name) => name.endsWith('.sqlite'))
        .sort(),
    ).toEqual([file, 'ledger.sqlite']);
    expect(readFileSync(`${fixture.directory}/${file}`).equals(bytes)).toBe(true);
    expect(await fixture.ledger.status()).toMatchObject({
      state: 'ready',
      records: 0,
      predecessor: { file, lastSeq: 40, headHash: before.headHash, authentic: false },
    });
    expect(await fixture.ledger.append(many(2))).toEqual({ firstSeq: 1 });
    await fixture.restart();
    expect(await fixture.problems()).toEqual([]);
    // The link is part of the chain.
    await fixture.tamper((db) => db.exec("UPDATE ledger SET predecessor = replace(predecessor, '40', '35')"));
    expect((await fixture.problems()).length).toBeGreaterThan(0);
  });

  it('works for a file that is no ledger, for garbage, for none, and without a key', async () => {
    const cases: (() => Promise<void> | void)[] = [
      () => writeFileSync(fixture.path, 'not a database, but long enough to look at'.repeat(100)),
      () => rmSync(fixture.path),
      () => new DatabaseSync(`${fixture.directory}/other.db`).exec('CREATE TABLE t (x)'),
      async () => void (await fixture.backEnd.delete('ledger-key')),
    ];
    for (const [index, damage] of cases.entries()) {
      await fixture.ledger.close();
      await damage();
      if (existsSync(`${fixture.directory}/other.db`)) copyFileSync(`${fixture.directory}/other.db`, fixture.path);
      rmSync(`${fixture.directory}/other.db`, { force: true });
      fixture.open();
      await expect(fixture.ledger.append(many(1)), String(index)).rejects.toThrow(
        /Nothing was recorded|nothing (?:was|can be) recorded|It was not changed/,
      );
      const file = await fixture.ledger.setAside();
      expect(file === null).toBe(index === 1);
      expect(await fixture.ledger.append(many(3))).toEqual({ firstSeq: 1 });
      expect(await fixture.problems()).toEqual([]);
      expect((await fixture.ledger.status()).predecessor).toMatchObject({ lastSeq: index === 0 ? 40 : 3 });
    }
  });

  it('is completed after a crash between its two renamings', async () => {
    await fixture.ledger.setAside();
    await fixture.ledger.append(many(1));
    await fixture.ledger.close();
    copyFileSync(fixture.path, `${fixture.path}.new`);
    rmSync(fixture.path);
    fixture.open();
    expect(await fixture.ledger.append(many(1))).toEqual({ firstSeq: 2 });
    expect(existsSync(`${fixture.path}.new`)).toBe(false);
  });
});

describe('a damaged file', () => {
  const seed = announceSeed('ledger damage');

  it('is never taken for a sound one, and never brings the ledger down', { timeout: 240_000 }, async () => {
    await fixture.ledger.append(many(400));
    const { records } = await fixture.ledger.search({ filter: {}, limit: 500 });
    await fixture.ledger.close();
    const sound = readFileSync(fixture.path);
    let noticed = 0;
    const damage = fc.record({
      at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      length: fc.constantFrom(1, 8, 512, 4096, 20_000),
      with: fc.constantFrom(0, 0xff, 0x41),
    });
    const key = (await fixture.backEnd.get('ledger-key')) as Uint8Array;
    const samples = fc.sample(damage, { seed, numRuns: 300 });
    for (const { at: place, length, with: byte } of samples) {
      const bytes = Buffer.from(sound);
      const start = Math.floor(place * bytes.length);
      bytes.fill(byte, start, Math.min(bytes.length, start + length));
      writeFileSync(fixture.path, bytes);
      const store = new LedgerStore(fixture.path);
      store.unlock(key, null);
      expect(['ready', 'unusable']).toContain(store.status().state);
      const problems = await fixture.problems().catch((error) => [{ code: error.code as string }]);
      if (problems.length > 0) noticed++;
      // What verifies says the same as before.
      else expect(store.search({ filter: {}, limit: 500 }).records).toEqual(records);
      const known = expect.objectContaining({ code: expect.stringMatching(/^ledger-(damaged|newer|key-other)$/) });
      for (const attempt of [
        () => store.append(many(1), { time: 0, who: 'maria' }),
        () => store.search({ filter: { text: 'sup-1' }, limit: 50 }),
        () => store.find('token-1'),
      ]) {
        try {
          attempt();
        } catch (error) {
          expect(asLedgerError(error)).toEqual(known);
        }
      }
      store.close();
      for (const ending of ['-wal', '-shm']) rmSync(fixture.path + ending, { force: true });
    }
    process.stderr.write(`${noticed} of ${samples.length} damages were where something is\n`);
    expect(noticed).toBeGreaterThan(samples.length / 4);
  });

  it('that was cut off is shown, and reading what is left does not fail', async () => {
    await fixture.ledger.append(many(2000));
    await fixture.ledger.close();
    truncateSync(fixture.path, Math.floor(statSync(fixture.path).size / 2 / 4096) * 4096);
    fixture.open();
    const result = await fixture.ledger
      .verify({ full: true })
      .catch((error) => ({ ok: false, problems: [{ code: error.code }] }));
    expect(result.ok).toBe(false);
    await expect(fixture.ledger.append(many(1))).rejects.toThrow(code('ledger-damaged'));
    fixture.now += DAY;
    expect(await fixture.ledger.setAside()).toMatch(/set-aside/);
    expect(await fixture.ledger.append(many(1))).toEqual({ firstSeq: 1 });
  });
});
