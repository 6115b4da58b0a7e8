// Whether a pasted text is one signed value, however much it looks like something that holds others: a signed link, whose parameters
// look like tokens, or a value that a terminal or a mail has broken into lines. Then it is not taken apart.
import { recognise, type SigningIdentity, verify } from '../signing/formats.ts';
import { shortest } from './collector.ts';
import { type Place, sayPlace } from './place.ts';
import type { IntakeEntry } from './types.ts';

/** UTF-16 units; no signed value that a person pastes is longer. */
const longest = 64 * 1024;
/** Characters; no terminal is narrower. */
const narrowest = 40;
const sure = 0.5;

export function oneValue(text: string, identities: readonly SigningIdentity[], now: number): IntakeEntry | null {
  const whole = text.trim();
  if (whole.length < shortest || whole.length > longest) return null;
  const lines = whole.split(/\r?\n/);
  const isSigned = (candidate: string) => {
    const { status } = verify(candidate, { identities, now });
    return status === 'verified' || status === 'expired';
  };
  // What a header or a pair of it holds is found there as well, with its name.
  if (recognise(whole)[0]?.value === whole && isSigned(whole)) return entryOf(whole, [{ kind: 'line', number: 1 }]);
  // A backslash at a line's end goes on in a shell.
  const pieces = lines.map((line) => line.trim().replace(/\\$/, ''));
  const joined = pieces.join('');
  if (lines.length < 2 || !/^(?:(?:set-)?cookie:\s*)?[^\s;]+$/i.test(joined)) return null;
  if (!isSigned(joined) && !(isWrapped(pieces) && isToken(joined))) return null;
  return entryOf(joined, [{ kind: 'joined-lines', count: lines.length }]);
}

function entryOf(text: string, where: Place): IntakeEntry | null {
  const [found] = recognise(text);
  if (found === undefined) return null;
  const { value, name = null, format, confidence } = found;
  return { name, value, where: sayPlace(where), count: 1, format, confidence };
}

/** Lines cut at one width, none of which says anything alone but for the last, on which the signature may stand. */
function isWrapped(lines: readonly string[]): boolean {
  const [first = '', ...others] = lines;
  const last = others.pop() ?? '';
  return (
    first.length >= narrowest &&
    others.every(({ length }) => length === first.length) &&
    last.length <= first.length &&
    ![first, ...others].some(isToken)
  );
}

const isToken = (text: string): boolean => (recognise(text)[0]?.confidence ?? 0) >= sure;
