// Whether a pasted text is one signed value, however much it looks like something that holds others: a signed link, whose parameters
// look like tokens, one with words in it, or a value that a terminal or a mail has broken into lines. Then it is not taken apart.
import { recognise } from '../signing/formats.ts';
import { shortest } from './collector.ts';
import { partOf } from './part.ts';
import { type Place, sayPlace } from './place.ts';
import type { IntakeEntry } from './types.ts';

/** UTF-16 units; no signed value that a person pastes is longer. */
const longest = 64 * 1024;
/** Characters; no terminal is narrower. */
const narrowest = 40;
const sure = 0.5;
/** Of SHA-1, SHA-256, SHA-384 and SHA-512. */
const signatureLengths = new Set([27, 43, 64, 86]);
const link = /^(?:[a-z][a-z0-9+.-]{0,30}:\/)?\/\S+$/i;

/** `isSigned`: whether a key here signed it. It is asked only where the text's form leaves it open, since keys can keep one waiting. */
export async function oneValue(
  text: string,
  isSigned: (candidate: string) => Promise<boolean>,
): Promise<IntakeEntry | null> {
  const whole = text.trim();
  if (whole.length < shortest || whole.length > longest) return null;
  const lines = whole.split(/\r?\n/);
  if (link.test(whole) && recognise(whole)[0]?.value === whole && (await isSigned(whole))) {
    return entryOf(whole, [{ kind: 'line', number: 1 }]);
  }
  const part = lines.length === 1 ? partOf(whole, recognise) : null;
  if (part !== null) {
    for (const candidate of [whole, part]) {
      if (await isSigned(candidate)) return entryOf(candidate, [{ kind: 'line', number: 1 }]);
    }
  }
  // A backslash at a line's end goes on in a shell.
  const pieces = lines.map((line) => line.trim().replace(/\\$/, ''));
  const joined = pieces.join('');
  if (lines.length < 2 || !/^(?:(?:set-)?cookie:\s*)?[^\s;]+$/i.test(joined)) return null;
  if (!(isWrapped(pieces) && isToken(joined)) && !(await isSigned(joined))) return null;
  return entryOf(joined, [{ kind: 'joined-lines', count: lines.length }]);
}

function entryOf(text: string, where: Place): IntakeEntry | null {
  const [found] = recognise(text);
  if (found === undefined) return null;
  const { value, name = null, format, confidence } = found;
  return { name, value, where: sayPlace(where), count: 1, format, confidence };
}

/** Lines cut at one width, none of which is a token with a whole signature, but for the last. */
function isWrapped(lines: readonly string[]): boolean {
  const [first = '', ...others] = lines;
  const last = others.pop() ?? '';
  return (
    first.length >= narrowest &&
    others.every(({ length }) => length === first.length) &&
    last.length <= first.length &&
    ![first, ...others].some((line) => isToken(line) && signatureLengths.has(line.length - line.lastIndexOf(':') - 1))
  );
}

const isToken = (text: string): boolean => (recognise(text)[0]?.confidence ?? 0) >= sure;
