// A signed value may hold blanks and commas itself. So where a line ends in a token, the text cannot tell whether the line was signed or the
// token alone, to which somebody put words: only a key can.
import type { Recognise } from './types.ts';

/** What the words of a line are told apart by. */
const lastWord = /[\s"'`<>()[\]{},;|\\]([^\s"'`<>()[\]{},;|\\]+)$/;
/** A header's name or another label, and nothing but it. */
const label = /^[\w.-]{1,64}\s*(?:[:=]|=>|:=|->)\s+\S+$/;

/** Whether there are words to tell apart; cheap enough for every value. */
export const hasWords = (text: string): boolean => lastWord.test(text);

/**
 * The token at the text's end where it is exactly as likely as the whole text, which is a token too; null where one of the two is the
 * likelier one.
 */
export function partOf(text: string, recognise: Recognise): string | null {
  const word = lastWord.exec(text)?.[1];
  // A value of nothing: the separator belongs to what stands before.
  if (word === undefined || word.startsWith(':')) return null;
  const whole = recognise(text)[0];
  const part = recognise(word)[0];
  return whole?.value === text && part?.value === word && whole.confidence === part.confidence ? word : null;
}

/** Whether the text's form says that the part is what was signed: it stands behind a label, or in a table. */
export const isPartPlain = (text: string): boolean => text.includes('\t') || label.test(text);
