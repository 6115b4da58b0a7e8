// Django's sessions: objects from `signing.dumps`, compressed, each kind under a salt of its own.

/** `sessionid` of the `signed_cookies` backend: the whole session is in the cookie. */
export const sessionCookieSalt = 'django.contrib.sessions.backends.signed_cookies';

/** The `session_data` column of the database backend, since Django 3.1. */
export const sessionDataSalt = 'django.contrib.sessions.SessionStore';

/** The name of the session cookie where the settings name no other. */
export const sessionCookieName = 'sessionid';

/** Keys that Django itself puts into a session. */
export const knownSessionKeys = [
  '_auth_user_id',
  '_auth_user_backend',
  '_auth_user_hash',
  '_session_expiry',
  '_csrftoken',
  '_language',
  'testcookie',
  '_messages',
  '_password_reset_token',
] as const;
