// The ledger's key and anchor as entries of a place that holds secrets: the keychain, or the vault.
import { createHash, randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import type { SecretBackEnd } from '../keys/secret-back-end.ts';
import type { AnchorHolder } from './anchor.ts';
import { LEDGER_KEY_BYTES, type LedgerKeyHolder } from './ledger-key.ts';

/**
 * What tells the entries of one profile folder from those of another in the same keychain: nothing for the usual one, so that
 * they are found again when the home folder moves, and a hash of the path for any other.
 */
export function ledgerScope(profileFolder: string, usualFolder: string): string {
  if (resolve(profileFolder) === resolve(usualFolder)) return '';
  return `-${createHash('sha256').update(resolve(profileFolder)).digest('hex').slice(0, 16)}`;
}

export const ledgerKeyId = (scope: string): string => `ledger-key${scope}`;
const anchorId = (scope: string) => `ledger-anchor${scope}`;

export const ledgerKeyIn = (backEnd: SecretBackEnd, scope = ''): LedgerKeyHolder => ({
  read: async ({ quietly = false } = {}) => {
    // Rejects where somebody would be asked.
    if (quietly) await backEnd.present([ledgerKeyId(scope)]);
    return await backEnd.get(ledgerKeyId(scope), { quietly });
  },
  create: async () => {
    const key = new Uint8Array(randomBytes(LEDGER_KEY_BYTES));
    await backEnd.set(ledgerKeyId(scope), key);
    return key;
  },
});

export const ledgerAnchorIn = (backEnd: SecretBackEnd, scope = ''): AnchorHolder => ({
  read: () => backEnd.get(anchorId(scope)),
  write: async (anchor) => {
    // It is written in the background: that may make nobody be asked for a password. Rejects where it would.
    await backEnd.present([anchorId(scope)]);
    await backEnd.set(anchorId(scope), anchor, { quietly: true });
  },
});
