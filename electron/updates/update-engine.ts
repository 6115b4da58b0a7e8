// electron-updater, held to what this app allows it: nothing by itself, nothing older, nothing that is not signed, and no name of this
// installation in what it asks. Loaded only once the person allows updates.
import { AppImageUpdater, type AppUpdater, CancellationToken, MacUpdater, NsisUpdater } from 'electron-updater';
import { z } from 'zod';
import { type FoundUpdate, maxNotes } from '../../shared/updates.ts';
import { UpdatesError } from './errors.ts';
import { isReleaseOurs } from './release-signature.ts';

/** Milliseconds without any answer. */
const PATIENCE = 60_000;

/** electron-updater sends each installation's own random id along, for staged rollouts. Here all have this one, and none is made or kept. */
const everyone = '00000000-0000-0000-0000-000000000000';

const releaseSchema = z.looseObject({
  version: z.string().min(1).max(100),
  files: z
    .array(z.looseObject({ url: z.string().min(1), sha512: z.string().min(1), size: z.int().min(0).optional() }))
    .min(1),
  releaseNotes: z.string().nullish(),
  releaseSignature: z.unknown().optional(),
});

export interface EngineOptions {
  updater: AppUpdater;
  /** The public key that releases are checked with: SPKI DER in base64. */
  key: string;
  /** Milliseconds without any answer after which it is given up. */
  patience?: number;
}

/** As Electron's app says; throws on a system that has no installer. */
export function createUpdater(platform: NodeJS.Platform): AppUpdater {
  if (platform === 'win32') return new NsisUpdater();
  return platform === 'darwin' ? new MacUpdater() : new AppImageUpdater();
}

export class UpdateEngine {
  readonly #updater: AppUpdater;
  readonly #key: string;
  readonly #patience: number;
  /** What may be downloaded: it has passed all checks, and is what electron-updater would fetch. */
  #found: FoundUpdate | null = null;
  #download: CancellationToken | null = null;
  #lastError: unknown = null;

  constructor({ updater, key, patience = PATIENCE }: EngineOptions) {
    this.#updater = updater;
    this.#key = key;
    this.#patience = patience;
    updater.autoDownload = false;
    updater.autoInstallOnAppQuit = false;
    updater.allowPrerelease = false;
    updater.allowDowngrade = false;
    updater.disableWebInstaller = true;
    updater.logger = null;
    updater.isUserWithinRollout = () => true;
    Object.defineProperty(updater, 'stagingUserIdPromise', { value: { value: Promise.resolve(everyone) } });
    // What fails rejects as well; an error event that nobody hears would end the process.
    updater.on('error', (error) => {
      this.#lastError = error;
    });
    // No name and password for a proxy: without an answer it would wait for ever.
    updater.on('login', (_info, answer) => (answer as () => void)());
  }

  /** The newer release there is; null when there is none. Rejects with what electron-updater throws, or an UpdatesError. */
  async check(): Promise<FoundUpdate | null> {
    this.#found = null;
    const result = await this.#within(this.#updater.checkForUpdates());
    if (result === null) throw new UpdatesError('updates-unavailable', '');
    if (!result.isUpdateAvailable) return null;
    const release = releaseSchema.safeParse(result.updateInfo);
    if (!release.success) throw new UpdatesError('updates-answer-unusable', '');
    const { version, files, releaseNotes, releaseSignature } = release.data;
    if (!isReleaseOurs(release.data, releaseSignature, this.#key)) throw new UpdatesError('updates-not-signed', '');
    const sizes = files.flatMap(({ size }) => size ?? []);
    this.#found = {
      version,
      notes: releaseNotes?.trim() ? releaseNotes.trim().slice(0, maxNotes) : null,
      size: sizes.length === files.length ? Math.max(...sizes) : null,
    };
    return this.#found;
  }

  /** False when it was cancelled. What it resolves with has passed electron-updater's checks: SHA-512, and the system's signature where it has one. */
  async download(onPercent: (percent: number) => void): Promise<boolean> {
    if (this.#found === null) throw new UpdatesError('updates-nothing-found', '');
    const token = new CancellationToken();
    this.#download = token;
    let stalled = false;
    const giveUp = () => {
      stalled = true;
      token.cancel();
    };
    let watch = setTimeout(giveUp, this.#patience);
    const progress = ({ percent }: { percent: number }) => {
      clearTimeout(watch);
      watch = setTimeout(giveUp, this.#patience);
      if (!token.cancelled) onPercent(percent);
    };
    this.#updater.on('download-progress', progress);
    // macOS looks at an update's signature only when it is to be installed at quit.
    this.#updater.autoInstallOnAppQuit = true;
    try {
      await this.#updater.downloadUpdate(token);
      if (!token.cancelled) return true;
    } catch (error) {
      this.#updater.autoInstallOnAppQuit = false;
      if (!token.cancelled) throw error;
    } finally {
      clearTimeout(watch);
      this.#updater.off('download-progress', progress);
      this.#download = null;
    }
    this.#updater.autoInstallOnAppQuit = false;
    if (stalled) throw new UpdatesError('updates-no-answer', '');
    return false;
  }

  cancel(): void {
    this.#download?.cancel();
  }

  /** Quits, installs and starts again. Throws when the system does not let it. */
  install(): void {
    this.#lastError = null;
    this.#updater.quitAndInstall(true, true);
    if (this.#lastError !== null) throw new UpdatesError('updates-not-installed', '', { cause: this.#lastError });
  }

  /** Nothing is installed at quit, and nothing can be downloaded before the next check. */
  forget(): void {
    this.cancel();
    this.#found = null;
    this.#updater.autoInstallOnAppQuit = false;
  }

  async #within<T>(answer: Promise<T>): Promise<T> {
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new UpdatesError('updates-no-answer', '')), this.#patience);
    try {
      return await Promise.race([answer, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
