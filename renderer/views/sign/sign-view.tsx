// Sign: choose what to sign and with whose key, press Sign, take the result along. Signing is deliberate, never live.
import { type KeyboardEvent, memo } from 'react';
import type { KeyProfile } from '../../../shared/keys.ts';
import type { Signed, SignRequest } from '../../../shared/signing.ts';
import { call } from '../../client.ts';
import { ConfirmProduction } from '../../components/confirm-production.tsx';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { Panes } from '../../components/panes.tsx';
import { translator } from '../../language.ts';
import { useKeyRing } from '../../state/key-ring.tsx';
import { useHeld } from '../../state/lock-held.ts';
import { defaultDerivation, type SignDraft, signRequest } from '../../state/sign-draft.ts';
import { useSigning } from '../../state/use-signing.ts';
import { Welcome } from '../welcome.tsx';
import { SignForm } from './sign-form.tsx';
import { SignResult } from './sign-result.tsx';

const t = translator('sign');

interface SignViewProps {
  draft: SignDraft;
  onChange: (draft: SignDraft) => void;
  onInspect: (text: string, cookieName: string, salt: string) => void;
  onAddKey: () => void;
  onExample: () => Promise<void>;
}

export interface SignedResult {
  request: SignRequest;
  signed: Signed;
  profile: KeyProfile;
}

/** Drawn anew only for its own changes, not while someone types in another view. */
export const SignView = memo(function SignView({ draft, onChange, onInspect, onAddKey, onExample }: SignViewProps) {
  const { ring, selected } = useKeyRing();
  const [result, setResult] = useHeld<SignedResult | null>('signed', null);
  const { pending, failure, confirmation, submit, refuse } = useSigning(async (by: KeyProfile, what: SignRequest) => {
    setResult({ request: what, signed: await call('sign.sign', what), profile: by });
  });

  const profiles = ring?.profiles ?? [];
  const only = profiles.length === 1 ? profiles[0] : undefined;
  const profile = selected ?? profiles.find(({ id }) => id === draft.profileId) ?? only ?? null;
  const derivation = draft.derivation ?? (profile ? defaultDerivation(profile.djangoVersion) : 'v2');
  const request = profile && signRequest(draft, profile.id, derivation);

  const onSign = () => {
    if (!profile || !request) return refuse(t('noProfile'));
    if (request.kind === 'cookie' && request.name === '') return refuse(t('noCookieName'));
    void submit(profile, request);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      // A key held down is one press.
      if (!event.repeat) onSign();
    }
  };

  if (ring && profiles.length === 0) {
    return (
      <div className="single">
        <Welcome onAddKey={onAddKey} onExample={onExample} />
      </div>
    );
  }
  const stale = result !== null && JSON.stringify(result.request) !== JSON.stringify(request);
  return (
    <>
      <Panes
        leftLabel={t('panes.left')}
        rightLabel={t('panes.right')}
        left={
          // biome-ignore lint/a11y/noStaticElementInteractions: the shortcut belongs to every field inside.
          <div className="sign-input" onKeyDown={onKeyDown}>
            <SignForm
              draft={draft}
              onChange={onChange}
              profile={profile}
              profileFixed={selected !== null}
              derivation={derivation}
              onSign={onSign}
              pending={pending}
              failure={failure}
            />
          </div>
        }
        right={
          <ErrorBoundary what={t('panes.result')} resetKey={result}>
            {result ? (
              <SignResult result={result} stale={stale} onInspect={onInspect} />
            ) : (
              <div className="empty">
                <h2>{t('nothingYet.title')}</h2>
                <p>{t.rich('nothingYet.what', { code: (name) => <code>{name}</code> })}</p>
              </div>
            )}
          </ErrorBoundary>
        }
      />
      {confirmation && <ConfirmProduction {...confirmation} />}
    </>
  );
});
