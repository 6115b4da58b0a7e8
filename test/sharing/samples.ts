// Vectors made by the age program, and bundles made by hand for tests.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { armor, Encrypter } from 'age-encryption';

const folder = new URL('../vectors/age/sharing/', import.meta.url);

export const vectorPath = (name: string): string => fileURLToPath(new URL(name, folder));
export const vector = (name: string): Uint8Array => new Uint8Array(readFileSync(vectorPath(name)));
export const vectorText = (name: string): string => readFileSync(vectorPath(name), 'utf8');

export const passphrase = 'correct horse battery staple';
export const identityPassphrase = 'another horse battery staple';

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const text = (content: Uint8Array): string => Buffer.from(content).toString('utf8');

/** A right document, for tests to spoil. */
export const document = () => ({
  format: 'countersign-profiles',
  version: 1,
  exportedAt: '2026-11-23T10:00:00.000Z',
  profiles: [profile('Shop')],
});

export const profile = (name: string, keys: object[] = [{ secret: `${name} key 0123456789` }]) => ({
  name,
  environment: 'production',
  djangoVersion: '5.2',
  salts: ['shop.links'],
  keys,
});

/** As another program would make it; the work factor keeps it quick. */
export async function encrypted(content: object | string, to = passphrase, workFactor = 8): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(to);
  encrypter.setScryptWorkFactor(workFactor);
  return bytes(armor.encode(await encrypter.encrypt(typeof content === 'string' ? content : JSON.stringify(content))));
}
