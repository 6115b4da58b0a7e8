// Where new secrets come from. Whatever the source, the secret is read here, in the main process, and never shown to anyone.
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { KeySource, SettingsReading } from '../../shared/keys.ts';
import { translator } from '../language.ts';
import { generateSecretKey } from '../signing/django/secret-key.ts';
import { KeysError } from './errors.ts';
import { keyFindings } from './findings.ts';
import { worded } from './published-sources.ts';
import type { SettingsKey } from './settings-keys.ts';

const t = translator('settingsFile');

export interface KeySourceOptions {
  readClipboard: () => Promise<string>;
  /** After keys from the clipboard were stored: takes what was read off the clipboard, if it is still there. */
  clearClipboard?: () => Promise<void>;
  /** The chosen file's path, null when the person changed their mind. */
  chooseFile: () => Promise<string | null>;
}

export class KeySources {
  readonly #options: KeySourceOptions;
  /** What the latest readSettings found. One is enough: there is one window with one import at a time. */
  #import: { id: string; keys: SettingsKey[] } | undefined;

  constructor(options: KeySourceOptions) {
    this.#options = options;
  }

  /** The secrets in the order the keys shall have, for the caller to wipe. Throws KeysError. */
  async take(source: KeySource): Promise<Uint8Array[]> {
    switch (source.from) {
      case 'generate':
        return [new TextEncoder().encode(generateSecretKey())];
      case 'clipboard':
        // With it comes a parser for Python.
        return (await import('./clipboard-key.ts')).secretFromClipboard(await this.#options.readClipboard());
      case 'settings':
        return source.candidates.map((index) => new Uint8Array(this.#candidate(source.importId, index)));
    }
  }

  /** Throws SettingsFileError. */
  async readSettings(fingerprintOf: (secret: Uint8Array) => Promise<string>): Promise<SettingsReading> {
    const path = await this.#options.chooseFile();
    if (path === null) return { outcome: 'cancelled' };
    const found = await (await import('./chosen-settings.ts')).readChosenSettings(path);
    const fingerprints = await Promise.all(found.keys.map(({ secret }) => fingerprintOf(secret)));
    // Later than the app's start, which needs none of its lists.
    const { keyStrength } = await import('./strength.ts');
    this.forget();
    this.#import = { id: randomUUID(), keys: found.keys };
    return {
      outcome: 'read',
      importId: this.#import.id,
      fileName: basename(path),
      candidates: found.keys.map(({ setting, role, line, secret }, index) => ({
        index,
        setting,
        role,
        line,
        fingerprint: fingerprints[index] ?? '',
        findings: keyFindings(secret),
        strength: worded(keyStrength(secret)),
      })),
      skipped: found.skipped,
    };
  }

  /** Once the keys of a source are stored it is needed no more. A clipboard that cannot be cleared does not undo that. */
  async stored(source: KeySource): Promise<void> {
    if (source.from === 'settings') this.forget();
    if (source.from === 'clipboard') await this.#options.clearClipboard?.().catch(() => {});
  }

  /** Wipes what an import still holds. */
  forget(): void {
    for (const { secret } of this.#import?.keys ?? []) secret.fill(0);
    this.#import = undefined;
  }

  #candidate(importId: string, index: number): Uint8Array {
    const key = this.#import?.id === importId ? this.#import.keys[index] : undefined;
    if (key) return key.secret;
    throw new KeysError('import-expired', t('importExpired'));
  }
}
