// What many places say: verdicts, times, places, roles, what is announced.
export default {
  verdicts: {
    verified: 'Verified',
    expired: 'Expired',
    badSignature: 'Bad signature',
    unchecked: 'Unchecked',
    notRecognised: 'Not recognised',
  },
  // A span is written by Intl.DurationFormat: "4 hr, 12 min".
  time: {
    justNow: 'just now',
    ago: '{span} ago',
    in: 'in {span}',
    inZone: '{weekday}, {day} {month} {year} at {time} {zone}',
  },
  bytes: '{count, plural, one {# byte} other {# bytes}}',
  shortcut: 'Ctrl {key}',
  roles: {
    current: 'Current',
    fallback: 'Fallback {place}',
  },
  places: {
    name: { vault: 'Vault', memory: 'Memory only' },
    keychain: {
      available: 'This system’s own keychain, encrypted and there after a restart.',
      locked: 'Locked at the moment; the system asks for its password.',
      unavailable: 'Not available at the moment.',
    },
    vault: {
      absent: 'A file encrypted with a passphrase of yours. It is made now, at its first use.',
      locked: 'The file encrypted with your passphrase, which is asked for.',
      open: 'The file encrypted with your passphrase; open at the moment.',
      unavailable: 'Not available at the moment.',
    },
    memory: 'Written nowhere; gone when the app quits.',
  },
  // Clauses are put together as a list: "Your SECRET_KEY has …, has … and is …".
  findings: {
    tooShort: 'has fewer than 50 characters',
    tooFewDistinct: 'has fewer than 5 distinct characters',
    insecurePrefix: 'is prefixed with “django-insecure-”, as startproject makes it',
    current: 'Your SECRET_KEY {clauses}.',
    currentAdvice:
      'Its signatures can be guessed. Generate a long, random key, make it current, and keep this one as a fallback until what it signed has expired.',
    fallback: '{setting} {clauses}.',
    fallbackAdvice:
      'Its signatures can be guessed and are still accepted. Remove it as soon as nothing it signed is in use.',
  },
  strength: {
    unknown: 'strength not known yet',
    about:
      'about {bits, plural, one {# bit} other {# bits}}: {effort, select, seconds {guessable in seconds} minutes {guessable in minutes} hours {guessable in hours} days {guessable in days} months {guessable in months} years {guessable in years} hard {hard to guess} other {beyond guessing}}',
  },
  changes: {
    salt: 'Another salt',
    cookieName: 'Another cookie name',
    derivation: 'The other derivation',
    key: 'Another key',
    algorithm: 'Another hash algorithm',
    percentEncoding: 'Percent-encoding undone',
    quoting: 'Quotes taken off',
    octalEscapes: 'Octal escapes undone',
    padding: 'Padding mended',
    whitespace: 'Whitespace taken out',
    separator: 'Another separator',
    headerName: 'Header name taken off',
    family: 'Another kind of token',
  },
  copying: {
    copied: 'Copied',
    cleared: 'cleared from the clipboard in {span}',
    copiedAndCleared: 'Copied; cleared from the clipboard in {span}',
  },
  announced: {
    region: 'Announcements',
    locked: 'Countersign is locked',
    unlocked: 'Unlocked',
    supportLocked: 'Locked to the chosen recipes',
    supportUnlocked: 'No longer locked to recipes',
    fixApplied: 'Fix applied',
    fixUndone: 'Fix undone',
    signed: 'Signed',
  },
  failures: {
    noAnswer:
      'The app’s main process did not answer. What you typed is still here; try again, and restart the app if it stays silent.',
    unexpected: 'Something unexpected went wrong in this window. What you typed is still here.',
  },
} as const;
