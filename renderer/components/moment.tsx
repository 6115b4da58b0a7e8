// A moment in the reader's own calendar; UTC in the tooltip, for comparing it with a server's log.
import { utcTime } from '../wording/time.ts';

const long = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
const short = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

interface MomentProps {
  /** Milliseconds since 1970. */
  time: number;
  isShort?: boolean;
}

export function Moment({ time, isShort = false }: MomentProps) {
  const date = new Date(time);
  return (
    <time dateTime={date.toISOString()} title={utcTime(time / 1000) ?? undefined} className="moment">
      {(isShort ? short : long).format(date)}
    </time>
  );
}
