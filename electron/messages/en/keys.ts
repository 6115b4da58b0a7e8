export default {
  memory: 'Memory',
  example: {
    /** The profile's name. */
    name: 'Example',
    numbered: 'Example {number, number}',
    stays:
      'The example’s key is known to everyone and is kept in memory only. Nothing was changed; add a key of your own to keep it elsewhere.',
  },
  noSuchProfile: 'That key profile is no longer there. Nothing was changed; look at the list of profiles again.',
  nameTaken:
    'There is already a {environment, select, production {production} staging {staging} other {development}} profile called “{name}”. Nothing was changed; choose another name or environment.',
  tooManyKeys:
    'A profile holds at most {most, number} keys. Nothing was changed; delete fallbacks that no longer sign anything and try again.',
  alreadyThere:
    'This key is already in “{profile}” as {role, select, current {the current key} other {fallback {number, number}}} ({fingerprint}). Nothing was changed; reorder the keys to make it another.',
  orderMismatch:
    'The new order does not name each key of “{profile}” once. Nothing was changed; look at the profile again.',
  noSuchKey: 'That key is no longer in “{profile}”. Nothing was changed; look at the profile again.',
  lastKey:
    '“{profile}” has no other key. Nothing was changed; add the key that replaces it first, or delete the profile.',
  /** Followed by why. */
  notRead:
    'Not read: {role, select, current {the current key} other {fallback {number, number}}} of “{profile}” ({fingerprint}).',
  /** Followed by why. */
  notTried:
    'Not tried: {role, select, current {the current key} other {fallback {number, number}}} of “{profile}” ({fingerprint}).',
  holderSilent: 'What holds it does not answer; it is unharmed, try again.',
  noKey: '“{profile}” has no key; add one.',
  keyMissing:
    'The key that is {role, select, current {the current key} other {fallback {number, number}}} of “{profile}” ({fingerprint}) is no longer in {place, select, keychain {the keychain} vault {the vault} other {memory}}. All other keys and profiles are unharmed; add it again from the settings of the site, and it takes its old place.',
  keychain: {
    name: { keychain: 'Keychain', credentialManager: 'Credential Manager', secretService: 'Secret Service' },
    /** At the beginning of a sentence that tells what it does. */
    subject: {
      keychain: 'The Keychain',
      credentialManager: 'The Credential Manager',
      secretService: 'The Secret Service',
    },
    keyTooLong:
      'The key is {bytes, number} bytes long and the {keychain} takes at most {most, number}. Nothing was stored; look whether it is the key at all.',
    failed: {
      locked:
        '{keychain} is locked, or waits for its password. The keys in it are unharmed; unlock it and try again, or keep new keys in the vault, or in memory for this session.',
      'no-keyring':
        '{keychain} has no default keyring to store keys in. Nothing was stored; create one in your system’s password manager and try again, or keep keys in the vault, or in memory for this session.',
      'no-answer':
        '{keychain} did not answer in time. The keys in it are unharmed; try again in a moment, or keep new keys in the vault, or in memory for this session.',
      unavailable:
        '{keychain} cannot be reached. No key was lost; try again, or keep keys in the vault, or in memory for this session.',
      other:
        '{keychain} refused the request. Nothing was changed; try again, or keep new keys in the vault, or in memory for this session.',
    },
    noSecretService:
      'No Secret Service can be reached on this machine. No key was lost; start one (GNOME Keyring, KWallet or KeePassXC) and try again, or keep keys in the vault, or in memory for this session.',
  },
  metadata: {
    notWritten:
      'The key profiles could not be saved ({reason}). What was saved before is unharmed; make room or allow writing to {folder} and try again.',
    unreadable:
      'The file with the key profiles cannot be read ({reason}): {path}. It was left as it is and the keys are unharmed; allow reading it and start again. Until then only keys in memory can be added.',
    newer:
      'The key profiles were saved by a newer Countersign. The file was left untouched and the keys are unharmed; update this app to use them. Until then only keys in memory can be added.',
    folderReadOnly:
      'The folder of this app’s files cannot be written ({reason}): {directory}. The key profiles in it are unharmed and can be used; changes to them cannot be saved until writing is allowed, and new keys can be kept in memory for this session.',
    setAside:
      'The file with the key profiles was damaged and has been set aside as {aside} in {folder}. The keys themselves are still in the keychain or the vault; put a mended copy back as {name} and start again, or add the profiles anew.',
    damaged:
      'The file with the key profiles is damaged and could not be set aside ({reason}): {path}. It was left as it is and the keys are still in the keychain or the vault; move it away and start again. Until then only keys in memory can be added.',
  },
  /** In words that follow "published in". */
  publishedIn: {
    repository: '{repository} on GitHub',
    publicCode: 'public code on GitHub',
    example: 'Countersign’s own example',
    djangoDocumentation: 'Django’s documentation',
    djangoTests: 'Django’s own tests',
    flaskDocumentation: 'Flask’s documentation',
    flaskUnsign: 'Flask-Unsign’s list of keys found in public code',
    itsdangerousDocumentation: 'itsdangerous’ documentation',
    placeholders: 'the placeholders of tutorials and templates',
  },
} as const;
