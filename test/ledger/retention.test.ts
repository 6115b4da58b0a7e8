// Removing old records: what is left stays provable, what is gone is gone from the file, and damage is not swept away.
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { LedgerStore } from '../../electron/ledger/ledger-store.ts';
import { DAY, issued, LedgerFixture, many, START } from './ledger-fixture.ts';

const fixture = new LedgerFixture();
const code = (value: string) => expect.objectContaining({ code: value });

async function daily(days: number, perDay: number): Promise<void> {
  for (let day = 0; day < days; day++) {
    fixture.now = START + day * DAY;
    await fixture.ledger.append(many(perDay, { profileName: `Shop of day ${day}` }, day * perDay + 1));
  }
}

test('a purge removes what is older, and the rest of the chain is proven from there', async () => {
  await daily(10, 5);
  const { ledger } = fixture;
  expect(await ledger.purge({ olderThanDays: 100 })).toBe(0);
  // Day 9 is today: days 0 to 3 are older than 5 days and a bit.
  fixture.now += 1;
  expect(await ledger.purge({ olderThanDays: 6 })).toBe(20);
  const status = await ledger.status();
  expect(status).toMatchObject({ state: 'ready', records: 30, firstSeq: 21, lastSeq: 50 });
  expect(status.purges).toEqual([{ upTo: 20, removed: 20, time: fixture.now, who: 'maria' }]);
  expect(await ledger.find('token-20')).toEqual([]);
  expect((await ledger.find('token-21')).length).toBe(1);
  expect(await ledger.count({ text: 'sup-1' })).toBe(0);
  expect(await ledger.verify({ full: true })).toMatchObject({ ok: true, authenticated: true, from: 21, checked: 30 });

  await ledger.append(many(1));
  fixture.now += 100 * DAY;
  expect(await ledger.purge({ olderThanDays: 1 })).toBe(31);
  expect(await ledger.status()).toMatchObject({ state: 'ready', records: 0, firstSeq: null });
  expect(await fixture.problems()).toEqual([]);
  await fixture.restart();
  expect(await fixture.ledger.append(many(2))).toEqual({ firstSeq: 52 });
  expect(await fixture.problems()).toEqual([]);
  expect((await fixture.ledger.status()).purges.map(({ upTo }) => upTo)).toEqual([20, 51]);
});

test('nothing of what was removed is left in the file, names included', async () => {
  const secretive = { profileName: 'Zebra crossing', ticket: 'QUAGGA-1', purpose: 'Okapi' };
  await fixture.ledger.append(Array.from({ length: 50 }, (_, index) => issued(`z${index}`, secretive)));
  fixture.now += 10 * DAY;
  await fixture.ledger.append(many(50));
  await fixture.ledger.purge({ olderThanDays: 5 });
  await fixture.ledger.close();
  const bytes = readFileSync(fixture.path);
  for (const text of ['Zebra', 'QUAGGA', 'Okapi']) expect([text, bytes.includes(text)]).toEqual([text, false]);
  expect(bytes.includes('Account recovery')).toBe(true);
});

test('a record that is not older ends the purge, whatever the clock did after it', async () => {
  await daily(3, 2);
  fixture.now = START - 100 * DAY;
  await fixture.ledger.append(many(2));
  fixture.now = START + 2 * DAY;
  expect(await fixture.ledger.purge({ olderThanDays: 1 })).toBe(2);
  expect(await fixture.ledger.status()).toMatchObject({ firstSeq: 3, records: 6 });
});

test('a damaged ledger is not purged', async () => {
  await daily(4, 5);
  await fixture.tamper((db) => db.exec('UPDATE record SET time = time - 1 WHERE seq = 3'));
  await expect(fixture.ledger.purge({ olderThanDays: 1 })).rejects.toThrow(
    expect.objectContaining({
      code: 'ledger-damaged',
      seq: 3,
      message: expect.stringMatching(/Record 3 .*Nothing was removed/),
    }),
  );
  expect(await fixture.ledger.count({})).toBe(20);
});

test('a purge that was cut short counts as done and is completed with the next start', async () => {
  await daily(4, 3000);
  const key = (await fixture.backEnd.get('ledger-key')) as Uint8Array;
  await fixture.ledger.close();
  const store = new LedgerStore(fixture.path);
  store.unlock(key, null);
  expect(store.beginPurge(START + 2 * DAY, { time: fixture.now, who: 'maria' })).toBe(6000);
  expect(store.purgeStep()).toBe(2000);
  expect(store.count({})).toEqual({ count: 6000, next: null });
  expect(store.find('token-5000')).toEqual([]);
  store.close();
  expect(await fixture.problems()).toEqual([]);
  fixture.open();
  await fixture.ledger.append(many(1));
  await expect.poll(() => rows(), { timeout: 30_000 }).toBe(6001);
  expect(await fixture.problems()).toEqual([]);
});

const rows = (): number => {
  const db = new DatabaseSync(fixture.path, { readOnly: true });
  const count = Number(db.prepare('SELECT count(*) AS count FROM record').get()?.count);
  db.close();
  return count;
};

test('a purge can be neither forged nor undone', async () => {
  await daily(4, 5);
  const before = new DatabaseSync(':memory:');
  await fixture.ledger.close();
  before.exec(`ATTACH '${fixture.path}' AS old; CREATE TABLE record AS SELECT * FROM old.record`);
  before.exec('DETACH old');
  const removed = before.prepare('SELECT * FROM record WHERE seq <= 5').all();
  before.close();

  // A note in the right form, by somebody without the key.
  await fixture.tamper((db) => {
    db.exec("INSERT INTO checkpoint SELECT 1, 5, hash, 0, 'maria', 5, zeroblob(16) FROM record WHERE seq = 5");
    db.exec('DELETE FROM record WHERE seq <= 5');
  });
  expect((await fixture.problems()).map((one) => one.code)).toEqual(
    expect.arrayContaining(['checkpoint-forged', 'head-forged']),
  );
  await expect(fixture.ledger.append(many(1))).rejects.toThrow(code('ledger-damaged'));
  await fixture.tamper((db) => {
    db.exec('DELETE FROM checkpoint');
    const insert = db.prepare('INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?)');
    for (const row of removed) insert.run(...(Object.values(row) as (string | number | null)[]));
  });
  expect(await fixture.problems()).toEqual([]);

  fixture.now = START + 3 * DAY;
  expect(await fixture.ledger.purge({ olderThanDays: 2 })).toBe(5);
  await fixture.tamper((db) => db.exec("UPDATE checkpoint SET who = 'nobody'"));
  expect(await fixture.problems()).toContainEqual({ code: 'checkpoint-forged', seq: 5, until: 5 });
  await fixture.tamper((db) => {
    db.exec("UPDATE checkpoint SET who = 'maria'");
  });
  expect(await fixture.problems()).toEqual([]);
  await fixture.tamper((db) => db.exec('DELETE FROM checkpoint'));
  expect((await fixture.problems()).map((one) => one.code)).toContain('head-forged');
});
