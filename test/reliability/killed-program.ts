// A program that saves one generation after another and is killed at some moment: it says `begin` before the first and a generation's
// number after each.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { build } from 'vite';
import { expect } from 'vitest';
import { announceSeed } from '../signing/support/seed.ts';

/** When to kill, each as a share of the time that the kills are aimed at. The seed is printed. */
export const momentsOf = (label: string, kills: number): number[] =>
  fc
    .sample(fc.noBias(fc.integer({ min: 0, max: 1_000_000 })), { seed: announceSeed(label), numRuns: kills })
    .map((part) => part / 1_000_000);

/** Milliseconds from `begin` to the kill. The last generation that the process said was saved; undefined when it said none. */
export async function saveUntilKilled(program: string, directory: string, after: number): Promise<number | undefined> {
  const child = start(program, directory);
  await child.saidLines(1);
  await setTimeout(after);
  await child.kill();
  return child.generations().at(-1);
}

/**
 * Milliseconds that this machine takes from `begin` until `count` generations are saved, each time in a folder of its own, while as many processes at once as
 * will be killed do so: kills within it hit the savings whether the machine is fast or slow. The median of five times `lanes` runs.
 */
export async function timeToSave(
  count: number,
  program: string,
  makeFolder: () => Promise<string>,
  lanes = 1,
): Promise<number> {
  const times: number[] = [];
  const time = async () => {
    const child = start(program, await makeFolder());
    await child.saidLines(1);
    const begun = performance.now();
    await child.saidLines(1 + count);
    times.push(performance.now() - begun);
    await child.kill();
  };
  for (let run = 0; run < 5; run++) await Promise.all(Array.from({ length: lanes }, time));
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function start(program: string, directory: string) {
  const child = spawn(process.execPath, [program, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(program, '..', 'compiled') },
  });
  const closed = once(child, 'close');
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  /** A kill can cut the last one short. */
  const lines = () => said.split('\n').slice(0, -1);
  return {
    generations: () => lines().slice(1).map(Number),
    /** Until that many lines were said; rejects when the process ends before. */
    saidLines: async (count: number) => {
      const ended = closed.then(() => Promise.reject(new Error('The process ended by itself.')));
      ended.catch(() => {});
      while (lines().length < count) await Promise.race([once(child.stdout, 'data'), ended]);
    },
    kill: async () => {
      child.kill('SIGKILL');
      expect(await closed).toEqual([null, 'SIGKILL']);
    },
  };
}

/** One file of the program and all it imports starts several times faster than its sources. `workers`: the threads it starts, by name. */
export async function bundled(source: string, root: string, workers: Record<string, string> = {}): Promise<string> {
  const program = source.replace(/\.ts$/, '');
  const files = Object.entries({ [program]: source, ...workers });
  const input = files.map(([name, path]) => [name, fileURLToPath(new URL(path, import.meta.url))]);
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: true,
      rolldownOptions: { input: Object.fromEntries(input), output: { entryFileNames: '[name].js' } },
      outDir: join(root, 'program'),
      target: 'node24',
      minify: true,
    },
    ssr: { noExternal: true },
  });
  return join(root, 'program', `${program}.js`);
}
