// The formats of another shape than value, time and signature: whatever the registry holds of them is asked itself.
import type { FormatId, SigningIdentity } from '../format.ts';
import { formatIds, verify } from '../formats.ts';
import { holds, optionsOf } from './causes.ts';
import type { Cause, ChangeCode, DiagnoseOptions, Fix } from './diagnosis.ts';
import type { ParameterCode } from './hypotheses.ts';
import { nameOf, type Reading } from './reading.ts';
import type { Making, Reason } from './reasons.ts';
import { algorithmReason, evidenceOf, explanationOf, identityName, keyReason } from './wording.ts';

const signedValueFormats: readonly FormatId[] = [
  'django.signer',
  'django.timestamp-signer',
  'django.object',
  'django.signed-cookie',
  'django.session-cookie',
  'django.session-data',
  'django.messages',
];

const otherFormats = formatIds.filter((format) => !signedValueFormats.includes(format));

export const isOtherFormat = (format: FormatId | undefined): boolean =>
  format !== undefined && otherFormats.includes(format);

/** The hashes that Django ever signed these formats with. */
const hashes = ['sha1', 'sha256'];

/** The changes that are tried on them, beside those of the text. */
export const canDiffer = (changed: readonly ParameterCode[]): boolean =>
  changed.every((code) => code === 'key' || code === 'algorithm');

/** The cause that a reading is by itself, with another identity's key or with another hash, in one of the other formats. */
export function otherFormatCause(
  reading: Reading,
  changed: readonly ParameterCode[],
  o: DiagnoseOptions,
): Cause | undefined {
  const wasAsked = ({ id }: SigningIdentity) => o.identityId === undefined || id === o.identityId;
  const identities = o.identities.filter((identity) => wasAsked(identity) !== changed.includes('key'));
  if (identities.length === 0 || (changed.length === 0 && reading.changes.length === 0 && o.format === undefined)) {
    return undefined;
  }
  for (const format of otherFormats) {
    for (const algorithm of changed.includes('algorithm') ? hashes : [undefined]) {
      const cause = causeAs(format, algorithm, identities, reading, changed, o);
      if (cause !== undefined) return cause;
    }
  }
  return undefined;
}

function causeAs(
  format: FormatId,
  algorithm: string | undefined,
  identities: readonly SigningIdentity[],
  reading: Reading,
  changed: readonly ParameterCode[],
  o: DiagnoseOptions,
): Cause | undefined {
  const family = o.format !== undefined && o.format !== format ? o.format : undefined;
  const name = nameOf(reading, o);
  const fix: Omit<Fix, 'identityId'> = {
    text: reading.text,
    ...(name && { name }),
    ...(o.salt && { salt: o.salt }),
    ...(algorithm !== undefined && { algorithm }),
  };
  const verdict = verify(reading.text, { ...optionsOf({ ...fix, identityId: '' }, o, identities), format });
  const identity = identities.find(({ id }) => id === verdict.identity);
  const changes: ChangeCode[] = [...reading.changes, ...changed, ...(family ? (['family'] as const) : [])];
  if (!holds(verdict) || identity === undefined || changes.length === 0) return undefined;
  const keyIndex = verdict.keyIndex ?? 0;
  const reasons: Reason[] = [
    ...reading.reasons,
    ...(changed.includes('key') ? [keyReason(identity, keyIndex, o)] : []),
    ...(algorithm === undefined ? [] : [algorithmReason(algorithm, identity)]),
    ...(family ? [{ code: 'family' as const, found: format, asked: family }] : []),
  ];
  const making: Making = { key: { name: identityName(identity), index: keyIndex }, algorithm: verdict.algorithm };
  return {
    changes,
    reasons,
    explanation: explanationOf(reasons),
    making,
    evidence: evidenceOf(making),
    verdict,
    // The format is left open where it was open, so that Inspect shows what it recognises.
    fix: { ...fix, identityId: identity.id, ...(o.format !== undefined && { format }) },
  };
}
