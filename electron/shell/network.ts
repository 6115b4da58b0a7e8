// The app works offline: whatever is not its own scheme is cancelled before it leaves the machine.
import type { Session } from 'electron';
import { appOrigin, passphraseOrigin } from '../../shared/origin.ts';

/** DevTools come from Chromium itself and exist only in unpackaged builds. */
export function isAllowedRequest(url: string, developing: boolean): boolean {
  const own = [appOrigin, passphraseOrigin].some((origin) => url === origin || url.startsWith(`${origin}/`));
  return own || (developing && url.startsWith('devtools://'));
}

export function blockNetwork(session: Session, developing: boolean): void {
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !isAllowedRequest(details.url, developing) }),
  );
}
