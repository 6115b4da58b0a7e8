// Text as it must be seen: control and format characters, direction overrides and lone surrogates are written out, never acted on.

/** In Unicode mode only a surrogate without its other half is of the class Cs. */
const invisible = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

const writtenOut = (character: string) =>
  Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');

/** Tabs and line breaks stay as they are. */
export const visibleText = (text: string) => text.replace(invisible, writtenOut);

/** One line, in JSON's quotes. */
export const visibleString = (text: string) =>
  `"${visibleText(text.replace(/["\\]/g, '\\$&')).replaceAll('\n', '\\n').replaceAll('\t', '\\t')}"`;
