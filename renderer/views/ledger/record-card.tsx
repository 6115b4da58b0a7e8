// All that the ledger knows of one value.
import { Filter, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { environments } from '../../../shared/choices.ts';
import type { Environment } from '../../../shared/keys.ts';
import type { LedgerRecord } from '../../../shared/ledger.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { EnvironmentBadge } from '../../components/environment-badge.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Moment } from '../../components/moment.tsx';
import { Card, Facts } from '../../components/panes.tsx';
import { translator } from '../../language.ts';
import { emptyQuery, type LedgerQuery } from '../../state/ledger-query.ts';
import { utcTime } from '../../wording/time.ts';

const t = translator('ledger');

const isEnvironment = (text: string): text is Environment => environments.some((one) => one === text);

interface RecordCardProps {
  record: LedgerRecord;
  onFilter: (query: LedgerQuery) => void;
  onClose: () => void;
}

export function RecordCard({ record, onFilter, onClose }: RecordCardProps) {
  const { profileId, profileName, environment, recipe, ticket } = record;
  const only = (change: Partial<LedgerQuery>) => onFilter({ ...emptyQuery, ...change });
  const top = useRef<HTMLDivElement>(null);
  // It may have been asked for from further down.
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each record anew.
  useEffect(() => {
    // Newer Chromium gives a promise, which React would take for the effect's end.
    void top.current?.scrollIntoView({ block: 'nearest' });
  }, [record.seq]);
  return (
    <div ref={top}>
      <Card
        title={t('record.title', { seq: record.seq })}
        actions={<IconButton icon={X} label={t('record.close')} onPress={onClose} />}
      >
        <Facts
          facts={[
            [t('record.issued'), <Moment key="time" time={record.time} />],
            [t('record.utc'), utcTime(record.time / 1000)],
            [t('record.purpose'), record.purpose],
            [
              t('record.recipe'),
              recipe && (
                <Narrowing
                  key="recipe"
                  label={t('record.onlyRecipe', { name: recipe.name })}
                  onPress={() => only({ recipe })}
                >
                  {recipe.name}
                </Narrowing>
              ),
            ],
            [
              t('record.profile'),
              <Narrowing
                key="profile"
                label={t('record.onlyProfile', { name: profileName })}
                onPress={() => only({ profile: { id: profileId, name: profileName } })}
              >
                {profileName}{' '}
                {isEnvironment(environment) ? <EnvironmentBadge environment={environment} /> : environment}
              </Narrowing>,
            ],
            [t('record.by'), record.who],
            [
              t('record.ticket'),
              ticket !== null && (
                <Narrowing key="ticket" label={t('record.onlyTicket', { ticket })} onPress={() => only({ ticket })}>
                  {ticket}
                </Narrowing>
              ),
            ],
            [t('record.key'), <code key="key">{record.keyFingerprint}</code>, 'fingerprint'],
            [
              t('record.fingerprint'),
              <Hash key="token" copyLabel={t('record.copyFingerprint')} hash={record.tokenFingerprint} />,
              'tokenFingerprint',
            ],
            [
              t('record.chainHash'),
              <Hash key="chain" copyLabel={t('record.copyChainHash')} hash={record.hash} />,
              'chain',
            ],
          ]}
        />
        <p className="field-note">{t('record.note')}</p>
      </Card>
    </div>
  );
}

function Narrowing({ label, onPress, children }: { label: string; onPress: () => void; children: ReactNode }) {
  return (
    <span className="narrowing">
      <span className="inline">{children}</span>
      <IconButton icon={Filter} label={label} onPress={onPress} />
    </span>
  );
}

export function Hash({ copyLabel, hash }: { copyLabel: string; hash: string }) {
  return (
    <span className="ledger-hash">
      <code>{hash}</code>
      <CopyButton label={copyLabel} text={hash} />
    </span>
  );
}
