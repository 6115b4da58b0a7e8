// A password-reset token, checked against the account as Django's PasswordResetTokenGenerator does.
import type { FormValues } from '../../shared/links.ts';
import { sentences, translator } from '../language.ts';
import { type Account, type Verdict, verify } from '../signing/formats.ts';
import { decodeUid, SigningError } from '../signing/index.ts';
import { type CheckContext, type Found, foundNothing } from './acceptance.ts';
import { checkAge } from './check-age.ts';
import { checkKey, untriedOf, whyUntried } from './check-key.ts';
import { aside, type Check, failed, passed } from './checks.ts';
import { fillForm } from './form.ts';
import { expiryOf, zoneOf } from './lifetime.ts';
import { lastAtLocal, utcOffsetMinutes } from './time-zone.ts';
import { accountOf } from './token.ts';

const t = translator('linkCheck');

interface Reset {
  token: string;
  uidb64: string | null;
  values: FormValues;
}

export function checkReset({ token, uidb64, values }: Reset, context: CheckContext): Found {
  const { recipe, profile, loaded, now } = context;
  const { problems, filled } = fillForm(recipe, values, (bytes) => new Uint8Array(bytes));
  if (!filled) {
    const needs = problems.map(({ message }) => message);
    return foundNothing(failed(sentences(t('reset.needsAccount'), ...needs)));
  }
  const account = accountOf(filled);
  const checks = uidb64 === null ? [] : [checkUid(uidb64, account)];
  const identity = loaded.identities.find(({ id }) => id === profile.id);
  if (identity === undefined) {
    return foundNothing(...checks, failed(sentences(t('reset.notChecked'), whyUntried(loaded, profile))));
  }
  const zone = zoneOf(recipe);
  const offset = utcOffsetMinutes(zone, now);
  const look = (as: Account): Verdict =>
    verify(token, {
      // Without the profile's salts: the generator has one of its own.
      identities: [{ ...identity, salts: [] }],
      format: 'django.password-reset',
      account: as,
      utcOffsetMinutes: offset,
      maxAge: recipe.lifetimeSeconds ?? Number.POSITIVE_INFINITY,
      now,
    });
  const verdict = look(account);
  if (verdict.status !== 'verified' && verdict.status !== 'expired') {
    if (verdict.status === 'not-recognised' || verdict.signedAt === undefined) {
      return foundNothing(...checks, failed(t('reset.noToken')));
    }
    return foundNothing(...checks, failed(sentences(whyNot(account, look), untriedOf(loaded, profile.id))));
  }
  const counted = verdict.age ?? 0;
  // Read with today's offset; on the day itself it may have been another.
  const read = verdict.signedAt ?? 0;
  const signedAt = utcOffsetMinutes(zone, read) === offset ? read : lastAtLocal(zone, read + offset * 60);
  checks.push(
    passed(t('reset.asItIs')),
    checkKey(context, verdict.keyIndex ?? 0),
    ageOf(recipe, verdict, counted),
    ...(zone === 'UTC' ? [aside(true, t('reset.inUtc'))] : []),
  );
  return { checks, payload: null, signedAt, expiresAt: expiryOf(recipe, profile.djangoVersion, signedAt) };
}

/** The verdict decides: an old form counts days, and its age in seconds is not what Django compares. */
function ageOf(recipe: CheckContext['recipe'], { status }: Verdict, age: number): Check {
  const whole = Math.floor(age);
  const check = checkAge(recipe, whole);
  if (check.ok === (status === 'verified')) return check;
  return status === 'verified' ? passed(t('reset.inDays')) : failed(t('reset.tooManyDays'));
}

function checkUid(uidb64: string, { pk }: Account): Check {
  let uid: string;
  try {
    uid = decodeUid(uidb64);
  } catch (error) {
    if (!(error instanceof SigningError)) throw error;
    return failed(t('reset.uidUnreadable'));
  }
  return uid === pk
    ? passed(t('reset.account', { account: pk }))
    : failed(t('reset.otherAccount', { found: uid, account: pk }));
}

/** The usual reasons can be told by trying them. */
function whyNot(account: Account, look: (as: Account) => Verdict): string {
  const holds = (change: Partial<Account>) => look({ ...account, ...change }).identity !== undefined;
  if (account.lastLogin !== null && holds({ lastLogin: null })) {
    return t('reset.endedByLogin');
  }
  if (account.email !== '' && holds({ email: '' })) {
    return t('reset.hadNoEmail');
  }
  return t('reset.otherState');
}
