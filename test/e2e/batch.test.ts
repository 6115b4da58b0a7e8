// Bulk work in the real window: a file that is dropped on it, real Django on both ends, and the window at hand while it runs.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bridge } from '../../shared/bridge.ts';
import type { RecipeFields } from '../../shared/recipes.ts';
import { type App, launchApp } from './app.ts';
import { axeFindings } from './axe.ts';
import { django } from './django.ts';
import { dropOn } from './drop-file.ts';
import { addKeyFromClipboard, choose, expectVerdict, tokenField, view } from './steps.ts';

declare const countersign: Bridge;

const secret = 'batch-e2e-7tq2w9c4m1x8z5v3b6n0k7j4h1g8f5d2s9a6p3o0';
const salt = 'shop.recovery';
const hour = 3600;

let folder: string;
let app: App;
let panel: Locator;
const path = (name: string) => join(folder, name);

/** What Django signed that many seconds ago, in turn. */
const signedByDjango = (count: number, agesInSeconds: readonly number[]): string[] =>
  JSON.parse(
    django(
      `json.dumps([
         [setattr(signing.time, 'time', lambda n=n: float(now) - json.loads(ages)[n % len(json.loads(ages))]),
          signing.TimestampSigner(key=key, salt=salt).sign('user-%d' % n)][1]
         for n in range(int(count))])`,
      { key: secret, salt, count: String(count), now: String(Date.now() / 1000), ages: JSON.stringify(agesInSeconds) },
    ),
  );

const rowsOf = (name: string): Record<string, string>[] =>
  parse(readFileSync(path(name)), { columns: true, bom: true }) as Record<string, string>[];

/** The number of rows beside an outcome's name. */
const countOf = (outcome: string) => panel.getByRole('row', { name: outcome }).getByRole('cell').first().innerText();
const heading = (name: string) => panel.getByRole('heading', { name, exact: true });

/** A file the window is given in the dialog; what was shown of a run that is over makes way for it. */
async function openFile(name: string): Promise<void> {
  const another = panel.getByRole('button', { name: 'Start another' });
  if (await another.isVisible()) await another.click();
  await app.answerOpenDialog(path(name));
  const button = panel.getByRole('button', { name: /^(Choose a file|Another file)$/ });
  await button.click();
  await heading(name).waitFor();
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-batch-'));
  app = await launchApp({ record: true });
  await addKeyFromClipboard(app, secret, { name: 'Shop' });
  await view(app.page, 'Batch');
  panel = app.page.getByRole('tabpanel', { name: 'Batch' });
});

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a file that is dropped', () => {
  test('is opened by its path, which the page never has', async () => {
    const tokens = signedByDjango(300, [60, 5 * hour, 50 * hour]);
    const tampered = (tokens[0] as string).replace('user-0', 'user-9');
    const rows = [
      ...tokens.map((token, index) => `${index},${token}`),
      `300,${tampered}`,
      '301,nothing of the kind',
      `302,${tokens[1]},too many`,
    ];
    // Spreadsheets begin such files with a byte order mark and end their lines like this.
    writeFileSync(path('tokens to look at.csv'), `\uFEFFid,value\r\n${rows.join('\r\n')}\r\n`);
    await dropOn(panel, path('tokens to look at.csv'));
    await heading('tokens to look at.csv').waitFor();
    expect(await panel.getByRole('button', { name: /Column with the tokens/ }).innerText()).toContain('value');
    expect(await axeFindings(app.page)).toEqual([]);
    const sent = (await app.traffic()).filter(({ direction }) => direction === 'to-page');
    expect(JSON.stringify(sent)).toContain('tokens to look at.csv');
    expect(JSON.stringify(sent)).not.toContain(folder);
  });

  test('is verified row by row, into a file of the same kind', async () => {
    await panel.getByRole('combobox', { name: 'Salt' }).fill(salt);
    await panel.getByRole('button', { name: /Max age/ }).click();
    await app.page.getByRole('option', { name: '1 day' }).click();
    await app.answerSaveDialog(path('looked at.csv'));
    await panel.getByRole('button', { name: 'Verify every row' }).click();
    await heading('Done').waitFor();
    const outcomes = ['Verified', 'Expired', 'Bad signature', 'Unchecked', 'Not recognised', 'Not worked on'];
    expect(await Promise.all(outcomes.map(countOf))).toEqual(['200', '100', '1', '0', '1', '1']);
    await panel.getByText('Line 304').waitFor();
    expect(await panel.getByRole('table', { name: /age of their signature/ }).innerText()).toMatch(
      /1 min to 1 hr\s*100[\s\S]*1 hr to 1 day\s*100[\s\S]*1 day to 7 days\s*100/,
    );

    expect(await axeFindings(app.page)).toEqual([]);
    const rows = rowsOf('looked at.csv');
    expect(rows).toHaveLength(303);
    expect(rows[0]).toMatchObject({ id: '0', verdict: 'verified', payload: 'user-0' });
    expect(rows[0]?.key).toMatch(/^Shop, current key, /);
    expect(Number(rows[1]?.age)).toBeGreaterThanOrEqual(5 * hour);
    expect(rows.slice(299).map(({ verdict }) => verdict)).toEqual([
      'expired',
      'bad-signature',
      'not-recognised',
      'error',
    ]);
    expect(rows[302]?.error).not.toBe('');
    // Only what was signed with the key counts as verified, and each of these stands in its row.
    for (const row of rows.slice(0, 300)) expect(row.payload).toBe(`user-${row.id}`);
  });

  test('cannot be one that the page has made, and the page can name no path', async () => {
    await panel.getByRole('button', { name: 'Start another' }).click();
    const answers = await app.page.evaluate(
      async (named) => [
        await countersign.openDropped(new File(['a,b\n1,2\n'], 'made.csv')),
        await countersign.openDropped({ path: named, name: 'made.csv' } as unknown as File),
        await (countersign.call as (channel: string, request: object) => Promise<unknown>)('batch.openDropped', {
          path: named,
        }),
      ],
      path('tokens to look at.csv'),
    );
    expect(answers).toMatchObject([
      { ok: false, error: { code: 'batch-file-unreadable' } },
      { ok: false },
      { ok: false, error: { code: 'unknown-channel' } },
    ]);
    await dropOn(panel, folder);
    await panel.getByRole('alert').waitFor();
    expect(await axeFindings(app.page)).toEqual([]);
  });
});

