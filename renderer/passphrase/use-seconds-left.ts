import { useEffect, useState } from 'react';

const secondsUntil = (time: number | null) => (time === null ? 0 : Math.max(0, Math.ceil((time - Date.now()) / 1000)));

/** Whole seconds until then, counted down; 0 when it has come. */
export function useSecondsLeft(time: number | null): number {
  const [left, setLeft] = useState(() => secondsUntil(time));
  useEffect(() => {
    setLeft(secondsUntil(time));
    if (secondsUntil(time) === 0) return;
    const timer = setInterval(() => {
      const seconds = secondsUntil(time);
      setLeft(seconds);
      if (seconds === 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [time]);
  return left;
}
