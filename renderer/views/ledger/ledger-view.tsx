// Ledger: what was issued, when and by whom.
import { memo } from 'react';

/** Drawn anew only for its own changes, not while someone types in another view. */
export const LedgerView = memo(function LedgerView() {
  return <div className="single" />;
});
