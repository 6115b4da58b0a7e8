// A span of time as it is said in a sentence.
import { language } from '../language.ts';

/** Exact: `14 days`, `1 hour, 30 minutes`. Takes whole seconds, none below 0. */
export function span(seconds: number): string {
  const parts = {
    days: Math.floor(seconds / 86_400),
    hours: Math.floor(seconds / 3600) % 24,
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
  };
  const shown = seconds === 0 ? ({ secondsDisplay: 'always' } as const) : {};
  return new Intl.DurationFormat(language(), { style: 'long', ...shown }).format(parts);
}
