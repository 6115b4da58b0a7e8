// Who may call: the top frame of our own page (Electron security checklist, item 17).
import type { WebFrameMain } from 'electron';
import { appOrigin } from '../../shared/origin.ts';

/** `null` is a frame that has gone or navigated since it called. */
export function isTrustedSender(frame: Pick<WebFrameMain, 'url' | 'parent'> | null, origin = appOrigin): boolean {
  try {
    if (frame === null || frame.parent !== null) return false;
    const { protocol, host } = new URL(frame.url);
    return `${protocol}//${host}` === origin;
  } catch {
    // No URL, or a frame that Electron disposed of between the call and this look at it.
    return false;
  }
}
