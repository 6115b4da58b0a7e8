// Django's `TimestampSigner` (django/core/signing.py): value ‖ sep ‖ base62(unix seconds), signed by `Signer`.
import * as base62 from '../encoding/base62.ts';
import { ArgumentError, BadSignature, EncodingError, SignatureExpired } from '../errors.ts';
import { decodeObject } from './object.ts';
import { splitLast } from './separator.ts';
import { Signer, type SignerOptions } from './signer.ts';

export interface TimestampSignerOptions extends SignerOptions {
  /** The clock in unix seconds; the system's when absent. */
  now?: (() => number) | undefined;
}

export interface UnsignOptions {
  /** The most seconds since signing; a signature exactly that old still holds. No limit when absent. */
  maxAge?: number | undefined;
}

export class TimestampSigner extends Signer {
  protected static override readonly defaultSalt: string = 'django.core.signing.TimestampSigner';

  readonly #now: () => number;

  constructor(o: TimestampSignerOptions) {
    super(o);
    this.#now = o.now ?? (() => Date.now() / 1000);
  }

  /** @throws ArgumentError `invalid-clock` when the clock shows no number, `lone-surrogate`. */
  override sign(value: string): string {
    const now = this.#now();
    if (!Number.isFinite(now))
      throw new ArgumentError('invalid-clock', 'The clock shows no time, so nothing was signed.', { why: 'no-time' });
    return super.sign(`${value}${this.sep}${base62.encode(Math.trunc(now))}`);
  }

  /**
   * The value, when one of the keys signed it no more than `maxAge` seconds ago. A time in the future is no error to Django.
   * @throws BadSignature; SignatureExpired.
   */
  override unsign(signed: string, o: UnsignOptions = {}): string {
    const [value, timestamp] = this.#unsignParts(signed);
    if (o.maxAge !== undefined) {
      const age = this.#now() - timestamp;
      if (age > o.maxAge) throw new SignatureExpired(age, o.maxAge);
    }
    return value;
  }

  /** As `Signer.unsignJson`, with the age checked before the payload is touched. */
  override unsignJson(signed: string, o: UnsignOptions = {}): string {
    return decodeObject(this.unsign(signed, o));
  }

  /**
   * When the value was signed, in unix seconds; the signature is checked first.
   * @throws BadSignature
   */
  timestamp(signed: string): number {
    return this.#unsignParts(signed)[1];
  }

  #unsignParts(signed: string): [value: string, timestamp: number] {
    const parts = splitLast(super.unsign(signed), this.sep);
    if (parts === undefined) {
      throw new BadSignature('The signature holds, but there is no timestamp in the value.', 'malformed-timestamp', {
        why: 'missing',
      });
    }
    return [parts[0], parseTimestamp(parts[1])];
  }
}

/** @throws BadSignature `malformed-timestamp`, where Django raises ValueError or IndexError. */
export function parseTimestamp(text: string): number {
  try {
    return base62.decodeNumber(text);
  } catch (error) {
    if (!(error instanceof EncodingError)) throw error;
    throw new BadSignature('The signature holds, but its timestamp is not a base62 number.', 'malformed-timestamp', {
      why: 'malformed',
    });
  }
}
