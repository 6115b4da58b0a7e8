// A ledger that can record nothing more, and the way out.
import { Archive, CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { LedgerStatus } from '../../../shared/ledger.ts';
import { call } from '../../client.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useAnnounce } from '../../state/announcer.tsx';
import { useSupport } from '../../state/support.tsx';

interface UnusableProps {
  status: LedgerStatus;
  onSetAside: () => void;
}

export function Unusable({ status, onSetAside }: UnusableProps) {
  return (
    <div role="alert" className="message message-error ledger-unusable">
      <CircleAlert aria-hidden className="icon" />
      <div>
        <strong>Nothing can be recorded at the moment.</strong> {status.problem?.message} Links and batches are not
        signed until this is solved; Sign signs, and says that the value is not recorded.
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
    announce(file === null ? 'A new ledger was begun' : `The ledger was set aside as ${file}`);
    onSetAside();
  };
  if (recipeIds !== null) {
    return <p>It cannot be set aside while Countersign is locked to chosen recipes: ask whoever set that up.</p>;
  }
  return (
    <>
      <Button className="button button-small" onPress={() => setAsking(true)}>
        <Archive aria-hidden className="icon" />
        Set the ledger aside…
      </Button>
      {asking && (
        <ConfirmDialog
          title="Set the ledger aside and begin a new one?"
          action="Set aside"
          onConfirm={setAside}
          onClose={() => setAsking(false)}
        >
          <p>
            Its file keeps every byte and gets another name, in the same folder. A new ledger begins with no. 1, and
            names that file and its last hash. Values recorded before are looked up there no more; if a right copy of
            the file can be put back, do that instead.
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}
