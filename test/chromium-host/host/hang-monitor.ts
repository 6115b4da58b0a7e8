// Tells when a page has stopped answering, as Chromium's own monitor tells Electron, and when it answers again.
import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession } from 'playwright-core';

export interface Watched {
  /** Milliseconds of silence until a page counts as hanging. */
  limit: number;
  /** Its process or its window has gone: there is nobody left to ask. */
  gone: () => boolean;
  tell: (event: 'unresponsive' | 'responsive') => void;
}

/** Settles when the page has gone. */
export async function watchForHangs(cdp: CDPSession, { limit, gone, tell }: Watched): Promise<void> {
  while (!gone()) {
    let silent = false;
    const timer = setTimeout(() => {
      if (gone()) return;
      silent = true;
      tell('unresponsive');
    }, limit);
    // Only a page whose main thread comes round to it answers. An error is an answer as well: its document has just been replaced.
    await cdp.send('Runtime.evaluate', { expression: '0' }).catch(() => {});
    clearTimeout(timer);
    if (silent && !gone()) tell('responsive');
    await wait(limit / 4, undefined, { ref: false });
  }
}
