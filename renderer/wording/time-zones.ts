// Time zones by their IANA names, and times as people there read them.
import { language, translator } from '../language.ts';

const t = translator('words');

export const systemTimeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** All that are known here, in order; UTC and the system's own are on no browser's list of places. */
export const timeZones: readonly string[] = [
  ...new Set([systemTimeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')]),
].sort();

/** "America/New York" */
export const zoneLabel = (timeZone: string): string => timeZone.replaceAll('_', ' ');

const options: Intl.DateTimeFormatOptions = {
  weekday: 'long',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'shortOffset',
};

function partsOf(seconds: number, timeZone: string): Map<string, string> | null {
  try {
    // A British date in English, as the message that goes out has it.
    const spoken = language() === 'en' ? 'en-GB' : language();
    const format = new Intl.DateTimeFormat(spoken, {
      ...options,
      calendar: 'gregory',
      numberingSystem: 'latn',
      timeZone,
    });
    return new Map(format.formatToParts(seconds * 1000).map(({ type, value }) => [type, value]));
  } catch {
    // No such zone, or no calendar holds that second.
    return null;
  }
}

/** "Tuesday, 24 November 2026 at 15:47 GMT+1 (Europe/Berlin)"; null when no calendar holds that second. */
export function timeIn(seconds: number, timeZone: string): string | null {
  const parts = partsOf(seconds, timeZone);
  if (parts === null) return null;
  const part = (name: string) => parts.get(name) ?? '';
  return t('time.inZone', {
    weekday: part('weekday'),
    day: part('day'),
    month: part('month'),
    year: part('year'),
    time: `${part('hour')}:${part('minute')}`,
    zone: timeZone === 'UTC' ? 'UTC' : `${part('timeZoneName')} (${timeZone})`,
  });
}

/** "GMT+1" at that moment. */
export const offsetIn = (seconds: number, timeZone: string): string =>
  partsOf(seconds, timeZone)?.get('timeZoneName') ?? '';
