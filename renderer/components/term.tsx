// A word of the trade, explained in a line where it stands: with the mouse over it, or the keyboard on it.
import { Focusable, Tooltip, TooltipTrigger } from 'react-aria-components';
import { translator } from '../language.ts';

const t = translator('terms');

/** In the order in which they are listed: what later ones are told by comes first. */
export const termIds = [
  'signedValue',
  'payload',
  'signature',
  'timestamp',
  'maxAge',
  'secretKey',
  'fallback',
  'salt',
  'algorithm',
  'derivation',
  'sessionCookie',
  'signedCookie',
  'csrf',
  'diagnosis',
  'profile',
  'fingerprint',
  'keychain',
  'vault',
  'memory',
  'bundle',
  'recipe',
  'lifetime',
  'ledger',
  'tokenFingerprint',
  'chain',
] as const;
export type TermId = (typeof termIds)[number];

export const termName = (id: TermId): string => t(`name.${id}`);
export const termMeaning = (id: TermId): string => t(`meaning.${id}`);

/** @param children The word as it stands there, which may be another form of the term. */
export function Term({ id, children }: { id: TermId; children: string }) {
  return (
    <TooltipTrigger delay={400} closeDelay={100}>
      <Focusable>
        {/* biome-ignore lint/a11y/useValidAnchor: it leads nowhere, and a button would take the press from the label it stands in. */}
        <a className="term">{children}</a>
      </Focusable>
      <Tooltip className="tooltip" offset={6}>
        {termMeaning(id)}
      </Tooltip>
    </TooltipTrigger>
  );
}

/** The same where there may be nothing to explain. */
export function Explained({ term, children }: { term: TermId | undefined; children: string }) {
  return term === undefined ? children : <Term id={term}>{children}</Term>;
}
