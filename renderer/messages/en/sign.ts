// Sign: the form and its result.
export default {
  panes: {
    left: 'What to sign',
    right: 'Signed result',
    // After "while drawing", in the ErrorBoundary.
    result: 'the signed value',
  },
  kind: 'Kind',
  kinds: {
    value: {
      label: 'Plain value',
      explanation: 'Signer().sign(value): no time, so it never expires.',
    },
    timestamped: {
      label: 'Timestamped value',
      explanation: 'TimestampSigner().sign(value): carries the time, so readers can set a max age.',
    },
    object: {
      label: 'JSON object',
      explanation: 'signing.dumps(obj): JSON, base64 and the time; read with signing.loads().',
    },
    cookie: {
      label: 'Signed cookie',
      explanation: 'response.set_signed_cookie(name, value): read with request.get_signed_cookie().',
    },
  },
  signWith: 'Sign with',
  chooseProfile: 'Choose a key profile',
  publishedKey: 'Anyone can make the same signature, so what you sign with it proves nothing. Rotate the key first.',
  cookieName: 'Cookie name',
  json: 'JSON',
  value: 'Value',
  valuePlaceholder: 'The text to sign',
  salt: {
    label: 'Salt',
    none: 'none',
    cookieNote: 'Optional: the salt argument of set_signed_cookie. The cookie’s name is always added.',
    note: 'Optional: Django’s own salt, shown in grey, is used when empty.',
  },
  compress: 'Compress <note>with zlib, kept only when it makes the value shorter</note>',
  derivation: {
    label: 'Derivation',
    v2: 'v2',
    v2Note: 'Django 5.2.15, 6.0.6, 6.1 and later: name and salt are kept apart (CVE-2026-6873).',
    legacy: 'Legacy',
    legacyNote: 'Earlier Django: name and salt are simply joined.',
  },
  sign: 'Sign',
  noProfile: 'Choose the key profile to sign with first. Nothing was signed.',
  noCookieName: 'A signed cookie needs its name, because the salt holds it. Nothing was signed.',
  stale: 'The form has changed since. This is still the value signed before.',
  nothingYet: {
    title: 'Nothing signed yet',
    what: 'The signed value appears here when you press Sign: coloured by its segments, ready to copy as it is, as a <code>Set-Cookie</code> header or as a hidden form field.',
  },
} as const;
