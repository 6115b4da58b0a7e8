// The ledger's key and anchor as entries of a place that holds secrets: the keychain, or the vault.
import { randomBytes } from 'node:crypto';
import type { SecretBackEnd } from '../keys/secret-back-end.ts';
import type { AnchorHolder } from './anchor.ts';
import { LEDGER_KEY_BYTES, type LedgerKeyHolder } from './ledger-key.ts';

const KEY_ID = 'ledger-key';
const ANCHOR_ID = 'ledger-anchor';

export const ledgerKeyIn = (backEnd: SecretBackEnd): LedgerKeyHolder => ({
  read: () => backEnd.get(KEY_ID),
  create: async () => {
    const key = new Uint8Array(randomBytes(LEDGER_KEY_BYTES));
    await backEnd.set(KEY_ID, key);
    return key;
  },
});

export const ledgerAnchorIn = (backEnd: SecretBackEnd): AnchorHolder => ({
  read: () => backEnd.get(ANCHOR_ID),
  write: async (anchor) => {
    // It is written in the background: that may make nobody be asked for a password. Rejects where it would.
    await backEnd.present([ANCHOR_ID]);
    await backEnd.set(ANCHOR_ID, anchor, { quietly: true });
  },
});
