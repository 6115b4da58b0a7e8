// When it was signed and how old that is; the age runs on by itself.
import { memo } from 'react';
import { Label, Meter } from 'react-aria-components';
import { Card, Facts } from '../../components/panes.tsx';
import { useNow } from '../../state/use-now.ts';
import { duration, localTime, relative, utcTime } from '../../wording/time.ts';

export const TimeCard = memo(function TimeCard({ signedAt, maxAge }: { signedAt: number; maxAge: number | null }) {
  const age = useNow(true) - signedAt;
  return (
    <Card title="Time signed" segment="timestamp">
      <Facts
        facts={[
          ['UTC', utcTime(signedAt) ?? `${signedAt} s, beyond any calendar`],
          ['Local', localTime(signedAt)],
          ['Relative', <time key="age">{relative(age)}</time>],
          ['Unix seconds', <code key="seconds">{signedAt}</code>],
        ]}
      />
      {maxAge === null ? (
        <p className="field-note">No max age is set, so it never expires here.</p>
      ) : (
        <AgeMeter age={age} maxAge={maxAge} />
      )}
    </Card>
  );
});

function AgeMeter({ age, maxAge }: { age: number; maxAge: number }) {
  const expired = age > maxAge;
  const words =
    age < 0
      ? `Signed in the future; max age ${duration(maxAge)}`
      : expired
        ? `${duration(age)} old: ${duration(age - maxAge)} over the max age of ${duration(maxAge)}`
        : `${duration(age)} old of ${duration(maxAge)}, ${duration(maxAge - age)} left`;
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
            <Label>Age</Label>
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
