// Numbers as the language writes them. A number with a noun is a message with a plural instead.
import { perLanguage } from './per-language.ts';

const plain = perLanguage((spoken) => new Intl.NumberFormat(spoken));
/** `1,200`. */
export const number = (value: number): string => plain().format(value);

const short = perLanguage((spoken) => new Intl.NumberFormat(spoken, { notation: 'compact', maximumFractionDigits: 1 }));
/** `1.2M`, where there is no room for all of it. */
export const shortNumber = (value: number): string => short().format(value);

const ofHundred = perLanguage(
  (spoken) => new Intl.NumberFormat(spoken, { style: 'percent', maximumFractionDigits: 1 }),
);
/** Of 1: `12.5%`. */
export const percent = (share: number): string => ofHundred().format(share);

const conjunction = perLanguage((spoken) => new Intl.ListFormat(spoken, { style: 'long', type: 'conjunction' }));
/** `one, two, and three`. */
export const listed = (items: readonly string[]): string => conjunction().format(items);
