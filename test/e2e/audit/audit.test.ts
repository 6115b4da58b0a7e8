// The audit can fail: a secret planted in each place, in a form of its own, is found there.
import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { summarise, table } from '../../../scripts/audit-summary.mjs';
import type { Bridge } from '../../../shared/bridge.ts';
import { type App, launchApp, registerKey, registerPassphrase } from '../app.ts';
import { cancel } from '../question.ts';
import { addKeyFromClipboard, choose, fillProfile, openAddKey, tokenField } from '../steps.ts';
import { formsOf } from './forms.ts';
import { Needles } from './needles.ts';
import { knownSecrets, searchedSecrets } from './secrets.ts';

declare const countersign: Bridge;

describe('looking for bytes', () => {
  const secret = 'p!än"t€d\\ 𝄞-0123456789-<a>&b';

  test('every form is found wherever it begins, and one that was cut is not', () => {
    const needles = new Needles(['some other secret', secret]);
    for (const { form, bytes } of formsOf(secret)) {
      for (let before = 0; before < 17; before++) {
        const haystack = Buffer.concat([randomBytes(before), bytes, randomBytes(3)]);
        expect(needles.search(haystack), `${form}, ${before} bytes in`).toContainEqual({ secret: 1, form });
        // A part of a larger piece of memory, which need not begin at a multiple of four.
        const within = Buffer.concat([randomBytes(5), haystack]).subarray(5);
        expect(needles.search(within), form).toContainEqual({ secret: 1, form });
      }
      expect(needles.search(bytes.subarray(1)), form).not.toContainEqual({ secret: 1, form });
      expect(needles.search(bytes.subarray(0, -1)), form).not.toContainEqual({ secret: 1, form });
    }
  });

  test.each([0, 1, 2, 3, 4, 5])('it is found in the base64 of something longer, %i bytes in', (before) => {
    const longer = Buffer.concat([randomBytes(before), Buffer.from(secret), randomBytes(4)]);
    for (const encoding of ['base64', 'base64url'] as const) {
      expect(new Needles([secret]).search(Buffer.from(longer.toString(encoding)))).not.toEqual([]);
    }
  });

  test('bytes that are no text are found, too', () => {
    const bytes = randomBytes(32);
    const needles = new Needles([bytes]);
    for (const form of formsOf(bytes)) {
      expect(needles.search(Buffer.concat([randomBytes(7), form.bytes, randomBytes(3)])), form.form).toContainEqual({
        secret: 0,
        form: form.form,
      });
    }
  });

  test('what is too short to be told from accidents is not looked for', () => {
    expect(new Needles(['eleven byte']).count).toBe(0);
    expect(new Needles(['twelve bytes']).count).toBeGreaterThanOrEqual(10);
  });
});

