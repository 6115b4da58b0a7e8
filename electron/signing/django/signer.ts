// Django's `Signer` (django/core/signing.py): value ‖ sep ‖ base64(HMAC).
import type { Key } from '../bytes.ts';
import { constantTimeCompare } from '../constant-time.ts';
import { ArgumentError, BadSignature } from '../errors.ts';
import { type Algorithm, requireAlgorithm } from '../hashes.ts';
import { DerivedKeys } from './derived-keys.ts';
import { decodeObject, encodeObject } from './object.ts';
import { base64Hmac } from './salted-hmac.ts';
import { requireSafeSeparator, splitLast } from './separator.ts';

export interface SignerOptions {
  /** Text (used as UTF-8) or raw bytes; not empty. */
  key: Key;
  /** Former keys, which still verify and never sign; in the order in which they are tried. */
  fallbackKeys?: readonly Key[] | undefined;
  /** Keeps signatures for one purpose from being valid for another. Empty or absent: the class's own name, as in Django. */
  salt?: string | undefined;
  /** ":" when absent. */
  sep?: string | undefined;
  /** A hash by Python's name; sha256 when absent. */
  algorithm?: string | undefined;
  /** Where derived keys are kept beyond this signer, so that the next one with the same key and salt finds them. */
  derivedKeys?: DerivedKeys | undefined;
}

/**
 * Signs text and verifies signed text, byte for byte as Django's class of the same name. The keys that its salt and its keys give
 * are made once: for many values, one signer is several times faster than one each.
 *
 *     new Signer({ key: 'secret' }).unsign(new Signer({ key: 'secret' }).sign('hello')) // 'hello'
 */
export class Signer {
  protected static readonly defaultSalt: string = 'django.core.signing.Signer';

  readonly sep: string;
  readonly salt: string;
  readonly algorithm: Algorithm;
  // Private to the language, so that no inspection, serialisation or log of a signer shows a key.
  readonly #keys: readonly Key[];
  #derivedKeys: DerivedKeys | undefined;
  #isUsed = false;

  /** @throws ArgumentError `empty-key`, `unsafe-separator` or `unknown-algorithm`. */
  constructor(o: SignerOptions) {
    if (o.key.length === 0)
      throw new ArgumentError('empty-key', 'The key is empty, and an empty key protects nothing.');
    // An empty fallback stands for the current key in Django, which has been tried by then.
    this.#keys = [o.key, ...(o.fallbackKeys ?? []).map((key) => (key.length === 0 ? o.key : key))];
    this.sep = requireSafeSeparator(o.sep ?? ':');
    this.salt = o.salt || new.target.defaultSalt;
    this.algorithm = requireAlgorithm(o.algorithm || 'sha256');
    this.#derivedKeys = o.derivedKeys;
  }

  /** The signature alone, made with the current key. */
  signature(value: string): string {
    return this.#signatureWith(this.#keys[0] as Key, value);
  }

  /** @throws ArgumentError `lone-surrogate` when the value has no UTF-8 form. */
  sign(value: string): string {
    return this.#sign(value);
  }

  /**
   * The value, when one of the keys signed it.
   * @throws BadSignature `no-separator` or `bad-signature`.
   */
  unsign(signed: string): string {
    return this.#unsign(signed);
  }

  /**
   * Django's `sign_object`: the JSON in Python's compact form, compressed where asked and shorter, in base64, signed.
   * @param json any JSON text that Python accepts.
   * @throws JsonError when Python would not accept it.
   */
  signJson(json: string, o: { compress?: boolean | undefined } = {}): string {
    return this.sign(encodeObject(json, o.compress ?? false));
  }

  /**
   * Django's `unsign_object`.
   * @returns the JSON in Python's compact form, numbers untouched.
   * @throws BadSignature; EncodingError when the signature holds and the payload cannot be read.
   */
  unsignJson(signed: string): string {
    return decodeObject(this.unsign(signed));
  }

  #signatureWith(key: Key, value: string): string {
    const salt = `${this.salt}signer`;
    // To keep a key costs more than to use it once, and many signers sign once.
    if (this.#isUsed) this.#derivedKeys ??= new DerivedKeys();
    this.#isUsed = true;
    if (this.#derivedKeys === undefined) return base64Hmac(salt, value, key, this.algorithm);
    return this.#derivedKeys.hmac(salt, key, this.algorithm).base64url(value);
  }

  #sign(value: string): string {
    return `${value}${this.sep}${this.signature(value)}`;
  }

  #unsign(signed: string): string {
    const parts = splitLast(signed, this.sep);
    if (parts === undefined)
      throw new BadSignature(`There is no ${JSON.stringify(this.sep)} in the value.`, 'no-separator', {
        sep: JSON.stringify(this.sep),
      });
    const [value, signature] = parts;
    // What has no UTF-8 form was never signed; Django fails on it while encoding.
    if (!signed.isWellFormed()) throw new BadSignature();
    if (!this.#keys.some((key) => constantTimeCompare(signature, this.#signatureWith(key, value)))) {
      throw new BadSignature();
    }
    return value;
  }
}
