// What recipes are called on screen, and what there is to say about a salt.
import type { RecipeFields } from '../../../../shared/recipes.ts';
import { duration } from '../../../wording/time.ts';
import type { FieldType } from './field-draft.ts';
import type { SignerKind } from './recipe-draft.ts';

export const signerWords: Record<SignerKind, { label: string; explanation: string }> = {
  value: {
    label: 'Plain value',
    explanation: 'Signer().sign(text): carries no time, so it never expires. For unsubscribe links and form fields.',
  },
  timestamped: {
    label: 'Timestamped value',
    explanation: 'TimestampSigner().sign(text): one text and the time, which the site limits with max_age.',
  },
  object: {
    label: 'Object',
    explanation: 'signing.dumps({…}): all fields as JSON, and the time. The site reads it with signing.loads().',
  },
  'password-reset': {
    label: 'Password reset',
    explanation: 'Django’s own token over the account: it ends with the next login, password or e-mail change.',
  },
};
export const signerKinds = Object.keys(signerWords) as SignerKind[];

export const typeWords: Record<FieldType, string> = {
  text: 'Text',
  email: 'E-mail address',
  integer: 'Whole number',
  boolean: 'Yes or no',
  date: 'Date',
  uuid: 'UUID',
  choice: 'Choice from a list',
  fixed: 'Fixed value, not asked for',
  nonce: 'Random nonce, not asked for',
};

/** "valid for 3 d", "never expires". */
export function lifetimeWords({ signer, lifetimeSeconds }: Pick<RecipeFields, 'signer' | 'lifetimeSeconds'>): string {
  if (lifetimeSeconds !== null) return `valid for ${duration(lifetimeSeconds)}`;
  return signer.kind === 'value' ? 'never expires' : 'no time limit';
}

/** `links.account-recovery` */
export function suggestedSalt(name: string): string | null {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
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
    return 'Django signs its sessions with this salt: whoever fills in the form could make a session cookie, and be logged in as anybody.';
  }
  if (/^django(\.|$)/.test(trimmed)) {
    return 'This salt is Django’s own. What other parts of the site sign with it would pass for such a link, and the other way round. Choose one that nothing else uses.';
  }
  if (salt !== trimmed) return 'It begins or ends with a space. The site needs exactly the same one.';
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
