// What the signing core reports by codes: formats, errors, why a payload cannot be read, and what is worth knowing about a verdict.
export default {
  format: {
    signer: 'Signed value',
    timestampSigner: 'Timestamped value',
    object: 'Signed object (signing.dumps)',
    signedCookie: 'Signed cookie',
    sessionCookie: 'Session cookie (signed_cookies backend)',
    sessionData: 'Session data (database backend)',
    sessionDataLegacy: 'Session data from before Django 3.1',
    messages: 'Messages cookie',
    messagesLegacy: 'Messages cookie from before Django 3.2',
    passwordReset: 'Password reset link',
    csrf: 'CSRF token',
    uidb64: 'User id in base64',
  },
  error: {
    badSignature: 'The signature does not match.',
    noSeparator: 'There is no {sep} in the value.',
    malformedTimestamp:
      'The signature holds, but {why, select, missing {there is no timestamp in the value} other {its timestamp is not a base62 number}}.',
    signatureExpired: 'The signature is {age} seconds old, and at most {maxAge} seconds are allowed.',
    unsafeSeparator: 'The separator {sep} is unsafe: it cannot be empty or consist of only A-z0-9-_=.',
    unknownAlgorithm:
      '{why, select, missing {The hash {algorithm} is not built into this program’s runtime.} other {{algorithm} is not a hash that Python and Node both have.}}',
    emptyKey: 'The key is empty, and an empty key protects nothing.',
    loneSurrogate: 'The text holds half of a surrogate pair, which UTF-8 cannot carry.',
    malformedBase36:
      '{why, select, negative {A negative number has no base36 form.} other {The text is not a base36 number.}}',
    malformedBase62: 'The text is not a base62 number.',
    malformedBase64: 'The payload is not base64: characters are missing.',
    malformedZlib: 'The compressed payload is damaged: it is not a whole zlib stream.',
    decompressedTooLarge: 'The compressed payload grows past the limit of {limit} bytes, so it was not unpacked.',
    malformedJson: 'The JSON is malformed at character {at}.',
    jsonTooDeep: 'The JSON is nested deeper than {levels} levels.',
    jsonIntegerTooLong: 'The integer at character {at} has more than {digits} digits, which Python refuses.',
    invalidClock:
      'The clock shows no time{why, select, tooEarly { since 2001, so no token was made} other {, so nothing was signed}}.',
    nameRequired: 'A signed cookie needs its name, which is part of the signature.',
    accountRequired:
      '{for, select, link {A reset link needs the account: its primary key, password hash, last login and e-mail address.} other {A reset token needs the user’s primary key and password hash.}}',
    malformedLastLogin:
      'The last login is not written as YYYY-MM-DD HH:MM:SS. Copy it from the database, or leave it empty for someone who never logged in.',
    malformedCsrfToken: 'A CSRF token has 32 or 64 characters, each a letter or a digit.',
    malformedUid: 'The user id is not text in base64.',
    emptyUid: 'There is no primary key to encode.',
    unknownFormat: 'There is no signing for the format {format}.',
  },
  payload: {
    pickle:
      'The payload is a Python pickle. It is shown as bytes and never loaded, since loading one can run any code.',
    notJson: 'The payload is not JSON.',
  },
  note: {
    accountRequired:
      'Checking a reset token needs the account as it is in the database: primary key, password hash, last login and e-mail address.',
    malformedAccount:
      'The last login is not written as YYYY-MM-DD HH:MM:SS, so the token was not checked. Copy it from the database, or leave it empty.',
    otherAccount: 'The link is for the user {named}, not for {account}.',
    utcAssumed: 'The token holds the server’s local time. UTC was assumed, since no offset was given.',
    defaultMaxAge:
      'No limit was given, so Django’s own was applied: PASSWORD_RESET_TIMEOUT = {maxAge} seconds, three days.',
    dayPrecision: 'A token from before Django 3.1 holds only the day on which it was made.',
    malformedMessages:
      '{count, plural, one {One message is} other {# messages are}} not written as Django writes them, and Django fails on reading them.',
    masked:
      'A masked token: its {tokenLength} characters are a random mask and the secret of {secretLength} characters, and every page has another.',
    notMasked: 'A bare secret, as the cookie holds it since Django 4.0.',
    csrfNotSigned: 'No key signs a CSRF token: Django compares the secret of the form with that of the cookie.',
    uidNotSigned: 'A user id is only encoded, not signed: anybody can make one.',
  },
} as const;
