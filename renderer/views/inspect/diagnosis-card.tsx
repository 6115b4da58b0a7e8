// Why a value does not verify and what would make it, right below the verdict. Each cause was proven by verifying.
import { Info, Wand2 } from 'lucide-react';
import { memo, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Cause, Fix } from '../../../shared/diagnosis.ts';
import { EnvironmentBadge } from '../../components/environment-badge.tsx';
import { InlineError } from '../../components/messages.tsx';
import { Card } from '../../components/panes.tsx';
import { translator } from '../../language.ts';
import type { CurrentDiagnosis } from '../../state/use-diagnosis.ts';
import { changeWords } from '../../wording/changes.ts';
import { visibleText } from '../../wording/visible-text.ts';

const t = translator('inspect');

/** Further causes are shown when asked for. */
const firstShown = 3;

interface DiagnosisCardProps {
  shown: CurrentDiagnosis | null;
  failure: string | null;
  /** It takes longer than what stands below could wait for it. */
  isLate: boolean;
  onApply: (fix: Fix) => void;
}

export const DiagnosisCard = memo(function DiagnosisCard({ shown, failure, isLate, onApply }: DiagnosisCardProps) {
  const [all, setAll] = useState(false);
  if (!shown && isLate)
    return (
      <Card title={t('diagnosis.title')} term="diagnosis">
        <p className="field-note diagnosis-awaited">{t('diagnosis.looking')}</p>
      </Card>
    );
  if (!shown) return <InlineError message={failure} />;
  const { causes, observations } = shown.diagnosis;
  // Only a signature that was tried can be a wrong one: prose was not tampered with, and a CSRF token is signed by no key.
  const conclusion = shown.status === 'bad-signature' ? shown.diagnosis.conclusion : undefined;
  if (causes.length + observations.length === 0 && conclusion === undefined) return null;
  const listed = all ? causes : causes.slice(0, firstShown);
  return (
    <Card title={t('diagnosis.title')} term="diagnosis">
      {causes.length > 0 && (
        <ol className="causes" aria-label={t('diagnosis.causes')}>
          {listed.map((cause, index) => (
            <CauseItem
              // biome-ignore lint/suspicious/noArrayIndexKey: a cause has no name of its own, and the order is its rank.
              key={index}
              cause={cause}
              isFirst={index === 0}
              // A fix replaces the text, so one for the text of a moment ago must not be applied to today's.
              onApply={() => shown.current && onApply(cause.fix)}
            />
          ))}
        </ol>
      )}
      {causes.length > listed.length && (
        <Button className="button button-small causes-more" onPress={() => setAll(true)}>
          {t('diagnosis.more', { count: causes.length - listed.length })}
        </Button>
      )}
      {observations.length > 0 && (
        <ul className="observations" aria-label={t('diagnosis.observations')}>
          {observations.map((observation, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same fact can hold twice.
            <li key={index}>
              <Info aria-hidden className="icon" />
              {visibleText(observation.explanation)}
            </li>
          ))}
        </ul>
      )}
      {causes.length === 0 && conclusion !== undefined && <p>{conclusion}</p>}
    </Card>
  );
});

function CauseItem({ cause, isFirst, onApply }: { cause: Cause; isFirst: boolean; onApply: () => void }) {
  return (
    <li className="cause">
      <p className="cause-explanation">{visibleText(cause.explanation)}</p>
      {cause.evidence !== '' && <p className="field-note">{visibleText(cause.evidence)}</p>}
      <ul className="chips" aria-label={t('diagnosis.changes')}>
        {cause.changes.map((code) => (
          <li key={code} className="chip">
            {changeWords(code)}
          </li>
        ))}
      </ul>
      <div className="cause-line">
        <Button className={`button button-small ${isFirst ? 'button-primary' : ''}`} onPress={onApply}>
          <Wand2 aria-hidden className="icon" />
          {t('diagnosis.apply')}
        </Button>
        <span className="inline field-note">
          {t.rich(cause.status === 'expired' ? 'diagnosis.thenExpired' : 'diagnosis.thenVerified', {
            name: cause.profileName,
            profile: (name) => (
              <>
                {name} <EnvironmentBadge environment={cause.environment} />
              </>
            ),
          })}
        </span>
      </div>
    </li>
  );
}
