// When the app is locked the ledger lets go of its key: what waits for it is refused, and it is read again when it is next needed.
import { describe, expect, it } from 'vitest';
import type { LedgerKeyHolder } from '../../electron/ledger/ledger-key.ts';
import { ledgerKeyIn } from '../../electron/ledger/ledger-secrets.ts';
import { LedgerFixture, many } from './ledger-fixture.ts';

const fixture = new LedgerFixture();
const code = (value: string) => expect.objectContaining({ code: value });

/** Counts, and answers only when it may. */
class Holder implements LedgerKeyHolder {
  reads = 0;
  asked = Promise.withResolvers<void>();
  answers: Promise<void> = Promise.resolve();

  async read() {
    this.reads += 1;
    this.asked.resolve();
    await this.answers;
    return await ledgerKeyIn(fixture.backEnd).read();
  }
  create = () => ledgerKeyIn(fixture.backEnd).create();
}

describe('a lock', () => {
  it('drops the key, and a record after it reads it again', async () => {
    const holder = new Holder();
    const ledger = fixture.open({ keyHolder: holder });
    await ledger.append(many(1));
    await ledger.append(many(1));
    expect(holder.reads).toBe(1);
    ledger.lock();
    // Reading needs no key.
    expect(await ledger.count({})).toBe(2);
    expect(holder.reads).toBe(1);
    expect(await ledger.append(many(1))).toEqual({ firstSeq: 3 });
    expect(holder.reads).toBe(2);
    expect((await ledger.find('token-1')).length).toBe(3);
  });

  it('writes the anchor, so that it knows of all that was recorded before', async () => {
    await fixture.ledger.append(many(3));
    expect(await fixture.backEnd.get('ledger-anchor')).toBeNull();
    fixture.ledger.lock();
    await fixture.ledger.count({});
    expect((await fixture.backEnd.get('ledger-anchor'))?.at(23)).toBe(3);
  });

  it('refuses what waits for the key, and records nothing of it', async () => {
    await fixture.ledger.append(many(1));
    await fixture.ledger.close();
    const holder = new Holder();
    const { promise, resolve } = Promise.withResolvers<void>();
    holder.answers = promise;
    const ledger = fixture.open({ keyHolder: holder });
    const waiting = ledger.append(many(1));
    await holder.asked.promise;
    ledger.lock();
    resolve();
    await expect(waiting).rejects.toThrow(code('ledger-locked'));
    expect(await ledger.count({})).toBe(1);
    expect(await ledger.append(many(1))).toEqual({ firstSeq: 2 });
  });

  it('stops a verification, which has the key', async () => {
    await fixture.ledger.append(many(3000));
    const holder = new Holder();
    const { promise, resolve } = Promise.withResolvers<void>();
    holder.answers = promise;
    const ledger = await fixture.restart({ keyHolder: holder });
    const verifying = ledger.verify({ full: true });
    await holder.asked.promise;
    ledger.lock();
    resolve();
    await expect(verifying).rejects.toThrow(code('ledger-cancelled'));
    expect(await ledger.verify({ full: true })).toMatchObject({ ok: true, checked: 3000 });
  });

  it('keeps the key from being read as long as it is on, whatever asks for it', async () => {
    await fixture.ledger.append(many(1));
    const holder = new Holder();
    let isLocked = true;
    const ledger = await fixture.restart({ keyHolder: holder, isLocked: () => isLocked });
    const refused = code('ledger-locked');
    await expect(ledger.append(many(1))).rejects.toThrow(refused);
    await expect(ledger.find('token-1')).rejects.toThrow(refused);
    await expect(ledger.verify({ full: true })).rejects.toThrow(refused);
    await expect(ledger.setAside()).rejects.toThrow(refused);
    expect([holder.reads, await ledger.count({})]).toEqual([0, 1]);
    isLocked = false;
    expect(await ledger.append(many(1))).toEqual({ firstSeq: 2 });
  });

  it('is told of by nothing that happened to the records, which are told of each time', async () => {
    let told = 0;
    const stop = fixture.ledger.onChange(() => {
      told += 1;
    });
    await fixture.ledger.append(many(2));
    await fixture.ledger.append(many(1));
    fixture.ledger.lock();
    expect(told).toBe(2);
    await fixture.ledger.setAside();
    expect(told).toBe(3);
    stop();
    await fixture.ledger.append(many(1));
    expect(told).toBe(3);
  });
});
