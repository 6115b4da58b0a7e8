// Whether a value that was just signed stands in the ledger.
import { BookCheck } from 'lucide-react';
import { useContext } from 'react';
import { Button } from 'react-aria-components';
import type { Signed } from '../../shared/signing.ts';
import { ShowRecordContext } from '../state/show-record.ts';
import { Warning } from './messages.tsx';

const number = new Intl.NumberFormat('en');

export function Recorded({ ledger }: { ledger: Signed['ledger'] }) {
  const show = useContext(ShowRecordContext);
  if ('seq' in ledger) {
    return (
      <div className="recorded field-note">
        <BookCheck aria-hidden className="icon" />
        <span>{`Recorded in the ledger as no. ${number.format(ledger.seq)}`}</span>
        {show && (
          <Button className="button button-quiet button-small" onPress={() => show(ledger.seq)}>
            Show the record
          </Button>
        )}
      </div>
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
