// The throttle on real files, with both of its clocks in the test's hand: the system's, which jumps, and the one that nobody can set.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AttemptThrottle, delayAfter, LONGEST_DELAY } from '../../electron/keys/attempt-throttle.ts';
import { announceSeed } from '../signing/support/seed.ts';

const START = Date.UTC(2026, 10, 23, 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let directory: string;
let clock: number;
let monotonic: number;
let throttle: AttemptThrottle;

const path = () => join(directory, 'vault-attempts.json');
const passes = (milliseconds: number) => {
  clock += milliseconds;
  monotonic += milliseconds;
};
/** A new process, whose monotonic clock begins anywhere. */
function restart(): AttemptThrottle {
  monotonic = (monotonic * 7919) % 1_000_003;
  throttle = new AttemptThrottle({ path: path(), clock: () => clock, monotonic: () => monotonic });
  return throttle;
}
const wrong = async () => {
  expect(await throttle.begin()).toBe(null);
  return await throttle.failed();
};
/** How long the next attempt has to wait. */
const wait = async () => {
  const at = await throttle.retryAt();
  return at === null ? 0 : at - clock;
};
async function wrongTimes(count: number): Promise<void> {
  for (let attempt = 0; attempt < count; attempt++) {
    passes(await wait());
    await wrong();
  }
}

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'countersign-attempts-'));
  clock = START;
  monotonic = 1234;
  restart();
});
afterEach(async () => {
  await rm(directory, { recursive: true });
});

describe('AttemptThrottle', () => {
  it('lets three pass, then doubles the wait from a second up to an hour', async () => {
    expect(Array.from({ length: 18 }, (_, failed) => delayAfter(failed) / 1000)).toEqual([
      0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 3600, 3600, 3600,
    ]);
    expect(delayAfter(100_000)).toBe(LONGEST_DELAY);
    for (let failed = 1; failed <= 18; failed++) {
      await wrong();
      expect(await wait()).toBe(delayAfter(failed));
      // Not a moment earlier.
      const left = await wait();
      if (left > 0) {
        passes(left - 1);
        expect(await throttle.begin()).toBe(clock + 1);
        passes(1);
      }
    }
  });

  it('has written an attempt down before it says that it may be made', async () => {
    for (let failed = 1; failed <= 3; failed++) {
      await throttle.begin();
      expect(JSON.parse(await readFile(path(), 'utf8'))).toEqual({ version: 1, failed, at: clock });
    }
    // The app was killed while the third was tried.
    restart();
    expect(await wait()).toBe(1000);
  });

  it('forgets all of it after the right one, and leaves no file', async () => {
    await wrongTimes(6);
    passes(await wait());
    await throttle.begin();
    await throttle.succeeded();
    expect(await wait()).toBe(0);
    expect(await readdir(directory)).toEqual([]);
    restart();
    expect(await wait()).toBe(0);
  });

  it('waits on over a restart, no longer and no shorter', async () => {
    await wrongTimes(10);
    expect(await wait()).toBe(128_000);
    passes(28_000);
    restart();
    expect(await wait()).toBe(100_000);
    passes(100_000);
    restart();
    expect(await wait()).toBe(0);
    await wrong();
    expect(await wait()).toBe(256_000);
  });

  it.each([-HOUR, -10 * 365 * DAY, -START, HOUR, 10 * 365 * DAY])(
    'goes by its own clock while the app runs, when the system’s jumps by %d ms',
    async (jump) => {
      await wrongTimes(10);
      clock += jump;
      expect(await wait()).toBe(128_000);
      expect(await throttle.begin()).toBe(clock + 128_000);
      passes(128_000);
      expect(await throttle.begin()).toBe(null);
    },
  );

  it.each([-1, -HOUR, -10 * 365 * DAY, -START - DAY])(
    'begins the wait anew after a restart on a clock set back by %d ms, and only once',
    async (jump) => {
      await wrongTimes(10);
      passes(100_000);
      clock += jump - 100_000;
      restart();
      expect(await wait()).toBe(128_000);
      passes(60_000);
      // Anchored to the clock as it is now, not waiting for the time that was.
      restart();
      expect(await wait()).toBe(68_000);
      clock = START + DAY;
      restart();
      expect(await wait()).toBe(0);
      await wrong();
      expect(await wait()).toBe(256_000);
    },
  );

  it.each(['', 'not JSON', '{"version":1,"failed":-1,"at":0}', '{"version":2}', '[]'])(
    'holds a damaged file against nobody for longer than a second: %j',
    async (content) => {
      await writeFile(path(), content);
      restart();
      expect(await wait()).toBe(1000);
      restart();
      expect(await wait()).toBe(1000);
      passes(1000);
      await wrong();
      expect(await wait()).toBe(2000);
    },
  );

  it('holds for as long as the app runs where nothing can be written', async () => {
    // A file where the folder should be: nobody can write there, root neither.
    await rm(directory, { recursive: true });
    await writeFile(directory, '');
    restart();
    await wrongTimes(5);
    expect(await wait()).toBe(4000);
    await throttle.succeeded();
    expect(await wait()).toBe(0);
  });

  it('never waits longer than the delay, and never takes an attempt early in one process, whatever the clock does', async () => {
    const seed = announceSeed('attempt-throttle');
    const step = fc.oneof(
      fc.record({ do: fc.constant('pass' as const), by: fc.nat(HOUR) }),
      fc.record({ do: fc.constant('jump' as const), by: fc.integer({ min: -DAY, max: DAY }) }),
      fc.record({ do: fc.constant('try' as const) }),
      fc.record({ do: fc.constant('restart' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        await rm(path(), { force: true });
        restart();
        let failed = 0;
        let earliest = Number.NEGATIVE_INFINITY;
        for (const next of steps) {
          if (next.do === 'pass') passes(next.by);
          else if (next.do === 'jump') clock += next.by;
          else if (next.do === 'restart') {
            restart();
            earliest = Number.NEGATIVE_INFINITY;
          } else if ((await throttle.begin()) === null) {
            expect(monotonic).toBeGreaterThanOrEqual(earliest);
            failed += 1;
            earliest = monotonic + delayAfter(failed);
          }
          expect(await wait()).toBeLessThanOrEqual(delayAfter(failed));
        }
      }),
      { seed, numRuns: 150 },
    );
  });
});
