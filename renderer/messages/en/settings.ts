// What can be set, and settings as a file.
export default {
  title: 'Settings',
  howSaved: 'Each is saved as soon as it is changed.',
  tryAgain: 'Try again',
  search: 'Search the settings',
  noneFound: 'No setting has these words in it.',
  row: {
    saved: 'Saved: {title}, {value}',
    notSaved: 'This was not saved, and what was set before stays in force. {why}',
    isDefault: 'As by default',
    default: 'Default: {value}',
    restore: 'Restore',
    restoreOf: 'Restore the default of {title}',
    // What is in a number field: "Lock when idle, minutes".
    number: '{title}, {unit}',
  },
  // Behind the number.
  unit: { minutes: 'minutes', seconds: 'seconds', days: 'days' },
  // What was set, in words: "Lock when idle: after 5 minutes".
  after: {
    minutes: 'after {count, plural, one {# minute} other {# minutes}}',
    seconds: 'after {count, plural, one {# second} other {# seconds}}',
    days: 'after {count, plural, one {# day} other {# days}}',
  },
  language: {
    title: 'Language',
    explanation: 'Of the windows, the menu and every message.',
    system: 'As the system',
  },
  theme: {
    title: 'Theme',
    explanation: 'Light or dark, or whatever the system has.',
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
  },
  maxAge: {
    title: 'Max age to begin with',
    explanation:
      'What Inspect takes for the site’s max_age until you choose another. A value that is older counts as expired.',
    none: 'No expiry',
    hour: '1 hour',
    day: '1 day',
    weeks: '2 weeks',
  },
  idleLock: {
    title: 'Lock when idle',
    explanation:
      'After this time without keyboard or mouse anywhere on the computer, Countersign puts its keys away and hides what it shows. It always does so when the screen is locked, the computer sleeps or another user is switched to.',
    on: 'Lock by itself',
    off: 'never',
  },
  clipboard: {
    title: 'Clear the clipboard',
    explanation:
      'What you copy here is taken off the clipboard after this time, and at the latest when Countersign locks or quits. What other apps have put there since is left alone.',
    on: 'Clear what was copied',
    off: 'never',
  },
  retention: {
    title: 'Keep records in the ledger',
    explanation:
      'Records that are older are removed for good, after all of the ledger was verified. What stays is provable as before.',
    on: 'Remove old records',
    off: 'for ever',
  },
  file: {
    title: 'Settings as a file',
    explanation:
      'Takes all of the above to another computer or another person. No key and no profile is in it. Before an import changes anything you see what it would change.',
    export: 'Export…',
    import: 'Import…',
    exported: 'Exported as {file}.',
    imported: '{count, plural, one {# setting imported.} other {# settings imported.}}',
  },
  preview: {
    title: 'Import settings',
    import: 'Import',
    cancel: 'Cancel',
    close: 'Close',
    would: '{count, plural, one {{file} changes # setting:} other {{file} changes # settings:}}',
    nothing: 'Nothing in {file} is other than here, so there is nothing to import.',
    setting: 'Setting',
    now: 'Now',
    after: 'Then',
    same: '{count, plural, one {# setting in it is so already.} other {# settings in it are so already.}}',
    refused:
      'Nothing of {file} is imported, because it holds what cannot be set. Correct that in the file and open it again; the settings here are as they were.',
    refusedNumber:
      '<strong>{title}</strong> is <code>{given}</code> there. It can be a whole number from {min, number} to {max, number}, or <code>null</code> for “{off}”.',
    refusedChoice: '<strong>{title}</strong> is <code>{given}</code> there. It can be any of {choices}.',
    unknown:
      '{count, plural, one {# entry is no setting of this version, and is left out:} other {# entries are no settings of this version, and are left out:}}',
  },
} as const;
