// The app works offline: whatever is not its own scheme is cancelled before it leaves the machine. Only with a person's leave to look for
// new versions is there a second session, which no page uses and which reaches the update host and nothing else.
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

/** Over HTTPS, to one of the hosts (with their port, where it is not the usual one), while it is allowed. */
export function isAllowedUpdateRequest(url: string, hosts: readonly string[], isAllowed: boolean): boolean {
  if (!isAllowed || !URL.canParse(url)) return false;
  const { protocol, host, username } = new URL(url);
  return protocol === 'https:' && username === '' && hosts.includes(host);
}

/** For the session that electron-updater asks with. Looked at for each request and each redirect. */
export function guardUpdates(session: Session, hosts: readonly string[], isAllowed: () => boolean): void {
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !isAllowedUpdateRequest(details.url, hosts, isAllowed()) }),
  );
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
}
