export default {
  name: 'Vault',
  locked: 'The vault is locked. The keys in it are unharmed; unlock it to use them.',
  gone: 'it is gone',
  keyTooLong:
    'The key is {bytes, number} bytes long and the vault takes at most {most, number}. Nothing was stored; look whether it is the key at all.',
  trouble: {
    locked:
      'The vault is locked and stays so without its passphrase. Nothing was changed and the keys in it are unharmed; try again and give the passphrase.',
    absent: 'There is no vault yet. Nothing was changed; one is made when the first key is stored in it.',
    damaged:
      'The vault’s file is damaged, or is no vault: {detail}. It was left as it is, and keys in the keychain are unharmed; put a good copy of it back, or move it away to start a new vault.',
    newer:
      'The vault was saved by a newer Countersign: {detail}. The file was left untouched and the keys in it are unharmed; update this app to use them.',
    unreadable:
      'The vault’s file cannot be read ({detail}). It was left as it is and the keys in it are unharmed; allow reading it and try again.',
    changed:
      'The vault’s file was replaced by another while the vault was open. Nothing was written over it; close the vault, unlock it again and repeat what you did.',
    'not-written':
      'The vault could not be saved ({detail}). What was saved before is unharmed; make room or allow writing and try again.',
    failed:
      'The vault stopped in the middle of what it did. Its file is whole; unlock it again, look at what is there and try again.',
  },
  unlocking: {
    title: 'Unlock the vault',
    explanation: 'The keys in the vault can be used until it is locked again or the app is closed.',
    action: 'Unlock',
  },
  making: {
    title: 'Make a vault',
    explanation:
      'The key is kept in a file encrypted with this passphrase. Nobody can open it without, and nobody can restore the passphrase: write it down where it is safe.',
    action: 'Make the vault',
  },
  changing: {
    title: 'New passphrase for the vault',
    explanation:
      'The vault is encrypted anew with this passphrase. Copies of its file that were made before still open with the old one.',
    action: 'Change the passphrase',
  },
  refused: {
    wrong: 'That is not the vault’s passphrase. Nothing was changed.',
    tooEarly: 'Too many wrong passphrases were given, so this one was not tried. Nothing was changed.',
    again: 'Try again.',
    wait: 'Wait until the next one is taken, then try again.',
    nothingTyped: 'No passphrase was given. Nothing was changed; type the vault’s passphrase.',
    tooShort:
      'A passphrase needs at least {characters, number} characters; several words make a good one. Nothing was changed.',
  },
} as const;
