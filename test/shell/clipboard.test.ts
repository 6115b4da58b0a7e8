import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, test } from 'vitest';
import { ClearingClipboard } from '../../electron/shell/clipboard-clearing.ts';
import { concealed } from '../../electron/shell/clipboard-marks.ts';
import { finishAtQuit } from '../../electron/shell/finish-at-quit.ts';

/** The system's clipboard, with a clock that a test turns. */
class Desktop {
  text = '';
  marked = true;
  now = 0;
  answers = true;
  timers = new Set<{ at: number; run: () => void }>();
  reported: unknown[] = [];
  readonly never = new Promise<string>(() => {});

  clipboard(seconds: () => number | null): ClearingClipboard {
    return new ClearingClipboard({
      readText: async () => (this.answers ? this.text : this.never),
      writeConcealed: async (text) => {
        if (!this.marked) throw new Error('not on this system');
        this.text = text;
      },
      writeText: async (text) => {
        this.text = text;
      },
      clear: () => {
        this.text = '';
      },
      seconds,
      later: (milliseconds, run) => {
        const timer = { at: this.now + milliseconds, run };
        this.timers.add(timer);
        return () => this.timers.delete(timer);
      },
      report: (error) => this.reported.push(error),
    });
  }

  /** Everything that follows from the time passing has happened when it resolves. */
  async pass(seconds: number): Promise<void> {
    this.now += seconds * 1000;
    for (const timer of [...this.timers].filter(({ at }) => at <= this.now)) {
      this.timers.delete(timer);
      timer.run();
    }
    await new Promise(setImmediate);
  }
}

let desktop: Desktop;
let seconds: number | null;
let clipboard: ClearingClipboard;

beforeEach(() => {
  desktop = new Desktop();
  seconds = 60;
  clipboard = desktop.clipboard(() => seconds);
});

describe('a copied result', () => {
  test('is there until its time has come, and then no more', async () => {
    await clipboard.copy('a:b:c');
    await desktop.pass(59);
    expect(desktop.text).toBe('a:b:c');
    expect(clipboard.holds).toBe(true);
    await desktop.pass(1);
    expect(desktop.text).toBe('');
    expect(clipboard.holds).toBe(false);
  });

  test('is left alone when something else lies there by then', async () => {
    await clipboard.copy('a:b:c');
    desktop.text = 'a:b:c ';
    await desktop.pass(60);
    expect(desktop.text).toBe('a:b:c ');
  });

  test('copied again starts the clock anew', async () => {
    await clipboard.copy('a:b:c');
    await desktop.pass(40);
    await clipboard.copy('a:b:c');
    await desktop.pass(40);
    expect(desktop.text).toBe('a:b:c');
    await desktop.pass(20);
    expect(desktop.text).toBe('');
    expect(desktop.timers.size).toBe(0);
  });

  test('after another: only the last is looked for', async () => {
    await clipboard.copy('first');
    await clipboard.copy('second');
    desktop.text = 'first';
    await desktop.pass(60);
    expect(desktop.text).toBe('first');
  });

  test('stays when that is set, at the lock and at quit as well', async () => {
    seconds = null;
    await clipboard.copy('a:b:c');
    expect(clipboard.holds).toBe(false);
    await clipboard.clearCopied();
    await desktop.pass(1e6);
    expect(desktop.text).toBe('a:b:c');
  });

  test('has the time that was set when it was copied', async () => {
    await clipboard.copy('a:b:c');
    seconds = null;
    await desktop.pass(60);
    expect(desktop.text).toBe('');
  });

  test('is cleared at once when asked', async () => {
    await clipboard.copy('a:b:c');
    await clipboard.clearCopied();
    expect(desktop.text).toBe('');
    expect(desktop.timers.size).toBe(0);
  });

  test('with line ends that the system made its own is the same text', async () => {
    await clipboard.copy('a\nb');
    desktop.text = 'a\r\nb';
    await clipboard.clearCopied();
    expect(desktop.text).toBe('');
  });

  test('is copied without its mark where that cannot be written', async () => {
    desktop.marked = false;
    await clipboard.copy('a:b:c');
    expect(desktop.text).toBe('a:b:c');
  });

  test('copied once more while the clipboard is read keeps its new time', async () => {
    await clipboard.copy('a:b:c');
    const clearing = clipboard.clearCopied();
    await clipboard.copy('a:b:c');
    await clearing;
    expect(desktop.text).toBe('a:b:c');
    await desktop.pass(60);
    expect(desktop.text).toBe('');
  });

  test('that did not reach the clipboard is told, and nothing is cleared for it', async () => {
    const failing = new ClearingClipboard({
      readText: async () => '',
      writeConcealed: () => Promise.reject(new Error('no')),
      writeText: () => Promise.reject(new Error('no display')),
      clear: () => expect.unreachable(),
      seconds: () => 60,
      later: () => expect.unreachable(),
      report: () => expect.unreachable(),
    });
    await expect(failing.copy('x')).rejects.toThrow('no display');
    expect(failing.holds).toBe(false);
  });
});

