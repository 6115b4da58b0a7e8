// The facts that are worth telling whether or not a change would mend the text.
import { signatureEvidence } from '../django/formats/evidence.ts';
import { signedValue } from '../django/formats/signed-value.ts';
import { foreignKind } from '../foreign.ts';
import type { Verdict } from '../format.ts';
import type { DiagnoseOptions, Observation, Observed } from './diagnosis.ts';
import { isOtherFormat } from './other-formats.ts';
import type { Found } from './search.ts';
import type { Hit } from './signature-search.ts';
import { makingOf, observationOf } from './wording.ts';

const told = (observed: Observed): Observation[] => [{ ...observed, explanation: observationOf(observed) }];

export function futureTimestamp({ signedAt }: Verdict, now: number): Observation[] {
  if (signedAt === undefined || !(signedAt > now)) return [];
  return told({ code: 'future-timestamp', seconds: Math.ceil(signedAt - now) });
}

/** What is wrong with a text that no cause explains. */
export function unexplained(
  text: string,
  asked: Verdict,
  { damage, altered, signed }: Found,
  o: DiagnoseOptions,
): Observation[] {
  if (altered !== undefined) {
    const { alteration, hit } = altered;
    return told({ code: 'altered-key', alteration, making: makingOf(hit.hypothesis) });
  }
  if (damage !== undefined && damage.kind !== 'match') {
    return told(damageOf(damage));
  }
  const keys = o.identities.reduce((count, { fallbackKeys = [] }) => count + 1 + (fallbackKeys?.length ?? 0), 0);
  const isWellFormed = signed.some(({ reading, parts }) => {
    if (parts.rest !== '') return false;
    const { value, sep } = reading;
    const split = signedValue({
      value,
      ...(sep !== undefined && { sep }),
      offsetInText: (offset) => offset,
      leading: [],
    });
    return split !== undefined && signatureEvidence(split) === 'exact';
  });
  const isOther = asked.status === 'bad-signature' && isOtherFormat(asked.format);
  if (keys === 0 || !(isWellFormed || isOther)) return [];
  // A token of something else has no key of Django's.
  if (asked.status === 'not-recognised' && foreignKind(text) !== undefined) return [];
  return told({ code: 'unknown-key', keys });
}

function damageOf({ kind, parts, length, hypothesis }: Hit): Observed {
  const making = makingOf(hypothesis);
  const present = parts.signature.length;
  return kind === 'truncated'
    ? { code: 'truncated-signature', present, length, making }
    : { code: 'overlong-signature', more: present - length + parts.rest.length, length, making };
}
