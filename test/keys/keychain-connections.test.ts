// The keychain's library opens a connection to the session bus an entry, and the bus allows about a thousand of them: a day of use
// asks far more often than that.
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
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
