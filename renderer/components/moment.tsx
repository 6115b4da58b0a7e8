// A moment in the reader's own calendar; UTC in the tooltip, for comparing it with a server's log.
import { perLanguage, regional } from '../wording/per-language.ts';
import { utcTime } from '../wording/time.ts';

const long = perLanguage(
  (spoken) => new Intl.DateTimeFormat(regional(spoken), { dateStyle: 'medium', timeStyle: 'medium' }),
);
const short = perLanguage(
  (spoken) => new Intl.DateTimeFormat(regional(spoken), { dateStyle: 'medium', timeStyle: 'short' }),
);

interface MomentProps {
  /** Milliseconds since 1970. */
  time: number;
  isShort?: boolean;
}

export function Moment({ time, isShort = false }: MomentProps) {
  const date = new Date(time);
  return (
    <time dateTime={date.toISOString()} title={utcTime(time / 1000) ?? undefined} className="moment">
      {(isShort ? short() : long()).format(date)}
    </time>
  );
}
