// What can go wrong with a bundle. Every message says what happened, what is unharmed and what to do, and none quotes a key, a
// passphrase or an identity: messages are built from positions, sizes and names of the person's own profiles.

import { translator } from '../language.ts';

const t = translator('sharing');

/** The stable codes that callers may switch on. */
export type SharingErrorCode =
  // writing one
  | 'example-profile'
  | 'current-key-unreadable'
  | 'profile-not-shareable'
  | 'bad-recipient'
  | 'mixed-recipients'
  | 'bundle-too-large'
  | 'bundle-not-written'
  // opening one
  | 'file-unreadable'
  | 'file-too-large'
  | 'not-age'
  | 'damaged'
  | 'work-factor-too-high'
  | 'wrong-passphrase'
  | 'identity-unusable'
  | 'no-identity-matches'
  // what is in it
  | 'not-a-bundle'
  | 'newer-version'
  | 'too-many-profiles'
  | 'too-many-keys'
  | 'key-too-long'
  | 'key-not-understood'
  | 'duplicate-key'
  | 'duplicate-profile'
  | 'control-characters'
  | 'field-not-understood'
  // using it
  | 'bundle-gone'
  | 'choices-not-understood'
  | 'interrupted';

export class SharingError extends Error {
  readonly code: SharingErrorCode;

  constructor(code: SharingErrorCode, message: string) {
    super(message);
    this.name = 'SharingError';
    this.code = code;
  }
}

export const interrupted = () => new SharingError('interrupted', t('interrupted'));

export const bundleGone = () => new SharingError('bundle-gone', t('bundleGone'));
