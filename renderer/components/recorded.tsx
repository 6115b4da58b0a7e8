// Whether a value that was just signed stands in the ledger.
import { BookCheck } from 'lucide-react';
import { useContext } from 'react';
import { Button } from 'react-aria-components';
import type { Signed } from '../../shared/signing.ts';
import { translator } from '../language.ts';
import { ShowRecordContext } from '../state/show-record.ts';
import { Warning } from './messages.tsx';

const t = translator('common');

export function Recorded({ ledger }: { ledger: Signed['ledger'] }) {
  const show = useContext(ShowRecordContext);
  if ('seq' in ledger) {
    return (
      <div className="recorded field-note">
        <BookCheck aria-hidden className="icon" />
        <span>{t('recorded.as', { seq: ledger.seq })}</span>
        {show && (
          <Button className="button button-quiet button-small" onPress={() => show(ledger.seq)}>
            {t('recorded.show')}
          </Button>
        )}
      </div>
    );
  }
  return (
    <div role="alert">
      <Warning>
        {t.rich('recorded.not', {
          strong: (words) => <strong>{words}</strong>,
          reason: ledger.notRecorded,
        })}
      </Warning>
    </div>
  );
}
