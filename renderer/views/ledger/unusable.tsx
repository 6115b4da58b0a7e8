// A ledger that can record nothing more, and the way out.
import { Archive, CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { LedgerStatus } from '../../../shared/ledger.ts';
import { call } from '../../client.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { translator } from '../../language.ts';
import { useAnnounce } from '../../state/announcer.tsx';
import { useSupport } from '../../state/support.tsx';

const t = translator('ledger');

interface UnusableProps {
  status: LedgerStatus;
  onSetAside: () => void;
}

/** Whether nothing is known of the records: not even that there are none. */
export const isUnread = ({ state, firstSeq }: LedgerStatus): boolean => state === 'unusable' && firstSeq === null;

export function Unusable({ status, onSetAside }: UnusableProps) {
  return (
    <div role="alert" className="message message-error ledger-unusable">
      <CircleAlert aria-hidden className="icon" />
      <div>
        {t.rich('unusable.what', {
          strong: (words) => <strong>{words}</strong>,
          why: status.problem?.message ?? '',
        })}
        <div>
          <SetAsideButton onSetAside={onSetAside} />
        </div>
      </div>
    </div>
  );
}

export function SetAsideButton({ onSetAside }: { onSetAside: () => void }) {
  const [asking, setAsking] = useState(false);
  const announce = useAnnounce();
  const { recipeIds } = useSupport();
  const setAside = async () => {
    const { file } = await call('ledger.setAside', {});
    announce(file === null ? t('unusable.begun') : t('unusable.done', { file }));
    onSetAside();
  };
  if (recipeIds !== null) {
    return <p>{t('unusable.locked')}</p>;
  }
  return (
    <>
      <Button className="button button-small" onPress={() => setAsking(true)}>
        <Archive aria-hidden className="icon" />
        {t('unusable.setAside')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('unusable.title')}
          action={t('unusable.action')}
          onConfirm={setAside}
          onClose={() => setAsking(false)}
        >
          <p>{t('unusable.explanation')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
