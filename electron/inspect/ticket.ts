// A report of an inspection for a ticket. Without the signature: whoever reads the ticket cannot use the value.
import type { Inspection, InspectRequest } from '../../shared/inspection.ts';
import { translator } from '../language.ts';
import { messageKey } from './message-key.ts';

const t = translator('inspect');

export function ticket(request: Pick<InspectRequest, 'text' | 'maxAge'>, inspection: Inspection): string {
  const { key, payload } = inspection;
  const rows = [
    [t('ticket.format'), inspection.format?.name],
    [
      t('ticket.profile'),
      key &&
        t('ticket.profileWithEnvironment', {
          profile: key.profileName,
          environment: t(`ticket.environment.${key.environment}`),
        }),
    ],
    [
      t('ticket.key'),
      key &&
        t('ticket.keyWithFingerprint', {
          which: key.index === 0 ? 'current' : 'fallback',
          index: String(key.index),
          fingerprint: key.fingerprint,
        }),
    ],
    [t('ticket.published'), key?.publishedIn === null ? undefined : key?.publishedIn],
    [t('ticket.salt'), inspection.salt && code(inspection.salt)],
    [t('ticket.derivation'), inspection.derivation],
    [t('ticket.algorithm'), inspection.algorithm],
    [t('ticket.signed'), inspection.signedAt === undefined ? undefined : utc(inspection.signedAt)],
    [t('ticket.age'), inspection.age === undefined ? undefined : `${inspection.age} s`],
    [t('ticket.maxAge'), request.maxAge === null ? undefined : `${request.maxAge} s`],
  ].flatMap(([name, value]) => (value ? [`| ${name} | ${value.replaceAll('|', '\\|')} |`] : []));
  return [
    `**${t('ticket.verdict', { status: t(`ticket.status.${messageKey(inspection.status)}`) })}** ${inspection.explanation}`,
    ...(rows.length > 0 ? [['| | |', '|---|---|', ...rows].join('\n')] : []),
    ...(payload ? [`${t('ticket.payload')}\n\n${fence(payload.kind === 'bytes' ? payload.hex : payload.text)}`] : []),
    `${t('ticket.value')}\n\n${fence(withoutSignature(request.text, inspection.segments))}`,
    '',
  ].join('\n\n');
}

/** The token alone, whatever else was pasted with it: another cookie beside it would bring its signature along. */
function withoutSignature(text: string, segments: Inspection['segments']): string {
  const last = segments.at(-1);
  if (last === undefined || !segments.some(({ kind }) => kind === 'signature')) {
    return t('ticket.noSignature');
  }
  let shown = '';
  let at = segments[0]?.start ?? 0;
  for (const { kind, start, end } of segments) {
    shown += kind === 'signature' ? `${text.slice(at, start)}…` : text.slice(at, end);
    at = end;
  }
  return shown;
}

function utc(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? `${seconds}` : date.toISOString().replace('.000Z', 'Z');
}

/** Longer than any run of backticks inside, so that nothing closes it early. */
function fence(text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const mark = '`'.repeat(longest + 1);
  return `${mark}\n${text}\n${mark}`;
}

const code = (text: string) => (text.includes('`') ? text : `\`${text}\``);
