// What a person has entered in Sign, kept above the view like Inspect's.
import type { SignRequest } from '../../shared/signing.ts';

export type SignKind = SignRequest['kind'];
export type Derivation = 'v2' | 'legacy';

export interface SignDraft {
  kind: SignKind;
  /** The profile picked here; the switcher's profile goes before it. */
  profileId: string | null;
  value: string;
  json: string;
  salt: string;
  compress: boolean;
  cookieName: string;
  /** Null follows the profile's Django version. */
  derivation: Derivation | null;
}

export const emptySignDraft: SignDraft = {
  kind: 'timestamped',
  profileId: null,
  value: '',
  json: '',
  salt: '',
  compress: false,
  cookieName: '',
  derivation: null,
};

/** v2 since 5.2.15, 6.0.6 and 6.1; a version without a patch number is taken as the newest of its series. */
export function defaultDerivation(djangoVersion: string): Derivation {
  const [major = 0, minor = 0, patch = Number.POSITIVE_INFINITY] = djangoVersion.split('.').map(Number);
  if (major === 5 && minor === 2) return patch >= 15 ? 'v2' : 'legacy';
  if (major === 6 && minor === 0) return patch >= 6 ? 'v2' : 'legacy';
  return major >= 6 ? 'v2' : 'legacy';
}

export function signRequest(draft: SignDraft, profileId: string, derivation: Derivation): SignRequest {
  const salt = draft.salt === '' ? null : draft.salt;
  switch (draft.kind) {
    case 'value':
    case 'timestamped':
      return { kind: draft.kind, profileId, value: draft.value, salt };
    case 'object':
      return { kind: 'object', profileId, json: draft.json, salt, compress: draft.compress };
    case 'cookie':
      return { kind: 'cookie', profileId, name: draft.cookieName, value: draft.value, salt, derivation };
  }
}
