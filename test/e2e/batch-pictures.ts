// The pictures of Batch: a file that has been dropped, and what came of it.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TimestampSigner } from '../../electron/signing/index.ts';
import type { App } from './app.ts';
import { dropOn } from './drop-file.ts';
import { view } from './steps.ts';

const salt = 'shop.newsletter';
const names = ['ada', 'grace', 'barbara', 'linus', 'guido', 'katherine', 'edsger', 'margaret', 'dennis', 'radia'];

/** Links of a newsletter over the last half year; some broken by mail programs, some signed elsewhere. */
function tokensFile(key: string): string {
  const now = Math.floor(Date.now() / 1000);
  const rows = Array.from({ length: 12_480 }, (_, index) => {
    const age = Math.floor(((index * 7919) % 997) ** 2 * 16);
    const address = `${names[index % names.length]}${index}@example.com`;
    const signer = new TimestampSigner({
      key: index % 61 === 3 ? `${key}-of-another-site` : key,
      salt,
      now: () => now - age,
    });
    const token = index % 211 === 7 ? 'unsubscribed' : signer.sign(address);
    return `${index + 1},${address},${index % 89 === 5 ? token.slice(0, -3) : token}${index % 1987 === 44 ? ',?,?' : ''}`;
  });
  const path = join(mkdtempSync(join(tmpdir(), 'countersign-pictures-')), 'newsletter-links.csv');
  writeFileSync(path, `id,email,unsubscribe_token\n${rows.join('\n')}\n`);
  return path;
}

export async function batchPictures(app: App, key: string, picture: (name: string) => Promise<unknown>): Promise<void> {
  const { page } = app;
  await view(page, 'Batch');
  const panel = page.getByRole('tabpanel', { name: 'Batch' });
  const path = tokensFile(key);
  await dropOn(panel, path);
  await panel.getByRole('heading', { name: 'newsletter-links.csv' }).waitFor();
  await panel.getByRole('combobox', { name: 'Salt' }).fill(salt);
  await panel.getByRole('button', { name: /Max age/ }).click();
  await page.getByRole('option', { name: '2 weeks' }).click();
  await picture('batch-set-up');
  await app.answerSaveDialog(path.replace('.csv', '.results.csv'));
  await panel.getByRole('button', { name: 'Verify every row' }).click();
  await panel.getByRole('heading', { name: 'Done' }).waitFor();
  await picture('batch-done');
}
