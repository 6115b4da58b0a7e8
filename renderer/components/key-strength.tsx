// How hard a key is to guess, beside its fingerprint; and, loud, that it need not be guessed at all.
import { ShieldAlert, TriangleAlert } from 'lucide-react';
import type { KeyStrength as Strength } from '../../shared/keys.ts';
import { translator } from '../language.ts';
import { strengthWords } from '../wording/strength.ts';

const t = translator('common');

/** Renders nothing for a published key: how many bits it has says nothing about it. */
export function KeyStrength({ strength }: { strength: Strength }) {
  if (strength.publishedIn !== null) return null;
  const { words, level } = strengthWords(strength);
  return (
    <span className="strength" data-level={level}>
      {level === 'guessable' && <TriangleAlert aria-hidden className="icon" />}
      {words}
    </span>
  );
}

interface PublishedKeyProps {
  /** Where, as the main process words it; nothing is rendered for null. */
  publishedIn: string | null | undefined;
  /** What it means here, in a sentence or two. */
  children: string;
}

/** The loudest callout there is: the secret is no secret. */
export function PublishedKey({ publishedIn, children }: PublishedKeyProps) {
  if (publishedIn === null || publishedIn === undefined) return null;
  return (
    <div className="message message-danger">
      <ShieldAlert aria-hidden className="icon" />
      <div>
        {t.rich('publishedKey', {
          strong: (words) => <strong>{words}</strong>,
          where: publishedIn,
          advice: children,
        })}
      </div>
    </div>
  );
}
