// From a find to a cause: the fix is put to `verify`, and only what that verifies is suggested.

import type { FormatId, SigningIdentity, Verdict, VerifyOptions } from '../format.ts';
import { formatIds, verify } from '../formats.ts';
import type { Cause, ChangeCode, DiagnoseOptions, Fix } from './diagnosis.ts';
import { nameOf, type Reading } from './reading.ts';
import type { Hit } from './signature-search.ts';
import { evidenceOf, explanationOf, familyClause, keyClause, keyPhrase, parameterClause } from './wording.ts';

/** The options with which the fix is verified. */
export const optionsOf = (fix: Fix, o: DiagnoseOptions, identities: readonly SigningIdentity[]): VerifyOptions => {
  const { text: _, identityId: __, ...fields } = fix;
  return { ...fields, identities, maxAge: o.maxAge, now: o.now };
};

const holds = ({ status, identity }: Verdict): boolean =>
  (status === 'verified' || status === 'expired') && identity !== undefined;

/** The cause that a matching hypothesis is; undefined when `verify` does not agree. */
export function causeOf({ reading, hypothesis, changed }: Hit, o: DiagnoseOptions): Cause | undefined {
  const { identity, algorithm, cookie } = hypothesis;
  const name = cookie?.name ?? nameOf(reading, o);
  const salt = changed.includes('salt') ? hypothesis.salt : o.salt;
  const fix: Fix = {
    text: reading.text,
    identityId: identity.id,
    ...(name && { name }),
    ...(salt && { salt }),
    ...(o.format !== undefined && { format: o.format }),
    ...(reading.sep !== undefined && { sep: reading.sep }),
    ...(changed.includes('algorithm') && { algorithm }),
    ...(changed.includes('derivation') && cookie && { derivation: cookie.derivation }),
  };
  const changes: ChangeCode[] = [...reading.changes, ...changed];
  const clauses = [...reading.clauses, ...changed.map((code) => parameterClause(code, hypothesis, reading, o))];
  const proven = prove(fix, changes, clauses, identity, o);
  if (proven !== undefined || changed.includes('salt'))
    return proven && { ...proven, evidence: evidenceOf(hypothesis) };
  // A salt of Django's own, in a place where verifying does not try it.
  const withSalt = prove(
    { ...fix, salt: hypothesis.salt },
    [...changes, 'salt'],
    [...clauses, parameterClause('salt', hypothesis, reading, o)],
    identity,
    o,
  );
  return withSalt && { ...withSalt, evidence: evidenceOf(hypothesis) };
}

type Proven = Omit<Cause, 'evidence'>;

function prove(
  fix: Fix,
  changes: ChangeCode[],
  clauses: string[],
  identity: SigningIdentity,
  o: DiagnoseOptions,
): Proven | undefined {
  const verdict = verify(fix.text, optionsOf(fix, o, [identity]));
  if (holds(verdict))
    return changes.length === 0 ? undefined : { changes, explanation: explanationOf(clauses), verdict, fix };
  if (o.format === undefined) return undefined;
  const { format: _, ...free } = fix;
  const other = verify(fix.text, optionsOf(free, o, [identity]));
  if (!holds(other) || other.format === undefined) return undefined;
  return {
    changes: [...changes, 'family'],
    explanation: explanationOf([...clauses, familyClause(o.format, other.format)]),
    verdict: other,
    fix: { ...fix, format: other.format },
  };
}

const signedValueFormats: readonly FormatId[] = [
  'django.signer',
  'django.timestamp-signer',
  'django.object',
  'django.signed-cookie',
  'django.session-cookie',
  'django.session-data',
  'django.messages',
];

/** The formats of another shape than value, time and signature: whatever the registry holds of them is asked itself. */
const otherFormats = formatIds.filter((format) => !signedValueFormats.includes(format));

/** The cause that a reading is by itself, or with another identity's key, in one of the other formats. */
export function otherFormatCause(reading: Reading, changed: readonly 'key'[], o: DiagnoseOptions): Cause | undefined {
  const asked = (identity: SigningIdentity) => o.identityId === undefined || identity.id === o.identityId;
  const identities = o.identities.filter((identity) => asked(identity) !== changed.includes('key'));
  if (identities.length === 0) return undefined;
  const name = nameOf(reading, o);
  for (const format of otherFormats) {
    const family = o.format !== undefined && o.format !== format ? o.format : undefined;
    const verdict = verify(reading.text, { identities, format, name, salt: o.salt, maxAge: o.maxAge, now: o.now });
    const identity = identities.find(({ id }) => id === verdict.identity);
    const changes: ChangeCode[] = [...reading.changes, ...changed, ...(family ? (['family'] as const) : [])];
    if (!holds(verdict) || identity === undefined || changes.length === 0) continue;
    const signer = keyPhrase(identity, verdict.keyIndex ?? 0);
    const clauses = [
      ...reading.clauses,
      ...changed.map(() => keyClause(identity, verdict.keyIndex ?? 0, o)),
      ...(family ? [familyClause(family, format)] : []),
    ];
    return {
      changes,
      explanation: explanationOf(clauses),
      evidence: `With ${verdict.algorithm ?? 'its hash'}, ${signer} makes exactly this signature.`,
      verdict,
      fix: {
        text: reading.text,
        identityId: identity.id,
        ...(name && { name }),
        ...(o.salt && { salt: o.salt }),
        // Left open where it was open, so that Inspect shows what it recognises.
        ...(o.format !== undefined && { format }),
      },
    };
  }
  return undefined;
}
