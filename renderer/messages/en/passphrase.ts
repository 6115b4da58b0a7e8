// The window that asks for a passphrase.
export default {
  noAnswer: 'Countersign did not answer. Nothing was changed; close this window and try again.',
  notSame: 'The two are not the same. Type the passphrase again.',
  passphrase: 'Passphrase',
  newPassphrase: 'New passphrase',
  again: 'The same again',
  show: 'Show',
  hide: 'Hide',
  capsLock: 'Caps Lock is on.',
  cancel: 'Cancel',
  checking: 'Checking…',
  wait: {
    seconds: '{count, plural, one {The next try is taken in # second.} other {The next try is taken in # seconds.}}',
    // As in 1:05.
    minutes: 'The next try is taken in {time} minutes.',
  },
  strength: {
    hint: 'Four or five words that have nothing to do with each other are hard to guess and easy to remember.',
    weak: 'Weak: whoever has the file can guess it. Add words that have nothing to do with each other.',
    fair: 'Fair. One more word makes it strong.',
    strong: 'Strong.',
    bits: 'About {count, plural, one {# bit} other {# bits}}.',
  },
} as const;
