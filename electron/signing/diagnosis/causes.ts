// From a find to a cause: the fix is put to `verify`, and only what that verifies is suggested.

import type { SigningIdentity, Verdict, VerifyOptions } from '../format.ts';
import { verify } from '../formats.ts';

import { givenAnyway } from './asking.ts';
import type { Cause, ChangeCode, DiagnoseOptions, Fix } from './diagnosis.ts';
import { nameOf } from './reading.ts';
import type { Reason } from './reasons.ts';
import type { Hit } from './signature-search.ts';
import { evidenceOf, explanationOf, makingOf, parameterReason } from './wording.ts';

/** The options with which the fix is verified. */
export const optionsOf = (fix: Fix, o: DiagnoseOptions, identities: readonly SigningIdentity[]): VerifyOptions => {
  const { text: _, identityId: __, ...fields } = fix;
  return { ...givenAnyway(o), ...fields, identities };
};

export const holds = ({ status, identity }: Verdict): boolean =>
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
  const reasons = [...reading.reasons, ...changed.map((code) => parameterReason(code, hypothesis, reading, o))];
  const making = makingOf(hypothesis);
  const made = { making, evidence: evidenceOf(making) };
  const proven = prove(fix, changes, reasons, identity, o);
  if (proven !== undefined || changed.includes('salt')) return proven && { ...proven, ...made };
  // A salt of Django's own, in a place where verifying does not try it.
  const withSalt = prove(
    { ...fix, salt: hypothesis.salt },
    [...changes, 'salt'],
    [...reasons, parameterReason('salt', hypothesis, reading, o)],
    identity,
    o,
  );
  return withSalt && { ...withSalt, ...made };
}

type Proven = Omit<Cause, 'making' | 'evidence'>;

function prove(
  fix: Fix,
  changes: ChangeCode[],
  reasons: Reason[],
  identity: SigningIdentity,
  o: DiagnoseOptions,
): Proven | undefined {
  const verdict = verify(fix.text, optionsOf(fix, o, [identity]));
  if (holds(verdict))
    return changes.length === 0 ? undefined : { changes, reasons, explanation: explanationOf(reasons), verdict, fix };
  if (o.format === undefined) return undefined;
  const { format: _, ...free } = fix;
  const other = verify(fix.text, optionsOf(free, o, [identity]));
  if (!holds(other) || other.format === undefined) return undefined;
  const all: Reason[] = [...reasons, { code: 'family', found: other.format, asked: o.format }];
  return {
    changes: [...changes, 'family'],
    reasons: all,
    explanation: explanationOf(all),
    verdict: other,
    fix: { ...fix, format: other.format },
  };
}
