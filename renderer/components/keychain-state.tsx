// Which places keep the keys, at the end of the top bar; loud only when something is wrong with one.
import { LockKeyhole, TriangleAlert } from 'lucide-react';
import { translator } from '../language.ts';
import { useKeyRing } from '../state/key-ring.tsx';
import { UnlockButton } from './unlock-button.tsx';
import { VaultState } from './vault-state.tsx';

const t = translator('common');

export function KeychainState() {
  const { ring } = useKeyRing();
  if (!ring) return null;
  const { state, name, message } = ring.keychain;
  const Icon = state === 'unavailable' ? TriangleAlert : LockKeyhole;
  return (
    <>
      <span className="keychain-state" data-state={state} title={message}>
        <Icon aria-hidden className="icon" />
        {state === 'available' ? name : t(`keychain.${state}`, { keychain: name })}
      </span>
      {state === 'locked' && <UnlockButton />}
      <VaultState />
    </>
  );
}
