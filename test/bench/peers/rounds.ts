// What every peer written in TypeScript does: told a round in a line of JSON, it runs it and answers with the seconds it took.
import { createInterface } from 'node:readline';

export interface Round {
  op: 'sign' | 'verify';
  /** One signer for all values, or a new one for each. */
  signer: 'reused' | 'perCall';
}

export interface Setup {
  key: string;
  /** How many values. */
  count: number;
}

export interface Signing {
  /** What the round signs, in the same order for every peer. */
  sign(value: string): string;
  /** @throws when the token is not good. */
  verify(token: string): string;
}

/** @param make the signing for each way; `perCall` makes its signer within each call. */
export async function serveRounds(make: (key: string, signer: Round['signer']) => Signing): Promise<void> {
  let values: string[] = [];
  let tokens: string[] = [];
  let key = '';
  for await (const line of createInterface({ input: process.stdin })) {
    const asked = JSON.parse(line) as Setup | Round;
    if ('count' in asked) {
      key = asked.key;
      values = valuesOf(asked.count);
      const { sign } = make(key, 'reused');
      tokens = values.map(sign);
      console.log(JSON.stringify({ token: tokens[0] }));
      continue;
    }
    const { sign, verify } = make(key, asked.signer);
    const [input, work] = asked.op === 'sign' ? [values, sign] : [tokens, verify];
    // The results are kept, as whoever wants them does.
    const results = new Array<string>(input.length);
    const start = performance.now();
    for (let i = 0; i < input.length; i++) results[i] = work(input[i] as string);
    const seconds = (performance.now() - start) / 1000;
    if (asked.op === 'verify' && results.some((value, i) => value !== values[i]))
      throw new Error('A value came back changed.');
    console.log(JSON.stringify({ seconds }));
  }
}

export const valuesOf = (count: number): string[] => Array.from({ length: count }, (_, i) => `user${i}@example.com`);
