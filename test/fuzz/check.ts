// What must hold for any text whatever.
import { diagnose } from '../../electron/signing/diagnose.ts';
import { type FormatId, formatIds, recognise, type Verdict, verify } from '../../electron/signing/formats.ts';
import type { Random } from '../signing/diagnosis/support/random.ts';
import { identities, now, secrets, tokens } from './tokens.ts';

/** The questions to the clock that a diagnosis may ask: a bound that does not depend on the machine. */
const hypotheses = 250;

export interface Counts {
  recognised: number;
  verified: number;
  causes: number;
  observations: number;
}

class Breach extends Error {}

const demand = (condition: boolean, what: string): void => {
  if (!condition) throw new Breach(what);
};

const statuses = ['verified', 'expired', 'bad-signature', 'unchecked', 'not-recognised'];

/** Formats whose value holds only as it was signed, character for character. */
const exact: readonly FormatId[] = [
  'django.signer',
  'django.timestamp-signer',
  'django.object',
  'django.signed-cookie',
];
const signedValues = new Set(tokens);

/** @throws on any breach. */
export function check(text: string, random: Random, counts: Counts): void {
  const recognitions = recognise(text);
  for (const [i, { confidence, format }] of recognitions.entries()) {
    demand(confidence > 0 && confidence <= 1, `${format} is recognised with confidence ${confidence}`);
    demand(i === 0 || confidence <= (recognitions[i - 1]?.confidence ?? 0), 'the best is not first');
  }
  counts.recognised += Math.min(1, recognitions.length);

  // Without a key a text is only taken apart: by its likeliest format, and by any that it may have nothing of.
  checkVerdict(verify(text, { identities: [], now }), text);
  checkVerdict(verify(text, { identities: [], now, format: random.of(formatIds) }), text);

  const asked = {
    name: random.of([undefined, 'prefs', 'Prefs', '']),
    salt: random.of([undefined, 'fuzz.salt', '\ud83d']),
  };
  const verdict = verify(text, { identities, now, ...asked });
  checkVerdict(verdict, text);
  if (verdict.status === 'verified') {
    counts.verified++;
    const { format, value = '' } = verdict;
    demand(!exact.includes(format as FormatId) || signedValues.has(value), 'what nobody signed is verified');
  }

  const identityId = random.of([undefined, undefined, 'one', 'two']);
  const format = random.of([undefined, undefined, undefined, ...formatIds]);
  let ticks = 0;
  const diagnosis = diagnose(text, {
    identities,
    now,
    ...asked,
    identityId,
    format,
    budgetMs: hypotheses,
    clock: () => ticks++,
  });
  counts.causes += Math.min(1, diagnosis.causes.length);
  counts.observations += Math.min(1, diagnosis.observations.length);
  for (const { fix, changes, verdict: promised } of diagnosis.causes) {
    const { text: fixed, identityId: id, ...fields } = fix;
    demand(changes.length > 0 && new Set(changes).size === changes.length, `the changes are ${changes}`);
    for (const given of [identities, identities.filter((identity) => identity.id === id)]) {
      const { status } = verify(fixed, { ...fields, identities: given, now });
      demand(
        status === promised.status && (status === 'verified' || status === 'expired'),
        `the fix for ${changes} is ${status}`,
      );
    }
  }
  const said =
    JSON.stringify(diagnosis.causes.map(({ explanation, evidence }) => [explanation, evidence])) +
    JSON.stringify(diagnosis.observations);
  demand(!secrets.some((secret) => said.includes(secret)), 'a key stands in the diagnosis');
}

function checkVerdict({ status, segments, value }: Verdict, text: string): void {
  demand(statuses.includes(status), `the status is ${status}`);
  demand(status === 'not-recognised' || value !== undefined, 'there is no value');
  let end = 0;
  for (const segment of segments) {
    demand(segment.start >= end && segment.end >= segment.start, `the segments overlap: ${JSON.stringify(segments)}`);
    end = segment.end;
  }
  demand(end <= text.length, 'a segment reaches beyond the text');
}
