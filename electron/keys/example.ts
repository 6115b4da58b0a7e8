// The example that a first start offers: a profile whose key is public, and a session cookie signed with it.
import type { ProfileFields } from '../../shared/keys.ts';
import { translator } from '../language.ts';
import { sessionCookieName, sessionCookieSalt } from '../signing/django/session.ts';
import { dumps } from '../signing/index.ts';
import type { Profile } from './profile.ts';

const t = translator('keys');

const EXAMPLE_KEY = 'django-insecure-countersign-example-key-known-to-everyone-never-use-it';

/** A fresh copy, since keys are wiped after use. */
export function exampleKey(): Uint8Array {
  return new TextEncoder().encode(EXAMPLE_KEY);
}

export function exampleFields(profiles: readonly Profile[]): ProfileFields {
  const taken = new Set(profiles.map(({ name }) => name));
  let name = t('example.name');
  for (let number = 2; taken.has(name); number++) name = t('example.numbered', { number });
  return { name, environment: 'development', djangoVersion: '5.2', salts: [sessionCookieSalt] };
}

/** The session of a signed-in user, as Django's signed_cookies backend would set it at that time. */
export function signExampleToken(time: Date): { token: string; cookieName: string } {
  const session = {
    _auth_user_id: '42',
    _auth_user_backend: 'django.contrib.auth.backends.ModelBackend',
    _auth_user_hash: '5f4dcc3b5aa765d61d8327deb882cf99aa1b2c3d4e5f60718293a4b5c6d7e8f9',
    _language: 'en',
    cart: [{ sku: 'TEAPOT-1', quantity: 2, price: '24.50' }],
  };
  const now = () => Math.floor(time.getTime() / 1000);
  const token = dumps(JSON.stringify(session), { key: EXAMPLE_KEY, salt: sessionCookieSalt, compress: true, now });
  return { token, cookieName: sessionCookieName };
}
