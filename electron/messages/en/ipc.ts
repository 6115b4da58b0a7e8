export default {
  untrustedSender: 'A page that is not Countersign asked for something. It was refused and nothing was done.',
  invalidRequest: 'The window asked for something in a form that is not understood. Nothing was done.',
  locked: 'Countersign is locked. Nothing was done; unlock it and try again.',
  lockedMeanwhile:
    'Countersign was locked before this was answered, so the answer is withheld. What was asked for may have been done; unlock it and look.',
  internal:
    'Something went wrong inside Countersign that should not have. Your keys and what you typed are unharmed; try again, and restart the app if it stays.',
  supportLocked: {
    notNow:
      'Countersign is locked to chosen recipes, so this cannot be done. Nothing was changed; end that lock with its passphrase first.',
    notThis:
      'Countersign is locked to chosen recipes, and this goes beyond them. Nothing was done; choose one of those, or end that lock with its passphrase first.',
  },
} as const;
