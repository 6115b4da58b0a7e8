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
    yield { text: once, clause: 'the value is still percent-encoded' };
    if (value.includes('+')) {
      const text = percentDecoded(value.replaceAll('+', ' '));
      yield { text, clause: 'the value is still percent-encoded, with “+” for its spaces' };
    }
    if (hasEscape.test(once)) {
      const twice = percentDecoded(once);
      yield { text: twice, clause: 'the value is percent-encoded twice' };
      if (once.includes('+')) {
        const text = percentDecoded(once.replaceAll('+', ' '));
        yield { text, clause: 'the value is percent-encoded twice, with “+” for its spaces' };
      }
    }
  } else {
    if (value.includes('+')) yield { text: value.replaceAll('+', ' '), clause: '“+” stands for the value’s spaces' };
    if (value.includes(' ')) {
      yield { text: value.replaceAll(' ', '+'), clause: 'the value was decoded once too often: its “+” became spaces' };
    }
  }
}
