// Says while typing where a text stops being JSON. The main process decides when signing; this only helps earlier.
import { parse } from '@humanwhocodes/momoa';

/** Longer texts are judged only when signed. */
const maxLiveLength = 200_000;

/** A sentence, or null for JSON, for an empty text and for one too long to judge while typing. */
export function jsonProblem(text: string): string | null {
  if (text.trim() === '' || text.length > maxLiveLength) return null;
  try {
    parse(text, { mode: 'json' });
    return null;
  } catch (error) {
    if (error instanceof RangeError) return 'Not signable yet: this JSON is nested too deeply.';
    // The parser ends its sentence with "(line:column)".
    const [, what, line, column] = /^(.*?)\.?\s*\((\d+):(\d+)\)$/s.exec((error as Error).message) ?? [];
    return what === undefined ? 'Not JSON yet.' : `Not JSON yet: ${what}, line ${line}, column ${column}.`;
  }
}
