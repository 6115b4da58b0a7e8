// The messages cookie since Django 3.1: an object from `get_cookie_signer().sign_object`; in 3.1 the JSON stood in it as it is.
import type { Details, Format, Payload } from '../../format.ts';
import type { Token } from '../../readings.ts';
import { holdsMessages, messagesCookieName, messagesSalt, readMessages } from '../messages.ts';
import { getCookieSigner } from '../signed-cookie.ts';
import { timestampedConfidence } from './evidence.ts';
import { findSignature, saltsToTry } from './find-signature.ts';
import { objectConfidence } from './object.ts';
import { readJsonText } from './payload.ts';
import { objectPayload, signedValue, structure } from './signed-value.ts';

export const messagesFormat: Format = {
  id: 'django.messages',

  parse(token) {
    const value = signedValue(token);
    return value?.timestamped && structure(value, true);
  },

  confidence(token) {
    const value = signedValue(token);
    if (value?.timestamped === undefined) return 0;
    const bare = bareJson(token) !== undefined;
    const evidence = bare ? timestampedConfidence(value) + 0.05 : objectConfidence(token);
    if (evidence === 0 || (bare && evidence === 0.05)) return 0;
    if (holds(payloadOf(token))) return Math.min(1, evidence + 0.04);
    return token.name === messagesCookieName ? Math.min(1, evidence + 0.02) : 0;
  },

  payload: payloadOf,

  find(token, o) {
    const value = signedValue(token);
    if (value?.timestamped === undefined) return undefined;
    // A site may have set another salt; but a value under that salt is only a messages cookie if there are messages in it.
    const isMessages = holds(payloadOf(token));
    return findSignature(value, o, (identity) =>
      (isMessages ? saltsToTry(o, identity, [messagesSalt]) : [messagesSalt]).map((signerSalt) => ({
        signerSalt,
        cookieKey: true,
      })),
    );
  },

  describe: (token) => describeMessages(payloadOf(token)),

  sign: (content, o) =>
    getCookieSigner({
      secretKey: o.secretKey,
      salt: o.salt || messagesSalt,
      algorithm: o.algorithm,
      now: () => o.now,
    }).signJson(content, { compress: o.compress ?? true }),
};

/** The messages of a payload, and what of it Django could not read. */
export function describeMessages({ kind, text }: Payload): Details {
  if (kind !== 'json' || text === undefined) return {};
  const { messages, notFinished, malformed } = readMessages(text);
  return {
    messages,
    messagesNotFinished: notFinished,
    ...(malformed > 0 && {
      notes: [{ code: 'malformed-messages', count: malformed }],
    }),
  };
}

const holds = ({ kind, text }: Payload): boolean => kind === 'json' && text !== undefined && holdsMessages(text);

const bare = new WeakMap<Token, Payload>();

/** The JSON that stands before the timestamp as it is; no base64 begins with "[". */
function bareJson(token: Token): Payload | undefined {
  const text = signedValue(token)?.timestamped?.value;
  if (!text?.startsWith('[')) return undefined;
  const payload = bare.get(token) ?? readJsonText(text);
  bare.set(token, payload);
  return payload;
}

function payloadOf(token: Token): Payload {
  return bareJson(token) ?? objectPayload(token);
}
