// Where a key is held: icon and word.
import type { BackEnd } from '../../../shared/keys.ts';
import { useKeyRing } from '../../state/key-ring.tsx';
import { placeIcons, placeName } from '../../wording/places.ts';

export function Place({ backEnd, note = '' }: { backEnd: BackEnd; note?: string }) {
  const { ring } = useKeyRing();
  if (!ring) return null;
  const Icon = placeIcons[backEnd];
  return (
    <span className="place">
      <Icon aria-hidden className="icon" />
      {placeName(backEnd, ring.keychain)}
      {note}
    </span>
  );
}
