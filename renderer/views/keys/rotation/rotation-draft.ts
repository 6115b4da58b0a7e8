// A rotation as far as it has come. It lives above the task, so that it can be left and resumed; nothing of it is saved, since what
// counts, the keys and their order, is in the profile itself.
import type { Intake } from '../../../../shared/intake.ts';
import type { BackEnd, KeyProfile } from '../../../../shared/keys.ts';
import type { Dependence } from '../../../../shared/rotation.ts';
import { type Amount, secondsOf } from '../../../state/amount.ts';
import type { SettingsPick } from '../settings-source.tsx';
import type { From } from '../source-choice.tsx';

/** `check`: only what the fallbacks are still needed for. */
export type RotationKind = 'rotate' | 'check';
export type RotationStep = 'key' | 'deploy' | 'check' | 'retire';

export interface Lifetime extends Amount {
  preset: 'sessions' | 'reset-links' | 'own';
}

export interface Checked {
  /** Seconds. */
  lifetime: number;
  dependence: Dependence;
  problems: Intake['problems'];
}

export interface ReadTokens extends Pick<Intake, 'intakeId' | 'kind' | 'fileName' | 'problems'> {
  /** The text it was read from; null for a file. */
  text: string | null;
}

export interface RotationDraft {
  kind: RotationKind;
  step: RotationStep;
  /** The task is on screen when its profile is. */
  shown: boolean;
  from: From;
  pick: SettingsPick | null;
  /** Null: the keychain while it works, else nothing. */
  backEnd: BackEnd | null;
  /** The key this rotation added, and where it came from. */
  newKey: { id: string; from: From } | null;
  deployed: boolean;
  tokens: string;
  /** What was read last: the text above, or a file. */
  intake: ReadTokens | null;
  lifetime: Lifetime;
  checked: Checked | null;
}

export const emptyRotation: RotationDraft = {
  kind: 'rotate',
  step: 'key',
  shown: true,
  from: 'generate',
  pick: null,
  backEnd: null,
  newKey: null,
  deployed: false,
  tokens: '',
  intake: null,
  lifetime: { preset: 'sessions', amount: 30, unit: 'days' },
  checked: null,
};

/** Opens the task, or goes on with one that was left. */
export function openRotation(left: RotationDraft | undefined, kind: RotationKind): RotationDraft {
  const draft = left ?? emptyRotation;
  if (kind === 'check') return { ...draft, kind: left?.kind ?? 'check', step: 'check', shown: true };
  return draft.kind === 'rotate' ? { ...draft, shown: true } : { ...draft, kind, step: 'key', shown: true };
}

/** The tokens on screen are others than those that were checked. */
export const areTokensNewer = ({ intake, tokens }: RotationDraft): boolean =>
  intake !== null && intake.text !== null && intake.text !== tokens;

/** The last check, as long as it answers what is asked by now: no key goes on the strength of another lifetime or of other tokens. */
export const currentCheck = (draft: RotationDraft): Checked | null =>
  draft.checked?.lifetime === lifetimeSeconds(draft.lifetime) && !areTokensNewer(draft) ? draft.checked : null;

/** Django's own defaults: SESSION_COOKIE_AGE and PASSWORD_RESET_TIMEOUT. */
export function lifetimeSeconds(lifetime: Lifetime): number {
  if (lifetime.preset === 'own') return secondsOf(lifetime);
  return lifetime.preset === 'sessions' ? 1_209_600 : 259_200;
}

export type Retirement =
  | { when: 'current' | 'not-tried' | 'now' }
  | { when: 'later'; at: number }
  | { when: 'never'; untimed: number };

/** When a key of the profile can go, as far as the tokens given tell. `now` in unix seconds. Null when the check does not speak of the key. */
export function retirement(profile: KeyProfile, keyId: string, dependence: Dependence, now: number): Retirement | null {
  const index = profile.keys.findIndex(({ id }) => id === keyId);
  const counted = dependence.keys.find((key) => key.keyId === keyId);
  if (index < 0 || !counted) return null;
  if (index === 0) return { when: 'current' };
  if (profile.keys[index]?.state !== 'ready') return { when: 'not-tried' };
  if (counted.untimed > 0) return { when: 'never', untimed: counted.untimed };
  if (counted.tokens === counted.expired) return { when: 'now' };
  if (counted.retireFrom === null) return { when: 'never', untimed: counted.untimed };
  return counted.retireFrom <= now ? { when: 'now' } : { when: 'later', at: counted.retireFrom };
}
