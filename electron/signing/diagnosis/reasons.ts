// Why a text does not verify, as data: a reason a change, and how a signature was made. Who shows it words it in the language that is spoken;
// `wording.ts` has the English.
import type { Derivation } from '../django/signed-cookie.ts';
import type { FormatId } from '../format.ts';

/** What happened to the text, where there is no more to say about it. */
export const plainReasons = [
  'copied-name',
  'copied-command',
  'copied-attributes',
  'copied-row',
  'copied-address',
  'copied-surroundings',
  'octal-escapes',
  'padding-added',
  'padding-added-to-signature',
  'padding-added-to-value',
  'padding-added-to-signed',
  'padding-lost-by-value',
  'padding-lost-by-signed',
  'percent-encoded',
  'percent-encoded-plus',
  'percent-encoded-twice',
  'percent-encoded-twice-plus',
  'plus-for-spaces',
  'decoded-too-often',
  'quotes-copied',
  'json-escapes',
  'json-escapes-twice',
  'shell-escapes',
  'html-entities',
  'quotes-doubled',
  'invisible-characters',
  'line-breaks',
  'mail-wrapped',
  'mail-quoted',
  'blanks',
] as const;
export type PlainReason = (typeof plainReasons)[number];

/** A key by whose it is; never the key itself. */
export interface NamedKey {
  /** The identity's name, or its id where it has none. */
  name: string;
  /** 0 is the current key, 1… are the fallbacks. */
  index: number;
}

export type Reason =
  | { code: PlainReason }
  /** The signer's own separator, or what stands where a ":", or each of them, stood. Escaped as in JSON. */
  | { code: 'separator-used' | 'separator-replaced' | 'separators-replaced'; separator: string }
  /** Empty for none. `package` is whose salt it is, `given` the one that was asked. */
  | { code: 'salt'; salt: string; package: string | undefined; given: string | undefined }
  | { code: 'cookie-name'; name: string; given: string | undefined }
  /** The derivation that Django no longer accepts, or does not know yet. */
  | { code: 'legacy-derivation' | 'new-derivation'; djangoVersion: string }
  | { code: 'algorithm'; algorithm: string; djangoVersion: string | undefined }
  /** `asked` is the name of the only identity that was asked. */
  | { code: 'key'; key: NamedKey; asked: string | undefined }
  | { code: 'family'; found: FormatId; asked: FormatId };

/** How a signature was made: by which key, with which salt, name, derivation and hash. */
export interface Making {
  key: NamedKey;
  /** Absent where it does not count, in the formats that are no signed values. */
  salt?: string;
  cookie?: { name: string; derivation: Derivation };
  /** Whether the key is that of `get_cookie_signer`. */
  cookieKey?: boolean;
  algorithm: string | undefined;
}
