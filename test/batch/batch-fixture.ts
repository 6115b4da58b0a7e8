// A desk for bulk work over a real key store, real recipes and a real ledger, in a folder of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BatchDesk, type BatchDeskOptions } from '../../electron/batch/batch-desk.ts';
import { KeyStore } from '../../electron/keys/key-store.ts';
import { MemoryBackEnd } from '../../electron/keys/memory.ts';
import { Ledger } from '../../electron/ledger/ledger.ts';
import { ledgerAnchorIn, ledgerKeyIn } from '../../electron/ledger/ledger-secrets.ts';
import { RecipeStore } from '../../electron/links/recipe-store.ts';
import type { BatchInput, BatchRun, BatchTask, TableReading } from '../../shared/batch.ts';
import type { RecipeFields } from '../../shared/recipes.ts';

export const secret = 'the current key of the shop, long enough for anyone';
export const oldSecret = 'the key that the shop had before this one, long too';
export const salt = 'shop.links';

type VerifyTask = Extract<BatchTask, { do: 'verify' }>;
type IssueTask = Extract<BatchTask, { do: 'issue' }>;

export const verifyTask = (column = 0, change: Partial<VerifyTask> = {}): VerifyTask => ({
  ...{ do: 'verify', column, profileId: null, maxAge: null, salt: null, cookieName: null, format: null },
  ...change,
});

export const issueTask = (
  recipeId: string,
  mapping: IssueTask['mapping'],
  ticket: IssueTask['ticket'] = null,
): IssueTask => ({
  ...{ do: 'issue', recipeId, mapping, ticket },
  timeZone: 'Europe/Berlin',
});

export class BatchFixture {
  readonly directory = mkdtempSync(join(tmpdir(), 'countersign-batch-'));
  readonly backEnd = new MemoryBackEnd();
  keys!: KeyStore;
  recipes!: RecipeStore;
  ledger!: Ledger;
  desk!: BatchDesk;
  profileId = '';
  /** What the dialogs answer. */
  chosen: string | null = null;
  place: string | null = null;
  suggested = '';
  shown: string[] = [];
  allowed: readonly string[] | null = null;
  /** Whether the app is. */
  isLocked = false;
  /** Every state that was told, in order. */
  told: BatchRun[] = [];
  #waiting: (() => void)[] = [];
  #holding: { before: number; reached: () => void; released: Promise<void> } | null = null;

  constructor(options: Partial<BatchDeskOptions> = {}) {
    this.start(options);
  }

  /** As at a start of the app; what is in memory only is still there. */
  start(options: Partial<BatchDeskOptions> = {}): void {
    const { directory, backEnd } = this;
    this.keys = new KeyStore({
      version: '1.0.0',
      directory,
      backEnds: [backEnd],
      clock: () => new Date(),
      readClipboard: async () => '',
      chooseFile: async () => null,
    });
    this.keys.onChange(() => this.desk.keysChanged());
    this.recipes = new RecipeStore({
      directory,
      clock: () => new Date(),
      profileIds: async () => (await this.keys.profiles()).map(({ id }) => id),
    });
    this.startDesk(options);
  }

  /** As at a start of the app, but for keys in memory, which are still there. */
  startDesk(options: Partial<BatchDeskOptions> = {}): void {
    const { directory, backEnd } = this;
    this.ledger = new Ledger({
      directory,
      keyHolder: ledgerKeyIn(backEnd),
      anchorHolder: ledgerAnchorIn(backEnd),
      isLocked: () => this.isLocked,
      who: 'maria',
    });
    this.desk = new BatchDesk({
      directory: join(directory, 'batch'),
      keys: this.keys,
      recipes: this.recipes,
      ledger: {
        append: (issued) => this.#append(issued),
        find: (text) => this.ledger.find(text),
        search: (search) => this.ledger.search(search),
        status: () => this.ledger.status(),
      },
      mayIssue: (recipeId) => this.allowed?.includes(recipeId) ?? true,
      chooseFile: async () => this.chosen,
      choosePlace: async (_, suggested) => {
        this.suggested = suggested;
        return this.place;
      },
      show: (path) => this.shown.push(path),
      now: () => Math.floor(Date.now() / 1000),
      tell: (error) => (error instanceof Error ? error.message : String(error)),
      ...options,
    });
    this.desk.onChange((run) => {
      this.told.push(run);
      for (const wake of this.#waiting.splice(0)) wake();
    });
  }

  /** The lock falls, as in app.ts. */
  lock(): void {
    this.isLocked = true;
    this.desk.forget();
    this.ledger.lock();
    this.keys.forget();
  }

  path(name: string): string {
    return join(this.directory, name);
  }

  async write(name: string, content: string | Uint8Array): Promise<string> {
    await writeFile(this.path(name), content);
    return this.path(name);
  }

  read(name: string): Promise<string> {
    return readFile(this.path(name), 'utf8');
  }

  async addProfile(name = 'Shop', secrets: readonly string[] = [secret, oldSecret]): Promise<string> {
    const profile = await this.keys.createProfileWith({
      fields: { name, environment: 'production', djangoVersion: '5.2', salts: [salt] },
      secrets: secrets.map((one) => new TextEncoder().encode(one)),
      backEnd: 'memory',
    });
    this.profileId = profile.id;
    return profile.id;
  }

  async addRecipe(recipe: RecipeFields): Promise<string> {
    return (await this.recipes.save({ profileId: this.profileId, recipe })).id;
  }

  async open(name: string, reading?: Partial<TableReading>): Promise<BatchInput> {
    const input = await this.desk.openPath(this.path(name));
    return reading
      ? await this.desk.reread({ inputId: input.inputId, reading: { ...input.reading, ...reading } })
      : input;
  }

  /** Starts a run over that file, whose results go to `output`. */
  async begin(input: string | BatchInput, task: BatchTask, output = 'out.csv'): Promise<BatchRun> {
    const { inputId } = typeof input === 'string' ? await this.open(input) : input;
    this.place = this.path(output);
    const run = await this.desk.start({ inputId, task });
    if (run === null) throw new Error('No place was chosen.');
    return run;
  }

  /** To its end, or to where it stops. */
  async run(input: string | BatchInput, task: BatchTask, output = 'out.csv'): Promise<BatchRun> {
    await this.begin(input, task, output);
    return await this.ended();
  }

  async ended(): Promise<BatchRun> {
    return await this.until(({ phase }) => phase !== 'running');
  }

  /** The first state that was told, or is, of which that holds. */
  async until(holds: (run: BatchRun) => boolean): Promise<BatchRun> {
    for (;;) {
      const { state } = this.desk;
      if (state && holds(state)) return state;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** From then on the ledger records nothing before `release`; resolves when it would record for that many-th time. */
  hold(before: number): { reached: Promise<void>; release: () => void } {
    const [reached, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    this.#holding = { before, reached: reached.resolve, released: released.promise };
    return { reached: reached.promise, release: released.resolve };
  }

  async #append(issued: Parameters<Ledger['append']>[0]): ReturnType<Ledger['append']> {
    const holding = this.#holding;
    if (holding && --holding.before <= 0) {
      holding.reached();
      await holding.released;
    }
    return await this.ledger.append(issued);
  }

  async end(): Promise<void> {
    await this.desk.close();
    await this.ledger.close();
    rmSync(this.directory, { recursive: true });
  }
}
