// Everything an inspection found, as cards below the verdict.
import { memo } from 'react';
import { Button } from 'react-aria-components';
import type { Inspection } from '../../../shared/inspection.ts';
import { EnvironmentBadge } from '../../components/environment-badge.tsx';
import { Hint, Warning } from '../../components/messages.tsx';
import { Card, Facts } from '../../components/panes.tsx';
import { useKeyRing } from '../../state/key-ring.tsx';
import { visibleText } from '../../wording/visible-text.ts';
import { PayloadCard } from './payload-card.tsx';
import { TimeCard } from './time-card.tsx';

interface FindingsProps {
  inspection: Inspection;
  /** What was asked for: seconds or null, and the only profile tried or null. */
  maxAge: number | null;
  askedProfileId: string | null;
  onAddKey: () => void;
}

export const Findings = memo(function Findings({ inspection, maxAge, askedProfileId, onAddKey }: FindingsProps) {
  const { key, format, salt, derivation, algorithm, signedAt, payload, payloadProblem } = inspection;
  const mono = (text: string | undefined) => text !== undefined && <code>{visibleText(text)}</code>;
  return (
    <div className="cards">
      <WhatWasTried inspection={inspection} askedProfileId={askedProfileId} onAddKey={onAddKey} />
      {(key || format) && (
        <Card title="Signature" segment="signature">
          <Facts
            facts={[
              ['Format', format?.name],
              [
                'Profile',
                key && (
                  <span className="inline">
                    {key.profileName} <EnvironmentBadge environment={key.environment} />
                  </span>
                ),
              ],
              [
                'Key',
                key && (
                  <span className="inline">
                    {key.index === 0 ? 'Current key' : `Fallback ${key.index}`} <code>{key.fingerprint}</code>
                  </span>
                ),
              ],
              ['Salt', mono(salt)],
              ['Derivation', derivation],
              ['Algorithm', algorithm],
            ]}
          />
        </Card>
      )}
      {signedAt !== undefined && <TimeCard signedAt={signedAt} maxAge={maxAge} />}
      {(payload || payloadProblem) && <PayloadCard payload={payload} problem={payloadProblem?.message} />}
    </div>
  );
});

/** A verdict is about the keys that were tried, so those that were not are named beside it. */
function WhatWasTried({ inspection, askedProfileId, onAddKey }: Omit<FindingsProps, 'maxAge'>) {
  const { ring, selected, select } = useKeyRing();
  const unsettled = inspection.status === 'bad-signature' || inspection.status === 'unchecked';
  const others = (ring?.profiles.length ?? 0) > 1;
  return (
    <>
      {inspection.untriedKeys.length > 0 && (
        <Warning>
          <p>Some keys could not be tried, so this verdict does not speak for them:</p>
          <ul>
            {inspection.untriedKeys.map((untried, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two keys of one profile can have the same reason.
              <li key={index}>
                <strong>{untried.profileName}</strong>: {untried.message}
              </li>
            ))}
          </ul>
        </Warning>
      )}
      {unsettled && selected && others && askedProfileId === selected.id && (
        <Hint>
          <p>Only the keys of {selected.name} were tried, as chosen at the top.</p>
          <Button className="button button-small" onPress={() => select(null)}>
            Try all profiles
          </Button>
        </Hint>
      )}
      {inspection.status === 'unchecked' && ring?.profiles.length === 0 && (
        <Hint>
          <p>Without a key, a value can be read but not checked.</p>
          <Button className="button button-small" onPress={onAddKey}>
            Add a key
          </Button>
        </Hint>
      )}
    </>
  );
}
