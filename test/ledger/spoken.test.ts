// The ledger speaks German and Chinese, its threads too; what it keeps is the same in every language.
import { readFileSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { speak } from '../../electron/language.ts';
import { ledgerHandlers } from '../../electron/ledger/ledger-desk.ts';
import { LedgerFixture, many } from './ledger-fixture.ts';

const fixture = new LedgerFixture();
afterEach(() => speak('en'));

describe('a record that was changed', () => {
  it('is told of by the thread that verifies, in the language of the moment', async () => {
    await fixture.ledger.append(many(4));
    await fixture.tamper((db) => db.exec("UPDATE record SET ticket = 'SUP-0' WHERE seq = 3"));
    const found = async () => (await fixture.ledger.verify({ full: true })).problems.map(({ message }) => message);
    speak('de');
    expect(await found()).toEqual(['Der Eintrag Nr. 3 ist nicht mehr so, wie er geschrieben wurde.']);
    speak('zh-CN');
    expect(await found()).toEqual(['第 3 号条目与写入时不一致。']);
    speak('en');
    expect(await found()).toEqual(['Record 3 is not as it was written.']);
  });

  it('keeps old ones from being removed, in two sentences', async () => {
    await fixture.ledger.append(many(4));
    await fixture.tamper((db) => db.exec('DELETE FROM record WHERE seq IN (2, 3)'));
    const purge = () => fixture.ledger.purge({ olderThanDays: 1 });
    speak('de');
    await expect(purge()).rejects.toThrow(/^Die Einträge Nr\. 2 bis Nr\. 3 fehlen\. Es wurde nichts entfernt, damit/);
    speak('zh-CN');
    await expect(purge()).rejects.toThrow(/^第 2 号至第 3 号条目缺失。未删除任何条目，以便查明原因；/);
  });
});

it('the thread that keeps the file speaks another language from the next call on', async () => {
  await fixture.ledger.append(many(2));
  await fixture.tamper((db) => db.exec('DELETE FROM record WHERE seq = 2'));
  const refused = () => fixture.ledger.append(many(1)).then(String, (error: Error) => error.message);
  speak('de');
  expect(await refused()).toBe(
    'Das Ende des Protokolls fehlt: Nr. 2 bis Nr. 2. Es wurde nichts eingetragen, und die Datei wurde nicht verändert; legen Sie die richtige Datei zurück, oder legen Sie diese beiseite und beginnen Sie ein neues Protokoll.',
  );
  speak('zh-CN');
  expect(await refused()).toBe(
    '签发记录的末尾缺失：第 2 号至第 2 号条目。未写入任何条目，文件未被改动；请放回正确的文件，或封存此文件并新建一份签发记录。',
  );
  expect((await fixture.ledger.status()).problem).toEqual({
    code: 'ledger-damaged',
    message: '签发记录的末尾缺失：第 2 号至第 2 号条目。',
  });
  speak('en');
  expect((await fixture.ledger.status()).problem?.message).toBe('The end of the ledger is missing: records 2 to 2.');
});

it('a file that is no ledger, and a ledger that is gone', async () => {
  await fixture.ledger.append(many(1));
  await fixture.ledger.close();
  const put = (sql: string) => {
    rmSync(fixture.path, { force: true });
    const db = new DatabaseSync(fixture.path);
    db.exec(sql);
    db.close();
  };
  put('CREATE TABLE other (one)');
  const problem = async () => (await fixture.ledger.status()).problem?.message;
  speak('de');
  expect(await problem()).toMatch(/^An der Stelle des Protokolls liegt eine Datei, die kein Protokoll ist\./);
  speak('zh-CN');
  expect(await problem()).toMatch(/^签发记录的位置上是一个并非签发记录的文件。/);
  await fixture.ledger.close();
  rmSync(fixture.path);
  await expect(fixture.ledger.append(many(1))).rejects.toThrow(/^签发记录不在原处；其中曾有至少 1 个条目。/);
});

describe('in this process', () => {
  it('a second job, and a job that was stopped', async () => {
    await fixture.ledger.append(many(1));
    const { 'ledger.verify': verify } = ledgerHandlers({ ledger: fixture.ledger, chooseFile: async () => null });
    speak('de');
    const running = verify({ full: true });
    await expect(verify({ full: true })).rejects.toThrow(/^Das Protokoll wird gerade geprüft, exportiert/);
    await running;
    speak('zh-CN');
    const stopped = fixture.ledger.verify({ full: true, signal: AbortSignal.abort() });
    await expect(stopped).rejects.toThrow('已按您的要求停止。签发记录完好无损。');
  });

  it('there is nothing to export yet', async () => {
    const path = `${fixture.directory}/out.csv`;
    const nothing = () => fixture.ledger.export({ path, format: 'csv', filter: {} });
    speak('de');
    await expect(nothing()).rejects.toThrow('Es gibt noch kein Protokoll, deshalb wurde nichts exportiert.');
    speak('zh-CN');
    await expect(nothing()).rejects.toThrow('尚无签发记录，因此未导出任何内容。');
  });

  it('an export has the same columns in every language', async () => {
    await fixture.ledger.append(many(2));
    const exported = async () => {
      const path = `${fixture.directory}/out.csv`;
      await fixture.ledger.export({ path, format: 'csv', filter: {} });
      return readFileSync(path, 'utf8');
    };
    const english = await exported();
    speak('zh-CN');
    expect(await exported()).toBe(english);
  });
});
