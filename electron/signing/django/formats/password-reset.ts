// Password-reset links and tokens. The user and the time stand in the open; whether it holds depends on the account as well.
import { constantTimeCompare } from '../../constant-time.ts';
import { ArgumentError, SigningError } from '../../errors.ts';
import type { FindOptions, Format, Note, SigningIdentity, VerifyOptions } from '../../format.ts';
import { requireAlgorithm } from '../../hashes.ts';
import {
  type Account,
  dayNumber,
  loginTimestamps,
  makePasswordResetToken,
  passwordResetSalt,
  passwordResetTimeout,
  type ResetForm,
  resetForms,
  resetHash,
  secondsPerDay,
  timeOf,
} from '../password-reset.ts';
import { encodeUid, isPlausiblePk } from '../uidb64.ts';
import { findKey } from './find-key.ts';
import { saltsToTry } from './find-signature.ts';
import { readPlainText } from './payload.ts';
import { type ResetLink, resetLink } from './reset-link.ts';

export const passwordResetFormat: Format = {
  id: 'django.password-reset',

  defaultMaxAge: passwordResetTimeout,

  parse(token, o) {
    const link = resetLink(token);
    return link && { segments: link.segments, signedAt: timeOf(link.timestamp, o?.utcOffsetMinutes) };
  },

  confidence(token) {
    const link = resetLink(token);
    if (link === undefined || !isPlausible(link)) return 0;
    const whole = link.hash.length === 20 || (link.hash.length === 32 && link.unit === 'seconds');
    if (link.uidb64 === undefined) {
      if (!whole) return 0;
      // "backup-" and a file's digest look the same, but the time seldom comes without a digit.
      return /[0-9]/.test(link.timestamp) ? 0.6 : 0.15;
    }
    if (link.uid === undefined) return 0;
    if (isPlausiblePk(link.uid)) return whole ? 0.95 : 0.5;
    return whole && /^[\x20-\x7e]+$/.test(link.uid) ? 0.5 : 0;
  },

  payload(token) {
    const uid = resetLink(token)?.uid;
    return uid === undefined ? { kind: 'text', length: 0, compressed: false } : readPlainText(uid);
  },

  find(token, o) {
    const link = resetLink(token);
    const logins = loginsOf(o.account);
    if (link === undefined || o.account === undefined || logins === undefined) return undefined;
    if (link.uidb64 !== undefined && link.uid !== o.account.pk) return undefined;
    if (![o.account.pk, o.account.passwordHash, o.account.email].every((text) => text.isWellFormed())) return undefined;
    return findToken(link, o.account, logins, o);
  },

  isCheckable: (_token, { account }) => loginsOf(account) !== undefined,

  age(token, o) {
    const link = resetLink(token);
    if (link === undefined) return Number.NaN;
    if (link.unit === 'seconds') return Math.trunc(o.now) - timeOf(link.timestamp, o.utcOffsetMinutes);
    return (dayNumber(o.now, o.utcOffsetMinutes) - dayNumber(timeOf(link.timestamp))) * secondsPerDay;
  },

  describe(token, o) {
    const link = resetLink(token);
    if (link === undefined) return {};
    return { ...(link.uid !== undefined && { uid: link.uid }), notes: notesOn(link, o) };
  },

  /** @param content the address that the link begins with, such as `https://example.com/reset/`; the path alone when empty. */
  sign(content, o) {
    if (o.account === undefined) {
      throw new ArgumentError(
        'account-required',
        'A reset link needs the account: its primary key, password hash, last login and e-mail address.',
        { for: 'link' },
      );
    }
    const [own] = resetForms(o.djangoVersion ?? '5.2');
    const form = o.algorithm ? { ...own, algorithm: requireAlgorithm(o.algorithm) } : own;
    const token = makePasswordResetToken({ ...o, account: o.account, form });
    const base = content.trim() || '/reset/';
    return `${base}${base.endsWith('/') ? '' : '/'}${encodeUid(o.account.pk)}/${token}/`;
  },
};

function findToken(link: ResetLink, account: Account, logins: readonly string[], o: FindOptions) {
  return findKey(o, (secretKey, identity) => {
    for (const salt of saltsToTry(o, identity, [passwordResetSalt]).filter((one) => one.isWellFormed())) {
      for (const form of formsToTry(link, identity, o)) {
        const holds = logins.some((login) =>
          constantTimeCompare(
            link.hash,
            resetHash(account, login, link.timestamp, { secretKey, form, salt, derivedKeys: o.derivedKeys }),
          ),
        );
        if (holds) return { salt, algorithm: form.algorithm };
      }
    }
    return undefined;
  });
}

/** The version's forms that have the token's unit, with the hash that is asked for. */
function formsToTry({ unit }: ResetLink, { djangoVersion }: SigningIdentity, { algorithm }: FindOptions): ResetForm[] {
  const forms = resetForms(djangoVersion).filter((form) => form.unit === unit);
  if (algorithm === undefined) return forms;
  try {
    const asked = requireAlgorithm(algorithm);
    return forms.map((form) => ({ ...form, algorithm: asked }));
  } catch (error) {
    if (error instanceof SigningError) return [];
    throw error;
  }
}

/** Undefined without an account, or when its last login cannot be read. */
function loginsOf(account: Account | undefined): readonly string[] | undefined {
  if (account === undefined) return undefined;
  try {
    return loginTimestamps(account.lastLogin);
  } catch (error) {
    if (error instanceof SigningError) return undefined;
    throw error;
  }
}

/** From 2008, when Django had its first release. A bare token is from 2015 on, or until 2030 if it counts days: else it is some other text with a "-". */
function isPlausible({ timestamp, unit, uidb64 }: ResetLink): boolean {
  const time = timeOf(timestamp);
  if (uidb64 !== undefined) return time >= 1.2e9 && time <= 4.2e9;
  return unit === 'days' ? time >= 1.2e9 && time <= 1.9e9 : time >= 1.42e9 && time <= 2.58e9;
}

function notesOn(link: ResetLink, o: VerifyOptions): Note[] {
  const notes: Note[] = [];
  if (o.account === undefined) {
    notes.push({ code: 'account-required' });
  } else if (loginsOf(o.account) === undefined) {
    notes.push({ code: 'malformed-account' });
  } else if (link.uidb64 !== undefined && link.uid !== o.account.pk) {
    notes.push({
      code: 'other-account',
      named: link.uid ?? link.uidb64,
      account: o.account.pk,
    });
  }
  if (o.utcOffsetMinutes === undefined) {
    notes.push({ code: 'utc-assumed' });
  }
  if (o.maxAge === undefined) {
    notes.push({ code: 'default-max-age', maxAge: passwordResetTimeout });
  }
  if (link.unit === 'days') {
    notes.push({ code: 'day-precision' });
  }
  return notes;
}
