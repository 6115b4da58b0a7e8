// Password-reset tokens (`PasswordResetTokenGenerator`, django/contrib/auth/tokens.py): base36 time "-" every second hex digit
// of an HMAC over the account's state, so that a token dies with the next login or change of password.
import type { Key } from '../bytes.ts';
import * as base36 from '../encoding/base36.ts';
import { ArgumentError } from '../errors.ts';
import type { Algorithm } from '../hashes.ts';
import type { DerivedKeys } from './derived-keys.ts';
import { hexHmac, hexOf, requireKey } from './salted-hmac.ts';
import { seriesOf } from './version.ts';

export const passwordResetSalt = 'django.contrib.auth.tokens.PasswordResetTokenGenerator';

/** Django's default for PASSWORD_RESET_TIMEOUT: three days, in seconds. */
export const passwordResetTimeout = 259_200;

/** 2001-01-01 00:00 as if the server's clock showed UTC, in unix seconds. */
const epoch = 978_307_200;
export const secondsPerDay = 86_400;

/** The account as it is in the database; a token is made from all of it. */
export interface Account {
  pk: string;
  /** The whole `password` column, such as `pbkdf2_sha256$…`. */
  passwordHash: string;
  /** `YYYY-MM-DD HH:MM:SS`, or ISO 8601; null for someone who never logged in. */
  lastLogin: string | null;
  email: string;
}

/** How a Django version makes tokens. */
export interface ResetForm {
  algorithm: Algorithm;
  /** What the time counts; days until 3.0. */
  unit: 'seconds' | 'days';
  /** Whether the e-mail address is part of it; since 3.2. */
  withEmail: boolean;
}

const modern: ResetForm = { algorithm: 'sha256', unit: 'seconds', withEmail: true };
const modernSha1: ResetForm = { ...modern, algorithm: 'sha1' };
const daysWithEmail: ResetForm = { ...modernSha1, unit: 'days' };
const without = (form: ResetForm): ResetForm => ({ ...form, withEmail: false });

/** The forms that a version accepts, its own first; of an unknown version, all of them. */
export function resetForms(djangoVersion: string | undefined): [ResetForm, ...ResetForm[]] {
  const series = seriesOf(djangoVersion);
  const upTo31 = [without(modern), without(modernSha1), without(daysWithEmail)] as const;
  if (series === undefined) return [modern, modernSha1, daysWithEmail, ...upTo31];
  if (series >= 400) return [modern];
  if (series >= 302) return [modern, modernSha1, daysWithEmail];
  return series === 301 ? [...upTo31] : [without(daysWithEmail)];
}

/** The unit of a token's time; a day number has three digits until 2128, and Django 3.1 told them apart by that. */
export const unitOf = (timestamp: string): ResetForm['unit'] => (timestamp.length < 4 ? 'days' : 'seconds');

/** Unix seconds of a token's time; of a day, its midnight. The server's clock runs that many minutes ahead of UTC. */
export const timeOf = (timestamp: string, utcOffsetMinutes = 0): number =>
  epoch + Number(base36.decode(timestamp)) * (unitOf(timestamp) === 'days' ? secondsPerDay : 1) - utcOffsetMinutes * 60;

/** The number of the server's day since 2001-01-01. */
export const dayNumber = (now: number, utcOffsetMinutes = 0): number =>
  Math.floor((now + utcOffsetMinutes * 60 - epoch) / secondsPerDay);

/**
 * What Django prints for the last login, once its microseconds and its time zone are dropped. Of a time in a zone other than UTC
 * that is the time in UTC, which Django reads from a database whose console shows another zone; the time as it is written, which a
 * site without USE_TZ may have, follows as a second form.
 * @throws ArgumentError `malformed-last-login`
 */
export function loginTimestamps(lastLogin: string | null): [string, ...string[]] {
  const text = lastLogin?.trim() ?? '';
  if (text === '') return [''];
  const match = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::(\d\d)(?:[.,]\d*)?)?\s*(Z|UTC|[+-]\d\d(?::?\d\d)?)?$/i.exec(text);
  const [, date, minutes, seconds = '00', zone = 'Z'] = match ?? [];
  const printed = `${date} ${minutes}:${seconds}`;
  const asUtc = new Date(`${date}T${minutes}:${seconds}Z`);
  // A day that does not exist, such as 30 February, comes back as another.
  if (Number.isNaN(asUtc.getTime()) || printUtc(asUtc) !== printed) {
    throw new ArgumentError(
      'malformed-last-login',
      'The last login is not written as YYYY-MM-DD HH:MM:SS. Copy it from the database, or leave it empty for someone who never logged in.',
    );
  }
  const [, sign, hours = '0', offsetMinutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  const offset = (Number(hours) * 60 + Number(offsetMinutes)) * (sign === '-' ? -1 : 1);
  return offset === 0 ? [printed] : [printUtc(new Date(asUtc.getTime() - offset * 60_000)), printed];
}

const printUtc = (date: Date): string => date.toISOString().slice(0, 19).replace('T', ' ');

/**
 * The part of a token after the "-".
 * @param login one of `loginTimestamps`.
 * @throws ArgumentError, EncodingError
 */
export function resetHash(
  account: Account,
  login: string,
  timestamp: string,
  o: { secretKey: Key; form: ResetForm; salt?: string | undefined; derivedKeys?: DerivedKeys | undefined },
): string {
  const email = o.form.withEmail ? account.email : '';
  const value = `${account.pk}${account.passwordHash}${login}${base36.decode(timestamp)}${email}`;
  const salt = o.salt || passwordResetSalt;
  const kept = o.derivedKeys?.hmac(salt, o.secretKey, o.form.algorithm).digest(value);
  return everySecond(kept ? hexOf(kept) : hexHmac(salt, value, o.secretKey, o.form.algorithm));
}

export interface ResetTokenOptions {
  secretKey: Key;
  account: Account;
  /** Unix seconds. */
  now: number;
  /** How far the server's clock is ahead of UTC. */
  utcOffsetMinutes?: number | undefined;
  /** Today's when absent. */
  form?: ResetForm | undefined;
  salt?: string | undefined;
  /** Keeps the derived key for the next token; its owner wipes it. */
  derivedKeys?: DerivedKeys | undefined;
}

/** @throws ArgumentError */
export function makePasswordResetToken(o: ResetTokenOptions): string {
  const { account, form = modern, utcOffsetMinutes = 0 } = o;
  const seconds = Math.trunc(o.now) + utcOffsetMinutes * 60 - epoch;
  requireKey(o.secretKey);
  if (account.pk === '' || account.passwordHash === '') {
    throw new ArgumentError('account-required', 'A reset token needs the user’s primary key and password hash.', {
      for: 'token',
    });
  }
  if (!Number.isSafeInteger(seconds) || seconds < 0) {
    throw new ArgumentError('invalid-clock', 'The clock shows no time since 2001, so no token was made.', {
      why: 'too-early',
    });
  }
  const timestamp = base36.encode(form.unit === 'days' ? Math.floor(seconds / secondsPerDay) : seconds);
  return `${timestamp}-${resetHash(account, loginTimestamps(account.lastLogin)[0], timestamp, { ...o, form })}`;
}

const everySecond = (hex: string): string => hex.replace(/(.)./g, '$1');
