import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { finishAtQuit, type QuitWork } from '../../electron/shell/finish-at-quit.ts';

class Leaving extends EventEmitter {
  prevented = 0;
  readonly left = Promise.withResolvers<void>();
  quit(): void {
    let isPrevented = false;
    this.emit('will-quit', {
      preventDefault: () => {
        isPrevented = true;
      },
    });
    if (isPrevented) this.prevented += 1;
    else this.left.resolve();
  }
}

class Work implements QuitWork {
  finished = 0;
  readonly #pending: boolean;
  readonly #finish: () => Promise<void>;

  constructor(pending: boolean, finish: () => Promise<void> = async () => {}) {
    this.#pending = pending;
    this.#finish = finish;
  }
  isPending(): boolean {
    return this.#pending;
  }
  finish(): Promise<void> {
    this.finished += 1;
    return this.#finish();
  }
}

describe('quitting', () => {
  test('waits for all that is pending, which is done side by side', async () => {
    const app = new Leaving();
    const first = Promise.withResolvers<void>();
    const one = new Work(true, () => first.promise);
    // Each waits for the other: one after the other they would never end.
    const other = new Work(true, async () => first.resolve());
    const idle = new Work(false);
    finishAtQuit(app, [one, other, idle]);
    app.quit();
    await app.left.promise;
    expect([one.finished, other.finished, idle.finished, app.prevented]).toEqual([1, 1, 0, 1]);
  });

  test('leaves although a work fails, and although it still says that it is pending', async () => {
    const app = new Leaving();
    const failing = new Work(true, () => Promise.reject(new Error('no keychain')));
    finishAtQuit(app, [failing]);
    app.quit();
    await app.left.promise;
    expect([failing.finished, app.prevented]).toEqual([1, 1]);
  });

  test('is not held up where nothing is pending', () => {
    const app = new Leaving();
    finishAtQuit(app, [new Work(false)]);
    app.quit();
    expect(app.prevented).toBe(0);
  });
});
