// A number with its noun.
const number = new Intl.NumberFormat('en');

/** "1 key", "1,200 keys". */
export const counted = (count: number, noun: string): string =>
  `${number.format(count)} ${noun}${count === 1 ? '' : 's'}`;
