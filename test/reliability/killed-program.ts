// A program that saves one generation after another and is killed at some moment: it says `begin` before the first and a generation's
// number after each.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect } from 'vitest';

/** Milliseconds from `begin` to the kill. The last generation that the process said was saved; undefined when it said none. */
export async function saveUntilKilled(program: string, directory: string, after: number): Promise<number | undefined> {
  const child = spawn(process.execPath, [program, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(program, '..', 'compiled') },
  });
  let said = '';
  const begun = new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      resolve();
    });
    child.once('close', () => reject(new Error('The process ended by itself.')));
  });
  const closed = once(child, 'close');
  await begun;
  await setTimeout(after);
  child.kill('SIGKILL');
  expect(await closed).toEqual([null, 'SIGKILL']);
  const [, ...generations] = said.trimEnd().split('\n');
  return generations.length === 0 ? undefined : Number(generations.at(-1));
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
