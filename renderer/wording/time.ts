// Times and durations in words. Seconds throughout, as Django counts them.

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

const local = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'long' });
export function localTime(seconds: number): string | null {
  const date = validDate(seconds);
  return date && local.format(date);
}

const steps: [number, string][] = [
  [86_400, 'd'],
  [3600, 'h'],
  [60, 'min'],
  [1, 's'],
];

/** The two largest units that say something: `3 d 4 h`, `42 s`. */
export function duration(seconds: number): string {
  let rest = Math.max(0, Math.floor(Math.abs(seconds)));
  const parts: string[] = [];
  for (const [size, unit] of steps) {
    const count = Math.floor(rest / size);
    if (count > 0) parts.push(`${count.toLocaleString('en')} ${unit}`);
    else if (parts.length > 0) break;
    rest -= count * size;
    if (parts.length === 2) break;
  }
  return parts.length > 0 ? parts.join(' ') : '0 s';
}

/** `3 d 4 h ago`, `in 5 min`, `just now`. */
export function relative(age: number): string {
  if (Math.abs(age) < 1) return 'just now';
  return age > 0 ? `${duration(age)} ago` : `in ${duration(age)}`;
}

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
/** From ISO 8601 to the local calendar day. */
export function calendarDay(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : day.format(date);
}
