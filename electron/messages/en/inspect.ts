// What Inspect says of a value: the verdict in a sentence, what was read from it, and the report for a ticket.
export default {
  verified:
    'Signed with {which, select, current {the current key of {profile}} fallback {fallback {index} of {profile}} other {a known key}}{payload, select, unreadable {, but its payload cannot be read} other {}}.',
  verifiedPublished:
    'Verified, but anyone could have signed it: its key, {which, select, current {the current key of {profile}} fallback {fallback {index} of {profile}} other {a known key}}, is published in {publishedIn}{payload, select, unreadable {, but its payload cannot be read} other {}}.',
  expired:
    'The signature is genuine, made with {which, select, current {the current key of {profile}} fallback {fallback {index} of {profile}} other {a known key}}, but older than {limit, select, django {Django’s own limit allows} other {allowed ({maxAge})}}.',
  anyoneCould: 'Anyone could have signed it: the key is published in {publishedIn}.',
  noneOfTried: 'None of the keys that could be tried made this signature.',
  noneHere: 'None of the keys here made this signature: it was changed, or signed with another key or salt.',
  noneHereNameless:
    'None of the keys here made this signature, as far as can be said without the cookie’s name: it was changed, or signed with another key or salt.',
  notRecognised: 'This is no signed value that Countersign knows.',
  /** What was pasted instead of a signed value of Django’s. */
  foreign: {
    jwt: 'It is a JSON Web Token (JWT), which Django’s own signing does not make: check it with the library that issued it, such as PyJWT.',
    itsdangerous:
      'It has the form of an itsdangerous token, such as Flask’s session cookie: Django does not read those, nor does Countersign check them.',
    setPasswordLink:
      'It is the address that Django’s password-reset view sends the browser on to: the token is no longer in it, but in the session. Paste the link as it was in the e-mail.',
    cutPayload:
      'It looks like the beginning of an object that Django signed: the signature after it is missing, so nothing can be checked. Copy it as a whole; terminals and logs cut long values off.',
    sessionKey:
      'It is the name of a session whose data the site keeps (in its database or cache): nothing is signed in the cookie. Paste the session’s session_data to see what is in it.',
  },
  noneCouldBeTried: 'Read, but not checked: none of the keys could be tried.',
  noKey: 'Read, but not checked: there is no key to check it with.',
  firstBytes: 'The first {shown} of {all} bytes.',
  fact: { primaryKey: 'User’s primary key', unmaskedSecret: 'Unmasked secret' },
  /** By Django's own names of the keys. */
  sessionKey: {
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
  },
  /** Comments in the lines for a Django shell. */
  python: {
    csrf: 'True when the form’s token and the cookie hold the same secret.',
    outdated: 'This form was written by a Django that is no longer supported; today’s Django does not read it.',
  },
  ticket: {
    status: {
      verified: 'Verified',
      expired: 'Expired',
      badSignature: 'Bad signature',
      unchecked: 'Unchecked',
      notRecognised: 'Not recognised',
    },
    environment: { production: 'production', staging: 'staging', development: 'development' },
    /** Before the sentence that explains it, in bold. */
    verdict: '{status}.',
    format: 'Format',
    profile: 'Profile',
    profileWithEnvironment: '{profile} ({environment})',
    key: 'Key',
    keyWithFingerprint: '{which, select, current {current key} other {fallback {index}}}, fingerprint {fingerprint}',
    published: 'Published',
    salt: 'Salt',
    derivation: 'Derivation',
    algorithm: 'Algorithm',
    signed: 'Signed',
    age: 'Age',
    maxAge: 'Max age',
    payload: 'Payload:',
    value: 'Value, signature left out:',
    noSignature: '(no signature was found in it, so it is left out whole)',
  },
} as const;
