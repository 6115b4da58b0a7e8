// Everything an inspection found, as cards below the verdict.
import { memo } from 'react';
import { Button } from 'react-aria-components';
import type { Inspection } from '../../../shared/inspection.ts';
import { EnvironmentBadge } from '../../components/environment-badge.tsx';
import { Hint, Warning } from '../../components/messages.tsx';
import { Card, Facts } from '../../components/panes.tsx';
import { translator } from '../../language.ts';
import { useKeyRing } from '../../state/key-ring.tsx';
import { useSupport } from '../../state/support.tsx';
import { visibleText } from '../../wording/visible-text.ts';
import { CsrfCard } from './csrf-card.tsx';
import { MessagesCard } from './messages-card.tsx';
import { PayloadCard } from './payload-card.tsx';
import { TimeCard } from './time-card.tsx';

const t = translator('inspect');

interface FindingsProps {
  inspection: Inspection;
  /** What was inspected. */
  text: string;
  /** What was asked for: seconds or null, and the only profile tried or null. */
  maxAge: number | null;
  askedProfileId: string | null;
  onAddKey: () => void;
}

export const Findings = memo(function Findings({ inspection, text, maxAge, askedProfileId, onAddKey }: FindingsProps) {
  const { key, format, salt, derivation, algorithm, signedAt, payload, payloadProblem, messages, facts } = inspection;
  return (
    <div className="cards">
      {messages && <MessagesCard messages={messages} />}
      <WhatWasTried inspection={inspection} askedProfileId={askedProfileId} onAddKey={onAddKey} />
      {(key || format) && (
        <Card title={t('signature.title')} term="signature" segment="signature">
          <Facts
            facts={[
              [t('signature.format'), format?.name],
              [
                t('signature.profile'),
                key && (
                  <span className="inline">
                    {key.profileName} <EnvironmentBadge environment={key.environment} />
                  </span>
                ),
              ],
              [
                t('signature.key'),
                key && (
                  <span className="inline">
                    {key.index === 0
                      ? t('signature.currentKey')
                      : t('signature.fallback', { place: String(key.index) })}{' '}
                    <code>{key.fingerprint}</code>
                  </span>
                ),
                'fingerprint',
              ],
              [t('signature.salt'), salt !== undefined && <Salt salt={salt} known={inspection.knownSalt} />, 'salt'],
              [t('signature.derivation'), derivation, 'derivation'],
              [t('signature.algorithm'), algorithm, 'algorithm'],
            ]}
          />
        </Card>
      )}
      {(signedAt !== undefined || key) && <TimeCard signedAt={signedAt ?? null} maxAge={maxAge} signer={key} />}
      {facts && facts.length > 0 && (
        <Card title={t('facts')}>
          <Facts facts={facts.map(({ label, value }) => [label, <code key={label}>{visibleText(value)}</code>])} />
        </Card>
      )}
      {inspection.notes && (
        <Card title={t('notes')}>
          <ul className="notes">
            {inspection.notes.map((note) => (
              <li key={note}>{visibleText(note)}</li>
            ))}
          </ul>
        </Card>
      )}
      {format?.id === 'django.csrf' && <CsrfCard token={withoutName(text, inspection)} />}
      {(payload || payloadProblem) && (
        <PayloadCard payload={payload} problem={payloadProblem?.message} knownKeys={inspection.knownKeys} />
      )}
    </div>
  );
});

/** Without the name that was pasted along with it. */
function withoutName(text: string, { segments }: Inspection): string {
  const value = segments.find(({ kind }) => kind !== 'name' && kind !== 'separator');
  return (value ? text.slice(value.start, segments.at(-1)?.end) : text).trim();
}

function Salt({ salt, known }: { salt: string; known: Inspection['knownSalt'] }) {
  return (
    <>
      <code>{visibleText(salt)}</code>
      {known && (
        <span className="salt-origin field-note">
          {t('signature.knownSalt', { package: known.package, use: known.use })} <code>{known.source}</code>
        </span>
      )}
    </>
  );
}

/** A verdict is about the keys that were tried, so those that were not are named beside it. */
function WhatWasTried({ inspection, askedProfileId, onAddKey }: Omit<FindingsProps, 'text' | 'maxAge'>) {
  const { ring, selected, select } = useKeyRing();
  const { recipeIds } = useSupport();
  const unsettled = inspection.status === 'bad-signature' || inspection.status === 'unchecked';
  const others = (ring?.profiles.length ?? 0) > 1;
  return (
    <>
      {inspection.untriedKeys.length > 0 && (
        <Warning>
          <p>{t('tried.untried')}</p>
          <ul>
            {inspection.untriedKeys.map((untried, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two keys of one profile can have the same reason.
              <li key={index}>
                {t.rich('tried.untriedKey', {
                  name: (profile) => <strong>{profile}</strong>,
                  profile: untried.profileName,
                  why: untried.message,
                })}
              </li>
            ))}
          </ul>
        </Warning>
      )}
      {unsettled && selected && others && askedProfileId === selected.id && (
        <Hint>
          <p>{t('tried.onlyChosen', { profile: selected.name })}</p>
          <Button className="button button-small" onPress={() => select(null)}>
            {t('tried.tryAll')}
          </Button>
        </Hint>
      )}
      {inspection.status === 'unchecked' && ring?.profiles.length === 0 && recipeIds === null && (
        <Hint>
          <p>{t('tried.withoutKey')}</p>
          <Button className="button button-small" onPress={onAddKey}>
            {t('tried.addKey')}
          </Button>
        </Hint>
      )}
    </>
  );
}
