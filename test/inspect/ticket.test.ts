import { expect, test } from 'vitest';
import { createInspector } from '../../electron/inspect/inspector.ts';
import type { Identities } from '../../electron/keys/identities.ts';
import { sign } from '../../electron/signing/formats.ts';
import type { InspectRequest } from '../../shared/inspection.ts';

const secretKey = 'ticket-key-0123456789-abcdefghijklmnopqrstuvwxyz-ABC';
const now = 1_800_000_000;
const request = (text: string): InspectRequest => ({ text, maxAge: 3600, cookieName: null, salt: null });

function inspectorWith(identities: Identities['identities']) {
  const keyOf: Identities['keyOf'] = (profileId, index) => ({
    profileId,
    profileName: 'Shop | main',
    environment: 'production',
    index,
    fingerprint: '0123 4567 89ab cdef',
    publishedIn: null,
  });
  return createInspector({ keys: { identities: async () => ({ identities, untried: [], keyOf }) }, now: () => now });
}

const session = sign('django.session-cookie', '{"_auth_user_id":"7","note":"```"}', { secretKey, now: now - 60 });
const signature = session.slice(session.lastIndexOf(':') + 1);

test('a ticket holds the verdict and the payload, and no signature', async () => {
  const { markdown } = await inspectorWith([{ id: 'shop', secretKey }]).takeAway(request(`sessionid=${session}`));
  expect(markdown).toContain('**Verified.**');
  expect(markdown).toContain('Shop \\| main');
  expect(markdown).toContain('{"_auth_user_id":"7","note":"```"}');
  expect(markdown).toContain('````');
  expect(markdown).not.toContain(signature);
  expect(markdown).not.toContain(secretKey);
});

test('of several cookies pasted together, none brings its signature into the ticket', async () => {
  const other = sign('django.timestamp-signer', 'other', { secretKey, now });
  const text = `Cookie: a=${other}; sessionid=${session}`;
  const { markdown } = await inspectorWith([{ id: 'shop', secretKey }]).takeAway(request(text));
  for (const token of [other, session]) expect(markdown).not.toContain(token.slice(token.lastIndexOf(':') + 1));
});

test('a text that is no token is left out whole', async () => {
  const { markdown } = await inspectorWith([]).takeAway(request('some secret prose'));
  expect(markdown).toContain('Not recognised');
  expect(markdown).not.toContain('some secret prose');
});

test('Set-Cookie and curl carry the cookie under its own name, quoted for the shell', async () => {
  const inspector = inspectorWith([{ id: 'shop', secretKey }]);
  const cookie = sign('django.signed-cookie', "it's, fine", { secretKey, name: 'cart', derivation: 'v2', now });
  const forms = await inspector.takeAway({ ...request(cookie), cookieName: 'cart' });
  expect(forms.setCookie).toMatch(/^Set-Cookie: cart="it's\\054 fine:.*"; Path=\/$/);
  expect(forms.curl).toMatch(/^curl --cookie 'cart="it'\\''s\\054 fine:/);
});
