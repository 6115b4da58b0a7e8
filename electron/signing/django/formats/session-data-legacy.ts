// The `session_data` column as Django wrote it before 3.1, and as 3.1 and 3.2 still read it.
import { constantTimeCompare } from '../../constant-time.ts';
import type { Format, Payload } from '../../format.ts';
import type { Token } from '../../readings.ts';
import {
  decodeLegacySession,
  encodeLegacySession,
  type LegacySession,
  legacySessionHash,
  legacySessionSalt,
} from '../legacy-session.ts';
import { findKey } from './find-key.ts';
import { saltsToTry } from './find-signature.ts';
import { acceptsSha1 } from './legacy-sha1.ts';
import { readJsonBytes } from './payload.ts';

interface Reading {
  session: LegacySession;
  payload: Payload;
}

const readings = new WeakMap<Token, Reading | null>();

/** Taken apart once a token. */
function reading(token: Token): Reading | undefined {
  let known = readings.get(token);
  if (known === undefined) {
    const session = decodeLegacySession(token.value);
    known = session === undefined ? null : { session, payload: readJsonBytes(session.serialized) };
    readings.set(token, known);
  }
  return known ?? undefined;
}

/** Base64 characters that hold the hash and the ":"; the last of them holds two bits of the payload as well. */
const hashCharacters = 55;

export const sessionDataLegacyFormat: Format = {
  id: 'django.session-data-legacy',

  parse(token) {
    if (reading(token) === undefined) return undefined;
    const split = offsetOf(token.value, hashCharacters);
    return {
      segments: [
        { kind: 'signature', start: 0, end: split },
        { kind: 'payload', start: split, end: token.value.length },
      ],
    };
  },

  confidence(token) {
    const payload = reading(token)?.payload;
    if (payload === undefined) return 0;
    if (payload.kind === 'json') return payload.text?.startsWith('{') ? 0.95 : 0;
    if (payload.problem?.code === 'pickle') return 0.9;
    // Cut short or damaged, it still begins as an object does.
    return payload.kind === 'text' && /^\s*\{\s*"/.test(payload.text ?? '') ? 0.6 : 0;
  },

  payload: (token) => reading(token)?.payload ?? readJsonBytes(new Uint8Array()),

  find(token, o) {
    const session = reading(token)?.session;
    if (session === undefined) return undefined;
    return findKey(o, (key, identity) => {
      if (!acceptsSha1(identity, o)) return undefined;
      const salts = saltsToTry(o, identity, [legacySessionSalt()]).filter((salt) => salt.isWellFormed());
      const salt = salts.find((one) =>
        constantTimeCompare(session.hash, legacySessionHash(session.serialized, key, one)),
      );
      return salt === undefined ? undefined : { salt, algorithm: 'sha1' };
    });
  },

  sign: (content, o) => encodeLegacySession(content, o),
};

/** Where the given number of characters other than blanks ends. */
function offsetOf(text: string, count: number): number {
  let offset = 0;
  for (let seen = 0; offset < text.length && seen < count; offset++) if (/\S/.test(text.charAt(offset))) seen++;
  return offset;
}