describe('a secret from the clipboard', () => {
  test('is cleared once it is stored', async () => {
    desktop.text = 'the secret';
    expect(await clipboard.readForSecret()).toBe('the secret');
    expect(desktop.text).toBe('the secret');
    await clipboard.clearRead();
    expect(desktop.text).toBe('');
  });

  test('is not looked for when something else lies there', async () => {
    desktop.text = 'the secret';
    await clipboard.readForSecret();
    desktop.text = 'something else';
    await clipboard.clearRead();
    expect(desktop.text).toBe('something else');
  });

  test('is cleared once: not again when the same text comes back', async () => {
    desktop.text = 'the secret';
    await clipboard.readForSecret();
    await clipboard.clearRead();
    desktop.text = 'the secret';
    await clipboard.clearRead();
    expect(desktop.text).toBe('the secret');
  });
});

describe('quitting', () => {
  const clearing = { isPending: () => clipboard.holds, finish: () => clipboard.clearCopied() };

  class Leaving extends EventEmitter {
    left = 0;
    quit(): void {
      let prevented = false;
      this.emit('will-quit', {
        preventDefault: () => {
          prevented = true;
        },
      });
      if (prevented) return;
      this.left += 1;
      this.emit('left');
    }
  }

  test('waits until a copied result is cleared', async () => {
    const app = new Leaving();
    finishAtQuit(app, [clearing]);
    await clipboard.copy('a:b:c');
    const left = new Promise((resolve) => app.once('left', resolve));
    app.quit();
    expect(app.left).toBe(0);
    await left;
    expect([desktop.text, app.left]).toEqual(['', 1]);
  });

  test('waits for nothing when nothing is to be cleared', () => {
    const app = new Leaving();
    finishAtQuit(app, [clearing]);
    app.quit();
    expect(app.left).toBe(1);
  });

  test('does not wait for ever for a clipboard that is silent', async () => {
    const app = new Leaving();
    finishAtQuit(app, [clearing]);
    await clipboard.copy('a:b:c');
    desktop.answers = false;
    const left = new Promise((resolve) => app.once('left', resolve));
    app.quit();
    await left;
    expect(app.left).toBe(1);
  });
});

describe('the mark', () => {
  const native = (name: string) => `electron application/osclipboard;format="${name}"`;
  const marks = (platform: NodeJS.Platform) => Object.keys(concealed('a:b:c', platform));

  test('is what each system knows', () => {
    expect(marks('darwin')).toEqual(['text/plain', native('org.nspasteboard.ConcealedType')]);
    expect(marks('win32')).toEqual([
      'text/plain',
      native('ExcludeClipboardContentFromMonitorProcessing'),
      native('CanIncludeInClipboardHistory'),
      native('CanUploadToCloudClipboard'),
    ]);
    expect(marks('linux')).toEqual(['text/plain', native('x-kde-passwordManagerHint')]);
    expect(marks('freebsd')).toEqual(['text/plain']);
  });

  test('holds what the system wants, beside the text', async () => {
    const bytes = async (platform: NodeJS.Platform, name: string) =>
      Buffer.from(await (concealed('schlüssel', platform)[name] as Blob).arrayBuffer());
    expect((await bytes('linux', 'text/plain')).toString()).toBe('schlüssel');
    expect((await bytes('linux', native('x-kde-passwordManagerHint'))).toString()).toBe('secret');
    for (const name of ['CanIncludeInClipboardHistory', 'CanUploadToCloudClipboard'])
      expect([...(await bytes('win32', native(name)))]).toEqual([0, 0, 0, 0]);
  });
});
