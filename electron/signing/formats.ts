// The registry: recognise → decode → verify → sign. Each format is a file of its own; this one lists them and asks them.
import { csrfFormat } from './django/formats/csrf.ts';
import { messagesFormat } from './django/formats/messages.ts';
import { messagesLegacyFormat } from './django/formats/messages-legacy.ts';
import { objectFormat } from './django/formats/object.ts';
import { passwordResetFormat } from './django/formats/password-reset.ts';
import { sessionCookieFormat } from './django/formats/session-cookie.ts';
import { sessionDataFormat } from './django/formats/session-data.ts';
import { sessionDataLegacyFormat } from './django/formats/session-data-legacy.ts';
import { signedCookieFormat } from './django/formats/signed-cookie.ts';
import { signerFormat } from './django/formats/signer.ts';
import { timestampSignerFormat } from './django/formats/timestamp-signer.ts';
import { uidb64Format } from './django/formats/uidb64.ts';
import { ArgumentError } from './errors.ts';
import type { Format, FormatId, Match, Recognition, SignOptions, Structure, Verdict, VerifyOptions } from './format.ts';
import { readText, type Token } from './readings.ts';

export type { Message } from './django/messages.ts';
export type { Account } from './django/password-reset.ts';
export type {
  Details,
  FormatId,
  Note,
  PayloadProblem,
  Recognition,
  Segment,
  SigningIdentity,
  SignOptions,
  Verdict,
  VerifyOptions,
} from './format.ts';

/** Where two formats fit a token equally well, the earlier one goes first: a text that has no format's looks is read as text. */
const formats: readonly Format[] = [
  timestampSignerFormat,
  signerFormat,
  signedCookieFormat,
  sessionCookieFormat,
  sessionDataFormat,
  objectFormat,
  messagesFormat,
  messagesLegacyFormat,
  sessionDataLegacyFormat,
  passwordResetFormat,
  csrfFormat,
  uidb64Format,
];

/** The formats that the registry knows. */
export const formatIds: readonly FormatId[] = formats.map(({ id }) => id);

interface Candidate {
  format: Format;
  token: Token;
  structure: Structure;
  confidence: number;
}

/** What the text may be, best first; nothing when it is no token. */
export function recognise(text: string): Recognition[] {
  return candidates(text)
    .filter(({ confidence }) => confidence > 0)
    .map(({ format, token, confidence }) => ({
      format: format.id,
      confidence,
      value: token.value,
      ...(token.name !== undefined && { name: token.name }),
    }));
}

/**
 * Says who signed the text, if one of the identities did, and what is in it in any case. Bad input never throws: it gets a
 * verdict.
 */
export function verify(text: string, o: VerifyOptions): Verdict {
  // What is not recognised may still verify: no signature matches by chance.
  const found = candidates(text, o);
  for (const candidate of found) {
    const match = candidate.format.find(candidate.token, o);
    if (match !== undefined) return verified(candidate, match, o);
  }
  const best = found[0];
  if (best === undefined || (best.confidence === 0 && o.format === undefined)) {
    return { status: 'not-recognised', segments: [] };
  }
  const checkable = o.identities.length > 0 && (best.format.isCheckable?.(best.token, o) ?? true);
  return { status: checkable ? 'bad-signature' : 'unchecked', ...decoded(best, o) };
}

/**
 * Signs the content as that format does: text, or JSON text where the payload is JSON.
 * @throws SigningError
 */
export function sign(format: FormatId, content: string, o: SignOptions): string {
  const entry = formats.find(({ id }) => id === format);
  if (entry === undefined)
    throw new ArgumentError('unknown-format', `There is no signing for the format ${format}.`, { format });
  return entry.sign(content, o);
}

/** Every format that has the text's shape, the likeliest first. */
function candidates(
  text: string,
  o: Pick<VerifyOptions, 'format' | 'name' | 'sep' | 'utcOffsetMinutes'> = {},
): Candidate[] {
  const found: Candidate[] = [];
  for (const reading of readText(text, Boolean(o.name))) {
    const token = { ...reading, ...(o.name && { name: o.name }), ...(o.sep && { sep: o.sep }) };
    for (const format of formats) {
      if (o.format !== undefined && format.id !== o.format) continue;
      const structure = format.parse(token, o);
      if (structure === undefined) continue;
      found.push({ format, token, structure, confidence: token.asGiven ? 0 : format.confidence(token) });
    }
  }
  return found.sort((a, b) => b.confidence - a.confidence);
}

function verified(candidate: Candidate, match: Match, o: VerifyOptions): Verdict {
  const { identity, keyIndex, salt, derivation, algorithm } = match;
  const { format, token, structure } = candidate;
  const maxAge = o.maxAge ?? format.defaultMaxAge;
  const age = format.age?.(token, o) ?? o.now - (structure.signedAt ?? Number.NaN);
  return {
    status: maxAge !== undefined && age > maxAge ? 'expired' : 'verified',
    identity: identity.id,
    keyIndex,
    salt,
    ...(derivation !== undefined && { derivation }),
    algorithm,
    ...decoded(candidate, o),
  };
}

function decoded({ format, token, structure }: Candidate, o: VerifyOptions): Omit<Verdict, 'status'> {
  const payload = format.payload(token);
  const { signedAt } = structure;
  return {
    format: format.id,
    ...(signedAt !== undefined && { signedAt, age: o.now - signedAt }),
    ...(payload.text !== undefined && { payload: payload.text }),
    payloadKind: payload.kind,
    ...(payload.bytes !== undefined && { payloadBytes: payload.bytes }),
    payloadLength: payload.length,
    compressed: payload.compressed,
    ...(payload.problem !== undefined && { payloadProblem: payload.problem }),
    value: token.value,
    ...(token.name !== undefined && { name: token.name }),
    ...format.describe?.(token, o),
    segments: [
      ...token.leading,
      ...structure.segments.map(({ kind, start, end }) => ({
        kind,
        start: token.offsetInText(start),
        end: token.offsetInText(end),
      })),
    ],
  };
}
