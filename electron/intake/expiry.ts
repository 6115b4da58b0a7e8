/** Seconds; the last moment that a `Date` holds. */
const lastMoment = 8.64e12;

/** A cookie's expiry in whole Unix seconds; null for none, as exports write 0 or -1, and for what is no moment, such as microseconds. */
export function readExpiry(seconds: number): number | null {
  return seconds > 0 && seconds <= lastMoment ? Math.floor(seconds) : null;
}
