// Machines on which something is wrong: a read-only folder, a full disk, a file that another program holds, a keychain that is locked
// or gone. What was recorded stays, what could not be is said, and it works again as soon as the fault is gone.
import { chmodSync, copyFileSync, readFileSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { ledgerAnchorIn, ledgerKeyIn } from '../../electron/ledger/ledger-secrets.ts';
import { KeysProcess } from '../keys/keys-process.ts';
import { SecretService } from '../keys/secret-service.ts';
import { readOnly, seenBy, smallDisk, smallFiles } from '../reliability/machines.ts';
import { LedgerFixture, many } from './ledger-fixture.ts';
import { LedgerProcess } from './ledger-process.ts';

const fixture = new LedgerFixture();
const code = (value: string) => expect.objectContaining({ code: value });

describe('a read-only folder', () => {
  it('can be read from, and says that it cannot be written', async () => {
    await fixture.ledger.append(many(20));
    await fixture.ledger.close();
    const machine = readOnly(fixture.directory);
    if (machine === null) chmodSync(fixture.directory, 0o500);
    await using app = new LedgerProcess(fixture.directory, machine, fixture.backEnd);
    const { ledger } = app;
    expect(await ledger.status()).toMatchObject({ state: 'read-only', records: 20 });
    await expect(ledger.append(many(1))).rejects.toThrow(code('ledger-read-only'));
    expect(await ledger.count({ text: 'sup-1' })).toBe(11);
    expect(await ledger.verify({ full: true })).toMatchObject({ ok: true, checked: 20 });
    expect((await ledger.search({ filter: {}, limit: 5 })).records.length).toBe(5);
    await expect(ledger.setAside()).rejects.toThrow(code('ledger-read-only'));
    chmodSync(fixture.directory, 0o700);
  });

  it('without a ledger says so with the first record', async () => {
    const machine = readOnly(fixture.directory);
    if (machine === null) chmodSync(fixture.directory, 0o500);
    await using app = new LedgerProcess(fixture.directory, machine);
    expect(await app.ledger.status()).toMatchObject({ state: 'none' });
    await expect(app.ledger.append(many(1))).rejects.toThrow(code('ledger-read-only'));
    chmodSync(fixture.directory, 0o700);
  });
});

describe('a full disk', () => {
  it('records nothing halfway, and goes on when there is room', async () => {
    const disk = smallDisk(fixture.directory, 600);
    await using app = new LedgerProcess(fixture.directory, disk ?? smallFiles());
    const { ledger } = app;
    const full = expect.objectContaining({ code: expect.stringMatching(/^ledger-(disk-full|failed)$/) });
    if (disk === null) {
      await expect(ledger.append(many(1))).rejects.toEqual(full);
      expect(await ledger.status()).toMatchObject({ state: 'none' });
      return;
    }
    await ledger.append(many(10));
    const folder = seenBy(app.pid, fixture.directory);
    await writeFile(join(folder, 'movie'), new Uint8Array(100 * 1024));
    let recorded = 10;
    const refusal = async (): Promise<unknown> => {
      for (;;) {
        try {
          await ledger.append(many(100));
          recorded += 100;
        } catch (error) {
          return error;
        }
      }
    };
    expect(await refusal()).toEqual(full);
    for (let again = 0; again < 5; again++) await expect(ledger.append(many(100))).rejects.toEqual(full);
    // An export leaves nothing of itself behind.
    const path = join(fixture.directory, 'out.csv');
    await expect(ledger.export({ path, format: 'jsonl', filter: {} })).rejects.toThrow(code('ledger-export-failed'));
    expect((await readdir(folder)).filter((name) => name.includes('out.csv'))).toEqual([]);
    expect(await ledger.count({})).toBe(recorded);
    expect((await ledger.search({ filter: {}, limit: 1 })).records[0]?.seq).toBe(recorded);
    await rm(join(folder, 'movie'));
    expect(await ledger.append(many(5))).toEqual({ firstSeq: recorded + 1 });
    expect(await ledger.verify({ full: true })).toMatchObject({ ok: true, checked: recorded + 5 });
  });
});

describe('a file that another program holds', () => {
  it('is said after a while, and recorded in as soon as it is let go', async () => {
    await fixture.ledger.append(many(3));
    const other = new DatabaseSync(fixture.path);
    other.exec('BEGIN IMMEDIATE');
    await expect(fixture.ledger.append(many(1))).rejects.toThrow(code('ledger-busy'));
    // Reading goes on beside it.
    expect(await fixture.ledger.count({})).toBe(3);
    expect(await fixture.ledger.status()).toMatchObject({ state: 'ready' });
    other.exec('ROLLBACK');
    expect(await fixture.ledger.append(many(1))).toEqual({ firstSeq: 4 });
    other.close();
  });

  it('that writes to it as we do: both chains are one', async () => {
    await fixture.ledger.append(many(1));
    await using app = new LedgerProcess(fixture.directory, null, fixture.backEnd);
    await Promise.all(
      Array.from({ length: 20 }, () => Promise.all([fixture.ledger.append(many(5)), app.ledger.append(many(3))])),
    );
    expect(await fixture.ledger.count({})).toBe(161);
    expect(await fixture.problems()).toEqual([]);
  });

  it('of a newer version is left alone', async () => {
    await fixture.ledger.append(many(3));
    await fixture.ledger.close();
    const db = new DatabaseSync(fixture.path);
    db.exec('PRAGMA user_version = 2');
    db.close();
    const before = readFileSync(fixture.path);
    fixture.open();
    expect(await fixture.ledger.status()).toMatchObject({ state: 'unusable', problem: { code: 'ledger-newer' } });
    for (const attempt of [
      () => fixture.ledger.append(many(1)),
      () => fixture.ledger.count({}),
      () => fixture.ledger.verify({ full: true }),
    ])
      await expect(attempt()).rejects.toThrow(code('ledger-newer'));
    await fixture.ledger.close();
    expect(readFileSync(fixture.path)).toEqual(before);
  });
});

describe('the keychain', { timeout: 120_000 }, () => {
  it('a real one holds key and anchor; locked, it stops recording and not reading', async () => {
    await using service = await SecretService.start();
    await using keys = new KeysProcess(service.env, '/nowhere');
    const options = { keyHolder: ledgerKeyIn(keys.keychain), anchorHolder: ledgerAnchorIn(keys.keychain) };
    await fixture.open(options).append(many(5));
    await fixture.restart(options);
    const entries = await Promise.all(['ledger-key', 'ledger-anchor'].map((id) => service.entries('Countersign', id)));
    expect(entries.map((one) => one.length)).toEqual([1, 1]);
    expect(await fixture.ledger.verify({ full: true })).toMatchObject({ ok: true, authenticated: true, checked: 5 });

    // The anchor in it tells an older copy of the file.
    await fixture.ledger.close();
    copyFileSync(fixture.path, `${fixture.path}.copy`);
    await fixture.open(options).append(many(5));
    await fixture.ledger.close();
    copyFileSync(fixture.path, `${fixture.path}.present`);
    copyFileSync(`${fixture.path}.copy`, fixture.path);
    expect(await fixture.open(options).verify({ full: true })).toMatchObject({
      ok: false,
      problems: [{ code: 'rolled-back', seq: 6, until: 10 }],
    });
    await fixture.ledger.close();
    copyFileSync(`${fixture.path}.present`, fixture.path);

    await service.lock();
    const ledger = fixture.open(options);
    expect(await ledger.count({ text: 'sup' })).toBe(10);
    expect(await ledger.status()).toMatchObject({ state: 'ready', records: 10 });
    await expect(ledger.append(many(1))).rejects.toThrow(code('keychain-locked'));
    await expect(ledger.find('token-1')).rejects.toThrow(code('keychain-locked'));
    await service.unlock();
    expect(await ledger.append(many(1))).toEqual({ firstSeq: 11 });
    expect((await ledger.find('token-1')).length).toBe(3);
    await ledger.close();
  });
});
