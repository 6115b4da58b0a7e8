// `verify` for a great many texts with the same options, and with the same answers: the keys are derived once, and what is plainly a
// timestamped value or object is not weighed against every other format.
import { DerivedKeys } from './django/derived-keys.ts';
import { dumpsSalt } from './django/dumps-loads.ts';
import { signatureEvidence } from './django/formats/evidence.ts';
import { saltsToTry } from './django/formats/find-signature.ts';
import { readObject, readPlainText } from './django/formats/payload.ts';
import { plainPlaces } from './django/formats/plain-places.ts';
import { isUnambiguous, mayBeObject, type PlainReading, plainReading } from './django/formats/plain-reading.ts';
import { PreparedAttempts } from './django/formats/prepared-attempts.ts';
import { isSession } from './django/formats/session.ts';
import { signerSalt } from './django/formats/signer.ts';
import { timestampSignerSalt } from './django/formats/timestamp-signer.ts';
import { messagesSalt } from './django/messages.ts';
import { sessionCookieSalt, sessionDataSalt } from './django/session.ts';
import { cookieSignerSalt } from './django/signed-cookie.ts';
import type { FormatId, Match, Payload, SigningIdentity, Verdict, VerifyOptions } from './format.ts';
import { verify } from './formats.ts';

/** Without the segments, which are for showing one text. */
export type BulkVerdict = Omit<Verdict, 'segments'>;

/** A timestamped value that a key made. */
export interface PlainVerdict {
  status: 'verified' | 'expired';
  match: Match;
  /** Unix seconds. */
  signedAt: number;
  age: number;
  /** Where the value ends, which is the payload. */
  valueEnd: number;
}

export class BulkVerifier {
  readonly #options: VerifyOptions;
  readonly #derivedKeys = new DerivedKeys();
  readonly #values: PreparedAttempts | undefined;
  readonly #objects: PreparedAttempts | undefined;
  readonly #anything: PreparedAttempts | undefined;

  /** The keys are copied in derived form; `wipe` when they are to be forgotten. */
  constructor(o: Omit<VerifyOptions, 'derivedKeys'>) {
    this.#options = { ...o, derivedKeys: this.#derivedKeys };
    if (o.name || (o.sep && o.sep !== ':')) return;
    const salts = (identity: SigningIdentity, own: string[]) =>
      saltsToTry(o, identity, own).map((signerSalt) => ({ signerSalt }));
    if (isFor(o, 'django.timestamp-signer')) {
      this.#values = new PreparedAttempts(o, (identity) => salts(identity, [timestampSignerSalt]));
    }
    if (isFor(o, 'django.object')) {
      this.#objects = new PreparedAttempts(o, (identity) => salts(identity, [dumpsSalt, timestampSignerSalt]));
    }
    if (o.format !== undefined) return;
    // What the other formats try on a text of this shape, and what the two above try, in any order.
    this.#anything = new PreparedAttempts(o, (identity) => [
      ...salts(identity, [timestampSignerSalt, dumpsSalt, signerSalt, sessionCookieSalt, sessionDataSalt]),
      ...salts(identity, [cookieSignerSalt, messagesSalt]).map((attempt) => ({ ...attempt, cookieKey: true })),
    ]);
  }

  /** As `verify` of formats.ts. */
  verify(text: string): BulkVerdict {
    return this.#plainly(text) ?? verify(text, this.#options);
  }

  /**
   * What `verify` says of the text from `from` to `to`, where that is plainly a timestamped value and one of the keys made it; undefined
   * for all else, which goes to `verify`.
   */
  verifyPlain(bytes: Uint8Array, from: number, to: number): PlainVerdict | undefined {
    if (this.#values === undefined) return undefined;
    const places = plainPlaces(bytes, from, to);
    if (places === undefined) return undefined;
    const { valueEnd, signedEnd, signatureStart, seconds: signedAt } = places;
    const match = this.#values.findAt(bytes, from, signedEnd, signatureStart, to);
    if (match === undefined) return undefined;
    const age = this.#options.now - signedAt;
    return { status: this.#status(age), match, signedAt, age, valueEnd };
  }

  /** Overwrites the derived keys. Then there is nothing more to verify. */
  wipe(): void {
    this.#derivedKeys.wipe();
    this.#values?.wipe();
    this.#objects?.wipe();
    this.#anything?.wipe();
  }

  /** Undefined where there is any doubt, and where a key of another format made the signature. */
  #plainly(text: string): BulkVerdict | undefined {
    const reading = plainReading(text);
    if (reading === undefined || (this.#options.format === undefined && !isUnambiguous(reading))) return undefined;
    const { signed, signature, timestamped } = reading;
    const isObject = this.#objects !== undefined && mayBeObject(timestamped.value);
    const attempts = isObject ? this.#objects : this.#values;
    const match = attempts?.find(signed, signature);
    if (attempts === undefined || (match === undefined && !this.#isNobodys(reading))) return undefined;
    if (!isObject) return this.#verdict('django.timestamp-signer', reading, match, readPlainText(timestamped.value));
    const payload = readObject(timestamped.value);
    const isPlainObject = payload.kind === 'json' && payload.text?.startsWith('{') && !isSession(payload);
    return isPlainObject ? this.#verdict('django.object', reading, match, payload) : undefined;
  }

  /** Whether no key made it in the way of any format that could be meant. */
  #isNobodys(reading: PlainReading): boolean {
    if (this.#anything === undefined) return true;
    return (
      signatureEvidence(reading) === 'exact' && this.#anything.find(reading.signed, reading.signature) === undefined
    );
  }

  #verdict(format: FormatId, reading: PlainReading, match: Match | undefined, payload: Payload): BulkVerdict {
    const { now, identities } = this.#options;
    const signedAt = reading.timestamped.seconds;
    const age = now - signedAt;
    const verdict: BulkVerdict = {
      status: identities.length > 0 ? 'bad-signature' : 'unchecked',
      format,
      signedAt,
      age,
      payloadKind: payload.kind,
      payloadLength: payload.length,
      compressed: payload.compressed,
      value: `${reading.signed}:${reading.signature}`,
    };
    if (match !== undefined) {
      verdict.status = this.#status(age);
      verdict.identity = match.identity.id;
      verdict.keyIndex = match.keyIndex;
      verdict.salt = match.salt;
      verdict.algorithm = match.algorithm;
    }
    if (payload.text !== undefined) verdict.payload = payload.text;
    return verdict;
  }

  /** Of what a key made. */
  #status(age: number): 'verified' | 'expired' {
    const { maxAge } = this.#options;
    return maxAge !== undefined && age > maxAge ? 'expired' : 'verified';
  }
}

const isFor = ({ format }: Pick<VerifyOptions, 'format'>, id: FormatId): boolean =>
  format === undefined || format === id;
