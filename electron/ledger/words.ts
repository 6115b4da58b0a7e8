// Words as a search compares them: case, accents and what stands between words do not matter, and the beginning of a word is enough.
import type { Source } from './sources.ts';

export const wordsOf = (text = ''): string[] => text.split(/\s+/u).filter((word) => word !== '');

/** Whether a word of the search begins a word of the source: its recipe, profile, purpose or who. */
export function sourceMatcher(source: Source): (word: string) => boolean {
  const texts = [source.recipe_name, source.profile_name, source.purpose, source.who].filter((text) => text !== null);
  const folded = texts.map(fold);
  return (word) => {
    const beginning = fold(word).trimEnd();
    // Signs that are no words are looked for as they are.
    if (beginning === '') return texts.some((text) => text.includes(word));
    return folded.some((text) => text.includes(beginning));
  };
}

/** Lower case without accents, each word with a blank before it and one behind the last: "E-Mail für" is " e mail fur ". */
const fold = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `.replace(/^ {2}$/, '');