describe('issuing from a recipe', () => {
  const recipe: RecipeFields = {
    name: 'Account recovery',
    description: '',
    signer: { kind: 'object', salt, compress: false },
    fields: [
      { name: 'user_id', label: 'User id', help: '', required: true, input: { type: 'integer' } },
      { name: 'email', label: 'E-mail', help: '', required: true, input: { type: 'email' } },
      { name: 'reason', label: 'Reason', help: '', required: true, input: { type: 'text' } },
    ],
    delivery: { as: 'link', url: 'https://shop.example.com/recover/{token}/' },
    lifetimeSeconds: hour,
    message: 'Dear {email}, {link} works until {expires}.',
  };

  test('makes 2,000 links that Django accepts, each of them on record', async () => {
    const profileId = await app.page.evaluate(async () => {
      const ring = await countersign.call('keys.list', {});
      return ring.ok ? (ring.value.profiles[0]?.id ?? null) : null;
    });
    const saved = await app.page.evaluate((request) => countersign.call('recipes.save', request), {
      profileId,
      recipe,
    });
    expect(saved.ok).toBe(true);
    const people = Array.from({ length: 2000 }, (_, index) => `${index};person${index}@example.com`);
    writeFileSync(path('people.csv'), `uid;Mail\n${people.join('\n')}\nnone;nobody\n`);
    await openFile('people.csv');
    await choose(panel, 'Issue from a recipe');
    await panel.getByText('“Reason” has to be filled').waitFor();
    expect(await axeFindings(app.page)).toEqual([]);
    await panel.getByRole('button', { name: /Reason/ }).click();
    await app.page.getByRole('option', { name: 'The same text for all' }).click();
    await panel.getByRole('textbox', { name: 'Reason, for all rows' }).fill('=moved');
    await panel.getByRole('button', { name: /Ticket/ }).click();
    await app.page.getByRole('option', { name: 'The same text for all' }).click();
    await panel.getByRole('textbox', { name: 'Ticket, for all rows' }).fill('SUP-7');
    await app.answerSaveDialog(path('links.csv'));
    await panel.getByRole('button', { name: 'Issue for every row' }).click();
    await heading('Done').waitFor();
    expect([await countOf('Issued'), await countOf('Not worked on')]).toEqual(['2,000', '1']);
    await panel.getByText('Line 2,002').waitFor();

    const rows = parse(readFileSync(path('links.csv')), { columns: true, bom: true, delimiter: ';' }) as Record<
      string,
      string
    >[];
    expect(rows).toHaveLength(2001);
    const tokens = rows.slice(0, 2000).map(({ link = '' }) => /\/recover\/([^/]+)\/$/.exec(link)?.[1] ?? '');
    expect(new Set(tokens).size).toBe(2000);
    const loaded = JSON.parse(
      django('json.dumps([signing.loads(one, key=key, salt=salt, max_age=3600) for one in json.loads(tokens)])', {
        key: secret,
        salt,
        tokens: JSON.stringify(tokens),
      }),
    );
    expect(loaded).toEqual(
      people.map((_, index) => ({ user_id: index, email: `person${index}@example.com`, reason: '=moved' })),
    );
    expect(rows[7]?.message).toContain(`Dear person7@example.com, ${rows[7]?.link} works until `);
    expect(rows[2000]).toMatchObject({ uid: 'none', link: '' });

    const found = await app.page.evaluate((text) => countersign.call('ledger.find', { text }), tokens[1999] as string);
    expect(found).toMatchObject({
      ok: true,
      value: { records: [{ ticket: 'SUP-7', recipe: { name: 'Account recovery' } }] },
    });
    expect(rows[1999]?.ledger).toBe(String(found.ok && found.value.records[0]?.seq));
  });
});

