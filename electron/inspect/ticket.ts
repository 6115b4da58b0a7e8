// A report of an inspection for a ticket. Without the signature: whoever reads the ticket cannot use the value.
import type { Inspection, InspectRequest } from '../../shared/inspection.ts';

const verdictWords: Record<Inspection['status'], string> = {
  verified: 'Verified',
  expired: 'Expired',
  'bad-signature': 'Bad signature',
  unchecked: 'Unchecked',
  'not-recognised': 'Not recognised',
};

export function ticket(request: Pick<InspectRequest, 'text' | 'maxAge'>, inspection: Inspection): string {
  const { key, payload } = inspection;
  const rows = [
    ['Format', inspection.format?.name],
    ['Profile', key && `${key.profileName} (${key.environment})`],
    ['Key', key && `${key.index === 0 ? 'current key' : `fallback ${key.index}`}, fingerprint ${key.fingerprint}`],
    ['Published', key?.publishedIn === null ? undefined : key?.publishedIn],
    ['Salt', inspection.salt && code(inspection.salt)],
    ['Derivation', inspection.derivation],
    ['Algorithm', inspection.algorithm],
    ['Signed', inspection.signedAt === undefined ? undefined : utc(inspection.signedAt)],
    ['Age', inspection.age === undefined ? undefined : `${inspection.age} s`],
    ['Max age', request.maxAge === null ? undefined : `${request.maxAge} s`],
  ].flatMap(([name, value]) => (value ? [`| ${name} | ${value.replaceAll('|', '\\|')} |`] : []));
  return [
    `**${verdictWords[inspection.status]}.** ${inspection.explanation}`,
    ...(rows.length > 0 ? [['| | |', '|---|---|', ...rows].join('\n')] : []),
    ...(payload ? [`Payload:\n\n${fence(payload.kind === 'bytes' ? payload.hex : payload.text)}`] : []),
    `Value, signature left out:\n\n${fence(withoutSignature(request.text, inspection.segments))}`,
    '',
  ].join('\n\n');
}

/** The token alone, whatever else was pasted with it: another cookie beside it would bring its signature along. */
function withoutSignature(text: string, segments: Inspection['segments']): string {
  const last = segments.at(-1);
  if (last === undefined || !segments.some(({ kind }) => kind === 'signature')) {
    return '(no signature was found in it, so it is left out whole)';
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
