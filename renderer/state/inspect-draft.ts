// What a person has entered in Inspect. It lives above the view, so that switching views or a crash keeps it.
import type { InspectRequest } from '../../shared/inspection.ts';

export const maxAgeUnits = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;
export type MaxAgeUnit = keyof typeof maxAgeUnits;

export interface MaxAge {
  /** Seconds as text, `none` or `custom`. */
  preset: 'none' | '3600' | '86400' | '1209600' | 'custom';
  amount: number;
  unit: MaxAgeUnit;
}

export interface InspectDraft {
  text: string;
  cookieName: string;
  salt: string;
  maxAge: MaxAge;
}

export const emptyInspectDraft: InspectDraft = {
  text: '',
  cookieName: '',
  salt: '',
  maxAge: { preset: 'none', amount: 7, unit: 'days' },
};

/** Seconds, or null for no expiry. */
export function maxAgeSeconds(maxAge: MaxAge): number | null {
  if (maxAge.preset === 'none') return null;
  if (maxAge.preset !== 'custom') return Number(maxAge.preset);
  return Number.isFinite(maxAge.amount) ? Math.min(maxAge.amount * maxAgeUnits[maxAge.unit], 1e10) : null;
}

export function inspectRequest(draft: InspectDraft, profileId: string | null): InspectRequest | null {
  if (draft.text.trim() === '') return null;
  return {
    text: draft.text,
    maxAge: maxAgeSeconds(draft.maxAge),
    cookieName: draft.cookieName === '' ? null : draft.cookieName,
    salt: draft.salt === '' ? null : draft.salt,
    ...(profileId === null ? {} : { profileId }),
  };
}
