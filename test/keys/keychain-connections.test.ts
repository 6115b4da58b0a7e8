// The keychain's library opens a connection to the session bus an entry, and the bus allows about a thousand of them: a day of use
// asks far more often than that.
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { KeysProcess } from './keys-process.ts';
import { SecretService } from './secret-service.ts';

it('leaves no connection open for every question asked', { timeout: 60_000 }, async () => {
  await using service = await SecretService.start();
  await using app = new KeysProcess(service.env, '/nowhere');
  const { keychain } = app;
  const open = () => readdirSync(`/proc/${app.pid}/fd`).length;
  const secret = new TextEncoder().encode('a secret key of the site');
  const id = randomUUID();
  await keychain.set(id, secret);
  const before = open();
  let most = 0;
  for (let times = 0; times < 60; times++) {
    expect(await keychain.state()).toMatchObject({ state: 'available' });
    expect(await keychain.present([id, 'none'])).toEqual(new Set([id]));
    expect(await keychain.get(id)).toEqual(secret);
    most = Math.max(most, open());
  }
  // Some, but nothing like one for each of the four hundred entries that were opened.
  expect(most - before).toBeLessThan(200);
});

it('holds no connection for every key of a question about many, nor of two side by side', {
  timeout: 60_000,
}, async () => {
  await using service = await SecretService.start();
  await using app = new KeysProcess(service.env, '/nowhere');
  const { keychain } = app;
  const secrets = ['first', 'second'].map((text) => new TextEncoder().encode(text));
  const ids = Array.from({ length: 330 }, () => randomUUID());
  const [first, second] = [ids[7] ?? '', ids[301] ?? ''];
  await keychain.set(first, secrets[0] as Uint8Array);
  await keychain.set(second, secrets[1] as Uint8Array);
  const open = () => readdirSync(`/proc/${app.pid}/fd`).length;
  const before = open();
  let most = 0;
  let answered = false;
  const asked = Promise.all([keychain.present(ids), keychain.getAll(ids), keychain.state()]).finally(() => {
    answered = true;
  });
  for (; !answered; await turn()) most = Math.max(most, open());
  const [held, found, state] = await asked;
  expect(held).toEqual(new Set([first, second]));
  expect(found).toEqual(ids.map((id) => (id === first ? secrets[0] : id === second ? secrets[1] : null)));
  expect(state).toMatchObject({ state: 'available' });
  expect(most - before).toBeLessThan(250);
});
