// Quitting waits for the clipboard to be cleared, but not for a clipboard that does not answer.
import type { App } from 'electron';

export interface QuitClearing {
  readonly holds: boolean;
  clearCopied(): Promise<void>;
}

/** Milliseconds. */
const PATIENCE = 2000;

export function clearAtQuit(
  app: Pick<App, 'quit'> & { on(event: 'will-quit', listener: (event: { preventDefault(): void }) => void): unknown },
  clipboard: QuitClearing,
): void {
  app.on('will-quit', (event) => {
    if (!clipboard.holds) return;
    event.preventDefault();
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, PATIENCE);
    // It holds nothing any more once it was asked to clear, so the second time round nothing is in the way.
    const cleared = clipboard.clearCopied().catch(() => {});
    void Promise.race([cleared, late]).then(() => {
      clearTimeout(timer);
      app.quit();
    });
  });
}
