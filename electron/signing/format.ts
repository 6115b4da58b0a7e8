// The types of the registry: what a format is, what is asked of it, and what it answers.
import type { Key } from './bytes.ts';
import type { DerivedKeys } from './django/derived-keys.ts';
import type { Message } from './django/messages.ts';
import type { Account } from './django/password-reset.ts';
import type { Derivation } from './django/signed-cookie.ts';
import type { ErrorValues, SigningErrorCode } from './errors.ts';
import type { Token } from './readings.ts';

export type FormatId =
  | 'django.signer'
  | 'django.timestamp-signer'
  | 'django.object'
  | 'django.signed-cookie'
  | 'django.session-cookie'
  | 'django.session-data'
  | 'django.session-data-legacy'
  | 'django.messages'
  | 'django.messages-legacy'
  | 'django.password-reset'
  | 'django.csrf'
  | 'django.uidb64';

/** One deployment's keys, and what is known of it. */
export interface SigningIdentity {
  id: string;
  /** What people call it; explanations use the id when it is absent. */
  name?: string | undefined;
  secretKey: Key;
  /** Former keys, in the order in which they are tried. */
  fallbackKeys?: readonly Key[] | undefined;
  /** Such as "5.2" or "5.2.17"; it decides the hashes and the cookie derivations. Unknown: all of them. */
  djangoVersion?: string | undefined;
  /** Salts in use there, beside Django's own. */
  salts?: readonly string[] | undefined;
}

/** A stretch of a text, in UTF-16 offsets. */
export interface Segment {
  kind: 'name' | 'payload' | 'timestamp' | 'signature' | 'separator';
  start: number;
  end: number;
}

/** Why a payload could not be read, by the code of the core's error; `values` are that error's. */
export interface PayloadProblem {
  code: SigningErrorCode | 'pickle';
  values: ErrorValues;
}

/** A payload as far as it could be read. */
export interface Payload {
  kind: 'json' | 'text' | 'bytes';
  /** JSON in Python's compact form, or text; absent for bytes. */
  text?: string;
  /** The bytes, when they are neither JSON nor text. */
  bytes?: Uint8Array;
  /** Its length in bytes, unpacked as far as that was possible. */
  length: number;
  compressed: boolean;
  /** Why it could not be read as its format says. */
  problem?: PayloadProblem;
}

/** The key and the derivation that made a signature. */
export interface Match {
  identity: SigningIdentity;
  /** 0 is the current key, 1… are the fallbacks. */
  keyIndex: number;
  /** The salt as the application names it: for a cookie, the `salt` argument, without the cookie's name. */
  salt: string;
  derivation?: Derivation;
  algorithm: string;
}

/** A token taken apart, before any key is known. */
export interface Structure {
  /** In offsets of the token's value. */
  segments: Segment[];
  /** Unix seconds. */
  signedAt?: number;
}

export interface FindOptions {
  identities: readonly SigningIdentity[];
  salt?: string | undefined;
  /** This hash only, whatever an identity's Django version accepts. */
  algorithm?: string | undefined;
  /** This derivation only, whatever an identity's Django version accepts. */
  derivation?: Derivation | undefined;
  /** The account of a password-reset token. */
  account?: Account | undefined;
  /** Keeps derived keys from one call to the next; its owner wipes it. Absent: they are made anew. */
  derivedKeys?: DerivedKeys | undefined;
}

export interface SignOptions {
  secretKey: Key;
  salt?: string | undefined;
  /** The cookie's name, where the format needs one. */
  name?: string | undefined;
  derivation?: Derivation | undefined;
  compress?: boolean | undefined;
  algorithm?: string | undefined;
  /** ":" when absent. */
  sep?: string | undefined;
  /** False leaves the time out, in formats that can go without. */
  timestamped?: boolean | undefined;
  /** Signs in the form of that version, where a format changed; today's when absent. */
  djangoVersion?: string | undefined;
  /** For a password-reset token. */
  account?: Account | undefined;
  /** How far the server's clock is ahead of UTC, for a password-reset token. */
  utcOffsetMinutes?: number | undefined;
  /** Keeps derived keys from one call to the next; its owner wipes it. Absent: they are made anew. */
  derivedKeys?: DerivedKeys | undefined;
  /** Unix seconds. */
  now: number;
}

