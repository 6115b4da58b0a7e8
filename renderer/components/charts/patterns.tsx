// What fills the parts of a chart: a pattern each, so that they differ without their colours.
import { useId } from 'react';

export type Pattern = 'over' | 'early' | 'open' | 'expired' | 'untimed';

const shapes: Record<Pattern, { size: number; path: string }> = {
  over: { size: 6, path: 'M-1 7 7 -1M-1 1 1 -1M5 7 7 5' },
  early: { size: 6, path: 'M-1 -1 7 7M-1 5 1 7M5 -1 7 1' },
  open: { size: 8, path: 'M2 1.5 4.5 4 2 6.5' },
  expired: { size: 6, path: 'M-1 7 7 -1M-1 1 1 -1M5 7 7 5' },
  untimed: { size: 5, path: '' },
};

/** @returns what goes into `<defs>`, and the fill of a part. Ids are of the whole page, so each chart has its own. */
export function usePatterns(wanted: readonly Pattern[]) {
  const id = useId();
  const name = (pattern: string) => `${id}-${pattern}`;
  return {
    definitions: wanted.map((pattern) => {
      const { size, path } = shapes[pattern];
      return (
        <pattern
          key={pattern}
          id={name(pattern)}
          className={`pattern-${pattern}`}
          width={size}
          height={size}
          patternUnits="userSpaceOnUse"
        >
          {path === '' ? <circle cx={2.5} cy={2.5} r={0.9} /> : <path d={path} fill="none" strokeWidth={1.4} />}
        </pattern>
      );
    }),
    fill: (part: string) => (wanted.some((one) => one === part) ? { fill: `url(#${name(part)})` } : {}),
  };
}
