// Tokens within a line of any text: log lines, code, prose with a link in it.
import { type Collector, shortest } from './collector.ts';
import { hasWords, isPartPlain, partOf } from './part.ts';
import type { Place } from './place.ts';
import { readUrl } from './url.ts';

const separator = /^(?::|=|=>|:=|->)$/;
const word = /^[\w.-]{1,64}$/;

/** A value that is a token or, where it has words, holds some. True when any was listed. */
export function readWords(name: string | null, text: string, where: Place, collect: Collector): boolean {
  const whole = text.length > shortest && hasWords(text) ? collect.best(text) : null;
  if (whole?.value !== text) return collect.candidate(name, text, where);
  return scanToken(name, text, where, collect, whole.confidence) !== null;
}

/**
 * A text that is a token as a whole, as sure as `confidence`, and holds words: whether it was listed as that, since a signed value may hold
 * words, or the tokens within it were.
 */
export function scanToken(
  name: string | null,
  text: string,
  where: Place,
  collect: Collector,
  confidence: number,
): 'whole' | 'within' | null {
  const part = isPartPlain(text) ? null : partOf(text, collect.recognise);
  // Two tokens were not signed together.
  const isOpen = part !== null && scanLine(text.slice(0, -part.length), where, collect, confidence, name) === 0;
  if (!isOpen && scanLine(text, where, collect, confidence, name) > 0) return 'within';
  return collect.candidate(name, text, where, part ?? undefined) ? 'whole' : null;
}

/** Lists the tokens among the line's words whose reading is at least as sure as `least`; those without a name of their own get `outer`. */
export function scanLine(
  line: string,
  where: Place,
  collect: Collector,
  least: number,
  outer: string | null = null,
): number {
  const columns = line.split('\t');
  const [first, second, ...others] = columns;
  // A row copied out of a table of cookies, or of anything else.
  if (first && second && word.test(first) && isSure(second, collect, least)) {
    const found = collect.candidate(first, second, where) ? 1 : 0;
    return others.reduce((sum, column) => sum + scanLine(column, where, collect, least, outer), found);
  }

  let found = 0;
  let name: string | null = null;
  let named = false;
  for (const piece of line.match(/[^\s"'`<>()[\]{},;|\\]+/g) ?? []) {
    if (separator.test(piece)) {
      named = name !== null;
      continue;
    }
    const scheme = piece.search(/[a-z][a-z0-9+.-]{0,30}:\/\//i);
    if (scheme !== -1 || piece.startsWith('/')) {
      found += readUrl(piece.slice(Math.max(scheme, 0)), where, collect);
      named = false;
      name = null;
      continue;
    }
    const equals = piece.indexOf('=');
    const assigned = equals > 0 && word.test(piece.slice(0, equals)) ? piece.slice(equals + 1) : '';
    const own = named ? name : outer;
    const options: [string | null, string][] = [
      [piece.slice(0, equals), assigned],
      [own, piece],
      [own, trimEnd(piece)],
    ];
    // Of a signed value with words, the last piece may be the separator, time and signature alone.
    const isRest = least > 0 && piece.startsWith(':');
    const token = isRest ? undefined : options.find(([, value]) => value !== '' && isSure(value, collect, least));
    if (token && collect.candidate(token[0], token[1], where)) found++;
    const label = piece.endsWith(':') || piece.endsWith('=') ? piece.slice(0, -1) : piece;
    name = word.test(label) ? label : null;
    named = name !== null && label !== piece;
  }
  return found;
}

const isSure = (value: string, collect: Collector, least: number): boolean => {
  const best = collect.best(value);
  return best !== null && best.confidence >= least;
};

/** Without the punctuation a sentence puts behind a token. */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && '.,!?:'.includes(text[end - 1] ?? ' ')) end--;
  return text.slice(0, end);
}
