export default {
  interrupted:
    'Countersign was locked or the bundle was given up before this was done. No file was written and no key was stored; start again.',
  bundleGone: 'That bundle is no longer held. Nothing was stored, and its file is unchanged; open it again.',
  tooEarly: 'It is too early for another try. Wait until the time is up.',
  opening: {
    title: 'Open {file}',
    explanation: 'The bundle is encrypted with a passphrase, which whoever exported it has to tell you.',
    action: 'Open',
  },
  file: {
    unreadable: 'The file {file} cannot be read ({reason}). Nothing was stored; allow reading it or choose another.',
    noPlainFile: 'it is no plain file',
    grew: 'it grew while it was read',
    tooLarge:
      'The file {file} has more than the {size} that are read. Nothing was stored; see that it is the right file.',
    notAge:
      'The file is not encrypted with age, as bundles are. Nothing was stored; choose the .age file that was exported.',
    notAgeNamed:
      '{file} is not encrypted with age, as bundles are. Nothing was stored; choose the .age file that was exported.',
    damaged:
      'The file is an age file, but it is damaged, cut short or was changed. Nothing was stored; get the file again from whoever made it.',
    workFactorTooHigh:
      'To open the file, the passphrase would have to be worked on 2^{factor} times, which takes more time and memory than Countersign gives it (2^{most}). Nothing was stored; ask for an export that does not ask for more.',
    wrongPassphrase: 'That passphrase does not open it.',
  },
  identity: {
    question: {
      title: 'Unlock {file}',
      explanation: 'The identity file is encrypted with a passphrase of its own.',
      action: 'Unlock',
    },
    clipboardTooLong:
      'The clipboard holds far more than an identity. Nothing was stored; copy the line that begins with AGE-SECRET-KEY- and try again.',
    toPublicKey:
      '{file} is itself encrypted to a public key, and not a file of identities. Nothing was stored; choose the file that age-keygen made.',
    damaged:
      'Identity {number, number} is damaged: a character of it is missing or wrong. Nothing was stored; copy it again, or choose its file.',
    noneMatches:
      'The bundle is not encrypted to {count, plural, one {this identity} other {any of these # identities}}. Nothing was stored; use the identity whose public key the bundle was made for, or ask for a new export.',
    tooMany:
      'There are more than {most, number} identities in it. Nothing was stored; choose or copy an age identity and try again.',
    none: 'There is no age identity in it. Nothing was stored; choose or copy an age identity and try again.',
    ofPlugin:
      'Line {line, number} is an identity of a plugin, which Countersign does not run. Nothing was stored; choose or copy an age identity and try again.',
    otherKey:
      'Line {line, number} begins an SSH or TLS key, which is no age identity. Nothing was stored; choose or copy an age identity and try again.',
    publicKey:
      'Line {line, number} is a public key; the identity that goes with it begins with AGE-SECRET-KEY-. Nothing was stored; choose or copy an age identity and try again.',
    notAnIdentity:
      'Line {line, number} is no age identity: those begin with AGE-SECRET-KEY-. Nothing was stored; choose or copy an age identity and try again.',
  },
  recipient: {
    /** Behind the number of a public key: how it begins. */
    shown: ' (“{start}…”)',
    empty: 'Public key {number, number}{shown} is empty. No file was written; correct it or take it out.',
    identity:
      'Public key {number, number}{shown} is an identity, which is secret and belongs to whoever opens the file; the public key that goes with it begins with age1. No file was written; correct it or take it out.',
    sshKey:
      'Public key {number, number}{shown} is an SSH key, and age public keys (age1…) are needed here. No file was written; correct it or take it out.',
    notAge:
      'Public key {number, number}{shown} does not begin with age1, as age public keys do. No file was written; correct it or take it out.',
    damaged:
      'Public key {number, number}{shown} is damaged or of a kind that is not known here: a character may be missing or wrong. No file was written; correct it or take it out.',
    mixed:
      'Public keys 1 and {other, number} are of two kinds: one is safe from quantum computers (age1pq1…) and one is not, and the file would be no safer than the weaker one. No file was written; encrypt to keys of one kind, or export twice.',
  },
  /** What is wrong in a bundle; `askForAnother` follows for who opens it, `mendProfile` for who exports it. */
  content: {
    askForAnother: 'Nothing was stored; ask whoever made the bundle for a new export.',
    mendProfile:
      'No file was written, and the profiles are unharmed; change it under Keys, or leave that profile out (they are counted in the order chosen).',
    notABundle:
      'The file was decrypted, but what is in it is no bundle of Countersign’s profiles. Nothing was stored; see that it is the right file.',
    newerVersion:
      'The bundle was made by a newer Countersign (version {theirs} of its format; this one reads {ours}). Nothing was stored; update Countersign, or ask for an export in the older format.',
    controlCharacters: 'The name of profile {profile, number} holds control characters.',
    tooManyProfiles: 'The bundle holds {profiles} profiles, and at most {most} are read.',
    tooManyKeys: 'Profile {profile, number} holds {keys, number} keys, and a profile has at most {most, number}.',
    keyEmpty: 'Key {key, number} of profile {profile, number} is empty, or is not written as the format says.',
    keyTooLong:
      'Key {key, number} of profile {profile, number} is longer than {kibibytes, number} KiB, which no key is.',
    keyMisfit: 'Key {key, number} of profile {profile, number} is not written as the format says.',
    duplicateProfile: 'Profiles {one, number} and {other, number} have the same name and environment.',
    duplicateKey: 'In profile {profile, number}, keys {one, number} and {other, number} are the same.',
    fieldMisfit: 'The bundle’s field “{field}” is not what the format says.',
    noProfiles: 'The bundle holds no list of profiles.',
    profileMisfit: 'Profile {profile, number} is not written as the format says.',
    profileFieldMisfit: 'In profile {profile, number} the field “{field}” is missing or not what the format says.',
  },
  export: {
    noSuchProfile: 'A chosen key profile is no longer there. No file was written; look at the list of profiles again.',
    example:
      '“{profile}” is the example, whose key is public. No file was written; leave it out, and whoever needs it adds it with “Try an example”.',
    /** Followed by why, and then by `mendOrLeaveOut`. */
    currentKeyUnreadable: '“{profile}” cannot be exported without its current key, with which the site signs.',
    mendOrLeaveOut: 'No file was written; mend that, or leave the profile out.',
    question: {
      title: 'Encrypt the export',
      explanation:
        'Whoever has the file and this passphrase has the keys of {count, plural, one {the profile} other {# profiles}} in it. Tell it by another way than the file goes. It is kept nowhere: a forgotten one cannot be recovered, but a new export can be made.',
      action: 'Export',
    },
    passphraseTooShort:
      'The passphrase has fewer than {characters, number} characters. Whoever gets the file can try millions; take a longer one, such as four or five random words.',
    tooLarge:
      'The bundle would have more than the {mebibytes, number} MiB that are read again. No file was written; export fewer profiles at once.',
    notWritten:
      'The file {file} could not be written ({reason}). A file that was there before is unchanged, and so are the keys; choose another place or make room and try again.',
  },
  import: {
    choicesNotUnderstood:
      'The choices name a profile twice, or one that is not in the bundle. Nothing was stored; look at the bundle again.',
    nothingToMerge:
      'There is no profile here to merge it with. Nothing of it was stored; open the bundle again and add it as a profile of its own.',
    nothingToReplace:
      'There is no profile here to replace. Nothing of it was stored; open the bundle again and add it as a profile of its own.',
    targetGone:
      'There is no profile here to {choice, select, merge {merge it with} other {replace}}: “{profile}” is gone. Nothing of it was stored; open the bundle again and add it as a profile of its own.',
    lockedMeanwhile:
      'Countersign was locked before this profile’s turn came. Nothing of it was stored; unlock, open the bundle again and import the rest.',
    replacedAlready:
      '“{profile}” was replaced by another profile of the bundle just now. Nothing of this one was stored; open the bundle again and add it as a profile of its own.',
    internal:
      'Something went wrong inside Countersign that should not have. The other profiles are unharmed; look whether this one is there, and open the bundle again if it is not.',
  },
} as const;
