// Django's `signing.dumps` and `signing.loads`: a timestamped JSON object under a salt of their own.
import { TimestampSigner, type TimestampSignerOptions } from './timestamp-signer.ts';

export const dumpsSalt = 'django.core.signing';

export interface DumpsOptions extends Omit<TimestampSignerOptions, 'fallbackKeys' | 'sep'> {
  compress?: boolean | undefined;
}

export interface LoadsOptions extends Omit<TimestampSignerOptions, 'sep'> {
  /** Seconds; no limit when absent. */
  maxAge?: number | undefined;
}

/**
 * @param json any JSON text that Python accepts.
 * @throws JsonError, ArgumentError
 */
export function dumps(json: string, o: DumpsOptions): string {
  return new TimestampSigner({ ...o, salt: o.salt ?? dumpsSalt }).signJson(json, { compress: o.compress });
}

/**
 * @returns the JSON in Python's compact form, numbers untouched.
 * @throws BadSignature, SignatureExpired, EncodingError, ArgumentError
 */
export function loads(signed: string, o: LoadsOptions): string {
  return new TimestampSigner({ ...o, salt: o.salt ?? dumpsSalt }).unsignJson(signed, { maxAge: o.maxAge });
}
