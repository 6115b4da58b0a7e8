// A password-reset token, checked against the account as Django's PasswordResetTokenGenerator does.
import type { FormValues } from '../../shared/links.ts';
import { type Account, type Verdict, verify } from '../signing/formats.ts';
import { decodeUid, SigningError } from '../signing/index.ts';
import { type CheckContext, type Found, foundNothing } from './acceptance.ts';
import { checkAge } from './check-age.ts';
import { checkKey, untriedOf } from './check-key.ts';
import { aside, type Check, failed, passed } from './checks.ts';
import { fillForm } from './form.ts';
import { expiryOf, zoneOf } from './lifetime.ts';
import { utcOffsetMinutes } from './time-zone.ts';
import { accountOf } from './token.ts';

interface Reset {
  token: string;
  uidb64: string | null;
  values: FormValues;
}

export function checkReset({ token, uidb64, values }: Reset, context: CheckContext): Found {
  const { recipe, profile, loaded, now } = context;
  const { problems, filled } = fillForm(recipe, values, (bytes) => new Uint8Array(bytes));
  if (!filled) {
    const needs = problems.map(({ message }) => message).join(' ');
    return foundNothing(
      failed(
        `The token is made from the account, so it cannot be checked without the account as it is in the database. ${needs}`,
      ),
    );
  }
  const account = accountOf(filled);
  const checks = uidb64 === null ? [] : [checkUid(uidb64, account)];
  const identity = loaded.identities.find(({ id }) => id === profile.id);
  if (identity === undefined) {
    const why = untriedOf(loaded, profile.id) || ` ${profile.name} has no key.`;
    return foundNothing(...checks, failed(`The token could not be checked.${why}`));
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
      return foundNothing(...checks, failed('This is no password-reset token: look whether it was cut off.'));
    }
    return foundNothing(...checks, failed(`${whyNot(account, look)}${untriedOf(loaded, profile.id)}`));
  }
  const counted = verdict.age ?? 0;
  // Read with today's offset; on the day itself it may have been another.
  const local = (verdict.signedAt ?? 0) + offset * 60;
  const signedAt = local - utcOffsetMinutes(zone, verdict.signedAt ?? 0) * 60;
  checks.push(
    passed('It was made for the account as it is: no login, new password or new e-mail address since.'),
    checkKey(context, verdict.keyIndex ?? 0),
    ageOf(recipe, verdict, counted),
    ...(zone === 'UTC' ? [aside(true, inUtc)] : []),
  );
  return { checks, payload: null, signedAt, expiresAt: expiryOf(recipe, profile.djangoVersion, signedAt) };
}

const inUtc =
  'Django counts on the site’s own clock. That is taken to be UTC; where its TIME_ZONE is another, the end moves by the difference.';

/** The verdict decides: an old form counts days, and its age in seconds is not what Django compares. */
function ageOf(recipe: CheckContext['recipe'], { status }: Verdict, age: number): Check {
  const whole = Math.floor(age);
  const check = checkAge(recipe, whole);
  if (check.ok === (status === 'verified')) return check;
  return status === 'verified'
    ? passed('It is within the days that the site allows.')
    : failed('It is older than the days that the site allows.');
}

function checkUid(uidb64: string, { pk }: Account): Check {
  let uid: string;
  try {
    uid = decodeUid(uidb64);
  } catch (error) {
    if (!(error instanceof SigningError)) throw error;
    return failed('The part of the link that names the account cannot be read: look whether the link is whole.');
  }
  return uid === pk
    ? passed(`It is for the account ${pk}.`)
    : failed(`It is for the account ${uid}, and the values given are of ${pk}.`);
}

/** The usual reasons can be told by trying them. */
function whyNot(account: Account, look: (as: Account) => Verdict): string {
  const holds = (change: Partial<Account>) => look({ ...account, ...change }).identity !== undefined;
  if (account.lastLogin !== null && holds({ lastLogin: null })) {
    return 'It has ended with a login: it was made before the account’s first one.';
  }
  if (account.email !== '' && holds({ email: '' })) {
    return 'It was made while the account had no e-mail address.';
  }
  return 'It is not for the account as it is now: since it was made there was a login, a new password, a new e-mail address or a new SECRET_KEY, or one of the values given is not as in the database.';
}
