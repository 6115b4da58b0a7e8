// When a link dies: in the recipient's time zone, in UTC, and how long that is from now.
import { memo } from 'react';
import { Facts } from '../../components/panes.tsx';
import { translator } from '../../language.ts';
import { useNow } from '../../state/use-now.ts';
import { relative, utcTime } from '../../wording/time.ts';
import { timeIn } from '../../wording/time-zones.ts';

const t = translator('links');

interface ExpiryProps {
  /** Unix seconds of the last moment at which the site takes it. */
  expiresAt: number;
  timeZone: string;
}

export const Expiry = memo(function Expiry({ expiresAt, timeZone }: ExpiryProps) {
  const utc = utcTime(expiresAt) ?? t('expiry.beyond', { seconds: String(expiresAt) });
  return (
    <Facts
      facts={[
        [
          t('expiry.until'),
          <time key="until" dateTime={new Date(expiresAt * 1000).toISOString()} title={utc}>
            {timeIn(expiresAt, timeZone) ?? utc}
            <span className="visually-hidden">, {utc}</span>
          </time>,
        ],
        [t('expiry.fromNow'), <Countdown key="from-now" expiresAt={expiresAt} />],
      ]}
    />
  );
});

/** Apart, so that the passing of time draws nothing else anew. */
function Countdown({ expiresAt }: { expiresAt: number }) {
  const left = expiresAt - useNow(true);
  return (
    <span role="timer" className={left < 0 ? 'expired' : ''}>
      {left < 0 ? t('expiry.died', { ago: relative(-left) }) : relative(-left)}
    </span>
  );
}
