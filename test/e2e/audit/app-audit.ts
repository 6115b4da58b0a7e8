// Searches one running app for the secrets its tests put into it: at checkpoints what its pages hold, and once it has ended what crossed,
// what was logged, shown in titles and dialogs, and what lies in its profile folder, Chromium's own files and crash dumps included.
import { Buffer } from 'node:buffer';
import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { HostApp } from '../app.ts';
import { type Hit, Needles } from './needles.ts';
import { carriesPassphrase, filesOf, heapSnapshot, isPassphraseWindow, type Place, trafficBytes } from './places.ts';
import { type AppReport, Report } from './report.ts';
import { type KnownSecret, knownSecrets, learnKeys, learnLedgerKey, searchedSecrets } from './secrets.ts';

/** Milliseconds a page gets for its snapshot: one that hangs gives none. */
const SNAPSHOT_LIMIT = 45_000;
/** What a page that has run always holds: a search that does not find it did not search a page. */
const CONTROL = 'countersign';

export interface AuditOptions {
  userData: string;
  /** Where the report goes; null for a test that reads it itself. */
  folder: string | null;
}

export class AppAudit {
  readonly #report: Report;
  readonly #userData: string;
  readonly #crashed = new WeakSet<Page>();
  #app: HostApp | undefined;
  #pageLog = () => '';
  #secrets: KnownSecret[] = [];
  #needles = new Needles([]);
  #took = 0;
  #finished = false;

  constructor({ userData, folder }: AuditOptions) {
    this.#userData = userData;
    this.#report = new Report(folder);
  }

  get report(): AppReport {
    return this.#report.content;
  }

  watch(app: HostApp, pageLog: () => string): void {
    this.#app = app;
    this.#pageLog = pageLog;
    const watchPage = (page: Page) => page.on('crash', () => this.#crashed.add(page));
    for (const page of app.page.context().pages()) watchPage(page);
    app.page.context().on('page', watchPage);
  }

  /** Every page's heap, as it is now; and the keys the keychain has got, while they are there to be read. */
  async checkpoint(): Promise<void> {
    if (this.#app === undefined) return;
    const started = performance.now();
    await this.#learn();
    // Read while the app runs: an Electron that has ended tells no more.
    await Promise.all([this.#app.titles(), this.#app.shownDialogs()]);
    for (const page of this.#app.page.context().pages()) {
      if (page.isClosed() || this.#crashed.has(page)) continue;
      const exempt = isPassphraseWindow(page);
      const place = exempt ? 'the passphrase window’s heap' : 'the page’s heap';
      const heap = await Promise.race([
        heapSnapshot(page).catch(() => null),
        setTimeout(SNAPSHOT_LIMIT, null, { ref: false }),
      ]);
      if (heap === null) {
        // One that was just closing has none to give.
        if (!page.isClosed() && !this.#crashed.has(page)) this.#report.content.gaps.push(`${place} could not be had`);
        continue;
      }
      if (!heap.includes(CONTROL)) this.#report.content.gaps.push(`${place} does not even hold “${CONTROL}”`);
      this.#search('heap', place, heap, exempt);
    }
    this.#took += performance.now() - started;
  }

  /** Once the app has ended. Throws when anything was found. */
  async finish(log = this.#app?.log() ?? ''): Promise<void> {
    if (this.#finished) return;
    this.#finished = true;
    const started = performance.now();
    const { content } = this.#report;
    const app = this.#app;
    const unknown = await this.#learn();
    for (const print of unknown) {
      content.gaps.push(
        `the key ${print} was not looked for: no test registered it, and the keychain does not have it any more`,
      );
    }
    const unlearned = await learnLedgerKey(this.#userData);
    if (unlearned !== null) content.gaps.push(unlearned);
    this.#search('logs', 'the main process’s output', Buffer.from(log));
    this.#search('logs', 'the pages’ console', Buffer.from(this.#pageLog()));
    for (const record of (await app?.traffic()) ?? []) {
      const place = `the traffic (${record.kind} ${record.channel})`;
      this.#search('traffic', place, trafficBytes(record), carriesPassphrase(record));
    }
    for (const title of (await app?.titles()) ?? []) this.#search('titles', 'a window’s title', Buffer.from(title));
    for (const dialog of (await app?.shownDialogs()) ?? []) this.#search('dialogs', 'a dialog', Buffer.from(dialog));
    if (existsSync(this.#userData)) this.#searchProfile();
    if (app !== undefined && content.searched.heap.items === 0) {
      content.gaps.push(
        'no page’s heap was searched: the page was gone by then; a checkpoint() before would have seen it',
      );
    }
    content.keys = this.#secrets.filter(({ kind }) => kind === 'key').length;
    content.passphrases = this.#secrets.length - content.keys;
    content.short = knownSecrets().length - this.#secrets.length;
    content.forms = this.#needles.count;
    content.outcome = app === undefined ? 'refused' : 'searched';
    content.took = Math.round(this.#took + performance.now() - started);
    this.#report.write();
    const wrong = [...content.findings, ...content.gaps];
    if (wrong.length > 0) throw new Error(`The audit of secrets:\n${wrong.join('\n')}`);
  }

  #searchProfile(): void {
    const names: string[] = [];
    for (const { path, bytes, isCrashDump } of filesOf(this.#userData)) {
      names.push(path);
      this.#search(isCrashDump ? 'crash dumps' : 'profile', path, bytes);
    }
    this.#search('profile', 'the names of the files', Buffer.from(names.join('\n')));
  }

  async #learn(): Promise<string[]> {
    const unknown = await learnKeys(this.#userData, (await this.#app?.traffic()) ?? []);
    await learnLedgerKey(this.#userData);
    const secrets = searchedSecrets();
    if (secrets.length !== this.#secrets.length) {
      this.#secrets = secrets;
      this.#needles = new Needles(secrets.map(({ text }) => text));
    }
    return unknown;
  }

  #search(place: Place, name: string, bytes: Uint8Array, passphrasesAllowed = false): void {
    this.#report.count(place, bytes.byteLength);
    const isFinding = ({ secret }: Hit) => !passphrasesAllowed || this.#secrets[secret]?.kind === 'key';
    const hits = this.#needles.search(bytes).filter(isFinding);
    // A file's name may itself be what slipped out.
    const safeName = this.#needles.search(Buffer.from(name)).length > 0 ? 'a place whose name is a secret' : name;
    for (const hit of hits) {
      this.#report.content.findings.push(`${this.#secrets[hit.secret]?.name} in ${safeName}: ${hit.form}`);
    }
  }
}
