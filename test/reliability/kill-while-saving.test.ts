// kill -9 while the file of key profiles is being saved, a thousand times: afterwards it holds what was saved last, or what was being
// saved, whole, and nothing else is left lying about.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { MetadataFile } from '../../electron/keys/metadata.ts';
import { announceSeed } from '../signing/support/seed.ts';
import { generationOf } from './generations.ts';

const KILLS = 1000;
/** Processes at once, each over a folder of its own. */
const LANES = 4;
/** Microseconds from the first saving to the latest kill: several savings. */
const LATEST = 10_000;

const seed = announceSeed('kill-while-saving');
const moments = fc.sample(fc.noBias(fc.integer({ min: 0, max: LATEST })), { seed, numRuns: KILLS });

test('a thousand kills leave the old profiles or the new', { timeout: 300_000 }, async () => {
  const root = await mkdtemp(join(tmpdir(), 'countersign-kills-'));
  const program = await bundled(root);
  const seen = { inTheMiddle: 0, savedUntold: 0, generations: 0 };

  const lane = async (index: number) => {
    const directory = join(root, `profile-${index}`);
    await mkdir(directory);
    let last = 0;
    for (let moment = moments.pop(); moment !== undefined; moment = moments.pop()) {
      const told = await saveUntilKilled(program, directory, moment / 1000);
      const newest = told ?? last;
      if ((await readdir(directory)).some((name) => name.endsWith('.tmp'))) seen.inTheMiddle++;
      const file = await MetadataFile.open(directory, () => new Date());
      expect(file.notice).toBeUndefined();
      last = generationOf(file.profiles);
      expect([newest, newest + 1]).toContain(last);
      if (last > newest) seen.savedUntold++;
      // There is no file before the very first saving, and never anything but the file.
      expect(await readdir(directory)).toEqual(last === 0 ? [] : ['keys.json']);
    }
    seen.generations += last;
  };
  await Promise.all(Array.from({ length: LANES }, (_, index) => lane(index)));
  process.stderr.write(
    `${KILLS} kills over ${seen.generations} savings: ${seen.inTheMiddle} in the middle of writing, ${seen.savedUntold} between the rename and its answer\n`,
  );
  // Otherwise the kills missed what they were aimed at.
  expect(seen.inTheMiddle).toBeGreaterThan(0);
  expect(seen.generations).toBeGreaterThan(0);
  await rm(root, { recursive: true });
});

/** The last generation that the process said was saved; undefined when it said none. */
async function saveUntilKilled(program: string, directory: string, after: number): Promise<number | undefined> {
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

/** One file of the program and all it imports starts several times faster than its sources. */
async function bundled(root: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: fileURLToPath(new URL('saving-program.ts', import.meta.url)),
      outDir: join(root, 'program'),
      target: 'node24',
      minify: true,
    },
    ssr: { noExternal: true },
  });
  return join(root, 'program', 'saving-program.js');
}
