// Sharing: exports, and at most one bundle that is being imported. Its secrets are held between preview and import, in this process
// only, and wiped when the person is done with it, opens another, or locks the app.
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type {
  Bundle,
  BundleProfile,
  ExportOutcome,
  ExportRequest,
  ImportOutcome,
  ImportRequest,
} from '../../shared/sharing.ts';
import type { KeyStore } from '../keys/key-store.ts';
import { translator } from '../language.ts';
import { type SharedProfiles, wipe } from './bundle.ts';
import { onThread } from './bundle-thread.ts';
import type { OpenedBundle } from './bundle-worker.ts';
import { bundleGone, interrupted, SharingError } from './errors.ts';
import { type ExporterOptions, exportProfiles, maxBundleSize } from './exporter.ts';
import { assertChoices, type ImportKeys, importProfiles } from './importer.ts';
import { PassphraseAttempts } from './passphrase-attempts.ts';
import { previewProfiles } from './preview.ts';
import { readFileWithin } from './read-file.ts';

const t = translator('sharing');

export interface SharingDeskOptions extends Omit<ExporterOptions, 'keys' | 'run'> {
  keys: ImportKeys & Pick<KeyStore, 'readKeys'>;
  /** The chosen file's path, null when the person changed their mind. */
  chooseBundle: () => Promise<string | null>;
  chooseIdentity: () => Promise<string | null>;
  readClipboard: () => Promise<string>;
  /** After an identity from the clipboard was used: takes it off the clipboard, if it is still there. */
  clearClipboard?: () => Promise<void>;
}

/** Characters or bytes; a thousand post-quantum identities take less. */
const maxIdentityLength = 256 * 1024;

interface Held {
  id: string;
  fileName: string;
  /** The encrypted file, until it is opened. */
  file: Uint8Array;
  opened: { content: SharedProfiles; conflicts: BundleProfile['conflict'][] } | null;
  /** Ends what is under way with it. */
  control: AbortController;
}

export class SharingDesk {
  readonly #options: SharingDeskOptions;
  readonly #attempts: PassphraseAttempts;
  #held: Held | undefined;
  /** Of exports under way. */
  #exports = new AbortController();

  constructor(options: SharingDeskOptions) {
    this.#options = options;
    const clock = () => options.clock().getTime();
    this.#attempts = new PassphraseAttempts({ askPassphrase: options.askPassphrase, clock });
  }

  /** @throws SharingError, KeysError */
  async export(request: ExportRequest): Promise<ExportOutcome> {
    const { signal } = this.#exports;
    return await exportProfiles(request, { ...this.#options, run: onThread }, signal).catch((error: unknown) => {
      throw signal.aborted ? interrupted() : error;
    });
  }

