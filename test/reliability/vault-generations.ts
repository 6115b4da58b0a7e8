// Vault entries that carry a number in every part, so that a mixture of two savings shows.
import { Decrypter } from 'age-encryption';
import type { AskPassphrase } from '../../electron/keys/ask-passphrase.ts';

const COUNT = 20;
const PASSPHRASE = 'several words make a good one';

export const askPassphrase: AskPassphrase = async (_, accept) => (await accept(PASSPHRASE)) === null;

export const entriesOf = (generation: number) =>
  Array.from({ length: COUNT }, (_, index) => ({
    id: `key ${index}`,
    secret: new TextEncoder().encode(`secret ${index} of ${generation}, `.repeat(20)),
  }));

/** As the age library reads the file. Throws where it is not whole, or not that of one saving. */
export async function generationOf(file: Uint8Array): Promise<number> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(PASSPHRASE);
  const { entries } = JSON.parse(await decrypter.decrypt(file, 'text')) as { entries: Record<string, string> };
  const found = Object.entries(entries).map(([id, text]) => [id, Buffer.from(text, 'base64').toString()]);
  const generation = Number(/ of (\d+),/.exec(found[0]?.[1] ?? '')?.[1]);
  const whole = entriesOf(generation).map(({ id, secret }) => [id, Buffer.from(secret).toString()]);
  if (JSON.stringify(found) !== JSON.stringify(whole)) throw new Error('A mixture of two savings.');
  return generation;
}
