// What a person has entered in Inspect. It lives above the view, so that switching views or a crash keeps it; nothing of it is saved.
import type { Account, InspectRequest } from '../../shared/inspection.ts';
import { type Amount, secondsOf } from './amount.ts';

export interface MaxAge extends Amount {
  /** Seconds as text, `none` or `custom`. */
  preset: 'none' | '3600' | '86400' | '1209600' | 'custom';
}

/** What a password-reset token was made from. */
export interface AccountDraft extends Omit<Account, 'utcOffsetMinutes'> {
  /** Like `+02:00`. */
  utcOffset: string;
}

export interface InspectDraft {
  text: string;
  cookieName: string;
  salt: string;
  maxAge: MaxAge;
  /** Somebody has set it here; else it follows the settings. */
  maxAgeChosen: boolean;
  /** The format to read the text as; null takes the likeliest. */
  format: string | null;
  account: AccountDraft;
}

export const emptyAccount: AccountDraft = { pk: '', passwordHash: '', lastLogin: '', email: '', utcOffset: '+00:00' };

/** The amount is what a custom one begins with. */
export const presetMaxAge = (preset: Exclude<MaxAge['preset'], 'custom'>): MaxAge => ({
  preset,
  amount: 7,
  unit: 'days',
});

export const emptyInspectDraft: InspectDraft = {
  text: '',
  cookieName: '',
  salt: '',
  maxAge: presetMaxAge('none'),
  maxAgeChosen: false,
  format: null,
  account: emptyAccount,
};

/** What a person has chosen in Inspect stays; what nobody has touched follows the setting. The same draft when it does already. */
export function followingSetting(draft: InspectDraft, preset: Exclude<MaxAge['preset'], 'custom'>): InspectDraft {
  if (draft.maxAgeChosen || draft.maxAge.preset === preset) return draft;
  return { ...draft, maxAge: presetMaxAge(preset) };
}

/** Nobody has entered anything yet: a max-age that nobody chose comes from the settings. */
export const isUntouched = (draft: InspectDraft): boolean =>
  Object.entries(emptyInspectDraft).every(
    ([name, value]) => name === 'maxAge' || draft[name as keyof InspectDraft] === value,
  );

/** Seconds, or null for no expiry. */
export function maxAgeSeconds(maxAge: MaxAge): number | null {
  if (maxAge.preset === 'none') return null;
  if (maxAge.preset !== 'custom') return Number(maxAge.preset);
  return Number.isFinite(maxAge.amount) ? secondsOf(maxAge) : null;
}

/** From `+02:00`, `-5`, `0530` or `Z`; null where it is no offset. */
export function utcOffsetMinutes(text: string): number | null {
  if (/^\s*(?:z|utc)?\s*$/i.test(text)) return 0;
  const [, sign, hours = '', minutes = '0'] = /^\s*([+\-−])?(\d{1,2}):?(\d{2})?\s*$/.exec(text) ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  if (hours === '' || Number(minutes) > 59 || total > 1440) return null;
  return sign === '-' || sign === '−' ? 0 - total : total;
}

function account({ utcOffset, ...fields }: AccountDraft): { account?: Account } {
  const minutes = utcOffsetMinutes(utcOffset);
  return fields.pk.trim() === '' || minutes === null ? {} : { account: { ...fields, utcOffsetMinutes: minutes } };
}

export function inspectRequest(draft: InspectDraft, profileId: string | null): InspectRequest | null {
  if (draft.text.trim() === '') return null;
  return {
    text: draft.text,
    maxAge: maxAgeSeconds(draft.maxAge),
    cookieName: draft.cookieName === '' ? null : draft.cookieName,
    salt: draft.salt === '' ? null : draft.salt,
    ...(profileId === null ? {} : { profileId }),
    ...(draft.format === null ? {} : { format: draft.format }),
    ...account(draft.account),
  };
}

/**
 * The draft's change for a new text in the field. When something else takes its place, the format that was chosen for it goes, and so does
 * a cookie name that came along with it (`cameAlong`): either would be taken for that of the new one. A name that somebody typed stays.
 */
export function withText(
  draft: InspectDraft,
  text: string,
  cameAlong: string | null | undefined,
): Partial<InspectDraft> {
  if (!isAnother(draft.text, text)) return { text };
  const isLeftOver = draft.cookieName !== '' && draft.cookieName === cameAlong;
  return { text, format: null, ...(isLeftOver && { cookieName: '' }) };
}

/** Whether less than half of it is the same at the beginning and the end: replaced, rather than edited. */
function isAnother(before: string, after: string): boolean {
  const shortest = Math.min(before.length, after.trim().length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start++;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return shortest === 0 || (start + end) * 2 < shortest;
}
