// `session_data` as Django wrote it before 3.1 (`SessionBase._legacy_encode`): base64(hash ":" JSON), with a sha1 HMAC in hex.
import { Buffer } from 'node:buffer';
import { concatBytes, type Key, utf8 } from '../bytes.ts';
import { compactJson } from '../encoding/python-json.ts';
import { hexHmac, requireKey } from './salted-hmac.ts';

/** The salt of the hash: Django's package and the name of the session store's class, which all of its backends share. */
export const legacySessionSalt = (className = 'SessionStore'): string => `django.contrib.sessions${className}`;

/** The hash of the serialised session. @throws ArgumentError */
export const legacySessionHash = (serialized: Uint8Array, secretKey: Key, salt = legacySessionSalt()): string =>
  hexHmac(salt, serialized, secretKey, 'sha1');

export interface LegacySession {
  /** 40 hexadecimal digits. */
  hash: string;
  /** JSON, or the pickle of an older site. */
  serialized: Uint8Array;
}

/** Undefined when the text is not of this form. Blanks and line breaks in it do not matter, as in Python's `b64decode`. */
export function decodeLegacySession(sessionData: string): LegacySession | undefined {
  const compact = sessionData.replace(/\s+/g, '');
  if (compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]{54,}={0,2}$/.test(compact)) return undefined;
  const bytes = Buffer.from(compact, 'base64');
  const hash = bytes.toString('latin1', 0, 40);
  if (bytes[40] !== 0x3a || !/^[0-9a-f]{40}$/.test(hash)) return undefined;
  return { hash, serialized: new Uint8Array(bytes.subarray(41)) };
}

/** @throws JsonError, ArgumentError */
export function encodeLegacySession(json: string, o: { secretKey: Key; salt?: string | undefined }): string {
  requireKey(o.secretKey);
  const serialized = utf8(compactJson(json));
  const hash = legacySessionHash(serialized, o.secretKey, o.salt || undefined);
  return Buffer.from(concatBytes(utf8(`${hash}:`), serialized)).toString('base64');
}
