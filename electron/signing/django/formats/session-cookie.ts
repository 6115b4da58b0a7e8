// The `sessionid` cookie of the signed_cookies backend.
import { sessionCookieName, sessionCookieSalt } from '../session.ts';
import { sessionFormat } from './session.ts';

export const sessionCookieFormat = sessionFormat('django.session-cookie', sessionCookieSalt, (token, holdsSession) => {
  if (token.name === sessionCookieName) return 0.05;
  return holdsSession ? 0.04 : -0.4;
});
