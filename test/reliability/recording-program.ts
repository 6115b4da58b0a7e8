// A program that records values until it is killed: by turns one at a time and a lot together, and purges now and then. Says `begin`,
// then after each addition the number of the last record.
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LedgerStore } from '../../electron/ledger/ledger-store.ts';

export const KEY = new Uint8Array(32).fill(9);
export const BULK = 250;
export const LEDGER = 'ledger.sqlite';

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const store = new LedgerStore(join(process.argv[2] ?? '', LEDGER));
  store.unlock(KEY, null);
  writeSync(1, 'begin\n');
  for (let turn = 0; ; turn++) {
    const count = turn % 5 === 4 ? BULK : 1;
    const time = Date.now();
    const { seq } = store.append(
      Array.from({ length: count }, (_, index) => ({
        profileId: 'shop',
        profileName: 'Shop',
        environment: 'production' as const,
        recipe: null,
        purpose: 'Link',
        ticket: `SUP-${turn}-${index}`,
        keyFingerprint: '0123',
        token: `token ${time} ${turn} ${index}`,
      })),
      { time, who: 'maria' },
    );
    writeSync(1, `${seq}\n`);
    if (turn % 10 === 9) {
      store.beginPurge(time - 500, { time, who: 'maria' });
      store.purgeStep();
    }
  }
}
