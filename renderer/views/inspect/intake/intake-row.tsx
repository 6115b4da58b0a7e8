// A row of the list: name, verdict, format, place and age. Its verdict is asked for while it is on screen.
import { ShieldAlert } from 'lucide-react';
import { createContext, memo, useContext, useEffect, useSyncExternalStore } from 'react';
import type { IntakeRow } from '../../../../shared/intake.ts';
import { translator } from '../../../language.ts';
import type { IntakeVerdicts } from '../../../state/intake-verdicts.ts';
import { number } from '../../../wording/number.ts';
import { duration, relative } from '../../../wording/time.ts';
import { verdictLooks } from '../../../wording/verdicts.ts';
import { visibleText } from '../../../wording/visible-text.ts';

const t = translator('intake');

interface IntakeRowLineProps {
  row: IntakeRow;
  verdicts: IntakeVerdicts;
}

/** Unix seconds. A context, because it must not make the list's rows anew. */
export const NowContext = createContext(0);

export const IntakeRowLine = memo(function IntakeRowLine({ row, verdicts }: IntakeRowLineProps) {
  const isToken = row.format !== null;
  useEffect(() => (isToken ? verdicts.want(row.index) : undefined), [verdicts, row.index, isToken]);
  const verdict = useSyncExternalStore(verdicts.subscribe, () => verdicts.verdict(row.index));
  const now = useContext(NowContext);
  const looks = verdict && verdictLooks[verdict.status];
  const Icon = looks?.icon;
  const age = verdict?.signedAt === undefined ? null : now - verdict.signedAt;
  return (
    <>
      <span className="intake-name mono">{visibleText(row.name ?? row.preview)}</span>
      <span className="intake-verdict" data-status={verdict?.status}>
        {!isToken && t('kinds.noToken')}
        {Icon && <Icon aria-hidden className="icon" />}
        {looks?.word}
        {verdict?.publishedIn !== undefined && (
          <span className="intake-published" title={t('row.publishedIn', { source: verdict.publishedIn })}>
            <ShieldAlert aria-hidden className="icon" />
            {t('row.publicKey')}
          </span>
        )}
      </span>
      <span className="intake-facts">
        {row.format && <span className="intake-format">{row.format.name}</span>}
        <span className="intake-where">{visibleText(row.where)}</span>
        {row.count > 1 && <span title={t('row.foundIn', { count: row.count })}>×{number(row.count)}</span>}
      </span>
      <span className="intake-age">{age !== null && (age < 0 ? relative(age) : duration(age))}</span>
    </>
  );
});
