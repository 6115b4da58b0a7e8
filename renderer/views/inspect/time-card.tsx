// When it was signed and how old that is, in numbers and as a picture; the age runs on by itself.
import { memo, useMemo } from 'react';
import type { Inspection } from '../../../shared/inspection.ts';
import type { KeyMark } from '../../components/charts/life.ts';
import { LifeFigure } from '../../components/charts/life-figure.tsx';
import { Card, Facts } from '../../components/panes.tsx';
import { translator } from '../../language.ts';
import { useKeyRing } from '../../state/key-ring.tsx';
import { useNow } from '../../state/use-now.ts';
import { duration, localTime, relative, utcTime } from '../../wording/time.ts';

const t = translator('inspect');
const charts = translator('charts');

interface TimeCardProps {
  /** Unix seconds; null for a value without a timestamp. */
  signedAt: number | null;
  maxAge: number | null;
  /** The key that matched, when one did. */
  signer: Inspection['key'];
}

export const TimeCard = memo(function TimeCard({ signedAt, maxAge, signer }: TimeCardProps) {
  const keys = useKeyMarks(signer);
  const expiresAt = signedAt === null || maxAge === null ? null : signedAt + maxAge;
  return (
    <Card title={t('time.title')} segment="timestamp">
      {signedAt === null ? (
        <p className="field-note">{charts('life.undatedNote')}</p>
      ) : (
        <Times signedAt={signedAt} maxAge={maxAge} />
      )}
      <LifeFigure life={{ signedAt, expiresAt }} keys={keys} />
    </Card>
  );
});

function Times({ signedAt, maxAge }: { signedAt: number; maxAge: number | null }) {
  const age = useNow(true) - signedAt;
  return (
    <>
      <Facts
        facts={[
          [t('time.utc'), utcTime(signedAt) ?? t('time.beyond', { seconds: String(signedAt) })],
          [t('time.local'), localTime(signedAt)],
          [t('time.relative'), <time key="age">{relative(age)}</time>],
          [t('time.unix'), <code key="seconds">{signedAt}</code>],
          [t('time.age'), maxAge !== null && <span key="life">{ageWords(age, maxAge)}</span>],
        ]}
      />
      {maxAge === null && <p className="field-note">{t('time.noMaxAge')}</p>}
    </>
  );
}

/** When each key of the profile came into the app: that much is known; when the site took it up is not. */
function useKeyMarks(signer: Inspection['key']): readonly KeyMark[] {
  const { ring } = useKeyRing();
  return useMemo(() => {
    const profile = ring?.profiles.find(({ id }) => id === signer?.profileId);
    return (profile?.keys ?? []).flatMap(({ addedAt }, index) => {
      const at = Date.parse(addedAt) / 1000;
      return Number.isNaN(at) ? [] : [{ index, at, signer: index === signer?.index }];
    });
  }, [ring, signer]);
}

function ageWords(age: number, maxAge: number): string {
  const spans = { age: duration(age), maxAge: duration(maxAge) };
  if (age < 0) return t('time.future', spans);
  if (age > maxAge) return t('time.over', { ...spans, over: duration(age - maxAge) });
  return t('time.left', { ...spans, left: duration(maxAge - age) });
}
