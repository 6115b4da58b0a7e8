// Numbers as the language writes them. A number with a noun is a message with a plural instead.
import type { Language } from '../../shared/language.ts';
import { language } from '../language.ts';

/** Making one takes long enough to be felt in a table; one of each is kept for the language spoken. */
function perLanguage<Format>(make: (language: Language) => Format): () => Format {
  let made: { language: Language; format: Format } | null = null;
  return () => {
    if (made?.language !== language()) made = { language: language(), format: make(language()) };
    return made.format;
  };
}

const plain = perLanguage((spoken) => new Intl.NumberFormat(spoken));
/** `1,200`. */
export const number = (value: number): string => plain().format(value);

const ofHundred = perLanguage(
  (spoken) => new Intl.NumberFormat(spoken, { style: 'percent', maximumFractionDigits: 1 }),
);
/** Of 1: `12.5%`. */
export const percent = (share: number): string => ofHundred().format(share);

const conjunction = perLanguage((spoken) => new Intl.ListFormat(spoken, { style: 'long', type: 'conjunction' }));
/** `one, two, and three`. */
export const listed = (items: readonly string[]): string => conjunction().format(items);
