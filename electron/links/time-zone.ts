// Times in a time zone by its IANA name, with the rules that the JavaScript runtime carries.
import { language, translator } from '../language.ts';
import { LinksError } from './errors.ts';

const t = translator('links');

/** How far that zone's clocks are ahead of UTC at a moment in unix seconds. @throws LinksError `time-zone-unknown` */
export function utcOffsetMinutes(timeZone: string, at: number): number {
  if (timeZone === 'UTC') return 0;
  const format = formatIn('en-GB', timeZone, {
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

/**
 * The last moment, in unix seconds, at which that zone's clocks show no more than the local time (seconds since 1970 by
 * those clocks): the second of two where they go back over it, the one before the change where they go forward over it.
 * @throws LinksError `time-zone-unknown`
 */
export function lastAtLocal(timeZone: string, local: number): number {
  const offset = (at: number): number => utcOffsetMinutes(timeZone, at) * 60;
  // A day to either side is past any change that could be in question.
  const near = local - offset(local);
  const candidates = [local - offset(near + 86_400), local - offset(near - 86_400)];
  const shown = candidates.find((at) => at + offset(at) === local);
  if (shown !== undefined) return shown;
  // No clock shows it: the change is somewhere between.
  let [past = 0, before = 0] = [Math.max(...candidates), Math.min(...candidates)];
  while (past - before > 1) {
    const middle = Math.floor((before + past) / 2);
    if (middle + offset(middle) <= local) before = middle;
    else past = middle;
  }
  return before;
}

/** "Tuesday, 24 November 2026 at 15:47 GMT+1 (Europe/Berlin)" in the language spoken. Whole minutes, rounded down. @throws LinksError `time-zone-unknown` */
export const moment = (at: number, timeZone: string): string =>
  remembered(`${at} ${timeZone}`, () => momentIn(at, timeZone));

function momentIn(at: number, timeZone: string): string {
  const format = formatIn(language() === 'en' ? 'en-GB' : language(), timeZone, {
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
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return t('moment', {
    weekday: part('weekday'),
    day: part('day'),
    month: part('month'),
    year: part('year'),
    hour: part('hour'),
    minute: part('minute'),
    zone: timeZone === 'UTC' ? 'UTC' : t('zone', { offset: part('timeZoneName'), timeZone }),
  });
}

const units = [
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;
type Unit = (typeof units)[number][0];

/** "3 days", "1 hour and 30 minutes": the largest unit and what is left in the next. Weeks only where they come out even. */
export const duration = (seconds: number): string =>
  remembered(`duration/${seconds}`, () => inUnits(seconds, 'duration'));

/** The same where it says how long ago something was, or in how long it will be. */
export const distance = (seconds: number): string => inUnits(seconds, 'distance');

function inUnits(seconds: number, as: 'duration' | 'distance'): string {
  const count = (number: number, unit: Unit): string => t(`${as}.${unit}`, { count: number });
  const whole = seconds >= 604_800 && seconds % 604_800 === 0 ? 0 : 1;
  const first = units.findIndex(([, length], index) => index >= whole && seconds >= length);
  if (first === -1) return count(Math.trunc(seconds), 'second');
  const [name, length] = units[first] as (typeof units)[number];
  const next = units[first + 1];
  const rest = next === undefined ? 0 : Math.floor((seconds % length) / next[1]);
  const head = count(Math.floor(seconds / length), name);
  return next === undefined || rest === 0 ? head : t('duration.both', { first: head, second: count(rest, next[0]) });
}

function formatIn(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${options.timeZoneName ?? ''}`;
  let format = formats.get(key);
  if (format === undefined) {
    try {
      format = new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', numberingSystem: 'latn', timeZone });
    } catch {
      throw new LinksError('time-zone-unknown', t('error.unknownTimeZone', { timeZone: timeZone.slice(0, 100) }));
    }
    if (formats.size >= 100) formats.clear();
    formats.set(key, format);
  }
  return format;
}

/** Making one takes long enough to be felt in a batch. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Said before in the language spoken, by what it is about: a batch says the same few, row after row. */
const said = new Map<string, string>();

function remembered(about: string, say: () => string): string {
  const key = `${language()} ${about}`;
  let text = said.get(key);
  if (text === undefined) {
    text = say();
    if (said.size >= 100) said.clear();
    said.set(key, text);
  }
  return text;
}
