// What was signed is recorded in the ledger before anyone gets it.
import type { Signed } from '../../shared/signing.ts';
import { KeysError } from '../keys/errors.ts';
import type { TriedKey } from '../keys/identities.ts';
import { translator } from '../language.ts';
import { LedgerError } from '../ledger/errors.ts';
import type { Issued, Ledger } from '../ledger/ledger.ts';

const t = translator('issue');

export type Recorder = Pick<Ledger, 'append'>;

/** A value that was made from no recipe. */
export const issuedWith = (key: TriedKey, purpose: string, token: string): Issued => ({
  profileId: key.profileId,
  profileName: key.profileName,
  environment: key.environment,
  keyFingerprint: key.fingerprint,
  purpose,
  recipe: null,
  ticket: null,
  token,
});

/**
 * A developer's signing goes on where the ledger cannot be used, and says so. `report` is told of what is no fault of the ledger's
 * surroundings.
 */
export async function recordOrSay(
  ledger: Recorder,
  issued: Issued,
  report: (error: unknown) => void,
): Promise<Signed['ledger']> {
  try {
    const { firstSeq } = await ledger.append([issued]);
    return { seq: firstSeq };
  } catch (error) {
    if (error instanceof LedgerError || error instanceof KeysError) return { notRecorded: error.message };
    report(error);
    return {
      notRecorded: t('ledgerBroken'),
    };
  }
}
