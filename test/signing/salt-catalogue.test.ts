// The catalogue against itself, and Django's part of it against the constants of an installed Django.
import { spawnSync } from 'node:child_process';
import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type KnownSalt, knownSalt, knownSalts } from '../../electron/signing/salt-catalogue.ts';
import { findPython } from '../oracle/find-python.ts';

// Prints every salt Django fixes, read from the objects where they hold it and from the source where it is a literal.
const readDjangoSalts = `
import inspect, json, re
import django
from django.conf import settings
settings.configure(SECRET_KEY='x' * 50, INSTALLED_APPS=['django.contrib.contenttypes', 'django.contrib.auth'])
django.setup()
from django.contrib.auth import base_user, tokens
from django.contrib.messages.storage.cookie import CookieStorage
from django.contrib.sessions.backends import cache, signed_cookies
from django.core import signing
default = lambda f: inspect.signature(f).parameters['salt'].default
literals = lambda module, name: sorted(set(re.findall(name + r'''\\s*=\\s*["']([^"']+)["']''', inspect.getsource(module))))
hmac_salts = literals(base_user, 'key_salt')
print(json.dumps({
    'signer': [signing.Signer().salt],
    'timestamp-signer': [signing.TimestampSigner().salt],
    'object': sorted(
        [default(signing.dumps), cache.SessionStore().key_salt] + literals(signed_cookies, 'salt')
    ),
    'cookie': sorted([default(signing.get_cookie_signer), CookieStorage.key_salt]),
    'hmac': sorted(hmac_salts + [tokens.PasswordResetTokenGenerator.key_salt]),
}))
`;

const preSessionSalt = 'django.contrib.sessionsSessionStore';
const ofDjango = knownSalts.filter((known) => known.package === 'django');

describe('the catalogue of salts', () => {
  it('has between 25 and 60 entries, none twice for a package', () => {
    expect(knownSalts.length).toBeGreaterThanOrEqual(25);
    expect(knownSalts.length).toBeLessThanOrEqual(60);
    const pairs = knownSalts.map((known) => JSON.stringify([known.package, known.salt]));
    expect(pairs.filter((pair, at) => pairs.indexOf(pair) !== at)).toEqual([]);
  });

  it('leaves no field empty or padded', () => {
    for (const known of knownSalts)
      for (const field of ['salt', 'use', 'package', 'source', 'kind'] satisfies (keyof KnownSalt)[])
        expect(known[field], `${field} of ${JSON.stringify(known)}`).toMatch(/^\S(.*\S)?$/);
  });

  it('names each use and cites one Python file', () => {
    for (const { use, source } of knownSalts) {
      expect(use).toMatch(/^[a-z][A-Za-z]+$/);
      expect(source).toMatch(/^[\w.-]+\/[\w.-]+ [\w./-]+\.py$/);
    }
  });

  it('is sorted by package', () => {
    const packages = knownSalts.map((known) => known.package);
    expect(packages).toEqual([...packages].sort());
  });

  it('finds every salt, and nothing it does not hold', () => {
    for (const { salt } of knownSalts) expect(knownSalt(salt)?.salt).toBe(salt);
    for (const salt of ['', 'Account', 'account ', 'accountsigner', 'toString', '__proto__'])
      expect(knownSalt(salt)).toBeUndefined();
  });

  it('gives the first package where several share a salt, and Django for a salt of Django', () => {
    expect(knownSalt('safe-redirect')?.package).toBe('pretalx');
    for (const { salt } of ofDjango) expect(knownSalt(salt)?.package).toBe('django');
  });
});

describe("Django's own salts", () => {
  it('are those of an installed Django, all of them and of the same kind', { timeout: 60_000 }, () => {
    const run = spawnSync(findPython(), ['-c', readDjangoSalts], { encoding: 'utf8' });
    expect(run.status, run.stderr).toBe(0);

    const ours: Record<string, string[]> = {};
    for (const { kind, salt } of ofDjango) if (salt !== preSessionSalt) ours[kind] = [...(ours[kind] ?? []), salt];
    for (const salts of Object.values(ours)) salts.sort();
    expect(ours).toEqual(JSON.parse(run.stdout));
  });

  it('hold the one that signed a session before Django 3.1, which newer releases no longer have', () => {
    // Written by SessionStore._legacy_encode of Django 3.2.25.
    const sessionData = 'MmY3YTNhZGRjMGZhNGRmNDNlYmQ2YjRiOTY3NjgwMjY3Mzk3NjhmZTp7Il9hdXRoX3VzZXJfaWQiOiIxIn0=';
    const key = 'a key of Django 3.2';
    const text = Buffer.from(sessionData, 'base64').toString('utf8');
    const colon = text.indexOf(':');
    const derived = createHash('sha1')
      .update(`${knownSalt(preSessionSalt)?.salt}${key}`)
      .digest();
    expect(knownSalt(preSessionSalt)?.kind).toBe('hmac');
    expect(
      createHmac('sha1', derived)
        .update(text.slice(colon + 1))
        .digest('hex'),
    ).toBe(text.slice(0, colon));
  });
});
