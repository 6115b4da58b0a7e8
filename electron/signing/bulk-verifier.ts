// `verify` for a great many texts with the same options, and with the same answers: the keys are derived once, and what is plainly a
// timestamped value or object is not weighed against every other format.
import { DerivedKeys } from './django/derived-keys.ts';
import { dumpsSalt } from './django/dumps-loads.ts';
import { readObject, readPlainText } from './django/formats/payload.ts';
import { isUnambiguous, mayBeObject, type PlainReading, plainReading } from './django/formats/plain-reading.ts';
import { PreparedAttempts } from './django/formats/prepared-attempts.ts';
import { isSession } from './django/formats/session.ts';
import { structure } from './django/formats/signed-value.ts';
import { timestampSignerSalt } from './django/formats/timestamp-signer.ts';
import type { FormatId, Match, Payload, Verdict, VerifyOptions } from './format.ts';
import { verify } from './formats.ts';

export class BulkVerifier {
  readonly #options: VerifyOptions;
  readonly #derivedKeys = new DerivedKeys();
  readonly #values: PreparedAttempts | undefined;
  readonly #objects: PreparedAttempts | undefined;

  /** The keys are copied in derived form; `wipe` when they are to be forgotten. */
  constructor(o: Omit<VerifyOptions, 'derivedKeys'>) {
    this.#options = { ...o, derivedKeys: this.#derivedKeys };
    if (o.name || (o.sep && o.sep !== ':')) return;
    if (isFor(o, 'django.timestamp-signer')) this.#values = new PreparedAttempts(o, [timestampSignerSalt]);
    if (isFor(o, 'django.object')) this.#objects = new PreparedAttempts(o, [dumpsSalt, timestampSignerSalt]);
  }

  /** As `verify` of formats.ts. */
  verify(text: string): Verdict {
    return this.#plainly(text) ?? verify(text, this.#options);
  }

  /** Overwrites the derived keys. Then there is nothing more to verify. */
  wipe(): void {
    this.#derivedKeys.wipe();
    this.#values?.wipe();
    this.#objects?.wipe();
  }

  /** Undefined where there is any doubt, and where no key made the signature, since then other formats have to be asked. */
  #plainly(text: string): Verdict | undefined {
    const reading = plainReading(text);
    if (reading === undefined || (this.#options.format === undefined && !isUnambiguous(reading))) return undefined;
    const { signed, signature, timestamped } = reading;
    if (this.#objects !== undefined && mayBeObject(timestamped.value)) {
      const match = this.#objects.find(signed, signature);
      const payload = match && readObject(timestamped.value);
      const isObject = payload?.kind === 'json' && payload.text?.startsWith('{') && !isSession(payload);
      return match && isObject ? this.#verdict('django.object', reading, match, payload) : undefined;
    }
    const match = this.#values?.find(signed, signature);
    return match && this.#verdict('django.timestamp-signer', reading, match, readPlainText(timestamped.value));
  }

  #verdict(format: FormatId, reading: PlainReading, match: Match, payload: Payload): Verdict {
    const { now, maxAge } = this.#options;
    const { segments, signedAt = Number.NaN } = structure(reading, true);
    const age = now - signedAt;
    const verdict: Verdict = {
      status: maxAge !== undefined && age > maxAge ? 'expired' : 'verified',
      identity: match.identity.id,
      keyIndex: match.keyIndex,
      salt: match.salt,
      algorithm: match.algorithm,
      format,
      signedAt,
      age,
      payloadKind: payload.kind,
      payloadLength: payload.length,
      compressed: payload.compressed,
      value: `${reading.signed}:${reading.signature}`,
      segments,
    };
    if (payload.text !== undefined) verdict.payload = payload.text;
    return verdict;
  }
}

const isFor = ({ format }: Pick<VerifyOptions, 'format'>, id: FormatId): boolean =>
  format === undefined || format === id;
