// The tokens of a check as bars: one a key, each laid out of what becomes of its tokens.
import { stack } from 'd3-shape';
import type { Dependence } from '../../../../shared/rotation.ts';

/** `live`: accepted today, and by this key alone; `expired`: refused already, whatever the keys; `untimed`: without a time, accepted for ever. */
export const parts = ['live', 'untimed', 'expired', 'unverified'] as const;
export type Part = (typeof parts)[number];

export interface Bar {
  tokens: number;
  /** In tokens from the left; empty parts are left out. */
  parts: { part: Part; from: number; to: number }[];
}

/** A bar for each key in its order, and a last one for the tokens that no key of the profile verifies, when there are some. */
export function barsOf({ keys, unverified }: Dependence): Bar[] {
  const rows = [
    ...keys.map(({ tokens, untimed, expired }) => ({
      live: Math.max(tokens - untimed - expired, 0),
      untimed,
      expired,
      unverified: 0,
    })),
    ...(unverified > 0 ? [{ live: 0, untimed: 0, expired: 0, unverified }] : []),
  ];
  const layers = stack<(typeof rows)[number], Part>()
    .keys(parts)
    .value((row, part) => row[part])(rows);
  return rows.map((_, row) => {
    const own = layers.map((layer) => ({ part: layer.key, from: layer[row]?.[0] ?? 0, to: layer[row]?.[1] ?? 0 }));
    return { tokens: own.at(-1)?.to ?? 0, parts: own.filter(({ from, to }) => to > from) };
  });
}
