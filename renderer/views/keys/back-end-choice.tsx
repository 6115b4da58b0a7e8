// Where a key is kept. Memory only is an explicit choice, never taken in silence.
import { LockKeyhole, MemoryStick, RefreshCw } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { BackEnd, KeychainState } from '../../../shared/keys.ts';
import { ChoiceField } from '../../components/fields.tsx';
import { Warning } from '../../components/messages.tsx';
import { UnlockButton } from '../../components/unlock-button.tsx';

interface BackEndChoiceProps {
  keychain: KeychainState;
  value: BackEnd | null;
  onChange: (backEnd: BackEnd) => void;
  onCheckAgain: () => Promise<void>;
  error: string | undefined;
}

export function BackEndChoice({ keychain, value, onChange, onCheckAgain, error }: BackEndChoiceProps) {
  const { state, name, message } = keychain;
  return (
    <>
      {state !== 'available' && (
        <Warning>
          <p>
            {message ??
              `${name} is ${state === 'locked' ? 'locked' : 'not available'}. Keys that are there are unharmed.`}
          </p>
          {state === 'locked' ? (
            <UnlockButton />
          ) : (
            <Button className="button button-small" onPress={() => void onCheckAgain()}>
              <RefreshCw aria-hidden className="icon" />
              Check again
            </Button>
          )}
        </Warning>
      )}
      <ChoiceField<BackEnd>
        label="Where the key is kept"
        className="choices-row"
        value={value}
        onChange={onChange}
        error={error}
        choices={[
          {
            id: 'keychain',
            label: name,
            icon: <LockKeyhole aria-hidden className="icon" />,
            description:
              state === 'available'
                ? 'This system’s own keychain, encrypted and there after a restart.'
                : state === 'locked'
                  ? 'Locked at the moment.'
                  : 'Not available at the moment.',
            isDisabled: state === 'unavailable',
          },
          {
            id: 'memory',
            label: 'Memory only',
            icon: <MemoryStick aria-hidden className="icon" />,
            description: 'Written nowhere; gone when the app quits.',
          },
        ]}
      />
    </>
  );
}
