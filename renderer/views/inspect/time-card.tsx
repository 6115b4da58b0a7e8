// When it was signed and how old that is; the age runs on by itself.
import { memo } from 'react';
import { Label, Meter } from 'react-aria-components';
import { Card, Facts } from '../../components/panes.tsx';
import { translator } from '../../language.ts';
import { useNow } from '../../state/use-now.ts';
import { duration, localTime, relative, utcTime } from '../../wording/time.ts';

const t = translator('inspect');

export const TimeCard = memo(function TimeCard({ signedAt, maxAge }: { signedAt: number; maxAge: number | null }) {
  const age = useNow(true) - signedAt;
  return (
    <Card title={t('time.title')} segment="timestamp">
      <Facts
        facts={[
          [t('time.utc'), utcTime(signedAt) ?? t('time.beyond', { seconds: String(signedAt) })],
          [t('time.local'), localTime(signedAt)],
          [t('time.relative'), <time key="age">{relative(age)}</time>],
          [t('time.unix'), <code key="seconds">{signedAt}</code>],
        ]}
      />
      {maxAge === null ? <p className="field-note">{t('time.noMaxAge')}</p> : <AgeMeter age={age} maxAge={maxAge} />}
    </Card>
  );
});

function ageWords(age: number, maxAge: number): string {
  const spans = { age: duration(age), maxAge: duration(maxAge) };
  if (age < 0) return t('time.future', spans);
  if (age > maxAge) return t('time.over', { ...spans, over: duration(age - maxAge) });
  return t('time.left', { ...spans, left: duration(maxAge - age) });
}

function AgeMeter({ age, maxAge }: { age: number; maxAge: number }) {
  const expired = age > maxAge;
  const words = ageWords(age, maxAge);
  return (
    <Meter
      className="meter"
      value={Math.min(Math.max(age, 0), maxAge)}
      minValue={0}
      maxValue={Math.max(maxAge, 1)}
      valueLabel={words}
    >
      {({ percentage }) => (
        <>
          <div className="meter-words">
            <Label>{t('time.age')}</Label>
            <span>{words}</span>
          </div>
          <div className="meter-track" data-expired={expired}>
            <div className="meter-fill" style={{ inlineSize: `${expired ? 100 : percentage}%` }} />
          </div>
        </>
      )}
    </Meter>
  );
}
