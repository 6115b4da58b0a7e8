// The errors of the core. Each has a stable `code` to switch on, and no message ever holds a key.

export type SigningErrorCode =
  | 'bad-signature'
  | 'no-separator'
  | 'malformed-timestamp'
  | 'signature-expired'
  | 'unsafe-separator'
  | 'unknown-algorithm'
  | 'empty-key'
  | 'lone-surrogate'
  | 'malformed-base36'
  | 'malformed-base62'
  | 'malformed-base64'
  | 'malformed-zlib'
  | 'decompressed-too-large'
  | 'malformed-json'
  | 'json-too-deep'
  | 'json-integer-too-long'
  | 'invalid-clock'
  | 'name-required'
  | 'account-required'
  | 'malformed-last-login'
  | 'malformed-csrf-token'
  | 'malformed-uid'
  | 'empty-uid'
  | 'unknown-format'
  | 'not-signable';

/** What the message says of this very case, by name. */
export type ErrorValues = Readonly<Record<string, string | number>>;

/** The base of everything the core throws on purpose. The message is English, for programmers; a person is told by `code` and `values`. */
export class SigningError extends Error {
  readonly code: SigningErrorCode;
  readonly values: ErrorValues;

  constructor(code: SigningErrorCode, message: string, values: ErrorValues = {}) {
    super(message);
    this.name = new.target.name;
    this.code = code;
    this.values = values;
  }
}

/** The value was not signed by any of the keys, or is no signed value at all. Django: `django.core.signing.BadSignature`. */
export class BadSignature extends SigningError {
  constructor(
    message = 'The signature does not match.',
    code: 'bad-signature' | 'no-separator' | 'malformed-timestamp' | 'signature-expired' = 'bad-signature',
    values: ErrorValues = {},
  ) {
    super(code, message, values);
  }
}

/** The signature matches, but it is older than `maxAge`. Django: `django.core.signing.SignatureExpired`. */
export class SignatureExpired extends BadSignature {
  /** Seconds between the signature and the clock. */
  readonly age: number;
  /** The most seconds that were allowed. */
  readonly maxAge: number;

  constructor(age: number, maxAge: number) {
    super(`The signature is ${age} seconds old, and at most ${maxAge} seconds are allowed.`, 'signature-expired', {
      age,
      maxAge,
    });
    this.age = age;
    this.maxAge = maxAge;
  }
}

/** An encoding that cannot be read: base62, base64, zlib or JSON. */
export class EncodingError extends SigningError {}

/** JSON that Python would not accept. */
export class JsonError extends EncodingError {
  /** Where reading stopped, in UTF-16 units from the start of the JSON text. */
  readonly offset: number;

  constructor(
    code: 'malformed-json' | 'json-too-deep' | 'json-integer-too-long',
    message: string,
    offset: number,
    values: ErrorValues,
  ) {
    super(code, message, values);
    this.offset = offset;
  }
}

/** An argument that no signer can work with: a separator, an algorithm, a key or a clock. */
export class ArgumentError extends SigningError {}
