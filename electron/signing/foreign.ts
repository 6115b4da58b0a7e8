// What people paste here that is no signed value of Django's, and looks like one: to be called by its name rather than a bad signature.
import { Buffer } from 'node:buffer';

export type ForeignKind =
  /** A JSON Web Token: JWS compact (RFC 7515). */
  | 'jwt'
  /** Of itsdangerous, as in Flask's session cookie: "." between its parts, and SHA-1. */
  | 'itsdangerous'
  /** Where Django's password-reset view sends the browser on to: the token is in the session by then. */
  | 'set-password-link'
  /** The beginning of an object that Django signed, cut off before the signature. */
  | 'cut-payload'
  /** The random name of a session whose data is on the server. */
  | 'session-key';

/** Undefined for everything else. */
export function foreignKind(text: string): ForeignKind | undefined {
  if (text.length > 64 * 1024) return undefined;
  const trimmed = text.trim();
  if (/^(?:https?:\/\/[^\s?#]*)?\/[\w=-]+\/set-password\/?(?:[?#]\S*)?$/i.test(trimmed)) return 'set-password-link';
  if (/^(?:cookie:\s*)?sessionid=["']?[a-z0-9]{32}["']?$/i.test(trimmed)) return 'session-key';
  const token = trimmed
    .replace(/^(?:authorization:\s*)?(?:bearer|jwt)\s+/i, '')
    .replace(/^(?:(?:set-)?cookie:\s*)?[\w.-]{1,64}=(?=[\w.-]+(?:;|$))/i, '')
    .replace(/^["'`]|["'`]$|;[\s\S]*$/g, '');
  if (isCutPayload(token.replace(/(?:…|\.{3})$/, ''))) return 'cut-payload';
  const parts = token.split('.');
  if (!parts.every((part) => /^[\w-]*$/.test(part))) return undefined;
  if (parts.length === 3 && isObject(parts[0], 'alg')) return 'jwt';
  const signature = parts.pop() ?? '';
  // SHA-1, which Django's signatures of that form never had with a "." between them.
  if (signature.length !== 27) return undefined;
  const timestamp = parts.length > 1 ? parts.pop() : undefined;
  if (timestamp !== undefined && !/^[\w-]{5,8}$/.test(timestamp)) return undefined;
  const [compressed, payload] = parts.length === 2 && parts[0] === '' ? [true, parts[1]] : [false, parts[0]];
  if (parts.length > (compressed ? 2 : 1)) return undefined;
  return compressed || isObject(payload) ? 'itsdangerous' : undefined;
}

/** Of at least some characters, since short words are base64url, too; the time after it may be there. */
function isCutPayload(text: string): boolean {
  const [, compressed, payload = ''] = /^(\.?)([\w-]{24,})(?::[0-9A-Za-z]{0,6}:?)?$/.exec(text) ?? [];
  if (payload === '') return false;
  const bytes = Buffer.from(payload, 'base64url');
  // zlib's header, with any of its levels.
  if (compressed === '.') return bytes[0] === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(bytes[1] ?? 0);
  // A token's header of another kind is none.
  return /^(?:\{"(?!(?:alg|typ|kid)")|\[["{[\d])[ -~]*$/.test(bytes.toString('latin1').slice(0, 18));
}

/** Whether the base64url is JSON, with that key where one is wanted. */
function isObject(part: string | undefined, key?: string): boolean {
  if (!part) return false;
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return key === undefined || (typeof value === 'object' && value !== null && Object.hasOwn(value, key));
  } catch {
    return false;
  }
}
