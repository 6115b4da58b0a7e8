// What one app's audit writes for scripts/audit-secrets.mjs, which adds them up: one JSON file an app, there from its launch on.
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Place, places } from './places.ts';

export interface AppReport {
  /** The test file, by its path in the repository. */
  file: string;
  test: string;
  /** `launched` only until the app has been searched; `refused` where it showed no window, and only its output and files were. */
  outcome: 'launched' | 'refused' | 'searched';
  keys: number;
  passphrases: number;
  /** Too short to be looked for. */
  short: number;
  forms: number;
  searched: Record<Place, { items: number; bytes: number }>;
  /** Which secret, in which form, where; never the secret. */
  findings: string[];
  /** Why the search proves less than it should. */
  gaps: string[];
  /** Milliseconds that searching took. */
  took: number;
}

export class Report {
  readonly content: AppReport;
  readonly #path: string | null;

  /** Without a folder nothing is written. */
  constructor(folder: string | null) {
    const { testPath = '', currentTestName = '' } = expect.getState();
    this.#path = folder && join(folder, `${randomUUID()}.json`);
    this.content = {
      file: testPath.replaceAll('\\', '/').replace(/^.*\/(?=test\/)/, ''),
      test: currentTestName,
      outcome: 'launched',
      keys: 0,
      passphrases: 0,
      short: 0,
      forms: 0,
      searched: Object.fromEntries(places.map((place) => [place, { items: 0, bytes: 0 }])) as AppReport['searched'],
      findings: [],
      gaps: [],
      took: 0,
    };
    if (folder) mkdirSync(folder, { recursive: true });
    this.write();
  }

  count(place: Place, bytes: number): void {
    this.content.searched[place].items += 1;
    this.content.searched[place].bytes += bytes;
  }

  write(): void {
    if (this.#path) writeFileSync(this.#path, `${JSON.stringify(this.content)}\n`);
  }
}
