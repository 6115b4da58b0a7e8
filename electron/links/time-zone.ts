// Times in a time zone by its IANA name, with the rules that the JavaScript runtime carries.
import { LinksError } from './errors.ts';

/** How far that zone's clocks are ahead of UTC at a moment in unix seconds. @throws LinksError `time-zone-unknown` */
export function utcOffsetMinutes(timeZone: string, at: number): number {
  if (timeZone === 'UTC') return 0;
  const format = formatIn(timeZone, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  });
  const parts = format.formatToParts(at * 1000);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = ['year', 'month', 'day', 'hour', 'minute'].map((type) =>
    Number(parts.find((part) => part.type === type)?.value),
  );
  return Date.UTC(year, month - 1, day, hour, minute) / 60_000 - Math.floor(at / 60);
}

/** "Tuesday, 24 November 2026 at 15:47 GMT+1 (Europe/Berlin)". Whole minutes, rounded down. @throws LinksError `time-zone-unknown` */
export function moment(at: number, timeZone: string): string {
  const format = formatIn(timeZone, {
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'shortOffset',
  });
  const parts = new Map(format.formatToParts(at * 1000).map(({ type, value }) => [type, value]));
  const [weekday, day, month, year, hour, minute, offset] = (
    ['weekday', 'day', 'month', 'year', 'hour', 'minute', 'timeZoneName'] as const
  ).map((type) => parts.get(type));
  const zone = timeZone === 'UTC' ? 'UTC' : `${offset} (${timeZone})`;
  return `${weekday}, ${day} ${month} ${year} at ${hour}:${minute} ${zone}`;
}

const units = [
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** "3 days", "1 hour and 30 minutes": the largest unit and what is left in the next. Weeks only where they come out even. */
export function duration(seconds: number): string {
  const whole = seconds >= 604_800 && seconds % 604_800 === 0 ? 0 : 1;
  const first = units.findIndex(([, length], index) => index >= whole && seconds >= length);
  if (first === -1) return count(Math.trunc(seconds), 'second');
  const [name, length] = units[first] as (typeof units)[number];
  const [nextName, nextLength] = units[first + 1] ?? ['', 0];
  const rest = nextLength === 0 ? 0 : Math.floor((seconds % length) / nextLength);
  const head = count(Math.floor(seconds / length), name);
  return rest === 0 ? head : `${head} and ${count(rest, nextName)}`;
}

const count = (number: number, unit: string): string => `${number} ${unit}${number === 1 ? '' : 's'}`;

function formatIn(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${timeZone} ${options.timeZoneName ?? ''}`;
  let format = formats.get(key);
  if (format === undefined) {
    try {
      format = new Intl.DateTimeFormat('en-GB', { ...options, calendar: 'gregory', numberingSystem: 'latn', timeZone });
    } catch {
      throw new LinksError(
        'time-zone-unknown',
        `“${timeZone.slice(0, 100)}” is no time zone known here. Nothing was signed; choose one such as Europe/Berlin.`,
      );
    }
    if (formats.size >= 100) formats.clear();
    formats.set(key, format);
  }
  return format;
}

/** Making one takes long enough to be felt in a batch. */
const formats = new Map<string, Intl.DateTimeFormat>();
