import { beforeEach, describe, expect, test } from 'vitest';
import { AppLock, type Unlocking } from '../../electron/lock/app-lock.ts';
import { touchId } from '../../electron/lock/touch-id.ts';
import type { LockReason, LockState } from '../../shared/lock.ts';

/** A person at a machine that may have Touch ID and a vault, asked one thing at a time. */
class Person implements Unlocking {
  hasFinger = false;
  vault = false;
  asked: string[] = [];
  readonly finger = Promise.withResolvers<void>();
  readonly passphrase = Promise.withResolvers<boolean>();
  canPromptTouchId = () => this.hasFinger;
  hasVault = () => this.vault;
  promptTouchId() {
    this.asked.push('finger');
    return this.finger.promise;
  }
  unlockVault() {
    this.asked.push('passphrase');
    return this.passphrase.promise;
  }
}

let person: Person;
let lock: AppLock;
let reported: unknown[];
let told: LockState[];
let dropped: number;

beforeEach(() => {
  person = new Person();
  reported = [];
  told = [];
  dropped = 0;
  lock = new AppLock(person, (error) => reported.push(error));
  lock.onLock(() => {
    dropped += 1;
  });
  lock.onChange((state) => told.push(state));
});

test('it is open at first', () => {
  expect(lock.state).toEqual({ reason: null, unlockBy: 'click' });
  expect(lock.locked).toBe(false);
});

describe('locking', () => {
  test.each<LockReason>(['asked', 'idle', 'screen-locked', 'suspended', 'user-switched'])('because %s', (reason) => {
    expect(lock.lock(reason)).toEqual({ reason, unlockBy: 'click' });
    expect(lock.locked).toBe(true);
    expect(told).toEqual([{ reason, unlockBy: 'click' }]);
  });

  test('what only an open app may hold is dropped before anyone is told, and while it is locked already', () => {
    const seen: unknown[] = [];
    lock.onLock(() => seen.push(lock.locked, told.length));
    lock.lock('asked');
    expect(seen).toEqual([true, 0]);
  });

  test('one thing that cannot be dropped keeps neither the others nor the lock', () => {
    const failure = new Error('stuck');
    const other = new AppLock(person, (error) => reported.push(error));
    other.onLock(() => {
      throw failure;
    });
    other.onLock(() => {
      dropped += 1;
    });
    other.lock('asked');
    expect([dropped, other.locked, reported]).toEqual([1, true, [failure]]);
  });

  test('again: the first reason stays, all is dropped once more, and nobody is told twice', () => {
    lock.lock('idle');
    expect(lock.lock('suspended').reason).toBe('idle');
    expect([dropped, told.length, lock.falls]).toEqual([2, 1, 2]);
  });
});

describe('unlocking', () => {
  test('by a click where there is nothing else', async () => {
    lock.lock('asked');
    expect(await lock.unlock()).toEqual({ reason: null, unlockBy: 'click' });
    expect(told.at(-1)).toEqual({ reason: null, unlockBy: 'click' });
    expect(person.asked).toEqual([]);
  });

  test('by the vault’s passphrase where there is a vault', async () => {
    person.vault = true;
    expect(lock.lock('asked').unlockBy).toBe('passphrase');
    const unlocking = lock.unlock();
    expect(lock.locked).toBe(true);
    person.passphrase.resolve(true);
    expect((await unlocking).reason).toBeNull();
  });

  test('a passphrase that is not given leaves it locked', async () => {
    person.vault = true;
    lock.lock('idle');
    person.passphrase.resolve(false);
    expect((await lock.unlock()).reason).toBe('idle');
    expect(told).toHaveLength(1);
  });

  test('by Touch ID before the passphrase', async () => {
    Object.assign(person, { vault: true, hasFinger: true });
    expect(lock.lock('asked').unlockBy).toBe('touch-id');
    person.finger.resolve();
    expect((await lock.unlock()).reason).toBeNull();
    expect(person.asked).toEqual(['finger']);
  });

  test('another’s finger leaves it locked', async () => {
    person.hasFinger = true;
    lock.lock('asked');
    person.finger.reject(new Error('Canceled by user.'));
    expect((await lock.unlock()).reason).toBe('asked');
  });

  test('asks once, however often it is clicked', async () => {
    person.vault = true;
    lock.lock('asked');
    const all = [lock.unlock(), lock.unlock(), lock.unlock()];
    person.passphrase.resolve(true);
    expect((await Promise.all(all)).map(({ reason }) => reason)).toEqual([null, null, null]);
    expect(person.asked).toEqual(['passphrase']);
  });

  test('a passphrase that comes after another fall opens nothing, and what it opened is dropped again', async () => {
    person.vault = true;
    lock.lock('asked');
    const unlocking = lock.unlock();
    lock.lock('suspended');
    const before = dropped;
    person.passphrase.resolve(true);
    expect((await unlocking).reason).toBe('asked');
    expect(dropped).toBe(before + 1);
  });

  test('what asking throws is told, and asking again is possible', async () => {
    person.vault = true;
    lock.lock('asked');
    const failure = new Error('the vault cannot be read');
    person.passphrase.reject(failure);
    await expect(lock.unlock()).rejects.toBe(failure);
    expect(lock.locked).toBe(true);
    person.vault = false;
    expect((await lock.unlock()).reason).toBeNull();
  });
});

describe('Touch ID', () => {
  test('is not there where Electron leaves it out', () => {
    expect(touchId({}).canPromptTouchId()).toBe(false);
  });

  test('is asked for with a reason', async () => {
    const reasons: string[] = [];
    const system = {
      canPromptTouchID: () => true,
      promptTouchID: async (reason: string) => void reasons.push(reason),
    };
    expect(touchId(system).canPromptTouchId()).toBe(true);
    await touchId(system).promptTouchId();
    expect(reasons).toEqual(['unlock your signing keys']);
  });
});
