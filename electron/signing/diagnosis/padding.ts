// "=" that a base64 tool took away or put at the end. Django writes none itself, but what it signs may end in some.
import type { Changed, TextChange } from './reading.ts';

export const padding: TextChange = { code: 'padding', of: padded };

function* padded(value: string): Generator<Changed> {
  const parts = /^([\s\S]*?)((?::-?[0-9A-Za-z]{1,11})?:[\w-]{10,100})(=*)$/.exec(value);
  if (parts === null) {
    const bare = value.replace(/(?<!=)=+$/, '');
    if (bare !== value) yield { text: bare, reason: { code: 'padding-added' } };
    // What is base64 as a whole, such as the session_data of before Django 3.1.
    if (!/^[\w+/-]+=*$/.test(value)) return;
    yield* repadded(value, '', 'value');
    return;
  }
  const [, payload = '', tail = '', added = ''] = parts;
  if (added !== '') yield { text: payload + tail, reason: { code: 'padding-added-to-signature' } };
  yield* repadded(payload, tail, 'signed');
  // A number may be the end of the payload as well as a timestamp.
  const last = tail.lastIndexOf(':');
  if (last > 0) yield* repadded(payload + tail.slice(0, last), tail.slice(last), 'signed');
}

function* repadded(payload: string, tail: string, what: 'value' | 'signed'): Generator<Changed> {
  const bare = payload.replace(/(?<!=)=+$/, '');
  if (bare !== payload) yield { text: bare + tail, reason: { code: `padding-added-to-${what}` } };
  const missing = -bare.length & 3;
  if (missing === 0 || missing === 3 || !/^[\w+/-]+$/.test(bare)) return;
  const whole = bare + '='.repeat(missing);
  if (whole !== payload) yield { text: whole + tail, reason: { code: `padding-lost-by-${what}` } };
}
