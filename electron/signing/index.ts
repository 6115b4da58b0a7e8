// The public face of the signing core, with Django's names. A key is text or bytes; times are unix seconds.
export type { Key } from './bytes.ts';
export { maskCsrf, sameCsrfSecret, unmaskCsrf } from './django/csrf.ts';
export { DerivedKeys } from './django/derived-keys.ts';
export { dumps, loads } from './django/dumps-loads.ts';
export {
  type Account,
  makePasswordResetToken,
  passwordResetTimeout,
  type ResetForm,
  type ResetTokenOptions,
  resetForms,
} from './django/password-reset.ts';
export { type Derivation, signCookie, unsignCookie } from './django/signed-cookie.ts';
export { Signer } from './django/signer.ts';
export { TimestampSigner } from './django/timestamp-signer.ts';
export { decodeUid, encodeUid } from './django/uidb64.ts';
export { compactJson } from './encoding/python-json.ts';
export {
  ArgumentError,
  BadSignature,
  EncodingError,
  JsonError,
  SignatureExpired,
  SigningError,
  type SigningErrorCode,
} from './errors.ts';
export { type Algorithm, algorithms } from './hashes.ts';
