// Where a key is kept. Only a working keychain is preselected; any other place is an explicit choice, never taken in silence.
import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { BackEnd, KeyRing } from '../../../shared/keys.ts';
import { ChoiceField } from '../../components/fields.tsx';
import { Warning } from '../../components/messages.tsx';
import { UnlockButton } from '../../components/unlock-button.tsx';
import { UnlockVaultButton } from '../../components/vault-state.tsx';
import { translator } from '../../language.ts';
import { useKeyRing } from '../../state/key-ring.tsx';
import { placeIcons, placeMeaning, placeName } from '../../wording/places.ts';

const t = translator('keys');

const places: readonly BackEnd[] = ['keychain', 'vault', 'memory'];

/** The place chosen, or the keychain while it works. */
export function useBackEnd(): [BackEnd | null, (backEnd: BackEnd) => void] {
  const { ring } = useKeyRing();
  const [chosen, setChosen] = useState<BackEnd | null>(null);
  return [chosen ?? (ring?.keychain.state === 'available' ? 'keychain' : null), setChosen];
}

interface BackEndChoiceProps {
  label?: string;
  value: BackEnd | null;
  onChange: (backEnd: BackEnd) => void;
  error?: string | undefined;
  /** A place that is no choice, and why not. */
  without?: { place: BackEnd; why: string } | undefined;
}

export function BackEndChoice({ label = t('place.label'), value, onChange, error, without }: BackEndChoiceProps) {
  const { ring } = useKeyRing();
  if (!ring) return null;
  const { keychain, vault } = ring;
  const closed = (place: BackEnd) =>
    (place === 'keychain' && keychain.state === 'unavailable') || (place === 'vault' && vault.state === 'unavailable');
  return (
    <>
      <PlaceProblems ring={ring} value={value} />
      <ChoiceField<BackEnd>
        label={label}
        className="choices-row"
        value={value}
        onChange={onChange}
        error={error}
        choices={places.map((place) => {
          const Icon = placeIcons[place];
          const held = without?.place === place;
          return {
            id: place,
            label: placeName(place, keychain),
            icon: <Icon aria-hidden className="icon" />,
            description: held ? without.why : placeMeaning(place, ring),
            isDisabled: held || closed(place),
          };
        })}
      />
    </>
  );
}

/** Why the keychain is not the choice, and what is wrong with the vault once that is chosen. */
function PlaceProblems({ ring: { keychain, vault }, value }: { ring: KeyRing; value: BackEnd | null }) {
  const { reload } = useKeyRing();
  const checkAgain = (
    <Button className="button button-small" onPress={() => void reload()}>
      <RefreshCw aria-hidden className="icon" />
      {t('place.checkAgain')}
    </Button>
  );
  return (
    <>
      {keychain.state !== 'available' && (
        <Warning>
          <p>
            {keychain.message ??
              t(keychain.state === 'locked' ? 'place.keychainLocked' : 'place.keychainUnavailable', {
                keychain: keychain.name,
              })}
          </p>
          {keychain.state === 'unavailable' && value === null && <p>{t('place.nothingChosen')}</p>}
          {keychain.state === 'locked' ? <UnlockButton /> : checkAgain}
        </Warning>
      )}
      {vault.state === 'unavailable' && (
        <Warning>
          <p>{vault.message ?? t('place.vaultUnavailable')}</p>
          {checkAgain}
        </Warning>
      )}
      {vault.state === 'locked' && value === 'vault' && vault.retryAt !== null && (
        <Warning>
          <UnlockVaultButton />
        </Warning>
      )}
    </>
  );
}