describe('an app in which secrets slip out', () => {
  const planted = (place: string) => `planted-${place}-${randomBytes(12).toString('hex')}`;
  const secrets = {
    heap: `${planted('in-the-heap')} ä𝄞"`,
    'heap passphrase': planted('passphrase'),
    'typed passphrase': planted('typed'),
    'passphrase window': planted('in-its-window'),
    traffic: planted('in-the-traffic'),
    'local storage': planted('in-local-storage'),
    'session storage': planted('in-session-storage'),
    database: planted('in-a-database'),
    cache: planted('in-the-cache'),
    file: planted('in-a-file'),
    name: planted('in-a-file-name'),
    console: planted('in-the-console'),
    output: planted('in-the-output'),
    title: planted('in-the-title'),
    dialog: planted('in-a-dialog'),
    dump: planted('in-a-crash-dump'),
    clean: planted('nowhere'),
  };
  const added = planted('added-to-the-app');
  let app: App;
  let findings: string[];
  let gaps: string[];

  beforeAll(async () => {
    for (const [name, secret] of Object.entries(secrets)) {
      if (/ passphrase$/.test(name)) registerPassphrase(secret, name);
      else registerKey(secret, name);
    }
    const preload = fileURLToPath(new URL('print-planted.cjs', import.meta.url));
    app = await launchApp({
      ownAudit: true,
      env: {
        NODE_OPTIONS: `--require=${preload}`,
        PLANTED: secrets.output,
      },
    });
    await addKeyFromClipboard(app, added, { name: 'Planted' });
    await generate('Generated', 'Keychain');
    await generate('Unknown', 'Memory only');
    await typePassphrase();
    await leak(app.page);
    await app.answerOpenDialog(`/nowhere/${secrets.dialog}`);
    await app.page.getByRole('tab', { name: 'Inspect', exact: true }).click();
    await app.page.getByRole('button', { name: /Open a file/ }).click();
    await app.page.getByRole('alert').first().waitFor();
    await app.checkpoint();
    await crash();
    mkdirSync(join(app.userData, 'Cache', secrets.name), { recursive: true });
    writeFileSync(join(app.userData, 'Cache', secrets.name, 'data'), Buffer.from(secrets.file, 'utf16le').swap16());
    // Within a real minidump: nothing makes Chromium put a chosen string on the stack.
    const [dump] = dumps();
    appendFileSync(dump as string, Buffer.from(`..${secrets.dump}..`).toString('base64'));
    await expect(app.close()).rejects.toThrow(/audit of secrets/i);
    ({ findings, gaps } = app.audit?.report ?? { findings: [], gaps: [] });
  }, 180_000);
  afterAll(() => app.kill());

  async function generate(name: string, backEnd: string): Promise<void> {
    const dialog = await openAddKey(app);
    await fillProfile(dialog, { name });
    await choose(dialog, 'Generate a new one');
    if (backEnd === 'Memory only') await choose(dialog, backEnd);
    await dialog.getByRole('button', { name: 'Generate and add' }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Looked at while it stands in its own window, where it may be and a key may not. */
  async function typePassphrase(): Promise<void> {
    const dialog = await openAddKey(app);
    await fillProfile(dialog, { name: 'Asked' });
    await choose(dialog, 'Generate a new one');
    await choose(dialog, 'Vault');
    const opened = app.page.context().waitForEvent('page');
    await dialog.getByRole('button', { name: 'Generate and add' }).click();
    const asked = await opened;
    await asked.getByLabel('New passphrase').fill(secrets['typed passphrase']);
    await asked.evaluate(
      (given) => Object.assign(window, { kept: given }),
      [secrets['passphrase window'], secrets['typed passphrase']],
    );
    await app.checkpoint();
    await cancel(asked);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  }

  function leak(page: Page): Promise<void> {
    return page.evaluate(async (given) => {
      // Deep inside a long string, of which a snapshot would show the beginning.
      Object.assign(window, { kept: ['.'.repeat(5000) + given.heap, btoa(`x${given['heap passphrase']}`)] });
      const hex = [...given.traffic].map((character) => character.charCodeAt(0).toString(16)).join('');
      await countersign.call('window.saveDraft', { draft: hex.toUpperCase() });
      localStorage.setItem('kept', given['local storage']);
      sessionStorage.setItem('kept', given['session storage']);
      await new Promise((resolve, reject) => {
        const opening = indexedDB.open('kept');
        opening.onupgradeneeded = () => opening.result.createObjectStore('kept').put(`\u20ac${given.database}`, 1);
        opening.onsuccess = resolve;
        opening.onerror = reject;
      });
      await (await caches.open('kept')).put('/kept', new Response(given.cache));
      // biome-ignore lint/suspicious/noConsole: a log is one of the places
      console.log(JSON.stringify({ kept: given.console }));
      document.title = btoa(given.title);
    }, secrets);
  }

  async function crash(): Promise<void> {
    const { page } = app;
    const context = page.context();
    const next = app.host === 'chromium' ? context.waitForEvent('page') : Promise.resolve(page);
    const session = await context.newCDPSession(page);
    const crashed = new Promise((resolve) => page.once('crash', resolve));
    session.send('Page.crash').catch(() => {});
    await crashed;
    await tokenField(await next).waitFor();
  }

  const dumps = () =>
    readdirSync(join(app.userData, 'Crashpad'), { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.dmp'))
      .map((name) => join(app.userData, 'Crashpad', name));

  test.each<[keyof typeof secrets, RegExp]>([
    ['heap', /in the page’s heap: (a heap snapshot|as it is|JSON)/],
    ['heap passphrase', /in the page’s heap: base64, 1 bytes in/],
    ['passphrase window', /in the passphrase window’s heap: as it is/],
    ['traffic', /in the traffic \(invoke countersign:window\.saveDraft\): hexadecimal, upper case/],
    ['local storage', /in .*Local Storage.*/],
    ['session storage', /in .*Session Storage.*/],
    ['database', /in .*IndexedDB.*/],
    ['cache', /in .*CacheStorage.*/],
    ['file', /in a place whose name is a secret: UTF-16, big-endian/],
    ['name', /in the names of the files: as it is/],
    ['console', /in the pages’ console: as it is/],
    ['output', /in the main process’s output: as it is/],
    ['title', /in a window’s title: base64, 0 bytes in/],
    ['dialog', /in a dialog: as it is/],
    ['dump', /in Crashpad.*\.dmp: base64, 2 bytes in/],
  ])('%s', (name, where) => {
    const here = findings.filter((finding) => finding.startsWith(`${name} (`));
    expect(
      here.some((finding) => where.test(finding)),
      findings.join('\n'),
    ).toBe(true);
  });

  test('no finding says a secret, and one that was not planted is not found', () => {
    expect(findings.filter((finding) => finding.startsWith('clean '))).toEqual([]);
    for (const { text } of knownSecrets()) expect(findings.join('\n')).not.toContain(text);
  });

  test('a passphrase in the window it is typed into is none', () => {
    expect(findings.filter((finding) => finding.startsWith('typed passphrase '))).toEqual([]);
  });

  test('a generated key was read from the keychain, and looked for', () => {
    const generated = searchedSecrets().filter(({ name }) => name.startsWith('a key from the keychain'));
    expect(generated).toHaveLength(1);
    expect(generated[0]?.text).toMatch(/^.{50}$/);
    expect(app.audit?.report.keys).toBe(Object.keys(secrets).length);
  });

  test('a key that nobody registered is a gap', () => {
    expect(gaps).toEqual([expect.stringMatching(/^the key [0-9a-f]{4}( [0-9a-f]{4}){3} was not looked for/)]);
  });

  test('the summary names all of it', () => {
    const report = app.audit?.report;
    if (!report) throw new Error('The app was not audited.');
    const { rows, problems } = summarise([report], [report.file]);
    expect(problems).toHaveLength(findings.length + 1);
    expect(table(rows, [report])).toMatch(/audit\/audit\.test\.ts +1 +19 /);
  });

  test('the summary takes nothing searched, nothing to look for and nothing started as problems', () => {
    const report = { ...(app.audit?.report ?? expect.fail()), file: 'test/e2e/a.test.ts', findings: [], gaps: [] };
    const nothing = { ...report.searched, heap: { items: 0, bytes: 0 } };
    const problemsOf = (...args: Parameters<typeof summarise>) => summarise(...args).problems;
    expect(problemsOf([report], ['test/e2e/a.test.ts'])).toEqual([]);
    expect(problemsOf([report], ['test/e2e/b.test.ts'])).toHaveLength(1);
    expect(problemsOf([report, { ...report, outcome: 'launched' }], [])).toHaveLength(1);
    expect(problemsOf([{ ...report, searched: nothing }], [])).toHaveLength(1);
    expect(problemsOf([{ ...report, keys: 0 }], [])).toHaveLength(1);
    expect(problemsOf([], [])).toHaveLength(1);
  });
});
