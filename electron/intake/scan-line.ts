// Tokens within a line of any text: log lines, code, prose with a link in it.
import type { Collector } from './collector.ts';
import type { Place } from './place.ts';
import { readUrl } from './url.ts';

const separator = /^(?::|=|=>|:=|->)$/;
const word = /^[\w.-]{1,64}$/;

/** Lists the tokens among the line's words whose reading is surer than `above`. True when there were any. */
export function scanLine(line: string, where: Place, collect: Collector, above: number): boolean {
  const columns = line.split('\t', 3);
  const [first, second] = columns;
  // A row copied out of a table of cookies.
  if (first && second && word.test(first) && sure(second, collect, above))
    return collect.candidate(first, second, where);

  let found = false;
  let name: string | null = null;
  let named = false;
  for (const piece of line.match(/[^\s"'`<>()[\]{},;|\\]+/g) ?? []) {
    if (separator.test(piece)) {
      named = name !== null;
      continue;
    }
    const scheme = piece.search(/[a-z][a-z0-9+.-]{0,30}:\/\//i);
    if (scheme !== -1 || piece.startsWith('/')) {
      if (readUrl(piece.slice(Math.max(scheme, 0)), where, collect) > 0) found = true;
      named = false;
      name = null;
      continue;
    }
    const equals = piece.indexOf('=');
    const assigned = equals > 0 && word.test(piece.slice(0, equals)) ? piece.slice(equals + 1) : '';
    const options: [string | null, string][] = [
      [piece.slice(0, equals), assigned],
      [named ? name : null, piece],
      [named ? name : null, trimEnd(piece)],
    ];
    const token = options.find(([, value]) => value !== '' && sure(value, collect, above));
    if (token && collect.candidate(token[0], token[1], where)) found = true;
    const label = piece.endsWith(':') || piece.endsWith('=') ? piece.slice(0, -1) : piece;
    name = word.test(label) ? label : null;
    named = name !== null && label !== piece;
  }
  return found;
}

const sure = (value: string, collect: Collector, above: number): boolean =>
  (collect.best(value)?.confidence ?? 0) > above;

/** Without the punctuation a sentence puts behind a token. */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && '.,!?:'.includes(text[end - 1] ?? ' ')) end--;
  return text.slice(0, end);
}
