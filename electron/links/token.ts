// The token of a filled recipe, as the profile's Django makes it.
import type { RecipeFields } from '../../shared/recipes.ts';
import { resetForms } from '../signing/django/password-reset.ts';
import { versionPolicy } from '../signing/django/version.ts';
import { pythonString } from '../signing/encoding/python-json.ts';
import type { SigningIdentity } from '../signing/formats.ts';
import { type Account, dumps, encodeUid, makePasswordResetToken, Signer, TimestampSigner } from '../signing/index.ts';
import type { Filled } from './form.ts';
import { fillTemplate } from './template.ts';
import { utcOffsetMinutes } from './time-zone.ts';

export interface MadeToken {
  token: string;
  /** Of a password reset. */
  uidb64: string | null;
  /** The text or JSON that was signed; null for a password reset, whose token holds none. */
  payload: string | null;
}

/**
 * @param filled as `fillForm` gives it.
 * @param now unix seconds.
 * @throws SigningError, LinksError; then nothing was signed.
 */
export function makeToken(recipe: RecipeFields, filled: Filled, identity: SigningIdentity, now: number): MadeToken {
  const { signer } = recipe;
  const { secretKey: key, djangoVersion } = identity;
  if (signer.kind === 'password-reset') {
    const account = accountOf(filled);
    const offset = utcOffsetMinutes(signer.timeZone ?? 'UTC', now);
    const form = resetForms(djangoVersion)[0];
    const token = makePasswordResetToken({ secretKey: key, account, now, form, utcOffsetMinutes: offset });
    return { token, uidb64: encodeUid(account.pk), payload: null };
  }
  const payload = payloadOf(recipe, filled) as string;
  const options = { key, salt: signer.salt, algorithm: versionPolicy(djangoVersion).algorithms[0], now: () => now };
  switch (signer.kind) {
    case 'value':
      return { token: new Signer(options).sign(payload), uidb64: null, payload };
    case 'timestamped':
      return { token: new TimestampSigner(options).sign(payload), uidb64: null, payload };
    case 'object':
      return { token: dumps(payload, { ...options, compress: signer.compress }), uidb64: null, payload };
  }
}

/** The text or JSON to be signed; null for a password reset. @throws LinksError `template-not-understood` */
export function payloadOf({ signer, fields }: RecipeFields, filled: Filled): string | null {
  switch (signer.kind) {
    case 'value':
    case 'timestamped':
      return fillTemplate(signer.template, textOf(fields, filled));
    case 'object': {
      const present = fields.filter(({ name }) => filled[name] !== undefined);
      const members = present.map(({ name }) => `${pythonString(name)}:${scalarOf(filled[name] ?? null)}`);
      return `{${members.join(',')}}`;
    }
    case 'password-reset':
      return null;
  }
}

/** As Python's `json.dumps` prints it. */
const scalarOf = (value: Filled[string]): string => (typeof value === 'string' ? pythonString(value) : String(value));

/** A field's value as text: true, false, '' for one that is empty or null; undefined for one that there is not. */
export const textOf =
  (fields: RecipeFields['fields'], filled: Filled) =>
  (name: string): string | undefined => {
    const value = filled[name];
    if (value === undefined) return fields.some((field) => field.name === name) ? '' : undefined;
    return value === null ? '' : String(value);
  };

export function accountOf(filled: Filled): Account {
  const text = (name: string) => String(filled[name] ?? '');
  const lastLogin = text('lastLogin');
  return {
    pk: text('pk'),
    passwordHash: text('passwordHash'),
    lastLogin: lastLogin === '' ? null : lastLogin,
    email: text('email'),
  };
}