describe('a long run', () => {
  const lines = 600_000;
  const patient = { timeout: 120_000 };
  const beginAndPause = async () => {
    await app.answerSaveDialog(path('many.results.tsv'));
    await panel.getByRole('button', { name: 'Verify every row' }).click();
    await panel.getByRole('button', { name: 'Pause' }).click();
    await heading('Verifying, paused').waitFor();
  };
  const state = async () => {
    const answer = await app.page.evaluate(() => countersign.call('batch.state', {}));
    if (!answer.ok || answer.value.run === null) throw new Error('there is no run');
    return answer.value.run;
  };

  test('pauses, waits, and leaves Inspect at hand when it goes on', async () => {
    const tokens = signedByDjango(1000, [60]);
    writeFileSync(
      path('many.txt'),
      `${Array(lines / tokens.length)
        .fill(tokens.join('\n'))
        .join('\n')}\n`,
    );
    await openFile('many.txt');
    await choose(panel, 'Verify and inspect a column');
    await beginAndPause();
    const paused = await state();
    expect(paused.phase).toBe('paused');
    expect(paused.rows).toBeLessThan(lines);

    await panel.getByRole('button', { name: 'Go on' }).click();
    await heading('Verifying').waitFor();
    // The lock takes the keys back, and the run waits.
    await app.emitPower('lock-screen');
    await app.page.getByRole('button', { name: 'Unlock' }).click();
    await heading('Verifying, paused').waitFor();
    await panel.getByText(/because Countersign was locked/).waitFor();
    await panel.getByRole('button', { name: 'Go on' }).click();
    await view(app.page, 'Inspect');
    await tokenField(app.page).fill(tokens[3] as string);
    await expectVerdict(app.page, 'Bad signature');
    await app.page.getByRole('combobox', { name: 'Salt' }).first().fill(salt);
    await expectVerdict(app.page, 'Verified');
    await app.page
      .getByRole('status', { name: 'Announcements' })
      .getByText(/^Batch done: 600,000 rows/)
      .waitFor(patient);
    await view(app.page, 'Batch');
    expect(await countOf('Verified')).toBe('600,000');
  }, 180_000);

  test('is cancelled with whole rows in a file that says what it is', async () => {
    rmSync(path('many.results.tsv'), { force: true });
    await openFile('many.txt');
    await beginAndPause();
    await panel.getByRole('button', { name: 'Cancel the run' }).click();
    const dialog = app.page.getByRole('alertdialog', { name: 'Cancel the run?' });
    expect(await dialog.innerText()).toContain('says that it is partial');
    expect(await axeFindings(app.page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Cancel the run' }).click();
    await heading('Cancelled').waitFor();
    const { rows, outputName } = await state();
    expect(outputName).toContain('partial');
    expect(readdirSync(folder)).not.toContain('many.results.tsv');
    const written = readFileSync(path(outputName), 'utf8');
    expect(written.endsWith('\n')).toBe(true);
    expect(written.trimEnd().split('\n')).toHaveLength(rows + 1);
  });

  test('that is left is offered with its file, and gone on with to the same end', async () => {
    await openFile('many.txt');
    await beginAndPause();
    await panel.getByRole('button', { name: 'Leave it for another file' }).click();
    await panel.getByText(/The last run is paused after/).waitFor();
    await openFile('many.txt');
    await panel.getByRole('button', { name: 'Go on with it' }).click();
    await heading('Done').waitFor(patient);
    expect(await countOf('Verified')).toBe('600,000');
    expect(statSync(path('many.results.tsv')).size).toBeGreaterThan(statSync(path('many.txt')).size);
  }, 180_000);
});
