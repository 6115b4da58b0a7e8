// Pictures of time and of counts.
export default {
  life: {
    signed: 'Signed',
    now: 'Now',
    expires: 'Expires',
    expired: 'Expired',
    beyond: 'second {seconds}, beyond any calendar',
    /** The picture in a sentence, for whoever does not see it. */
    words: {
      valid: 'A life in time: signed {signed}, {age} old now, expires {expires}, in {rest}.',
      expired: 'A life in time: signed {signed}, {age} old now, expired {expires}, {rest} ago.',
      early: 'A life in time: signed {signed}, which is {age} after now, expires {expires}, in {rest}.',
      endless: 'A life in time: signed {signed}, {age} old now, does not expire.',
      earlyEndless: 'A life in time: signed {signed}, which is {age} after now, does not expire.',
      undated: 'A life without times: there is no timestamp in it, so that it has neither an age nor an expiry.',
    },
    undatedNote: 'There is no timestamp in it: it has no age, and it ends with its key alone.',
    // A key by its role ("Current", "Fallback 1") and the day on which it came into this app.
    key: '{role}, {day}',
    keys: '{count, plural, one {# key} other {# keys}}, {days}',
    keysNote:
      'Triangles: when the profile’s keys were added to Countersign; a filled one is the key that signed. Since when the site uses them is not known here.',
    keyAdded: '{role}: added to Countersign {day}',
    signerAdded: '{role}, which signed it: added to Countersign {day}',
  },
  ages: {
    name: '{count, plural, one {The age of # row.} other {The ages of # rows.}} The largest group, “{age}”, has {most, number}.',
    nameNone: 'The ages of the rows: none has one so far.',
    rows: 'Rows',
    age: 'Age',
    older: 'older',
    maxAge: 'max age {span}',
  },
  dependence: {
    name: 'Tokens by the key that they need: {keys}.',
    bar: '{key} {count, number}',
    barNotTried: '{key}: not tried',
    numbers: 'Tokens by key, in numbers',
    tokens: 'Tokens',
    live: 'accepted today',
    expired: 'expired already',
    untimed: 'without a time',
    unverified: 'no key of the profile',
    noKey: 'No key here',
    deleted: 'Deleted',
    notTried: 'not tried',
  },
} as const;
