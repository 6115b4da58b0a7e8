// Whether a value that was just signed stands in the ledger.
import { BookCheck } from 'lucide-react';
import type { Signed } from '../../shared/signing.ts';
import { Warning } from './messages.tsx';

const number = new Intl.NumberFormat('en');

export function Recorded({ ledger }: { ledger: Signed['ledger'] }) {
  if ('seq' in ledger) {
    return (
      <p className="recorded field-note">
        <BookCheck aria-hidden className="icon" />
        {`Recorded in the ledger as no. ${number.format(ledger.seq)}`}
      </p>
    );
  }
  return (
    <div role="alert">
      <Warning>
        <strong>This value is not recorded in the ledger.</strong> {ledger.notRecorded} The value itself is signed and
        can be used; nobody will find it in the ledger later.
      </Warning>
    </div>
  );
}
