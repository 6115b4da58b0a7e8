// A key's fingerprint: 64 bits of HMAC-SHA256(installation key, secret), as 16 hexadecimal digits in groups of four.
//
// A plain hash could be looked up in a table of known keys by whoever sees a screenshot or the window. The HMAC key is random for
// each installation, lies in the metadata file and never leaves the main process, so a fingerprint tells nothing by itself and two
// machines show different ones for one key. It lies in that file and not in the keychain on purpose: fingerprints are stored beside
// it, so they are shown while the keychain is locked or gone. Whoever steals the file can test guesses of a key against it, which
// helps only against keys that can be guessed, and those fall to any one signed cookie just as well.
import { createHmac, randomBytes } from 'node:crypto';

export const INSTALLATION_KEY_BYTES = 32;

export function newInstallationKey(): Uint8Array {
  return new Uint8Array(randomBytes(INSTALLATION_KEY_BYTES));
}

export function fingerprint(installationKey: Uint8Array, secret: Uint8Array): string {
  const digits = createHmac('sha256', installationKey).update(secret).digest('hex').slice(0, 16);
  return digits.replace(/(.{4})(?=.)/g, '$1 ');
}
