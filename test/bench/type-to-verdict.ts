// How long a person waits: from the keystroke's own time stamp to the frame after the new verdict is in the page.
import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { dumps } from '../../electron/signing/index.ts';
import { launchApp } from '../e2e/app.ts';
import { addKeyFromClipboard, expectVerdict, tokenField, view } from '../e2e/steps.ts';

const keystrokes = 60;
const cookieLength = 4096;
const secret = 'bench-key-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFG';

/** Milliseconds by name; `…vsKeystroke` is a ratio to the host's own time for painting a keystroke. */
export async function measureTypeToVerdict(): Promise<Record<string, number>> {
  const app = await launchApp();
  try {
    await addKeyFromClipboard(app, secret, { name: 'Bench' });
    await view(app.page, 'Inspect');
    const cookie = sessionCookie();
    await tokenField(app.page).fill(cookie);
    await expectVerdict(app.page, 'Verified');
    await watchVerdicts(app.page);
    const waits: number[] = [];
    // A character more is a bad signature, taking it back is verified again: each keystroke changes the verdict.
    await tokenField(app.page).press('End');
    for (let stroke = 0; stroke < keystrokes; stroke++) {
      await tokenField(app.page).press(stroke % 2 === 0 ? 'A' : 'Backspace');
      waits.push(await nextWait(app.page));
    }
    const bare = await bareKeystrokes(app.page);
    const calls = await emptyCalls(app.page);
    const ipc = quantile(calls, 0.5);
    return {
      'inspect.typeToVerdict.cookieLength': cookie.length,
      'inspect.typeToVerdict.p50Ms': quantile(waits, 0.5),
      'inspect.typeToVerdict.p95Ms': quantile(waits, 0.95),
      'inspect.typeToVerdict.maxMs': Math.max(...waits),
      // The floor: what the host takes to paint a keystroke in a bare text area.
      'host.keystrokeToPaint.p50Ms': quantile(bare, 0.5),
      'host.keystrokeToPaint.p95Ms': quantile(bare, 0.95),
      'ipc.emptyCall.p50Ms': ipc,
      'inspect.typeToVerdict.p50.vsKeystroke': quantile(waits, 0.5) / quantile(bare, 0.5),
    };
  } finally {
    await app.close();
  }
}

/** A signed, compressed session of 4 KB: random base64 loses by zlib just what the token's own base64 adds again. */
function sessionCookie(): string {
  const json = JSON.stringify({
    _auth_user_id: '7',
    cart: randomBytes(Math.round((cookieLength - 150) * 0.75)).toString('base64'),
  });
  return dumps(json, { key: secret, salt: 'django.contrib.sessions.backends.signed_cookies', compress: true });
}

interface Watched extends Window {
  waits: number[];
  waiting?: (() => void) | undefined;
}

async function watchVerdicts(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched = window as unknown as Watched;
    watched.waits = [];
    let typedAt = 0;
    document.addEventListener('beforeinput', (event) => (typedAt = event.timeStamp), true);
    let status = document.querySelector('.verdict')?.getAttribute('data-status');
    new MutationObserver(() => {
      const now = document.querySelector('.verdict')?.getAttribute('data-status');
      if (now === status) return;
      status = now;
      // The task after the frame: by then it is painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          watched.waits.push(performance.now() - typedAt);
          watched.waiting?.();
        };
        port2.postMessage(null);
      });
    }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-status'] });
  });
}

function nextWait(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const watched = window as unknown as Watched;
        const take = () => {
          const wait = watched.waits.shift();
          if (wait === undefined) return;
          watched.waiting = undefined;
          resolve(wait);
        };
        watched.waiting = take;
        take();
      }),
  );
}

/** In the same window, with everything else in it hidden: from the keystroke to the frame after it. */
async function bareKeystrokes(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const watched = window as unknown as Watched;
    for (const element of document.body.children) (element as HTMLElement).style.display = 'none';
    const area = document.createElement('textarea');
    document.body.append(area);
    area.focus();
    area.addEventListener('beforeinput', ({ timeStamp }) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          watched.waits.push(performance.now() - timeStamp);
          watched.waiting?.();
        };
        port2.postMessage(null);
      }),
    );
  });
  const took: number[] = [];
  for (let stroke = 0; stroke < keystrokes; stroke++) {
    await page.keyboard.press(stroke % 2 === 0 ? 'A' : 'Backspace');
    took.push(await nextWait(page));
  }
  return took;
}

function emptyCalls(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const took: number[] = [];
    for (let call = 0; call < 60; call++) {
      const start = performance.now();
      await window.countersign.call('app.status', {});
      took.push(performance.now() - start);
    }
    return took;
  });
}

function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}
