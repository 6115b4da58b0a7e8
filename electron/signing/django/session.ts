// Django's sessions: objects from `signing.dumps`, compressed, each kind under a salt of its own.

/** `sessionid` of the `signed_cookies` backend: the whole session is in the cookie. */
export const sessionCookieSalt = 'django.contrib.sessions.backends.signed_cookies';

/** The `session_data` column of the database backend, since Django 3.1. */
export const sessionDataSalt = 'django.contrib.sessions.SessionStore';

/** The name of the session cookie where the settings name no other. */
export const sessionCookieName = 'sessionid';

/** What Django's own session keys mean, each in a sentence. */
export const sessionKeyMeanings: Readonly<Record<string, string>> = {
  _auth_user_id: 'The primary key of the user who is logged in.',
  _auth_user_backend: 'The dotted path of the authentication backend that logged the user in.',
  _auth_user_hash:
    'A hash of the user’s password hash, made with SECRET_KEY: when the password changes, it no longer fits and the session ends.',
  _session_expiry:
    'When the session ends, where the site set it itself: seconds of inactivity, 0 for the closing of the browser, or a date.',
  _csrftoken: 'The CSRF secret, on a site that keeps it in the session (CSRF_USE_SESSIONS) and not in a cookie.',
  _language: 'The language that the visitor chose; Django kept it here before 4.0 and now keeps it in a cookie.',
  testcookie: 'A mark that Django set to find out whether the browser accepts cookies.',
  _messages: 'Messages waiting to be shown, on a site that keeps them in the session.',
  _password_reset_token:
    'The token of a password-reset link that was opened; Django moves it here from the address, so that it does not leak.',
};

/** Keys that Django itself puts into a session. */
export const knownSessionKeys: readonly string[] = Object.keys(sessionKeyMeanings);
