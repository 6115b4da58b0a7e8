export default {
  profileGone: 'That key profile is no longer there. Nothing was changed; look at the list of profiles again.',
  interrupted: 'Countersign was locked before the tokens were counted. Nothing was changed; unlock and check again.',
  accountsNeeded:
    '{count, plural, one {# password-reset token was} other {# password-reset tokens were}} not tried and count as unverified: each is checked with its account’s details, one at a time, under Inspect. Keep a fallback for PASSWORD_RESET_TIMEOUT at least, and they expire with it.',
} as const;
