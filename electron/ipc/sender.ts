// Who may call: the top frame of our own page (Electron security checklist, item 17).
import type { WebFrameMain } from 'electron';
import { appOrigin } from '../../shared/origin.ts';

/** `null` is a frame that has gone or navigated since it called. */
export function isTrustedSender(frame: Pick<WebFrameMain, 'url' | 'parent'> | null): boolean {
  if (frame === null || frame.parent !== null || !URL.canParse(frame.url)) return false;
  const { protocol, host } = new URL(frame.url);
  return `${protocol}//${host}` === appOrigin;
}
