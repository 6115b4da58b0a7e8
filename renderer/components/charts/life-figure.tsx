// A token's life as a picture, with all that it shows in words for whoever does not see it.
import { lazy, Suspense } from 'react';
import { translator } from '../../language.ts';
import { useNow } from '../../state/use-now.ts';
import { roleOf } from '../../wording/roles.ts';
import { calendarDays, duration, shortTime } from '../../wording/time.ts';
import { type KeyMark, type Life, lifeState } from './life.ts';

const t = translator('charts');
// The facts are beside it in words: a picture that cannot be read from the disk takes nothing away with it.
const LifePicture = lazy(() =>
  import('./life-picture.tsx').then(
    ({ LifePicture }) => ({ default: LifePicture }),
    () => ({ default: () => <></> }),
  ),
);

interface LifeFigureProps {
  life: Life;
  keys?: readonly KeyMark[];
  timeZone?: string;
}

export function LifeFigure({ life, keys = [], timeZone }: LifeFigureProps) {
  const now = useNow(true);
  return (
    <div className="life">
      {/* As high as the picture that comes. */}
      <div className="life-drawing" data-keys={keys.length > 0}>
        <Suspense>
          <LifePicture
            life={life}
            now={now}
            keys={keys}
            name={lifeWords(life, now, timeZone)}
            {...(timeZone === undefined ? {} : { timeZone })}
          />
        </Suspense>
      </div>
      {keys.length > 0 && (
        <>
          <p className="field-note">{t('life.keysNote')}</p>
          <ul className="visually-hidden">
            {keys.map(({ index, at, signer }) => (
              <li key={index}>
                {t(signer ? 'life.signerAdded' : 'life.keyAdded', { role: roleOf(index), day: calendarDays(at, at) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** What the picture shows, in a sentence. */
export function lifeWords({ signedAt, expiresAt }: Life, now: number, timeZone?: string): string {
  if (signedAt === null) return t('life.words.undated');
  const when = (seconds: number) => shortTime(seconds, timeZone) ?? t('life.beyond', { seconds: String(seconds) });
  const signed = when(signedAt);
  const age = duration(now - signedAt);
  const state = lifeState({ signedAt, expiresAt }, now);
  if (expiresAt === null)
    return state === 'early' ? t('life.words.earlyEndless', { signed, age }) : t('life.words.endless', { signed, age });
  const values = { signed, age, expires: when(expiresAt), rest: duration(expiresAt - now) };
  if (state === 'early') return t('life.words.early', values);
  return state === 'expired' ? t('life.words.expired', values) : t('life.words.valid', values);
}
