// The verdict in one sentence.
import type { Inspection, InspectRequest } from '../../shared/inspection.ts';
import { translator } from '../language.ts';
import { foreignKind } from '../signing/foreign.ts';
import type { Verdict } from '../signing/formats.ts';
import { messageKey } from './message-key.ts';
import { sayNote } from './say-core.ts';
import { span } from './span.ts';

const t = translator('inspect');

export interface Circumstances {
  request: Pick<InspectRequest, 'text' | 'maxAge' | 'cookieName'>;
  key: Inspection['key'];
  /** How many profiles' keys were tried, and how many keys were not. */
  tried: number;
  untried: number;
}

/** Whole sentences. */
export function explain(verdict: Verdict, { request, key, tried, untried }: Circumstances): string[] {
  const values = {
    which: key === undefined ? 'unknown' : key.index === 0 ? 'current' : 'fallback',
    index: String(key?.index ?? 0),
    profile: key?.profileName ?? '',
    payload: verdict.payloadProblem ? 'unreadable' : 'readable',
  };
  switch (verdict.status) {
    case 'verified':
      return [
        key && key.publishedIn !== null
          ? t('verifiedPublished', { ...values, publishedIn: key.publishedIn })
          : t('verified', values),
      ];
    case 'expired':
      return [
        t('expired', {
          ...values,
          limit: request.maxAge === null ? 'django' : 'given',
          maxAge: span(request.maxAge ?? 0),
        }),
        ...anyoneCould(key?.publishedIn),
      ];
    case 'bad-signature':
      return [decisiveNote(verdict) ?? noKeyMadeIt(verdict, request, untried)];
    case 'unchecked':
      return [decisiveNote(verdict) ?? (tried === 0 && untried > 0 ? t('noneCouldBeTried') : t('noKey'))];
    case 'not-recognised':
      return [t('notRecognised'), ...whatElse(request.text)];
  }
}

/** What it is, where it is nothing of Django's signing and known all the same. */
function whatElse(text: string): string[] {
  const kind = foreignKind(text);
  return kind === undefined ? [] : [t(`foreign.${messageKey(kind)}`)];
}

function noKeyMadeIt(verdict: Verdict, { cookieName }: Circumstances['request'], untried: number): string {
  if (untried > 0) return t('noneOfTried');
  const needsName = verdict.format === 'django.signed-cookie' && verdict.name === undefined && cookieName === null;
  return needsName ? t('noneHereNameless') : t('noneHere');
}

const decisive = new Set(['account-required', 'malformed-account', 'other-account', 'not-signed']);

/** What decides the verdict where keys alone do not. */
function decisiveNote({ notes, format }: Verdict): string | undefined {
  const note = notes?.find(({ code }) => decisive.has(code));
  return note && sayNote(note, format);
}

/** What else there is to say about how the value was read. */
export const furtherNotes = ({ notes = [], format }: Verdict): string[] =>
  notes.filter(({ code }) => !decisive.has(code)).map((note) => sayNote(note, format));

/** A sentence more where the key that signed is published; nothing where it is on no list. */
export const anyoneCould = (publishedIn: string | null | undefined): string[] =>
  publishedIn === null || publishedIn === undefined ? [] : [t('anyoneCould', { publishedIn })];
