// Where the labels of a chart go, so that none covers another.

/** Han, kana, full-width forms: as wide as they are high. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** Ems of what it takes, in the broadest of the system fonts; of any other character 0.6. */
const ems: readonly (readonly [RegExp, number])[] = [
  [wide, 1],
  [/[ .,:;'’()|ijlftI-]/u, 0.36],
  [/[0-9]/u, 0.64],
  [/[A-Zmw%]/u, 0.75],
];

/** About how many pixels a text takes, rather too many than too few: measuring it would need it to be drawn first. */
export function textWidth(text: string, size = 12): number {
  const widths = [...text].map((character) => ems.find(([those]) => those.test(character))?.[1] ?? 0.6);
  return Math.ceil(widths.reduce((sum, width) => sum + width, 0) * size);
}

/**
 * The left edges of labels that stand at `at` and are `width` wide, in order and with a gap between two; each is as near to being centred as the
 * others and the room allow. Null where the room is too small for all of them.
 */
export function placeLabels(
  labels: readonly { at: number; width: number }[],
  room: number,
  gap = 12,
): readonly number[] | null {
  const order = labels.map((_, index) => index).sort((a, b) => of(a).at - of(b).at || a - b);
  const left = labels.map(() => 0);
  let free = 0;
  for (const index of order) {
    left[index] = Math.max(of(index).at - of(index).width / 2, free);
    free = (left[index] ?? 0) + of(index).width + gap;
  }
  let end = room;
  for (const index of order.reverse()) {
    left[index] = Math.min(left[index] ?? 0, end - of(index).width);
    end = (left[index] ?? 0) - gap;
  }
  return left.some((edge) => edge < 0) ? null : left;

  function of(index: number): { at: number; width: number } {
    return labels[index] ?? { at: 0, width: 0 };
  }
}

/** How a text stands in the place made for it: centred, but flush with an edge of the chart that it touches. */
export function anchored(left: number, width: number, room: number) {
  if (left < 1) return { x: left, textAnchor: 'start' } as const;
  if (left + width > room - 1) return { x: left + width, textAnchor: 'end' } as const;
  return { x: left + width / 2, textAnchor: 'middle' } as const;
}