  /** @throws SharingError */
  async open(): Promise<Bundle> {
    const path = await this.#options.chooseBundle();
    if (path === null) return { outcome: 'cancelled' };
    const held: Held = {
      id: randomUUID(),
      fileName: basename(path),
      file: await readFileWithin(path, maxBundleSize),
      opened: null,
      control: new AbortController(),
    };
    this.#forgetBundle();
    this.#held = held;
    try {
      const lock = await onThread('lock', { file: held.file }, held.control.signal);
      if (lock === null) throw notAge(held.fileName);
      if (lock === 'recipients') return { outcome: 'identity-needed', bundleId: held.id, fileName: held.fileName };
      const question = {
        title: t('opening.title', { file: held.fileName }),
        explanation: t('opening.explanation'),
        action: t('opening.action'),
      };
      const got = await this.#attempts.ask(question, (passphrase) =>
        onThread('open', { file: held.file, passphrase }, held.control.signal),
      );
      if (got) return await this.#show(held, got.value);
      this.#drop(held);
      return { outcome: 'cancelled' };
    } catch (error) {
      this.#drop(held);
      throw error;
    }
  }

  /** What fails here leaves the bundle as it was: another identity may open it. @throws SharingError */
  async openWithIdentity({
    bundleId,
    identity,
  }: {
    bundleId: string;
    identity: 'file' | 'clipboard';
  }): Promise<Bundle> {
    const held = this.#find(bundleId);
    const identities = identity === 'file' ? await this.#identitiesOfFile(held) : await this.#identitiesOfClipboard();
    if (identities === null) return { outcome: 'cancelled' };
    const { signal } = held.control;
    const content = await onThread('open', { file: held.file, identities }, signal);
    // A clipboard that cannot be cleared does not undo that the bundle is open.
    if (identity === 'clipboard') await this.#options.clearClipboard?.().catch(() => {});
    return await this.#show(held, content);
  }

  /** The bundle is wiped when it is done, whatever the results. @throws SharingError `bundle-gone`, `choices-not-understood`; then it is not. */
  async import(request: ImportRequest): Promise<ImportOutcome> {
    const held = this.#find(request.bundleId);
    if (!held.opened) throw bundleGone();
    const { content, conflicts } = held.opened;
    assertChoices(request.choices, content.profiles);
    // No longer found by anyone, so that it is imported once; its secrets go with the import.
    held.opened = null;
    try {
      return await importProfiles(request, content.profiles, conflicts, this.#options.keys, held.control.signal);
    } finally {
      wipe(content.profiles);
      this.#drop(held);
    }
  }

  discard({ bundleId }: { bundleId: string }): void {
    if (this.#held?.id === bundleId) this.#drop(this.#held);
  }

  /** Wipes an opened bundle and ends everything that is under way: for the lock, and for a window that closes. */
  forget(): void {
    this.#forgetBundle();
    this.#exports.abort();
    this.#exports = new AbortController();
  }

  #forgetBundle(): void {
    if (this.#held) this.#drop(this.#held);
  }

  #drop(held: Held): void {
    held.control.abort();
    if (held.opened) wipe(held.opened.content.profiles);
    held.opened = null;
    if (this.#held === held) this.#held = undefined;
  }

  #find(bundleId: string): Held {
    if (this.#held?.id === bundleId) return this.#held;
    throw bundleGone();
  }

  async #show(held: Held, content: OpenedBundle): Promise<Bundle> {
    let profiles: BundleProfile[];
    try {
      const { keys } = this.#options;
      profiles = await previewProfiles(content, await keys.profiles(), (secret) => keys.fingerprintOf(secret));
      if (held.control.signal.aborted) throw interrupted();
    } catch (error) {
      wipe(content.profiles);
      throw error;
    }
    if (held.opened) wipe(held.opened.content.profiles);
    held.opened = { content, conflicts: profiles.map(({ conflict }) => conflict) };
    return {
      outcome: 'opened',
      bundleId: held.id,
      fileName: held.fileName,
      exportedAt: content.exportedAt,
      profiles,
    };
  }

  /** Null when the person changed their mind. */
  async #identitiesOfFile({ control: { signal } }: Held): Promise<string | null> {
    const path = await this.#options.chooseIdentity();
    if (path === null) return null;
    const file = await readFileWithin(path, maxIdentityLength);
    try {
      const lock = await onThread('lock', { file }, signal);
      if (lock === null) return Buffer.from(file.buffer, file.byteOffset, file.length).toString('utf8');
      if (lock === 'recipients') throw notWithPassphrase(basename(path));
      const question = {
        title: t('identity.question.title', { file: basename(path) }),
        explanation: t('identity.question.explanation'),
        action: t('identity.question.action'),
      };
      const got = await this.#attempts.ask(question, (passphrase) =>
        onThread('open-identities', { file, passphrase }, signal),
      );
      return got?.value ?? null;
    } finally {
      file.fill(0);
    }
  }

  async #identitiesOfClipboard(): Promise<string> {
    const text = await this.#options.readClipboard();
    if (text.length <= maxIdentityLength) return text;
    throw new SharingError('identity-unusable', t('identity.clipboardTooLong'));
  }
}

const notAge = (fileName: string) => new SharingError('not-age', t('file.notAgeNamed', { file: fileName }));

const notWithPassphrase = (fileName: string) =>
  new SharingError('identity-unusable', t('identity.toPublicKey', { file: fileName }));
