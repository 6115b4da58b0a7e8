export default {
  locking: {
    title: 'Lock to the chosen recipes',
    explanation:
      'Whoever uses Countersign can then issue links from these recipes and nothing else, until this passphrase is given. Nobody can restore it: write it down where it is safe.',
    action: 'Lock',
  },
  unlocking: {
    title: 'End the lock to chosen recipes',
    explanation: 'Everything can then be signed again, and keys, profiles and recipes can be changed.',
    action: 'Unlock',
  },
  refusal: {
    wrong: 'That is not the passphrase of the support lock. Everything stays locked. Try again.',
    wrongWait:
      'That is not the passphrase of the support lock. Everything stays locked. Wait until the next one is taken, then try again.',
    tooEarly:
      'Too many wrong passphrases were given, so this one was not tried. Everything stays locked. Wait until the next one is taken, then try again.',
  },
  error: {
    alreadyLocked:
      'Countersign is locked to chosen recipes already. Nothing was changed; unlock it first to choose others.',
    notUnlockable:
      'The file that held the support lock is damaged, and its passphrase with it, so that no passphrase can be checked. Keys and recipes are unharmed. Whoever looks after this computer can end the lock: quit Countersign, delete {path} and start it again.',
    markerOutOfReach:
      'Countersign stays locked: the system’s keychain remembers the lock too and cannot be reached, and would lock the app again later. Nothing was changed; start the keychain and unlock again. If it is gone for good, whoever looks after this computer can end the lock: quit Countersign, delete {path} and start it again.',
    notLocked: 'Countersign is not locked: {reason}',
    staysLocked: 'Countersign stays locked: {reason}',
    notLockedFolder:
      'Countersign is not locked, since its folder cannot be written ({reason}). Nothing else was changed; make room or allow writing there and try again.',
    staysLockedFolder:
      'Countersign stays locked, since its folder cannot be written ({reason}). Nothing else was changed; make room or allow writing there and try again.',
  },
} as const;
