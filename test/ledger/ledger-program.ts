// The process of LedgerProcess: calls the ledger's methods by name and sends back what they answer.
import { Ledger } from '../../electron/ledger/ledger.ts';
import { TEST_KEY } from './ledger-fixture-key.ts';

let secret: Uint8Array = TEST_KEY;
const ledger = new Ledger({
  directory: process.argv[2] ?? '',
  keyHolder: { read: async () => secret.slice(), create: async () => secret.slice() },
  who: 'maria',
});

process.on(
  'message',
  async ({ call, method, args, key }: { call: number; method: keyof Ledger; args: never[]; key?: Uint8Array }) => {
    if (key) secret = key;
    try {
      const work = ledger[method] as (...args: never[]) => Promise<unknown>;
      process.send?.({ call, value: await work.apply(ledger, args) });
    } catch (error) {
      const { code, message } = error as Error & { code?: string };
      process.send?.({ call, error: { code, message } });
    }
  },
);
