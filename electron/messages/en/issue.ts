export default {
  /** Where signing goes on although it could not be recorded. */
  ledgerBroken:
    'Something went wrong inside the ledger that should not have. All earlier records are unharmed; restart the app.',
  notSignable:
    'The value does not verify any more, so it is not known how it was signed. Nothing was signed; inspect it again.',
} as const;
