// The app works offline: whatever is not its own scheme is cancelled before it leaves the machine.
import type { Session } from 'electron';
import { appOrigin } from '../../shared/origin.ts';

/** DevTools come from Chromium itself and exist only in unpackaged builds. */
export function isAllowedRequest(url: string, developing: boolean): boolean {
  return url === appOrigin || url.startsWith(`${appOrigin}/`) || (developing && url.startsWith('devtools://'));
}

export function blockNetwork(session: Session, developing: boolean): void {
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !isAllowedRequest(details.url, developing) }),
  );
}
