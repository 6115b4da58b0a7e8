// A first pass over JSON text, before the parser sees it. It bounds the nesting, since a parser recurses, and it finds
// the three constants that Python reads and RFC 8259 does not know.
import { JsonError } from '../errors.ts';

/** Python's own parser gives up between 990 and 1000 levels, at its recursion limit. */
export const maxJsonDepth = 1000;

const constants = ['NaN', 'Infinity'];

/**
 * The text with `NaN` and `Infinity` outside strings replaced by digits, character for character, so that a strict
 * parser takes each for a number and every offset still points into the original.
 * @throws JsonError `json-too-deep` past `maxJsonDepth` levels.
 */
export function outlineJson(text: string): string {
  let outlined = '';
  let copied = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    switch (text.charCodeAt(i)) {
      case 0x22:
        i = endOfString(text, i);
        break;
      case 0x5b:
      case 0x7b:
        if (++depth > maxJsonDepth) {
          throw new JsonError('json-too-deep', `The JSON is nested deeper than ${maxJsonDepth} levels.`, i, {
            levels: maxJsonDepth,
          });
        }
        break;
      case 0x5d:
      case 0x7d:
        depth--;
        break;
      case 0x49:
      case 0x4e: {
        const constant = constants.find((name) => text.startsWith(name, i));
        if (constant === undefined) break;
        outlined += text.slice(copied, i) + '1'.repeat(constant.length);
        i += constant.length - 1;
        copied = i + 1;
        break;
      }
    }
  }
  return copied === 0 ? text : outlined + text.slice(copied);
}

/** The index of the closing quote; the text's end when there is none, which the parser will report. */
function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x22) return i;
    if (unit === 0x5c) i++;
  }
  return text.length;
}
