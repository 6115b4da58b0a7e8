// What can go wrong with keys. Every message says what happened, what is unharmed and what to do, and none holds a secret:
// messages are built from names, positions and states only, never from what was read.

/** The stable codes that callers may switch on. */
export type KeysErrorCode =
  | 'keychain-unavailable'
  | 'keychain-locked'
  | 'keychain-no-answer'
  | 'keychain-failed'
  | 'secret-too-long'
  | 'vault-locked'
  | 'vault-absent'
  | 'vault-damaged'
  | 'vault-newer'
  | 'vault-unreadable'
  | 'vault-changed'
  | 'vault-not-written'
  | 'vault-failed'
  | 'key-missing'
  | 'no-such-profile'
  | 'no-such-key'
  | 'profile-name-taken'
  | 'key-already-there'
  | 'last-key'
  | 'example-stays'
  | 'too-many-keys'
  | 'key-order-mismatch'
  | 'clipboard-empty'
  | 'clipboard-too-long'
  | 'clipboard-not-a-key'
  | 'import-expired'
  | 'metadata-not-written'
  | 'metadata-not-writable'
  | 'settings-unreadable'
  | 'settings-too-large'
  | 'settings-not-text'
  | 'settings-not-utf8'
  | 'settings-broken'
  | 'settings-no-keys';

/** Any failure of the key store. `code` is stable; `message` is for a person. */
export class KeysError extends Error {
  readonly code: KeysErrorCode;

  constructor(code: KeysErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** The place that holds secrets cannot be reached, is locked, does not answer or refuses. Nothing stored was changed. */
export class BackEndError extends KeysError {}

/** The file with the key profiles cannot be written. */
export class MetadataError extends KeysError {}

/** A settings file that cannot be read. `line` (from 1) where there is one to name. */
export class SettingsFileError extends KeysError {
  readonly line: number | undefined;

  constructor(code: KeysErrorCode, message: string, line?: number) {
    super(code, message);
    this.line = line;
  }
}
