// Help, a page a view: what it is for, the steps, and what to do when it goes otherwise.
export default {
  title: 'Help',
  pages: 'Pages of Help',
  page: 'Page of Help',
  search: 'Search Help',
  none: 'No page has these words in it.',
  goTo: 'Open {view}',
  start: { title: 'First steps' },
  terms: {
    title: 'Terms',
    what: 'What the words mean. Where they stand as a label with dots under it, rest the mouse on them or go there with the Tab key.',
  },
  part: { steps: 'How', keys: 'Keyboard', problems: 'If it goes otherwise' },
  // What stands on the keys of a keyboard.
  pressed: { tab: 'Tab', escape: 'Esc' },
  does: {
    view: 'Go to this view',
    palette: 'Palette: any view, profile, recipe or recent value',
    help: 'This help',
    addKey: 'Add a key',
    lock: 'Lock the app',
    sign: 'Sign',
    issue: 'Issue the link',
    leave: 'Close a dialog',
    field: 'Next field, or term with dots under it',
  },
  first: {
    what: 'Countersign reads, checks and makes what Django signs: cookies, sessions, tokens in links. It works offline; keys stay on this machine.',
    example: 'New to signed values? Five steps with a throwaway key show what a signature does and does not do.',
    steps: {
      key: 'Add the site’s key under Keys. From then on it is known by its fingerprint and never shown.',
      paste: 'Paste a cookie or token in Inspect and read the verdict.',
      profile: 'The profile at the top decides whose keys are used; “All profiles” tries every one.',
    },
    problems: {
      keychain: 'There is no keychain, or it is locked',
      keychainDo:
        'Unlock it in the state at the top right, or keep keys in a vault, which is a file behind a passphrase.',
      lost: 'A profile was gone after a restart',
      lostDo: 'Its keys were kept in memory only. Add them again and choose the keychain or the vault.',
    },
  },
  inspect: {
    what: 'What is in this value, and is its signature right? Works without a key too; then it is read and not checked.',
    steps: {
      paste:
        'Paste a token, a cookie as name=value, or something with tokens in it: headers, a curl command, a page, a HAR file.',
      fields:
        'For a signed cookie give its name, which is part of the salt. Give a salt of your own code; Django’s are known.',
      age: 'Choose the max_age that the site passes: it decides between verified and expired.',
      diagnosis:
        'Where it does not verify, look at the causes in the diagnosis: each was tried and does verify. Apply one.',
    },
    problems: {
      bad: 'It says “Bad signature”, but the value is fresh from the site',
      badDo: 'Mostly it is the salt, the cookie’s name or the key of another deployment. The diagnosis tries these.',
      unchecked: 'It says “Unchecked”',
      uncheckedDo:
        'There is no key to check it with, or something only you know is missing: the cookie’s name, an account’s fields.',
      many: 'There are too many values to paste',
      manyDo: 'Open the file in Batch, which takes files of any size.',
    },
  },
  sign: {
    what: 'A value, an object or a cookie, signed as the site’s own Django would.',
    steps: {
      kind: 'Choose the kind by the Python call that will read it: Signer, TimestampSigner, signing.loads or get_signed_cookie.',
      profile: 'Choose the profile. Its current key signs, and its Django version decides the hash.',
      value: 'Enter the value, and the salt that the site’s code passes; leave it empty for Django’s own.',
      take: 'Press Sign, and copy the result as it is, as Set-Cookie or as a hidden field.',
    },
    problems: {
      refused: 'The site refuses what was signed here',
      refusedDo:
        'Inspect it with the same profile. If it verifies, the site uses another salt, another key or a shorter max_age.',
      record: 'The result says that it is not recorded',
      recordDo: 'The value is good all the same. The ledger could not be used; its view says why and what to do.',
    },
  },
  links: {
    what: 'Links that support staff send: account recovery, password reset, downloads. A recipe knows what to sign; you fill in a form.',
    steps: {
      choose: 'Choose a recipe at the left.',
      fill: 'Fill in its form. Beside it you see what will be signed; it can be read by whoever has the link.',
      issue: 'Press Issue. Copy the link, its message or its QR code, and send it the way your team does.',
      check: '“Will the site accept it?” checks a link that somebody has, as the site would.',
    },
    problems: {
      dead: 'Somebody says that a link does not work',
      deadDo:
        'Paste it into “Will the site accept it?”. It tells whether it is too old, was cut off by a mail program, or belongs to another site.',
      notIssued: 'A link is not issued',
      notIssuedDo: 'Every link must be recorded first. What stands in the way is said in place; nothing was signed.',
      locked: 'Only some recipes can be used',
      lockedDo:
        'The app is locked to chosen recipes. Whoever knows the passphrase for that can take it off, in the bar at the top.',
    },
  },
  batch: {
    what: 'A whole file at once: tokens to verify, or people to issue links to.',
    steps: {
      file: 'Drop a CSV, TSV, JSON lines or plain text file, and look whether its columns were understood.',
      task: 'Choose what is done: verify and inspect a column, or issue from a recipe.',
      run: 'Choose where the results go. They are a new file; the one you gave is not touched.',
      after: 'Look at the counts and the first errors. The rest of the app stays usable meanwhile.',
    },
    problems: {
      stopped: 'A run stopped: disk full, app closed, power gone',
      stoppedDo: 'Open the same file again and go on. Nothing is signed twice.',
      rows: 'Some rows have errors',
      rowsDo: 'They are kept in the results with the reason beside them; the other rows are done.',
      partial: 'The file is called “partial”',
      partialDo: 'The run was cancelled. It holds whole rows, up to where it was.',
    },
  },
  ledger: {
    what: 'What was issued here, when, by whom and for what. It holds neither tokens nor keys.',
    steps: {
      search: 'Type the beginning of a word: a profile, a recipe, a person, a ticket. Narrow it down by date.',
      find: 'Paste a token or link to learn whether it was issued here.',
      verify: 'Verify walks all records and tells if one was changed, removed or added.',
      keep: 'Export what you see, or remove old records, by hand or by a setting.',
    },
    problems: {
      broken: 'Verifying finds problems',
      brokenDo:
        'Somebody changed the file, or an older copy was put back. Keep a copy of it, then set it aside; a new ledger begins that names it.',
      unknown: 'A value of ours is not found',
      unknownDo:
        'It was signed by the site itself or on another computer: each ledger knows only what was issued with it.',
    },
  },
  keys: {
    what: 'Profiles and their keys: adding, moving, sharing and replacing them. No key is ever shown.',
    steps: {
      add: 'Add a key from the clipboard, from settings.py or .env, or generate one.',
      place: 'Choose where it lives: the system’s keychain, a vault behind a passphrase, or memory only.',
      rotate:
        'Rotate makes a new key current and keeps the old one as a fallback, shows what to deploy, and tells when the old one can go.',
      share: 'Export puts profiles into a file encrypted for colleagues; Import shows what is in one first.',
    },
    problems: {
      missing: 'A key is missing',
      missingDo: 'It was deleted in the keychain itself. Add it again to the same profile.',
      weak: 'A key is called weak or published',
      weakDo: 'Whoever can guess or read it can sign in the site’s name. Rotate it.',
      passphrase: 'The vault’s passphrase is forgotten',
      passphraseDo: 'Nobody can open it then. Take the keys from the servers’ settings again, into a new vault.',
    },
  },
  settings: {
    what: 'What the app does by itself: language, theme, locking, the clipboard, old records.',
    steps: {
      change: 'Change a setting; it is saved at once. Type in the search field to find one.',
      file: 'Export takes them along as a file; Import shows what it would change before it does.',
    },
    problems: {
      locks: 'The app locks while it is being read',
      locksDo: 'Idle means no keyboard or mouse anywhere on the computer. Give it more minutes, or switch it off.',
      gone: 'What was copied is gone from the clipboard',
      goneDo: 'It is cleared after the time set under “Clear the clipboard”, unless something else was copied since.',
    },
  },
} as const;
