// Secrets in several entries, over entries in memory that fail or stop at any step: what a crash there leaves is the old secret or the
// new, whole, and deleting it leaves nothing.
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Entries, hasSecret, readSecret, removeSecret, writeSecret } from '../../electron/keys/keychain-parts.ts';

const ENTRY = 512;
class Crash extends Error {}

/** Takes so many changes, then none. `crash`: nothing can be read or undone after that either, as when the app is killed. */
class Keychain implements Entries {
  readonly held = new Map<string, Uint8Array>();
  left = Number.POSITIVE_INFINITY;
  crash = false;

  read(account: string): Uint8Array | null {
    if (this.crash && this.left < 0) throw new Crash();
    const bytes = this.held.get(account);
    return bytes ? new Uint8Array(bytes) : null;
  }
  write(account: string, bytes: Uint8Array): void {
    this.#change();
    expect(bytes.length).toBeLessThanOrEqual(ENTRY);
    this.held.set(account, new Uint8Array(bytes));
  }
  remove(account: string): boolean {
    // Undoing works where only writing fails.
    if (this.crash) this.#change();
    return this.held.delete(account);
  }
  #change(): void {
    if (this.left-- <= 0) {
      this.left = -1;
      throw new Crash();
    }
  }
  works(): void {
    this.left = Number.POSITIVE_INFINITY;
  }
}

const secretOf = (length: number) => new Uint8Array(randomBytes(length));
const lengths = [1, ENTRY, ENTRY + 1, 5 * ENTRY, 5 * ENTRY + 3];

describe('a secret in parts', () => {
  it.each(lengths.flatMap((before) => lengths.map((after) => [before, after] as const)))(
    'of %d bytes is replaced by %d bytes, or not, wherever a crash comes',
    (before, after) => {
      const [old, next] = [secretOf(before), secretOf(after)];
      let done = false;
      for (let changes = 0; !done; changes++) {
        const keychain = new Keychain();
        writeSecret(keychain, 'id', old, ENTRY);
        keychain.crash = true;
        keychain.left = changes;
        try {
          writeSecret(keychain, 'id', next, ENTRY);
          done = true;
        } catch (error) {
          expect(error).toBeInstanceOf(Crash);
        }
        keychain.works();
        const found = readSecret(keychain, 'id');
        expect([old, next]).toContainEqual(found);
        if (done) expect(found).toEqual(next);
        // And again, as after the next start: nothing of the crash is left.
        writeSecret(keychain, 'id', next, ENTRY);
        expect(readSecret(keychain, 'id')).toEqual(next);
        expect(keychain.held.size).toBe(next.length <= ENTRY ? 1 : 1 + Math.ceil(next.length / ENTRY));
        expect(removeSecret(keychain, 'id')).toBe(true);
        expect(keychain.held.size).toBe(0);
      }
    },
  );

  it.each(lengths)('of %d bytes is stored whole or leaves nothing behind where writing fails', (length) => {
    const secret = secretOf(length);
    let done = false;
    for (let changes = 0; !done; changes++) {
      const keychain = new Keychain();
      keychain.left = changes;
      try {
        writeSecret(keychain, 'id', secret, ENTRY);
        done = true;
      } catch {
        expect(keychain.held.size).toBe(0);
      }
    }
  });

  it.each(lengths)('of %d bytes is deleted in the end, wherever a crash comes', (length) => {
    let done = false;
    for (let changes = 0; !done; changes++) {
      const keychain = new Keychain();
      writeSecret(keychain, 'id', secretOf(length), ENTRY);
      writeSecret(keychain, 'other', secretOf(length), ENTRY);
      const others = keychain.held.size / 2;
      keychain.crash = true;
      keychain.left = changes;
      try {
        removeSecret(keychain, 'id');
        done = true;
      } catch (error) {
        expect(error).toBeInstanceOf(Crash);
      }
      keychain.works();
      removeSecret(keychain, 'id');
      expect(keychain.held.size).toBe(others);
      expect(hasSecret(keychain, 'other')).toBe(true);
    }
  });

  it('is not taken for one when it only looks like what names the parts', () => {
    const keychain = new Keychain();
    writeSecret(keychain, 'id', secretOf(3 * ENTRY), ENTRY);
    const lookAlike = new Uint8Array(keychain.held.get('id') ?? []);
    writeSecret(keychain, 'alike', lookAlike, ENTRY);
    expect(readSecret(keychain, 'alike')).toEqual(lookAlike);
    for (const length of [16, 17, 40]) {
      writeSecret(keychain, 'alike', lookAlike.subarray(0, length), ENTRY);
      expect(readSecret(keychain, 'alike')).toEqual(lookAlike.subarray(0, length));
    }
    expect(removeSecret(keychain, 'alike')).toBe(true);
    // As an entry that was stored before there were parts.
    const old = lookAlike.subarray(0, 30);
    keychain.held.set('old', old);
    expect(readSecret(keychain, 'old')).toEqual(old);
  });

  it('is missing when a part is, or is another', () => {
    const keychain = new Keychain();
    writeSecret(keychain, 'id', secretOf(3 * ENTRY), ENTRY);
    const [name, part] = [...keychain.held].find(([account]) => account.endsWith('1')) ?? ['', new Uint8Array()];
    for (const damaged of [undefined, part.subarray(1), new Uint8Array(ENTRY), new Uint8Array(4 * ENTRY)]) {
      if (damaged) keychain.held.set(name, damaged);
      else keychain.held.delete(name);
      expect(readSecret(keychain, 'id')).toBe(null);
      expect(hasSecret(keychain, 'id')).toBe(false);
    }
    keychain.held.set(name, part);
    expect(hasSecret(keychain, 'id')).toBe(true);
  });
});
