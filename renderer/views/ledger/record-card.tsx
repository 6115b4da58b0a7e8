// All that the ledger knows of one value.
import { Filter, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { type Environment, environmentSchema } from '../../../shared/keys.ts';
import type { LedgerRecord } from '../../../shared/ledger.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { EnvironmentBadge } from '../../components/environment-badge.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Moment } from '../../components/moment.tsx';
import { Card, Facts } from '../../components/panes.tsx';
import { emptyQuery, type LedgerQuery } from '../../state/ledger-query.ts';
import { utcTime } from '../../wording/time.ts';

const number = new Intl.NumberFormat('en');
const isEnvironment = (text: string): text is Environment => environmentSchema.safeParse(text).success;

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
        title={`Record no. ${number.format(record.seq)}`}
        actions={<IconButton icon={X} label="Close the record" onPress={onClose} />}
      >
        <Facts
          facts={[
            ['Issued', <Moment key="time" time={record.time} />],
            ['UTC', utcTime(record.time / 1000)],
            ['Purpose', record.purpose],
            [
              'Recipe',
              recipe && (
                <Narrowing
                  key="recipe"
                  label={`Show only records of the recipe ${recipe.name}`}
                  onPress={() => only({ recipe })}
                >
                  {recipe.name}
                </Narrowing>
              ),
            ],
            [
              'Profile',
              <Narrowing
                key="profile"
                label={`Show only records of the profile ${profileName}`}
                onPress={() => only({ profile: { id: profileId, name: profileName } })}
              >
                {profileName}{' '}
                {isEnvironment(environment) ? <EnvironmentBadge environment={environment} /> : environment}
              </Narrowing>,
            ],
            ['By', record.who],
            [
              'Ticket',
              ticket !== null && (
                <Narrowing
                  key="ticket"
                  label={`Show only records of the ticket ${ticket}`}
                  onPress={() => only({ ticket })}
                >
                  {ticket}
                </Narrowing>
              ),
            ],
            ['Key', <code key="key">{record.keyFingerprint}</code>],
            ['Fingerprint', <Hash key="token" what="token’s fingerprint" hash={record.tokenFingerprint} />],
            ['Chain hash', <Hash key="chain" what="chain’s hash" hash={record.hash} />],
          ]}
        />
        <p className="field-note">
          The token’s fingerprint is made with the ledger’s key: it tells whether a token is this one, and nothing about
          it.
        </p>
      </Card>
    </div>
  );
}

function Narrowing({ label, onPress, children }: { label: string; onPress: () => void; children: ReactNode }) {
  return (
    <span className="inline">
      {children}
      <IconButton icon={Filter} label={label} onPress={onPress} />
    </span>
  );
}

export function Hash({ what, hash }: { what: string; hash: string }) {
  return (
    <span className="ledger-hash">
      <code>{hash}</code>
      <CopyButton label={`Copy the ${what}`} text={hash} />
    </span>
  );
}
