// The verdict in one sentence.
import type { Inspection, InspectRequest } from '../../shared/inspection.ts';
import type { Verdict } from '../signing/formats.ts';

export interface Circumstances {
  request: Pick<InspectRequest, 'maxAge' | 'cookieName'>;
  key: Inspection['key'];
  /** How many profiles' keys were tried, and how many keys were not. */
  tried: number;
  untried: number;
}

export function explain(verdict: Verdict, { request, key, tried, untried }: Circumstances): string {
  switch (verdict.status) {
    case 'verified':
      return key && key.publishedIn !== null
        ? `Verified, but anyone could have signed it: its key, ${describeKey(key)}, is published in ${key.publishedIn}${unreadable(verdict) ?? '.'}`
        : `Signed with ${describeKey(key)}${unreadable(verdict) ?? '.'}`;
    case 'expired':
      return `The signature is genuine, made with ${describeKey(key)}, but older than ${request.maxAge === null ? 'Django’s own limit allows' : `the ${request.maxAge} seconds allowed`}.${anyoneCould(key?.publishedIn)}`;
    case 'bad-signature': {
      const note = decisiveNote(verdict);
      if (note !== undefined) return note;
      return untried > 0
        ? 'None of the keys that could be tried made this signature.'
        : `None of the keys here made this signature${needsName(verdict, request) ? ', as far as can be said without the cookie’s name' : ''}: it was changed, or signed with another key or salt.`;
    }
    case 'unchecked':
      return decisiveNote(verdict) ?? uncheckedBecause(tried, untried);
    case 'not-recognised':
      return 'This is no signed value that Countersign knows.';
  }
}

const uncheckedBecause = (tried: number, untried: number): string =>
  tried === 0 && untried > 0
    ? 'Read, but not checked: none of the keys could be tried.'
    : 'Read, but not checked: there is no key to check it with.';

const decisive = new Set(['account-required', 'malformed-account', 'other-account', 'not-signed']);

/** What decides the verdict where keys alone do not. */
const decisiveNote = (verdict: Verdict): string | undefined =>
  verdict.notes?.find(({ code }) => decisive.has(code))?.message;

/** What else there is to say about how the value was read. */
export const furtherNotes = ({ notes = [] }: Verdict): string[] =>
  notes.filter(({ code }) => !decisive.has(code)).map(({ message }) => message);

function describeKey(key: Inspection['key']): string {
  if (key === undefined) return 'a known key';
  return `${key.index === 0 ? 'the current key' : `fallback ${key.index}`} of ${key.profileName}`;
}

/** A sentence more where the key that signed is published; nothing where it is on no list. */
export const anyoneCould = (publishedIn: string | null | undefined): string =>
  publishedIn === null || publishedIn === undefined
    ? ''
    : ` Anyone could have signed it: the key is published in ${publishedIn}.`;

/** What a payload problem means for a signature that holds. */
const unreadable = (verdict: Verdict): string | undefined =>
  verdict.payloadProblem && ', but its payload cannot be read.';

const needsName = (verdict: Verdict, { cookieName }: Circumstances['request']): boolean =>
  verdict.format === 'django.signed-cookie' && verdict.name === undefined && cookieName === null;
