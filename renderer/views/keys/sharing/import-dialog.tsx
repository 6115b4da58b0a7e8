// Imports an encrypted bundle: choose the file, open it, look at what it holds, choose what happens with each profile.
import { ClipboardPaste, FileKey, FolderOpen } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Request } from '../../../../shared/contract.ts';
import type { Bundle, ImportOutcome } from '../../../../shared/sharing.ts';
import { call } from '../../../client.ts';
import { Hint, InlineError } from '../../../components/messages.tsx';
import { ModalDialog } from '../../../components/modal-dialog.tsx';
import { PassphraseWait } from '../../../components/passphrase-wait.tsx';
import { translator } from '../../../language.ts';
import { useAnnounce } from '../../../state/announcer.tsx';
import { type Action, useAction } from '../../../state/use-action.ts';
import { tags } from '../tags.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ImportResults } from './import-results.tsx';

const t = translator('sharing');
const common = translator('common');

export type OpenedBundle = Extract<Bundle, { outcome: 'opened' }>;
type BundleIdentity = Request<'sharing.openWithIdentity'>['identity'];
type IdentityNeeded = Extract<Bundle, { outcome: 'identity-needed' }>;

interface ImportDialogProps {
  onClose: () => void;
  /** With the first profile that was added or changed, to show it. */
  onImported: (profileId: string) => void;
}

export function ImportDialog({ onClose, onImported }: ImportDialogProps) {
  const announce = useAnnounce();
  const [bundle, setBundle] = useState<OpenedBundle | IdentityNeeded | null>(null);
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const [cancelled, setCancelled] = useState(false);
  const action = useAction();
  const hold = useDiscard();

  const take = (opened: Bundle) => {
    if (opened.outcome === 'cancelled') {
      setCancelled(true);
      announce(t('import.cancelled'));
      return;
    }
    hold(opened.bundleId);
    setBundle(opened);
    if (opened.outcome === 'opened') announce(t('import.opened', { count: opened.profiles.length }));
  };
  const open = (ask: () => Promise<Bundle>) => {
    setCancelled(false);
    void action.run(async () => take(await ask()));
  };

  if (bundle?.outcome !== 'opened') {
    return (
      <ModalDialog title={t('import.title')} isOpen onClose={onClose}>
        <div className="dialog-body">
          {bundle ? (
            <Identity
              bundle={bundle}
              action={action}
              onAsk={(identity) =>
                open(() => call('sharing.openWithIdentity', { bundleId: bundle.bundleId, identity }))
              }
            />
          ) : (
            <Choose action={action} onChoose={() => open(() => call('sharing.open', {}))} />
          )}
          {cancelled && <Hint>{t('import.cancelled')}</Hint>}
          <InlineError message={action.failure} />
        </div>
        <footer className="dialog-footer">
          <Button className="button" onPress={onClose}>
            {common('cancel')}
          </Button>
        </footer>
      </ModalDialog>
    );
  }
  // One and the same dialog for all of it, so that the focus comes back to where it was before.
  return (
    <ModalDialog
      title={t(outcome ? 'import.titleDone' : 'import.titleOf', { file: bundle.fileName })}
      isOpen
      onClose={onClose}
    >
      {outcome ? (
        <ImportResults bundle={bundle} outcome={outcome} onClose={onClose} />
      ) : (
        <ImportPreview
          bundle={bundle}
          onClose={onClose}
          onImported={(results) => {
            setOutcome(results);
            const [first] = results.results.flatMap(({ profileId }) => profileId ?? []);
            if (first !== undefined) onImported(first);
          }}
        />
      )}
    </ModalDialog>
  );
}

function Choose({ action: { pending }, onChoose }: { action: Action; onChoose: () => void }) {
  return (
    <>
      <p>{t('import.what')}</p>
      <div className="buttons">
        <Button autoFocus className="button button-primary" data-busy={pending} onPress={onChoose}>
          <FolderOpen aria-hidden className="icon" />
          {t('import.choose')}
        </Button>
      </div>
      <PassphraseWait active={pending}>{t('import.asking')}</PassphraseWait>
    </>
  );
}

interface IdentityProps {
  bundle: IdentityNeeded;
  action: Action;
  onAsk: (identity: BundleIdentity) => void;
}

function Identity({ bundle, action: { pending }, onAsk }: IdentityProps) {
  return (
    <>
      <p>{t.rich('import.identityNeeded', { ...tags, file: bundle.fileName })}</p>
      <div className="buttons">
        <Button autoFocus className="button button-primary" data-busy={pending} onPress={() => onAsk('file')}>
          <FileKey aria-hidden className="icon" />
          {t('import.identityFromFile')}
        </Button>
        <Button className="button" data-busy={pending} onPress={() => onAsk('clipboard')}>
          <ClipboardPaste aria-hidden className="icon" />
          {t('import.identityFromClipboard')}
        </Button>
      </div>
      <PassphraseWait active={pending}>{t('import.opening')}</PassphraseWait>
    </>
  );
}

/** What was opened is wiped when the dialog closes, also when the answer comes only then. */
function useDiscard(): (bundleId: string) => void {
  const held = useRef(new Set<string>());
  const closed = useRef(false);
  const discard = (bundleId: string) => {
    held.current.delete(bundleId);
    // Wiped already, or by quitting: nothing that a person could do here.
    void call('sharing.discard', { bundleId }).catch(() => undefined);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only at the end.
  useEffect(() => {
    closed.current = false;
    return () => {
      closed.current = true;
      for (const bundleId of [...held.current]) discard(bundleId);
    };
  }, []);
  return (bundleId) => {
    for (const other of [...held.current]) if (other !== bundleId) discard(other);
    held.current.add(bundleId);
    if (closed.current) discard(bundleId);
  };
}
