// Edit and re-sign: another payload, time or key, signed again with the parameters of the inspected value.
import { PenLine, Undo2 } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Inspection, InspectRequest } from '../../../../shared/inspection.ts';
import type { KeyProfile } from '../../../../shared/keys.ts';
import type { ResignRequest } from '../../../../shared/resigning.ts';
import type { Signed } from '../../../../shared/signing.ts';
import { call } from '../../../client.ts';
import { ConfirmProduction } from '../../../components/confirm-production.tsx';
import { InlineError } from '../../../components/messages.tsx';
import { ModalDialog } from '../../../components/modal-dialog.tsx';
import { SignedCards } from '../../../components/signed-cards.tsx';
import { translator } from '../../../language.ts';
import { useKeyRing } from '../../../state/key-ring.tsx';
import { useHeld } from '../../../state/lock-held.ts';
import { firstDraft, resignRequest } from '../../../state/resign-draft.ts';
import { useSigning } from '../../../state/use-signing.ts';
import { ResignChanges } from './resign-changes.tsx';
import { ResignForm } from './resign-form.tsx';

const t = translator('inspect');

export interface Resigned {
  signed: Signed;
  profile: KeyProfile;
  /** As the result is inspected. */
  inspectAs: Omit<InspectRequest, 'text'>;
}

interface ResignDialogProps {
  /** What is edited, as it stood when the dialog was opened. */
  original: InspectRequest;
  inspection: Inspection;
  onInspect: (resigned: Resigned) => void;
  onClose: () => void;
}

export function ResignDialog({ original, inspection, onInspect, onClose }: ResignDialogProps) {
  const { ring } = useKeyRing();
  const [draft, setDraft] = useHeld('resign-draft', () => firstDraft(inspection));
  const [resigned, setResigned] = useHeld<Resigned | null>('resigned', null);
  const profile = ring?.profiles.find(({ id }) => id === draft.profileId) ?? null;
  const request = resignRequest(original, inspection, draft);
  // A name that was pasted along with the value is not part of the new value.
  const named = inspection.segments.find(({ kind }) => kind === 'name');
  const cookieName = original.cookieName ?? (named ? original.text.slice(named.start, named.end) : null);

  const { pending, failure, confirmation, submit, refuse } = useSigning(async (by: KeyProfile, what: ResignRequest) => {
    const signed = await call('sign.resign', what);
    setResigned({ signed, profile: by, inspectAs: { ...original, maxAge: null, cookieName, profileId: by.id } });
  });
  const onSign = () => {
    if (!profile) return refuse(t('resign.noProfile'));
    if (!request) return refuse(t('resign.noTime'));
    void submit(profile, request);
  };

  return (
    <ModalDialog title={t('resign.title')} wide isOpen onClose={onClose}>
      <div className="dialog-body">
        {resigned ? (
          <SignedCards {...resigned} onInspect={() => onInspect(resigned)} />
        ) : (
          <ResignForm inspection={inspection} draft={draft} onChange={setDraft} profiles={ring?.profiles ?? []} />
        )}
        <ResignChanges inspection={inspection} draft={draft} profile={profile} signed={resigned?.signed ?? null} />
        <InlineError message={failure} />
      </div>
      <footer className="dialog-footer">
        {resigned ? (
          <>
            <Button className="button" onPress={() => setResigned(null)}>
              <Undo2 aria-hidden className="icon" />
              {t('resign.further')}
            </Button>
            <Button autoFocus className="button button-primary" onPress={onClose}>
              {t('resign.done')}
            </Button>
          </>
        ) : (
          <>
            <Button className="button" onPress={onClose}>
              {t('resign.cancel')}
            </Button>
            <Button
              className={`button ${profile?.environment === 'production' ? 'button-danger' : 'button-primary'}`}
              data-busy={pending}
              onPress={onSign}
            >
              <PenLine aria-hidden className="icon" />
              {t('resign.sign')}
            </Button>
          </>
        )}
      </footer>
      {confirmation && <ConfirmProduction {...confirmation} />}
    </ModalDialog>
  );
}
