// Says while typing where a text stops being JSON. The main process decides when signing; this only helps earlier.
import { parse } from '@humanwhocodes/momoa';
import { translator } from '../language.ts';

const t = translator('common');

/** Longer texts are judged only when signed. */
const maxLiveLength = 200_000;

/** The parser's own sentence, which it ends with "(line:column)". */
const parserWords =
  /^Unexpected (?:end of input|(?<what>character|identifier|token) (?<found>.+)) found\.\s*\((?<line>\d+):(?<column>\d+)\)$/s;

/** A sentence, or null for JSON, for an empty text and for one too long to judge while typing. */
export function jsonProblem(text: string): string | null {
  if (text.trim() === '' || text.length > maxLiveLength) return null;
  try {
    parse(text, { mode: 'json' });
    return null;
  } catch (error) {
    if (error instanceof RangeError) return t('jsonProblem.tooDeep');
    const { what, found, line, column } = parserWords.exec((error as Error).message)?.groups ?? {};
    if (line === undefined || column === undefined) return t('jsonProblem.unknown');
    if (what === undefined || found === undefined) return t('jsonProblem.end', { line, column });
    const unquoted = found.replace(/^'(.*)'$/s, '$1');
    return t(`jsonProblem.${what as 'character' | 'identifier' | 'token'}`, { found: unquoted, line, column });
  }
}
