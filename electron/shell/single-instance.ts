// One instance a profile: a second start brings the first one's window forward and leaves.
import { app, type BrowserWindow } from 'electron';

/** False when another instance has the profile already; the caller must stop there. */
export function isOnlyInstance(currentWindow: () => BrowserWindow | null): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    const window = currentWindow();
    if (window === null) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  return true;
}
