// Quitting waits for what must not be left behind (a copied secret in the clipboard, the end of the ledger that the keychain is to
// know), but not for a clipboard or a keychain that does not answer.
import type { App } from 'electron';

export interface QuitWork {
  isPending(): boolean;
  finish(): Promise<void>;
}

/** Milliseconds, for all of it. */
const PATIENCE = 2000;

export function finishAtQuit(
  app: Pick<App, 'quit'> & { on(event: 'will-quit', listener: (event: { preventDefault(): void }) => void): unknown },
  works: readonly QuitWork[],
): void {
  let finishing = false;
  app.on('will-quit', (event) => {
    const pending = works.filter((work) => work.isPending());
    // The second time round nothing is in the way, whether it was done or is given up.
    if (finishing || pending.length === 0) return;
    finishing = true;
    event.preventDefault();
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, PATIENCE);
    const finished = Promise.allSettled(pending.map((work) => work.finish()));
    void Promise.race([finished, late]).then(() => {
      clearTimeout(timer);
      app.quit();
    });
  });
}
