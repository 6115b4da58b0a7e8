// One instance a profile: a second start hands its arguments to the first, brings that one's window forward and leaves.
import { app, type BrowserWindow } from 'electron';

/** False when another instance has the profile already; the caller must stop there. */
export function isOnlyInstance(
  currentWindow: () => BrowserWindow | null,
  onArguments: (argv: readonly string[]) => void,
): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', (_event, argv) => {
    onArguments(argv);
    bringForward(currentWindow());
  });
  return true;
}

export function bringForward(window: BrowserWindow | null): void {
  if (window === null) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
