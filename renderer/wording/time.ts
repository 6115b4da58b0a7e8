// Times and durations in words. Seconds throughout, as Django counts them.
import { translator } from '../language.ts';
import { perLanguage, regional } from './per-language.ts';

const t = translator('words');

const validDate = (seconds: number): Date | null => {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? null : date;
};

/** `2026-11-22 10:00:00 UTC`, or null when no calendar holds that second. */
export function utcTime(seconds: number): string | null {
  const iso = validDate(seconds)?.toISOString();
  return iso === undefined ? null : `${iso.replace('T', ' ').replace(/\.\d+Z$/, '')} UTC`;
}

/** From `2026-11-22 10:00` or `2026-11-22T10:00:00Z`, read as UTC; null where it is no such time. */
export function utcSeconds(text: string): number | null {
  const match = /^\s*(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?\s*(?:Z|UTC)?\s*$/i.exec(text);
  if (!match) return null;
  const iso = `${match[1]}T${match[2]}${match[3] ?? ':00'}`;
  const date = new Date(`${iso}Z`);
  // A 31st of February would roll over into March.
  const seconds = date.getTime() / 1000;
  return date.getTime() >= 0 && date.toISOString().startsWith(iso) ? seconds : null;
}

const local = perLanguage(
  (spoken) => new Intl.DateTimeFormat(regional(spoken), { dateStyle: 'medium', timeStyle: 'long' }),
);
export function localTime(seconds: number): string | null {
  const date = validDate(seconds);
  return date && local().format(date);
}

const units = [
  ['days', 86_400],
  ['hours', 3600],
  ['minutes', 60],
  ['seconds', 1],
] as const;
type Unit = (typeof units)[number][0];

// Days are written out: "Tg." is what nobody says. A unit that has its own style is shown always unless told otherwise.
const spans = perLanguage(
  (spoken) => new Intl.DurationFormat(spoken, { style: 'short', days: 'long', daysDisplay: 'auto' }),
);
const noTime = perLanguage((spoken) => new Intl.DurationFormat(spoken, { style: 'short', secondsDisplay: 'always' }));

/** The two largest units that say something, from `largest` on: `3 days, 4 hr`, `42 sec`. */
export function duration(seconds: number, largest: Unit = 'days'): string {
  let rest = Math.max(0, Math.floor(Math.abs(seconds)));
  const parts: Partial<Record<Unit, number>> = {};
  let count = 0;
  for (const [unit, size] of units.slice(units.findIndex(([unit]) => unit === largest))) {
    const whole = Math.floor(rest / size);
    if (whole > 0) parts[unit] = whole;
    else if (count > 0) break;
    rest -= whole * size;
    count = Object.keys(parts).length;
    if (count === 2) break;
  }
  return count > 0 ? spans().format(parts) : noTime().format({ seconds: 0 });
}

const inDays = perLanguage((spoken) => new Intl.RelativeTimeFormat(spoken, { numeric: 'always' }));
const twoDays = 2 * 86_400;

/** `3 days ago`, `27 hr, 4 min ago`, `in 5 min`, `just now`: the farther away, the less the rest of it matters. */
export function relative(age: number): string {
  if (Math.abs(age) < 1) return t('time.justNow');
  if (Math.abs(age) >= twoDays) return inDays().format(-Math.trunc(age / 86_400), 'day');
  const span = duration(age, 'hours');
  return age > 0 ? t('time.ago', { span }) : t('time.in', { span });
}

const short = perLanguage((spoken) => {
  const zones = new Map<string | undefined, Intl.DateTimeFormat>();
  return (timeZone: string | undefined): Intl.DateTimeFormat => {
    const known = zones.get(timeZone);
    if (known) return known;
    const format = new Intl.DateTimeFormat(regional(spoken), { dateStyle: 'medium', timeStyle: 'short', timeZone });
    zones.set(timeZone, format);
    return format;
  };
});
/** Day and minute, local or in the zone given; null when no calendar holds that second. */
export function shortTime(seconds: number, timeZone?: string): string | null {
  const date = validDate(seconds);
  return date && short()(timeZone).format(date);
}

const day = perLanguage((spoken) => new Intl.DateTimeFormat(regional(spoken), { dateStyle: 'medium' }));
/** From ISO 8601 to the local calendar day. */
export function calendarDay(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : day().format(date);
}

/** From unix seconds to the local calendar day, or to the days from the first to the last. */
export function calendarDays(first: number, last: number): string {
  const [from, to] = [validDate(first), validDate(last)];
  return from && to ? day().formatRange(from, to) : '';
}
