// The registry: recognise → decode → verify → sign. Each format is a file of its own; this one lists them and asks them.
import { objectFormat } from './django/formats/object.ts';
import { sessionCookieFormat } from './django/formats/session-cookie.ts';
import { sessionDataFormat } from './django/formats/session-data.ts';
import { signedCookieFormat } from './django/formats/signed-cookie.ts';
import { signerFormat } from './django/formats/signer.ts';
import { timestampSignerFormat } from './django/formats/timestamp-signer.ts';
import { ArgumentError } from './errors.ts';
import type { Format, FormatId, Match, Recognition, SignOptions, Structure, Verdict, VerifyOptions } from './format.ts';
import { readText, type Token } from './readings.ts';

export type {
  FormatId,
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
  return { status: o.identities.length === 0 ? 'unchecked' : 'bad-signature', ...decoded(best, o.now) };
}

/**
 * Signs the content as that format does: text, or JSON text where the payload is JSON.
 * @throws SigningError
 */
export function sign(format: FormatId, content: string, o: SignOptions): string {
  const entry = formats.find(({ id }) => id === format);
  if (entry === undefined) throw new ArgumentError('unknown-format', `There is no signing for the format ${format}.`);
  return entry.sign(content, o);
}

/** Every format that has the text's shape, the likeliest first. */
function candidates(text: string, o: Pick<VerifyOptions, 'format' | 'name' | 'sep'> = {}): Candidate[] {
  const found: Candidate[] = [];
  for (const reading of readText(text)) {
    const token = { ...reading, ...(o.name && { name: o.name }), ...(o.sep && { sep: o.sep }) };
    for (const format of formats) {
      if (o.format !== undefined && format.id !== o.format) continue;
      const structure = format.parse(token);
      if (structure === undefined) continue;
      found.push({ format, token, structure, confidence: token.asGiven ? 0 : format.confidence(token) });
    }
  }
  return found.sort((a, b) => b.confidence - a.confidence);
}

function verified(candidate: Candidate, match: Match, o: VerifyOptions): Verdict {
  const { identity, keyIndex, salt, derivation, algorithm } = match;
  const { signedAt } = candidate.structure;
  const expired = o.maxAge !== undefined && signedAt !== undefined && o.now - signedAt > o.maxAge;
  return {
    status: expired ? 'expired' : 'verified',
    identity: identity.id,
    keyIndex,
    salt,
    ...(derivation !== undefined && { derivation }),
    algorithm,
    ...decoded(candidate, o.now),
  };
}

function decoded({ format, token, structure }: Candidate, now: number): Omit<Verdict, 'status'> {
  const payload = format.payload(token);
  const { signedAt } = structure;
  return {
    format: format.id,
    ...(signedAt !== undefined && { signedAt, age: now - signedAt }),
    ...(payload.text !== undefined && { payload: payload.text }),
    payloadKind: payload.kind,
    ...(payload.bytes !== undefined && { payloadBytes: payload.bytes }),
    payloadLength: payload.length,
    compressed: payload.compressed,
    ...(payload.problem !== undefined && { payloadProblem: payload.problem }),
    value: token.value,
    ...(token.name !== undefined && { name: token.name }),
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
