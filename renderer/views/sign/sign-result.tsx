// The signed value, ready to be taken along.
import { useMemo } from 'react';
import { Hint } from '../../components/messages.tsx';
import { SignedCards } from '../../components/signed-cards.tsx';
import { translator } from '../../language.ts';
import type { SignedResult } from './sign-view.tsx';

const t = translator('sign');

interface SignResultProps {
  result: SignedResult;
  /** The form has changed since. */
  stale: boolean;
  onInspect: (text: string, cookieName: string, salt: string) => void;
}

export function SignResult({ result, stale, onInspect }: SignResultProps) {
  const { request, signed, profile } = result;
  const cookieName = request.kind === 'cookie' ? request.name : '';
  const salt = request.salt ?? '';
  const inspectAs = useMemo(
    () => ({ maxAge: null, cookieName: cookieName || null, salt: salt || null, profileId: profile.id }),
    [cookieName, salt, profile.id],
  );
  return (
    <div className="cards">
      {stale && <Hint>{t('stale')}</Hint>}
      <SignedCards
        signed={signed}
        profile={profile}
        inspectAs={inspectAs}
        onInspect={() => onInspect(signed.signed, cookieName, salt)}
      />
    </div>
  );
}
