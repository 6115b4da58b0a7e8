// The guided example, step by step.
export default {
  title: 'Guided example',
  about:
    'Sign a value, tamper with it, let it expire and rotate the key: five steps with a throwaway key, about five minutes.',
  open: 'Guided example',
  steps: 'Steps',
  step: 'Step {number, number} of {of, number}: {label}',
  stepDone: 'Step {number, number} of {of, number}: {label}, done',
  label: { key: 'Key', sign: 'Sign', tamper: 'Tamper', expire: 'Expire', rotate: 'Rotate' },
  heading: {
    key: 'Make a throwaway key',
    sign: 'Sign a value with it',
    tamper: 'Change what was signed',
    expire: 'Let it grow too old',
    rotate: 'Replace the key without breaking anything',
  },
  back: 'Back',
  /** By the step that comes. */
  next: { key: 'Next', sign: 'Next: sign', tamper: 'Next: tamper', expire: 'Next: expire', rotate: 'Next: rotate' },
  finish: 'Finish and remove the throwaway profile',
  stop: 'Stop and remove it',
  startAgain: 'Start again',
  leaveAnyTime: 'Leave at any time and come back: everything stays as it is until you finish or quit the app.',
  lost: 'The throwaway profile is no longer there: it was deleted in Keys. Nothing else was touched.',
  verdictOf: 'Verdict: {title}',
  profile: { name: 'Guided example', numbered: 'Guided example {number, number}' },
  key: {
    what: 'A Django site signs with one secret, its <code>SECRET_KEY</code>. Make one for this example: random, and held in memory only.',
    make: 'Make a throwaway key',
    made: 'The profile “{name}” holds it. This is all you will ever see of the key itself:',
    why: 'A fingerprint tells keys apart without giving one away. The key is written nowhere; it is gone when the example ends or the app quits.',
    announced: 'A throwaway key was made.',
  },
  sign: {
    what: 'Write what you like. It is signed as Django’s <code>TimestampSigner</code> would: with the time, under a salt of its own.',
    value: 'Value to sign',
    example: 'user 42 may download report 7',
    sign: 'Sign it',
    again: 'Sign this instead',
    signed: 'Signed value',
    why: 'Your value is still readable; time and signature were put behind it. Computing the signature again with the same key gives the same result, so it verifies.',
    announced: 'Signed.',
  },
  tamper: {
    what: 'Now be the attacker: change anything, a letter of the value, the time, the signature. You do not have the key.',
    value: 'Signed value, yours to change',
    changeOne: 'Change one character',
    putBack: 'Put it back',
    unchanged: 'Nothing is changed yet, so it verifies.',
    why: {
      payload:
        'You changed the value. Its signature would have to be another one now, and without the key nobody can compute that.',
      timestamp:
        'You changed the time. It is signed together with the value, so nobody can make an old value young again.',
      signature:
        'You changed the signature itself. It no longer belongs to this value, and guessing the right one is hopeless.',
    },
  },
  expire: {
    what: 'A signature never ends by itself. When a site checks it, it says how old it may be: <code>unsign(value, max_age=…)</code>. Choose what the site allows.',
    maxAge: 'The site’s max_age',
    choice: { twoWeeks: 'Two weeks', hour: 'One hour', seconds: 'Five seconds' },
    /** In a sentence: “younger than …”. */
    span: { twoWeeks: 'two weeks', hour: 'one hour', seconds: 'five seconds' },
    why: {
      verified: 'The signature fits, and it is younger than {maxAge}.',
      soon: 'The signature fits, and it is still young enough. Wait a moment.',
      expired:
        'The signature still fits: nobody changed anything. But it is older than {maxAge}, so the site refuses it.',
    },
  },
  rotate: {
    what: 'Keys are replaced now and then. If the old one simply went, everything it signed would fail; so it stays for a while in <code>SECRET_KEY_FALLBACKS</code>.',
    keys: 'Keys of the throwaway profile',
    rotate: 'Make a new key current',
    signAgain: 'Sign the value once more',
    ask: 'Ask what still needs the old key',
    needs:
      '{count, plural, =0 {Nothing needs the old key any more.} one {# value here still needs the old key.} other {# values here still need the old key.}}',
    needsUntil:
      '{count, plural, =0 {Nothing needs the old key any more.} one {# value here still needs the old key, with a max_age of two weeks until {until}. A real site would wait that long; you need not.} other {# values here still need the old key, with a max_age of two weeks until {until}. A real site would wait that long; you need not.}}',
    retire: 'Retire the old key',
    before: 'Signed with the first key',
    after: 'Signed after the change',
    why: {
      before: 'It was signed with the only key there is.',
      fallback:
        'The new key did not make this signature, but the old one, now a fallback, did. People keep their sessions and links.',
      after: 'Whatever is signed from now on is signed with the new key.',
      retired: 'The old key is gone, and nothing can check what it signed. That is why one asks first, and waits.',
    },
    announced: { rotated: 'A new key is current. The old one is a fallback.', retired: 'The old key is retired.' },
  },
  made: {
    title: 'Made so far',
    nothing: 'Nothing yet.',
    profile: 'Profile',
    keys: 'Keys',
    place: 'Kept in',
    memory: 'memory only',
    values: 'Signed',
    signed: '{count, plural, one {# value} other {# values}}',
    records: 'Ledger',
    record: 'no. {seq, number}',
    untilEnd: 'The profile and its keys are removed at the end, without asking: they are of no use to anyone.',
  },
  end: {
    title: 'That is all there is to it',
    gone: 'The throwaway profile “{name}” and its keys were removed. They were never written anywhere.',
    records:
      '{count, plural, =0 {Nothing of it is in the ledger.} one {The ledger keeps # record of it, as of everything that is signed here.} other {The ledger keeps # records of it, as of everything that is signed here.}}',
    announced: 'The throwaway profile “{name}” was removed.',
    learnt: {
      key: 'A key is known by its fingerprint and is never shown.',
      sign: 'Signed is not secret: everyone can read the value, only who has the key can sign it.',
      tamper: 'Any change breaks the signature.',
      expire: 'How old a value may be is decided by who checks it.',
      rotate: 'A new key signs, the old one verifies as a fallback until nothing needs it.',
    },
  },
} as const;
