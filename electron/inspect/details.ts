// What a verdict tells besides who signed it: Django's own keys explained, a salt's origin, what is still needed to check it.
import type { Inspection, InspectRequest } from '../../shared/inspection.ts';
import { translator } from '../language.ts';
import { knownSessionKeys } from '../signing/django/session.ts';
import { recognise, type Verdict } from '../signing/formats.ts';
import { knownSalt } from '../signing/salt-catalogue.ts';
import { furtherNotes } from './explain.ts';
import { formatName } from './format-names.ts';
import { saltUse } from './say-core.ts';

const t = translator('inspect');

type Details = Pick<Inspection, 'messages' | 'facts' | 'notes' | 'knownKeys' | 'knownSalt' | 'needs' | 'alternatives'>;

export function details(request: InspectRequest, verdict: Verdict): Details {
  const salt = verdict.salt === undefined ? undefined : knownSalt(verdict.salt);
  const notes = furtherNotes(verdict);
  const needs = whatIsNeeded(request, verdict);
  const keys = knownKeys(verdict);
  const alternatives = otherFormats(request, verdict);
  return {
    ...(verdict.messages && { messages: verdict.messages }),
    ...factsOf(verdict),
    ...(notes.length > 0 && { notes }),
    ...(keys.length > 0 && { knownKeys: keys }),
    ...(salt && { knownSalt: { package: salt.package, use: saltUse(salt), source: salt.source } }),
    ...(needs && { needs }),
    ...(alternatives.length > 0 && { alternatives }),
  };
}

function factsOf({ format, uid, payload }: Verdict): Pick<Details, 'facts'> {
  const facts: NonNullable<Details['facts']> = [];
  if (uid !== undefined) facts.push({ label: t('fact.primaryKey'), value: uid });
  if (format === 'django.csrf' && payload !== undefined)
    facts.push({ label: t('fact.unmaskedSecret'), value: payload });
  return facts.length > 0 ? { facts } : {};
}

/** Only of the top level, and only where Django keeps such keys. */
function knownKeys({ payloadKind, payload = '' }: Verdict): NonNullable<Details['knownKeys']> {
  if (payloadKind !== 'json' || !payload.startsWith('{')) return [];
  return knownSessionKeys.flatMap((key) =>
    // In compact JSON a quote inside a string is escaped, so that this finds keys only.
    payload.includes(`"${key}":`) ? [{ key, meaning: t(`sessionKey.${key}`) }] : [],
  );
}

function whatIsNeeded(request: InspectRequest, { status, format, name }: Verdict): Details['needs'] {
  if (format === 'django.password-reset' && request.account === undefined) return 'account';
  if (status === 'bad-signature' && format === 'django.signed-cookie' && !name) return 'cookie-name';
  return undefined;
}

function otherFormats(
  { text, format: chosen }: InspectRequest,
  { status, format }: Verdict,
): NonNullable<Details['alternatives']> {
  // A signature that matched leaves no doubt.
  if (status === 'verified' || status === 'expired') return [];
  const ids = new Set(recognise(text).map(({ format: id }) => id));
  if (format !== undefined) ids.add(format);
  if (ids.size < 2 && chosen === undefined) return [];
  return [...ids].map((id) => ({ id, name: formatName(id) }));
}
