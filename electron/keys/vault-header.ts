// How a vault's file begins. Apart from the rest of its format, which needs the age library: the app's start asks whether there is a vault.

/** Bytes from the start of the file that `headerProblem` looks at. */
export const HEADER_BYTES = 256;

export type VaultProblem = 'damaged' | 'newer';

/** What can be told without the passphrase. Null when it looks like a vault. */
export function headerProblem(start: Uint8Array): VaultProblem | null {
  const text = new TextDecoder('latin1').decode(start.subarray(0, HEADER_BYTES));
  const version = /^age-encryption\.org\/v(\d{1,9})\n/.exec(text)?.[1];
  if (version !== undefined && Number(version) > 1) return 'newer';
  return /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} [1-9]\d?\n/.test(text) ? null : 'damaged';
}
