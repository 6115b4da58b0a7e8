import { useEffect } from 'react';

/**
 * Asks once more at the moment what was found valid ends, so that the word for it never outlives it.
 * @param until Unix seconds of the last moment at which it is valid; null when it is not, or does not end.
 */
export function useExpiry<Query extends object>(
  query: Query | undefined,
  until: number | null,
  ask: (query: Query) => void,
): void {
  useEffect(() => {
    if (query === undefined || until === null) return;
    // Django expires when the age is greater than max_age, so a second later is certain; timers hold at most 2^31 ms.
    const wait = (until + 1) * 1000 - Date.now();
    if (wait <= 0 || wait > 2 ** 31 - 1) return;
    const timer = setTimeout(() => ask({ ...query }), wait);
    return () => clearTimeout(timer);
  }, [query, until, ask]);
}
