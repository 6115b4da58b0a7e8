// New versions: looked for only with the person's leave, downloaded and installed only on request. Without that leave nothing here loads
// electron-updater or asks the network for anything.
import type { Settings } from '../../shared/settings.ts';
import type { FoundUpdate, UpdatesState } from '../../shared/updates.ts';
import type { Availability } from './availability.ts';
import type { UpdatesErrorCode } from './errors.ts';
import { codeOf, updatesError } from './say.ts';

/** What the desk needs of the engine (update-engine.ts). */
export interface Engine {
  check(): Promise<FoundUpdate | null>;
  download(onPercent: (percent: number) => void): Promise<boolean>;
  cancel(): void;
  install(): void;
  forget(): void;
}

export interface UpdateDeskOptions {
  version: string;
  availability: Availability;
  settings: { read: () => Promise<Settings>; readonly current: Settings; onChange: (listener: () => void) => void };
  /** A person who has only just met the app is not asked. */
  isFirstStart: boolean;
  /** Called when it is first needed, and only while updates are allowed. */
  engine: () => Promise<Engine>;
  /** A batch runs. */
  isBusy: () => boolean;
  isLocked: () => boolean;
  /** Before the app is replaced: what is being written is written out. */
  settle: () => Promise<void>;
  /** Milliseconds since the epoch. */
  clock: () => number;
  report: (error: unknown) => void;
}

const DAY = 24 * 60 * 60 * 1000;

export class UpdateDesk {
  readonly #o: UpdateDeskOptions;
  #engine: Promise<Engine> | null = null;
  #phase: UpdatesState['phase'] = 'idle';
  #found: FoundUpdate | null = null;
  #percent = 0;
  #checkedAt: number | null = null;
  #triedAt: number | null = null;
  #failure: { code: UpdatesErrorCode; cause: unknown } | null = null;
  #wasAllowed = false;
  /** Counts the times that leave was taken away: what was under way then ends in nothing. */
  #turns = 0;
  readonly #listeners = new Set<(state: UpdatesState) => void>();

  constructor(options: UpdateDeskOptions) {
    this.#o = options;
    options.settings.onChange(() => this.#settingsChanged());
    // What was allowed before has its first look a minute after the start.
    void options.settings.read().then(() => {
      this.#wasAllowed = this.#allowed;
    }, options.report);
  }

  /** Told of every change. */
  onChange(listener: (state: UpdatesState) => void): void {
    this.#listeners.add(listener);
  }

  /** After the settings were read. */
  async state(): Promise<UpdatesState> {
    await this.#o.settings.read();
    return this.#state;
  }

  get #allowed(): boolean {
    return this.#o.availability.because === null && this.#o.settings.current.updates === 'on';
  }

