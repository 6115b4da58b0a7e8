// Edit and re-sign: another payload, time or key, signed again with the parameters of the inspected value.
import { PenLine, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Inspection, InspectRequest } from '../../../../shared/inspection.ts';
import type { KeyProfile } from '../../../../shared/keys.ts';
import type { ResignRequest } from '../../../../shared/resigning.ts';
import type { Signed } from '../../../../shared/signing.ts';
import { call, messageOf } from '../../../client.ts';
import { ConfirmProduction } from '../../../components/confirm-production.tsx';
import { InlineError } from '../../../components/messages.tsx';
import { ModalDialog } from '../../../components/modal-dialog.tsx';
import { SignedCards } from '../../../components/signed-cards.tsx';
import { useAnnounce } from '../../../state/announcer.tsx';
import { useKeyRing } from '../../../state/key-ring.tsx';
import { firstDraft, resignRequest } from '../../../state/resign-draft.ts';
import { ResignChanges } from './resign-changes.tsx';
import { ResignForm } from './resign-form.tsx';

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
  const announce = useAnnounce();
  const [draft, setDraft] = useState(() => firstDraft(inspection));
  const [resigned, setResigned] = useState<Resigned | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const [confirming, setConfirming] = useState<{ profile: KeyProfile; request: ResignRequest } | null>(null);
  const profile = ring?.profiles.find(({ id }) => id === draft.profileId) ?? null;
  const request = resignRequest(original, inspection, draft);
  // A name that was pasted along with the value is not part of the new value.
  const named = inspection.segments.find(({ kind }) => kind === 'name');
  const cookieName = original.cookieName ?? (named ? original.text.slice(named.start, named.end) : null);

  /** Throws what the call throws. */
  const sign = async (by: KeyProfile, what: ResignRequest) => {
    const signed = await call('sign.resign', what);
    setResigned({ signed, profile: by, inspectAs: { ...original, maxAge: null, cookieName, profileId: by.id } });
    setFailure(null);
    announce('Signed');
  };
  const submit = async () => {
    if (pending) return;
    if (!profile || !request) {
      setFailure(
        profile
          ? 'The time is none that could be signed: write it like 2026-11-22 10:00:00. Nothing was signed.'
          : 'Choose the key profile to sign with first. Nothing was signed.',
      );
      return;
    }
    if (profile.environment === 'production') {
      setConfirming({ profile, request });
      return;
    }
    setPending(true);
    try {
      await sign(profile, request);
    } catch (error) {
      setFailure(messageOf(error));
    } finally {
      setPending(false);
    }
  };

  return (
    <ModalDialog title="Edit and re-sign" wide isOpen onClose={onClose}>
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
              Edit further
            </Button>
            <Button autoFocus className="button button-primary" onPress={onClose}>
              Done
            </Button>
          </>
        ) : (
          <>
            <Button className="button" onPress={onClose}>
              Cancel
            </Button>
            <Button
              className={`button ${profile?.environment === 'production' ? 'button-danger' : 'button-primary'}`}
              data-busy={pending}
              onPress={() => void submit()}
            >
              <PenLine aria-hidden className="icon" />
              Sign again
            </Button>
          </>
        )}
      </footer>
      {confirming && (
        <ConfirmProduction
          profileName={confirming.profile.name}
          onConfirm={() => sign(confirming.profile, confirming.request)}
          onClose={() => setConfirming(null)}
        />
      )}
    </ModalDialog>
  );
}
