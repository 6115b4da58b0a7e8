// The salts that verifying has tried, and all others that are known.

import { dumpsSalt } from '../django/dumps-loads.ts';
import { saltsToTry } from '../django/formats/find-signature.ts';
import { signerSalt } from '../django/formats/signer.ts';
import { timestampSignerSalt } from '../django/formats/timestamp-signer.ts';
import { sessionCookieSalt, sessionDataSalt } from '../django/session.ts';
import { cookieSignerSalt } from '../django/signed-cookie.ts';
import type { SigningIdentity } from '../format.ts';
import { knownSalts } from '../salt-catalogue.ts';
import type { DiagnoseOptions } from './diagnosis.ts';

/** Salts by the way in which they are used. */
export interface Salts {
  /** Signer, TimestampSigner, dumps. */
  plain: readonly string[];
  /** `get_cookie_signer(salt)`. */
  cookieSigner: readonly string[];
  /** The `salt` argument of `set_signed_cookie`. */
  namedCookie: readonly string[];
}

const messagesSalt = 'django.contrib.messages';
const djangoSalts = [dumpsSalt, timestampSignerSalt, signerSalt, sessionCookieSalt, sessionDataSalt];

/** Made once a call and identity: every reading asks for them. */
const known = new WeakMap<DiagnoseOptions, Map<SigningIdentity, { asked: Salts; others: Salts }>>();

export function saltsOf(identity: SigningIdentity, o: DiagnoseOptions): { asked: Salts; others: Salts } {
  const ofCall = known.get(o) ?? new Map<SigningIdentity, { asked: Salts; others: Salts }>();
  known.set(o, ofCall);
  let salts = ofCall.get(identity);
  if (salts === undefined) {
    const asked = askedSalts(identity, o);
    salts = { asked, others: otherSalts(asked, o) };
    ofCall.set(identity, salts);
  }
  return salts;
}

/** What `verify` tries with an identity's keys. */
function askedSalts(identity: SigningIdentity, o: DiagnoseOptions): Salts {
  const given = (own: string[]) => saltsToTry(o, identity, own).filter((salt) => salt.isWellFormed());
  return {
    plain: given(djangoSalts),
    cookieSigner: given([cookieSignerSalt, messagesSalt]),
    namedCookie: given(['']),
  };
}

/** What it does not try: a given salt put right, the other identities' salts, the catalogue. */
function otherSalts(asked: Salts, o: DiagnoseOptions): Salts {
  const own = [
    ...(o.salt ? variants(o.salt) : []),
    ...o.identities.flatMap(({ salts }) => salts ?? []).filter((salt) => salt !== '' && salt.isWellFormed()),
  ];
  return {
    plain: without(asked.plain, [...own, ...catalogue(['object', 'timestamp-signer', 'signer'])]),
    cookieSigner: without(asked.cookieSigner, [...own, ...catalogue(['cookie'])]),
    namedCookie: without(asked.namedCookie, [...own, ...catalogue(['cookie'])]),
  };
}

const catalogue = (kinds: readonly string[]): string[] =>
  kinds.flatMap((wanted) => knownSalts.filter(({ kind }) => kind === wanted).map(({ salt }) => salt));

const without = (asked: readonly string[], salts: readonly string[]): string[] =>
  [...new Set(salts)].filter((salt) => !asked.includes(salt));

/** A salt with what a copy brings along: blanks, quotes, or the suffix that Django appends itself. */
function variants(salt: string): string[] {
  const bare = salt.trim().replace(/^["'`]+|["'`,]+$/g, '');
  return [bare, bare.replace(/signer$/, ''), bare.toLowerCase()].filter((text) => text !== '' && text.isWellFormed());
}
