// Slows down guessing: every attempt is written down before it is made, so that neither a crash nor an end of the app in time takes it
// back, and after some that were wrong the next has to wait, longer each time.
//
// While the app runs the wait is measured by a clock that nobody can set. Across a restart only the system's clock is left: set back,
// it makes the wait begin anew and no longer than it was; set forward, it ends the wait. Whoever can copy the vault's file guesses
// without this app anyway: against that there is scrypt.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { removeLeftovers, replaceFile } from '../storage/atomic-file.ts';
import { errorCode, parseJson } from '../storage/set-aside.ts';

/** Attempts that cost no waiting. */
export const FREE_ATTEMPTS = 3;
/** Milliseconds. */
const FIRST_DELAY = 1000;
export const LONGEST_DELAY = 60 * 60 * 1000;

/** Milliseconds from one attempt, when so many have failed in a row, to the next. */
export function delayAfter(failed: number): number {
  return failed < FREE_ATTEMPTS ? 0 : Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (failed - FREE_ATTEMPTS));
}

const attemptsSchema = z.strictObject({
  version: z.literal(1),
  failed: z.int().min(0),
  /** Of the last one, unix milliseconds. */
  at: z.number(),
});
type Attempts = z.infer<typeof attemptsSchema>;

export interface AttemptThrottleOptions {
  path: string;
  /** Unix milliseconds. */
  clock: () => number;
  /** Milliseconds since any moment, running on whatever happens to the system's clock. */
  monotonic: () => number;
}

export class AttemptThrottle {
  readonly #options: AttemptThrottleOptions;
  #loaded: Promise<void> | undefined;
  #failed = 0;
  /** By the monotonic clock. */
  #heldUntil = Number.NEGATIVE_INFINITY;

  constructor(options: AttemptThrottleOptions) {
    this.#options = options;
  }

  /** Unix milliseconds from which the next attempt is taken; null when at once. */
  async retryAt(): Promise<number | null> {
    this.#loaded ??= this.#load();
    await this.#loaded;
    const left = this.#heldUntil - this.#options.monotonic();
    return left > 0 ? Math.ceil(this.#options.clock() + left) : null;
  }

  /** Null when the attempt may be made, which then counts as failed until `succeeded`; otherwise as `retryAt`. */
  async begin(): Promise<number | null> {
    const retryAt = await this.retryAt();
    if (retryAt !== null) return retryAt;
    this.#failed += 1;
    this.#hold(delayAfter(this.#failed));
    await this.#save();
    return null;
  }

  /** The attempt was wrong: the wait begins when this is known. As `retryAt`. */
  async failed(): Promise<number | null> {
    this.#hold(delayAfter(this.#failed));
    return await this.retryAt();
  }

  async succeeded(): Promise<void> {
    this.#failed = 0;
    this.#hold(0);
    await rm(this.#options.path, { force: true }).catch(() => {});
  }

  #hold(delay: number): void {
    this.#heldUntil = this.#options.monotonic() + delay;
  }

  async #load(): Promise<void> {
    const { path, clock } = this.#options;
    await removeLeftovers(path);
    const now = clock();
    const found = await read(path);
    if (found === null) return;
    // What is damaged counts as if nobody had tried since: that is no way around the wait, nor a way to be kept out.
    const { failed, at } = found ?? { failed: FREE_ATTEMPTS, at: now };
    this.#failed = failed;
    const delay = delayAfter(failed);
    const isAhead = at > now;
    this.#hold(isAhead ? delay : Math.max(0, at + delay - now));
    if (isAhead || found === undefined) await this.#save();
  }

  /** A folder that cannot be written keeps nobody from their keys: then the wait holds for as long as the app runs. */
  async #save(): Promise<void> {
    const attempts: Attempts = { version: 1, failed: this.#failed, at: this.#options.clock() };
    try {
      await mkdir(dirname(this.#options.path), { recursive: true, mode: 0o700 });
      await replaceFile(this.#options.path, `${JSON.stringify(attempts)}\n`);
    } catch {
      // Nothing to do: see above.
    }
  }
}

/** Null when there is none, undefined when it cannot be understood. */
async function read(path: string): Promise<Attempts | null | undefined> {
  try {
    return attemptsSchema.safeParse(parseJson(await readFile(path))).data;
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '') ? null : undefined;
  }
}
