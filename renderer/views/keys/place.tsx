// Where a key is held: icon and word.
import type { BackEnd } from '../../../shared/keys.ts';
import { useKeyRing } from '../../state/key-ring.tsx';
import { placeIcons, placeName } from '../../wording/places.ts';

interface PlaceProps {
  backEnd: BackEnd;
  /** What is said with the place’s name. */
  words?: (place: string) => string;
}

export function Place({ backEnd, words = (place) => place }: PlaceProps) {
  const { ring } = useKeyRing();
  if (!ring) return null;
  const Icon = placeIcons[backEnd];
  return (
    <span className="place">
      <Icon aria-hidden className="icon" />
      {words(placeName(backEnd, ring.keychain))}
    </span>
  );
}
