// Rotating a key, step by step, and what the old keys are still needed for.
export default {
  task: {
    rotate: 'Rotate the key',
    check: 'Check fallbacks',
    rotateOf: 'Rotate the key of {profile}',
    checkOf: 'Check the fallbacks of {profile}',
    back: 'Back to the profile',
    steps: 'Steps',
    step: 'Step {number, number}: {label}',
    stepDone: 'Step {number, number}: {label}, done',
    finish: 'Finish',
    leaveAnyTime: 'You can leave at any time and go on later.',
  },
  label: { key: 'New key', deploy: 'Deploy', check: 'Check', retire: 'Retire' },
  heading: {
    key: 'Make a new key current',
    deploy: 'Deploy it with the old key as a fallback',
    check: 'Find out what still depends on the old keys',
    retire: 'Retire what nothing depends on',
  },
  /** By the step that is left. */
  next: { key: 'Next: deploy', deploy: 'It is deployed: check', check: 'Next: retire' },
  key: {
    done: 'The new key signs from now on in this app. Everything the old one signed still verifies.',
    keysNow: 'Keys of {profile} now',
    what: 'The new key becomes the current one.',
    whatOfPresent:
      'The new key becomes the current one. The present one, <code>{fingerprint}</code>, becomes the first fallback: what it signed stays valid.',
    placeMissing: 'Choose where the key is kept.',
    nothingChosen: 'Choose a file and one of its keys first. Nothing was added.',
    takeCopied: 'Make the copied key current',
    generate: 'Generate and make it current',
    takeChosen: 'Make the chosen key current',
    added: 'New key added. It is the current key now.',
  },
  deploy: {
    title: 'How the new key reaches the server',
    onServerAlready:
      'You brought this key here, so the server, or wherever you took it from, has it already: put it into the first variable there. Or send it encrypted:',
    send: 'Send it encrypted',
    sendHow:
      'Export this profile for the server’s own age key. Only the server can open the file: make a key there once with <code>age-keygen -o key.txt</code>, take its public key <code>age1…</code> here, and open the file there with <code>age --decrypt -i key.txt</code>. It is never shown in this app.',
    export: 'Export for the server…',
    make: 'Or make it on the server',
    makeHow: 'Run this there, put the result into the first variable, and take a copy here from the clipboard:',
    copyCommand: 'Copy the command',
    takeFromClipboard: 'Take it from the clipboard',
    generatedIsUnused:
      'The key generated here then becomes a fallback that signed nothing; delete it in the last step.',
    sideBySide:
      'While old and new processes run side by side, the old ones refuse what the new ones sign. Where that matters, deploy twice: first with the new key among the fallbacks, then with it as the current one.',
  },
  lines: {
    copyLabel: 'Copy the settings lines',
    copy: 'Copy lines',
    what: 'They read the keys from the environment and hold none themselves.',
    noFallbacks:
      'Django {version} has no SECRET_KEY_FALLBACKS: whatever an earlier key signed is refused from the moment the new one is deployed. The lines say what can be done about it.',
    variables: 'Environment variables',
    table: 'Which key each variable holds',
    variable: 'Variable',
    part: 'Part',
    key: 'Key',
    current: 'Current',
    base64: 'A variable that ends in _BASE64 holds its key as base64, since it is no text.',
  },
  check: {
    what: 'Give it tokens that are in use: session cookies from the access log, a HAR file, a cookie jar, links from mails. The more of them, the surer the answer. They stay on this machine.',
    tokens: 'Live tokens',
    tokensExample: 'Cookie headers, tokens one a line, curl commands, …',
    nothing: 'Paste some tokens, or open a file that holds them.',
    run: 'Check',
    open: 'Open a file',
    running: 'Checking…',
    stale: 'The text has changed since. This is still the answer for what was checked before.',
    drop: 'Drop it to check the tokens it holds',
    /** The name of what was pasted, where a file’s would stand. */
    pastedText: 'Pasted text',
    checked: 'Checked {count, plural, one {# token} other {# tokens}}',
  },
  lifetime: {
    label: 'The site accepts them for',
    what: 'The longest max age in use: SESSION_COOKIE_AGE, PASSWORD_RESET_TIMEOUT, or your own.',
    sessions: '2 weeks: sessions',
    resetLinks: '3 days: password-reset links',
    own: 'Another time',
    ownLabel: 'Lifetime',
  },
  dependence: {
    title: 'What depends on which key',
    none: 'No token was found in {source, select, file {the file} text {the text} other {{name}}}. Nothing can be said about the keys.',
    speaksFor:
      '{count, plural, one {# token} other {# tokens}} from {source, select, file {the file} text {the text} other {{name}}}, accepted for {lifetime}. It speaks for these only: tokens that are out there but not in {source, select, file {the file} text {the text} other {{name}}} may need a key as well.',
    key: 'Key',
    needing: 'Tokens that need it',
    newest: 'Newest',
    retirable: 'Can be retired',
    deleted: 'Deleted',
    share: '<strong>{count, number}</strong> {share}',
    noTime: 'no time',
    expired: '{expired, number} expired already',
    untimed: '{untimed, number} without a time',
    expiredAndUntimed: '{expired, number} expired already, {untimed, number} without a time',
    unverified:
      '{count, plural, one {# token is verified by no key of {profile}: another site’s, or signed by a key that is not here. No key above is needed for it.} other {# tokens are verified by no key of {profile}: another site’s, or signed by a key that is not here. No key above is needed for them.}}',
    untried: 'Not everything could be tried, so the answer does not speak for it:',
  },
  /** When a key can be retired. */
  when: {
    notChecked: 'not checked',
    current: 'signs today',
    notTried: 'not known: it could not be tried',
    now: 'now',
    later: 'on {day} <note>({relative})</note>',
    never: 'never by itself',
    neverUntimed: 'never by itself ({count, number} without a time)',
  },
  retire: {
    noneLeft: 'No fallback is left: {profile} has its current key alone.',
    how: 'First take a key out of the server’s settings, then delete it here. What it signed is refused from then on.',
    notChecked: 'Nothing was checked yet, so it is not known what these keys are still needed for.',
    outdated:
      'The lifetime or the tokens were changed since the check, so it is not known what these keys are still needed for.',
    checkFirst: 'Check first',
    fallbacks: 'Fallbacks',
    deleteOf: 'Delete fallback {index, number}',
    delete: 'Delete…',
    retirable: 'Can be retired',
    stillNeeded:
      'Keys that are still needed are not offered here. To end what they signed at once, for instance because a key is public, delete them in the profile.',
    noneNeeds: 'None of the {count, number} tokens checked is still accepted by it alone.',
  },
} as const;
