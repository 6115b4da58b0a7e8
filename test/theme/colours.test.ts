// The theme's colours can be read, and those that stand side by side can be told apart, with the common colour blindnesses too:
// simulated after Machado, Oliveira and Fernandes (2009), measured by CIEDE2000.
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  wcagContrast,
} from 'culori';
import { describe, expect, test } from 'vitest';
import { colourTokens, themes } from './colour-tokens.ts';

const sights: Record<string, (colour: string) => string> = {
  'all three cones': (colour) => colour,
  protanopia: (colour) => formatHex(filterDeficiencyProt(1)(toRgb(colour))),
  deuteranopia: (colour) => formatHex(filterDeficiencyDeuter(1)(toRgb(colour))),
  tritanopia: (colour) => formatHex(filterDeficiencyTrit(1)(toRgb(colour))),
};
const difference = differenceCiede2000();
/** Two strokes of text beside each other: some five times what is just noticeable between large patches. */
const apart = 10;

/** Each stands beside each of the others. */
const neighbours: Record<string, string[]> = {
  'the segments of a token': ['segment-payload', 'segment-timestamp', 'segment-signature'],
  'a cookie’s name and the segment after it': ['segment-name', 'segment-timestamp'],
  verdicts: ['good', 'warn', 'bad', 'calm'],
  'the edges of the badges of environments': ['production', 'staging', 'development'],
  'the parts of a life in time': ['chart-time', 'chart-over', 'chart-calm'],
  'tokens that need a key': ['chart-live', 'chart-untimed', 'chart-calm'],
};

const textOn: [surfaces: string[], texts: string[]][] = [
  [
    ['surface', 'surface-sunken', 'window'],
    ['text', 'text-soft', 'accent', 'good', 'warn', 'bad', 'calm', 'staging', 'development', 'chart-over'],
  ],
  [
    ['surface', 'surface-sunken'],
    ['segment-payload', 'segment-timestamp', 'segment-signature', 'segment-name', 'segment-separator'],
  ],
  [['accent-wash'], ['text', 'text-soft', 'accent', 'good', 'warn', 'bad', 'calm']],
  [['surface-hover'], ['text', 'text-soft']],
  [['good-wash'], ['good', 'text']],
  [['warn-wash'], ['warn', 'text']],
  [['bad-wash'], ['bad', 'text']],
  [['calm-wash'], ['calm', 'text']],
  [['staging-wash'], ['staging']],
  [['development-wash'], ['development']],
  [['production', 'accent-solid', 'accent-solid-hover', 'bad-solid', 'bad-solid-hover'], ['on-solid']],
];
const graphicsOn: [surfaces: string[], marks: string[]][] = [
  [
    ['surface', 'surface-sunken', 'window'],
    ['line-strong', 'focus', 'good', 'warn', 'bad', 'calm', 'production'],
  ],
  [['surface'], ['chart-axis', 'chart-time', 'chart-over', 'chart-calm', 'chart-live', 'chart-untimed']],
];

function toRgb(hex: string) {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return { mode: 'rgb', r: part(1), g: part(3), b: part(5) } as const;
}

describe.each(themes)('in the %s theme', (theme) => {
  const tokens = colourTokens()[theme];
  const colour = (name: string): string => {
    const found = tokens.get(name);
    if (found === undefined) throw new Error(`renderer/theme/tokens.css has no colour --${name}.`);
    return found;
  };
  /** As said in a failure: which, and how far off. */
  const below = (least: number, measured: [string, number][]) =>
    measured.filter(([, value]) => value < least).map(([which, value]) => `${which}: ${value.toFixed(1)}`);

  test.each(Object.keys(sights))('neighbours are told apart with %s', (sight) => {
    const seen = sights[sight] as (colour: string) => string;
    const pairs = Object.entries(neighbours).flatMap(([where, names]) =>
      names.flatMap((a, index) =>
        names
          .slice(index + 1)
          .map((b): [string, number] => [`${where}: ${a}, ${b}`, difference(seen(colour(a)), seen(colour(b)))]),
      ),
    );
    expect(below(apart, pairs)).toEqual([]);
  });

  const contrasts = (on: typeof textOn) =>
    on.flatMap(([surfaces, marks]) =>
      surfaces.flatMap((surface) =>
        marks.map((mark): [string, number] => [`${mark} on ${surface}`, wcagContrast(colour(mark), colour(surface))]),
      ),
    );
  test('text has a contrast of 4.5 or more', () => expect(below(4.5, contrasts(textOn))).toEqual([]));
  test('marks have a contrast of 3 or more', () => expect(below(3, contrasts(graphicsOn))).toEqual([]));
});

test('a red and a green that only hue tells apart would be found', () => {
  const deuteranopic = sights.deuteranopia as (colour: string) => string;
  expect(difference('#6bd699', '#ff9a94')).toBeGreaterThan(30);
  expect(difference(deuteranopic('#6bd699'), deuteranopic('#ff9a94'))).toBeLessThan(apart);
});
