// The messages cookie before Django 3.1, which 3.2 still reads: hash "$" JSON, with a sha1 HMAC in hex.
import { constantTimeCompare } from '../../constant-time.ts';
import { compactJson } from '../../encoding/python-json.ts';
import type { Format, Payload } from '../../format.ts';
import type { Token } from '../../readings.ts';
import { holdsMessages, messagesCookieName, messagesSalt } from '../messages.ts';
import { hexHmac, requireKey } from '../salted-hmac.ts';
import { findKey } from './find-key.ts';
import { acceptsSha1 } from './legacy-sha1.ts';
import { describeMessages } from './messages.ts';
import { readJsonText, readPlainText } from './payload.ts';

const hashLength = 40;
const payloads = new WeakMap<Token, Payload>();

const hasShape = ({ value }: Token): boolean => /^[0-9a-f]{40}\$/.test(value);
const jsonPart = ({ value }: Token): string => value.slice(hashLength + 1);

function payloadOf(token: Token): Payload {
  const payload = payloads.get(token) ?? (hasShape(token) ? readJsonText(jsonPart(token)) : readPlainText(token.value));
  payloads.set(token, payload);
  return payload;
}

export const messagesLegacyFormat: Format = {
  id: 'django.messages-legacy',

  parse: (token) =>
    hasShape(token)
      ? {
          segments: [
            { kind: 'signature', start: 0, end: hashLength },
            { kind: 'separator', start: hashLength, end: hashLength + 1 },
            { kind: 'payload', start: hashLength + 1, end: token.value.length },
          ],
        }
      : undefined,

  confidence(token) {
    if (!hasShape(token)) return 0;
    const { kind, text = '' } = payloadOf(token);
    if (kind === 'json') {
      if (holdsMessages(text)) return 0.97;
      return text.startsWith('[') && token.name === messagesCookieName ? 0.8 : 0;
    }
    // Cut short, or with the quotes of the cookie header still escaped.
    return text.startsWith('[') && text.includes('__json_message') ? 0.6 : 0;
  },

  payload: payloadOf,

  find(token, o) {
    if (!hasShape(token) || !token.value.isWellFormed()) return undefined;
    const hash = token.value.slice(0, hashLength);
    return findKey(o, (key, identity) =>
      acceptsSha1(identity, o) && constantTimeCompare(hash, hexHmac(messagesSalt, jsonPart(token), key, 'sha1'))
        ? { salt: messagesSalt, algorithm: 'sha1' }
        : undefined,
    );
  },

  describe: (token) => describeMessages(payloadOf(token)),

  sign(content, o) {
    requireKey(o.secretKey);
    const json = compactJson(content);
    return `${hexHmac(messagesSalt, json, o.secretKey, 'sha1')}$${json}`;
  },
};
