// The support lock's passphrase, as a hash that is slow to guess at: scrypt, off the main thread.
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';

export const passphraseHashSchema = z.strictObject({
  /** log2(N); r is 8 and p 1. Bounded, so that a changed file can make neither a guess cheap nor the app run out of memory. */
  cost: z.int().min(10).max(18),
  /** Hexadecimal. */
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type PassphraseHash = z.infer<typeof passphraseHashSchema>;

/** OWASP's advice for scrypt: 128 MB, a few tenths of a second. */
export const usualCost = 17;
const blockSize = 8;

export async function hashPassphrase(passphrase: string, cost = usualCost): Promise<PassphraseHash> {
  const salt = randomBytes(16).toString('hex');
  return { cost, salt, hash: (await derive(passphrase, { cost, salt })).toString('hex') };
}

export async function isPassphrase(passphrase: string, known: PassphraseHash): Promise<boolean> {
  return timingSafeEqual(await derive(passphrase, known), Buffer.from(known.hash, 'hex'));
}

const scryptAsync = promisify<string, Buffer, number, object, Buffer>(scrypt);

/** However it was typed, the same characters are the same passphrase. */
const derive = (passphrase: string, { cost, salt }: Pick<PassphraseHash, 'cost' | 'salt'>): Promise<Buffer> =>
  scryptAsync(passphrase.normalize('NFC'), Buffer.from(salt, 'hex'), 32, {
    N: 2 ** cost,
    r: blockSize,
    p: 1,
    maxmem: 2 * 128 * blockSize * 2 ** cost,
  });
