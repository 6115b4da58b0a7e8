// What recipes are called on screen, and what there is to say about a salt.
import type { RecipeFields } from '../../../../shared/recipes.ts';
import { translator } from '../../../language.ts';
import { duration } from '../../../wording/time.ts';
import type { SignerKind } from './recipe-draft.ts';

const t = translator('recipes');

const signerKeys = {
  value: 'value',
  timestamped: 'timestamped',
  object: 'object',
  'password-reset': 'passwordReset',
} as const satisfies Record<SignerKind, string>;
export const signerKinds = Object.keys(signerKeys) as SignerKind[];

export const signerLabel = (kind: SignerKind): string => t(`signer.${signerKeys[kind]}.label`);
export const signerExplanation = (kind: SignerKind): string => t(`signer.${signerKeys[kind]}.explanation`);

/** Of an enumeration. */
export const inARow = (items: readonly string[]): string => items.join(t('comma'));

/** "valid for 3 d", "never expires". */
export function lifetimeWords({ signer, lifetimeSeconds }: Pick<RecipeFields, 'signer' | 'lifetimeSeconds'>): string {
  if (lifetimeSeconds !== null) return t('lifetime.validFor', { lifetime: duration(lifetimeSeconds) });
  return signer.kind === 'value' ? t('lifetime.never') : t('lifetime.noLimit');
}

/** `links.account-recovery` */
export function suggestedSalt(name: string): string | null {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    // "für" is fur, not fu-r.
    .replace(/\p{M}+/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return slug === '' ? null : `links.${slug}`;
}

const sessionSalts = ['django.contrib.sessions.backends.signed_cookies', 'django.contrib.sessions.SessionStore'];

/** Why this salt is dangerous for links; null where nothing speaks against it. */
export function saltConcern(salt: string): string | null {
  const trimmed = salt.trim();
  if (sessionSalts.some((known) => trimmed.startsWith(known))) {
    return t('saltConcern.session');
  }
  if (/^django(\.|$)/.test(trimmed)) {
    return t('saltConcern.django');
  }
  if (salt !== trimmed) return t('saltConcern.space');
  return null;
}

/** The host that a link leads to; null where the URL has none yet, or one that is filled in. */
export function hostOf(url: string): string | null {
  const host = /^https?:\/\/([^/?#]+)/i.exec(url)?.[1];
  return host === undefined || host.includes('{') ? null : host;
}

/** Of the name, and not yet among `taken`: "Unsubscribe (2)". */
export function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((other) => other.trim().toLowerCase()));
  let free = name;
  for (let number = 2; used.has(free.trim().toLowerCase()); number += 1) {
    const suffix = ` (${number})`;
    free = `${name.slice(0, 80 - suffix.length)}${suffix}`;
  }
  return free;
}

export const sameName = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();