/** Something worth knowing about a verdict: what was assumed, what is missing, what is odd. */
export type Note =
  | {
      code: 'account-required' | 'malformed-account' | 'utc-assumed' | 'day-precision' | 'not-masked' | 'not-signed';
    }
  /** Whom the link names, as a primary key or still encoded, and whom the account is. */
  | { code: 'other-account'; named: string; account: string }
  /** Seconds. */
  | { code: 'default-max-age'; maxAge: number }
  | { code: 'malformed-messages'; count: number }
  /** Characters. */
  | { code: 'masked'; tokenLength: number; secretLength: number };

/** What only some formats can say of a token. */
export interface Details {
  messages?: Message[];
  /** Whether more messages waited than the cookie could hold, which its last entry then says. */
  messagesNotFinished?: boolean;
  /** The user's primary key, as text. */
  uid?: string;
  notes?: Note[];
}

/** An entry of the registry: recognise → decode → verify → sign. Only `sign` throws. */
export interface Format {
  readonly id: FormatId;
  /** Seconds; the limit that Django sets where no `maxAge` is given. */
  readonly defaultMaxAge?: number;
  /** The token taken apart as this format; undefined when it has not even its shape. */
  parse(token: Token, o?: Pick<VerifyOptions, 'utcOffsetMinutes'>): Structure | undefined;
  /** How likely the token is of this format, from 0 (it only has the shape by chance) to 1. */
  confidence(token: Token): number;
  payload(token: Token): Payload;
  /** Who signed it; undefined when none of the identities did. */
  find(token: Token, o: FindOptions): Match | undefined;
  /** Whether what is given is enough to check it. Absent: a key is enough. */
  isCheckable?(token: Token, o: VerifyOptions): boolean;
  /** The age that counts against the limit. Absent: the seconds since it was signed. */
  age?(token: Token, o: VerifyOptions): number;
  describe?(token: Token, o: VerifyOptions): Details;
  /** @throws SigningError */
  sign(content: string, o: SignOptions): string;
}

export interface Recognition {
  format: FormatId;
  /** From 0 to 1. */
  confidence: number;
  /** The token itself, without what surrounds it in the text. */
  value: string;
  /** The cookie's name, when the text gives one. */
  name?: string;
}

export interface VerifyOptions {
  /** Whose keys are tried, in order. None: the token is only decoded. */
  identities: readonly SigningIdentity[];
  /** Reads the text as this format only, even where it would not be recognised as such. */
  format?: FormatId | undefined;
  /** The cookie's name; else the one the text gives. */
  name?: string | undefined;
  /** A salt to try before the known ones. */
  salt?: string | undefined;
  /** What stands between the value, the time and the signature; ":" when absent. */
  sep?: string | undefined;
  /** This hash only, whatever an identity's Django version accepts. */
  algorithm?: string | undefined;
  /** This derivation of a cookie's salt only, whatever an identity's Django version accepts. */
  derivation?: Derivation | undefined;
  /** Seconds; no limit when absent, except for a password-reset token, which gets Django's own. */
  maxAge?: number | undefined;
  /** The account of a password-reset token, without which one can only be decoded. */
  account?: Account | undefined;
  /** How far the server's clock is ahead of UTC, since password-reset tokens hold its local time; 0 when absent. */
  utcOffsetMinutes?: number | undefined;
  /** Keeps derived keys from one call to the next; its owner wipes it. Absent: they are made anew. */
  derivedKeys?: DerivedKeys | undefined;
  /** Unix seconds. */
  now: number;
}

export interface Verdict extends Details {
  status: 'verified' | 'expired' | 'bad-signature' | 'unchecked' | 'not-recognised';
  format?: FormatId;
  /** The id of the identity whose key matched. */
  identity?: string;
  /** 0 is the current key, 1… are the fallbacks. */
  keyIndex?: number;
  salt?: string;
  derivation?: Derivation;
  algorithm?: string;
  /** Unix seconds. */
  signedAt?: number;
  /** Seconds from `signedAt` to now; negative for a timestamp in the future. */
  age?: number;
  /** The payload's text; JSON in Python's form where it is JSON. Absent when it is bytes. */
  payload?: string;
  payloadKind?: Payload['kind'];
  /** The payload, when it is neither JSON nor text. */
  payloadBytes?: Uint8Array;
  /** In bytes, unpacked. */
  payloadLength?: number;
  compressed?: boolean;
  /** Why the payload cannot be read, whatever the signature says. */
  payloadProblem?: PayloadProblem;
  /** The token itself, and the cookie's name if one is known. */
  value?: string;
  name?: string;
  /** Of the text that was given; in order, without overlap. */
  segments: Segment[];
}
