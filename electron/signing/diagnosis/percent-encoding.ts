// A value that is still percent-encoded, as in a URL or in the cookies of browsers' tools; or decoded once too often.
import { Buffer } from 'node:buffer';
import { utf8Text } from '../bytes.ts';
import type { Changed, TextChange } from './reading.ts';

const escapes = /(?:%[0-9A-Fa-f]{2})+/g;
const hasEscape = /%[0-9A-Fa-f]{2}/;

/** Decoded as far as it is UTF-8; a stray "%" stays as it is. */
export const percentDecoded = (text: string): string =>
  text.replace(escapes, (run) => utf8Text(Buffer.from(run.replaceAll('%', ''), 'hex')) ?? run);

export const percentEncoding: TextChange = { code: 'percent-encoding', of: decoded };

function* decoded(value: string): Generator<Changed> {
  const once = percentDecoded(value);
  if (once !== value) {
    yield { text: once, reason: { code: 'percent-encoded' } };
    if (value.includes('+')) {
      const text = percentDecoded(value.replaceAll('+', ' '));
      yield { text, reason: { code: 'percent-encoded-plus' } };
    }
    if (hasEscape.test(once)) {
      const twice = percentDecoded(once);
      yield { text: twice, reason: { code: 'percent-encoded-twice' } };
      if (once.includes('+')) {
        const text = percentDecoded(once.replaceAll('+', ' '));
        yield { text, reason: { code: 'percent-encoded-twice-plus' } };
      }
    }
  } else {
    if (value.includes('+')) yield { text: value.replaceAll('+', ' '), reason: { code: 'plus-for-spaces' } };
    if (value.includes(' ')) {
      yield { text: value.replaceAll(' ', '+'), reason: { code: 'decoded-too-often' } };
    }
  }
}
