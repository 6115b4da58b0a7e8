// What differs from the inspected value: payload line by line, time and key.
import { useDeferredValue, useMemo } from 'react';
import type { Inspection } from '../../../../shared/inspection.ts';
import type { KeyProfile } from '../../../../shared/keys.ts';
import type { Signed } from '../../../../shared/signing.ts';
import { EnvironmentBadge } from '../../../components/environment-badge.tsx';
import { Card, Facts } from '../../../components/panes.tsx';
import { TextDiff } from '../../../components/text-diff.tsx';
import { translator } from '../../../language.ts';
import { editable, payloadChanged, type ResignDraft } from '../../../state/resign-draft.ts';
import { prettyJson } from '../../../wording/json-format.ts';
import { utcSeconds, utcTime } from '../../../wording/time.ts';

const t = translator('inspect');

interface ResignChangesProps {
  inspection: Inspection;
  draft: ResignDraft;
  profile: KeyProfile | null;
  /** Once it is signed. */
  signed: Signed | null;
}

export function ResignChanges({ inspection, draft, profile, signed }: ResignChangesProps) {
  const settled = useDeferredValue(draft);
  const before = useMemo(() => editable(inspection) ?? '', [inspection]);
  const changed = useMemo(() => payloadChanged(inspection, settled), [inspection, settled]);
  // Printed alike, so that only what says something else shows as changed.
  const isJson = inspection.payload?.kind === 'json';
  const after = useMemo(() => (isJson ? prettyJson(settled.payload) : settled.payload), [isJson, settled.payload]);
  const time = newTime(inspection, settled, signed);
  const otherKey = profile !== null && profile.id !== inspection.key?.profileId;
  // Signing always takes the current key, so a value that a fallback signed gets another key in its own profile too.
  const fromFallback = !otherKey && (inspection.key?.index ?? 0) > 0;
  const nothing = !changed && time === null && !otherKey && !fromFallback;
  return (
    <Card title={t('resign.difference')}>
      {nothing && <p className="field-note">{t('resign.nothingChanged')}</p>}
      {changed && <TextDiff label={t('resign.changedLines')} before={before} after={after} />}
      <Facts
        facts={[
          [t('resign.time'), time],
          [
            t('resign.key'),
            otherKey && (
              <span className="inline">
                {inspection.key?.profileName} → {profile.name} <EnvironmentBadge environment={profile.environment} />
              </span>
            ),
          ],
          [t('resign.key'), fromFallback && t('resign.fromFallback', { place: String(inspection.key?.index) })],
        ]}
      />
    </Card>
  );
}

/** In words; null when the time is kept. */
function newTime({ signedAt }: Inspection, draft: ResignDraft, signed: Signed | null): string | null {
  if (signedAt === undefined || draft.time === 'keep') return null;
  const before = utcTime(signedAt) ?? String(signedAt);
  if (signed?.signedAt !== undefined) return `${before} → ${utcTime(signed.signedAt)}`;
  if (draft.time === 'now') return t('resign.toNow', { before });
  const seconds = utcSeconds(draft.chosenTime);
  return seconds === null || seconds === Math.floor(signedAt) ? null : `${before} → ${utcTime(seconds)}`;
}