  get #state(): UpdatesState {
    const { version, availability, settings, isFirstStart } = this.#o;
    return {
      version,
      unavailable: availability.because,
      host: availability.host,
      ask: availability.because === null && settings.current.updates === 'ask' && !isFirstStart,
      phase: this.#phase,
      found: this.#found,
      percent: this.#percent,
      checkedAt: this.#checkedAt === null ? null : new Date(this.#checkedAt).toISOString(),
      failure: this.#failure && {
        code: this.#failure.code,
        message: updatesError(this.#failure.code, availability.host, this.#failure.cause).message,
      },
    };
  }

  async check(): Promise<UpdatesState> {
    await this.#mustBeAllowed();
    // While something is under way, or is there to be installed, it would change what that is about.
    if (this.#phase === 'checking' || this.#phase === 'downloading' || this.#phase === 'ready') return this.#state;
    this.#triedAt = this.#o.clock();
    this.#set({ phase: 'checking', found: null, failure: null });
    await this.#step('idle', async (engine, isStill) => {
      const found = await engine.check();
      if (!isStill()) return;
      this.#checkedAt = this.#o.clock();
      this.#set({ phase: found ? 'found' : 'current', found });
    });
    return this.#state;
  }

  async download(): Promise<UpdatesState> {
    await this.#mustBeAllowed();
    if (this.#phase === 'downloading' || this.#phase === 'ready') return this.#state;
    if (this.#phase !== 'found') throw updatesError('updates-nothing-found', this.#o.availability.host);
    this.#set({ phase: 'downloading', percent: 0, failure: null });
    void this.#step('found', async (engine, isStill) => {
      const done = await engine.download((percent) => {
        if (isStill()) this.#set({ percent: Math.min(100, Math.max(0, percent)) });
      });
      if (isStill()) this.#set({ phase: done ? 'ready' : 'found', percent: done ? 100 : 0 });
    });
    return this.#state;
  }

  async cancel(): Promise<UpdatesState> {
    if (this.#phase === 'downloading') (await this.#engine)?.cancel();
    return this.#state;
  }

  async install(): Promise<UpdatesState> {
    await this.#mustBeAllowed();
    if (this.#phase !== 'ready') throw updatesError('updates-nothing-found', this.#o.availability.host);
    if (this.#o.isBusy()) throw updatesError('updates-busy', this.#o.availability.host);
    await this.#step('ready', async (engine, isStill) => {
      await this.#o.settle();
      if (!isStill()) return;
      if (this.#o.isBusy()) throw updatesError('updates-busy', this.#o.availability.host);
      engine.install();
    });
    return this.#state;
  }

  /** Called now and then; looks once a day, and not while anyone would mind. */
  tick(): void {
    if (!this.#allowed || this.#o.isLocked() || this.#o.isBusy()) return;
    if (this.#triedAt !== null && this.#o.clock() - this.#triedAt < DAY) return;
    void this.check().catch(this.#o.report);
  }

  async #mustBeAllowed(): Promise<void> {
    await this.#o.settings.read();
    const { because, host } = this.#o.availability;
    if (because !== null) throw updatesError('updates-unavailable', host);
    if (!this.#allowed) throw updatesError('updates-off', host);
  }

  /** `otherwise`: the phase after a failure. Never rejects. */
  async #step(
    otherwise: UpdatesState['phase'],
    work: (engine: Engine, isStill: () => boolean) => Promise<void>,
  ): Promise<void> {
    const turn = this.#turns;
    const isStill = () => turn === this.#turns;
    try {
      await work(await this.#loaded(), isStill);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'updates-failed') this.#o.report(error);
      if (isStill()) this.#set({ phase: otherwise, failure: { code, cause: causeOf(error) } });
    }
  }

  /** One that could not be loaded is tried anew. */
  #loaded(): Promise<Engine> {
    this.#engine ??= this.#o.engine().catch((error: unknown) => {
      this.#engine = null;
      throw error;
    });
    return this.#engine;
  }

  #settingsChanged(): void {
    const isGiven = this.#allowed && !this.#wasAllowed;
    this.#wasAllowed = this.#allowed;
    if (isGiven) this.#triedAt = null;
    if (!this.#allowed && this.#phase !== 'idle') {
      this.#turns += 1;
      void this.#engine?.then((engine) => engine.forget()).catch(this.#o.report);
      this.#phase = 'idle';
      this.#found = null;
      this.#failure = null;
    }
    this.#set({});
    if (isGiven) this.tick();
  }

  #set(change: {
    phase?: UpdatesState['phase'];
    found?: FoundUpdate | null;
    percent?: number;
    failure?: { code: UpdatesErrorCode; cause: unknown } | null;
  }): void {
    if (change.phase !== undefined) this.#phase = change.phase;
    if (change.found !== undefined) this.#found = change.found;
    if (change.percent !== undefined) this.#percent = change.percent;
    if (change.failure !== undefined) this.#failure = change.failure;
    for (const listener of this.#listeners) listener(this.#state);
  }
}

/** The system's own reason, where the error only wraps it. */
const causeOf = (error: unknown): unknown => (error instanceof Error ? (error.cause ?? error) : error);
