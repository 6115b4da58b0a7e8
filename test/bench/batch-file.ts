// A file verified in bulk, from its opening to the last written byte: the batch engine beside what a developer would write with Django.
import { execFile } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { TimestampSigner } from '../../electron/signing/index.ts';
import { pythonWith } from './peers/peer.ts';

const key = 'bench-key-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFG';
const rows = 1_000_000;
const turns = 3;
const few = 10_000;

interface Taken {
  seconds: number;
  /** Of all threads. */
  cpuSeconds: number;
}

const execute = promisify(execFile);
const beside = (name: string) => fileURLToPath(new URL(`peers/${name}`, import.meta.url));

/** `batch.…vs…` are ratios: how many times as long the other takes. `batch.memory.…` are of the process' peak, in MB. */
export async function measureBatchFile(): Promise<Record<string, number>> {
  const python = pythonWith('django');
  if (python === undefined) throw new Error('No Python here imports Django, so there is nothing to compare with.');
  const directory = mkdtempSync(join(tmpdir(), 'countersign-batch-bench-'));
  const cores = availableParallelism();
  const output = join(directory, 'out.csv');
  const engine = async (input: string, count: number, threads = cores) => {
    const { stdout } = await execute(process.execPath, [
      beside('batch-engine.ts'),
      input,
      output,
      key,
      '1',
      `${threads}`,
    ]);
    const figures: Taken & { peakMB: number; verified: number } = JSON.parse(stdout);
    if (figures.verified !== count) throw new Error(`Of ${count} rows, ${figures.verified} were verified.`);
    rmSync(output);
    return figures;
  };
  const django = async (input: string, processes: number) => {
    const { stdout } = await execute(python, [beside('django_file.py'), input, output, key, '1', `${processes}`]);
    return JSON.parse(stdout) as Taken;
  };
  try {
    const input = await writeTokens(directory, rows);
    const taken = {
      ours: [] as (Taken & { peakMB: number })[],
      oneThread: [] as Taken[],
      django: [] as Taken[],
      djangoPool: [] as Taken[],
    };
    for (let turn = 0; turn < turns; turn++) {
      taken.ours.push(await engine(input, rows));
      taken.django.push(await django(input, 1));
      taken.djangoPool.push(await django(input, cores));
      taken.oneThread.push(await engine(input, rows, 1));
    }
    const ratios = (others: Taken[], own: Taken[], what: keyof Taken = 'seconds') =>
      others.map((one, turn) => one[what] / (own[turn]?.[what] ?? Number.NaN));
    const vsDjango = ratios(taken.django, taken.ours);
    const small = await engine(await writeTokens(directory, few), few);
    const largest = Math.max(...taken.ours.map(({ peakMB }) => peakMB));
    return {
      'batch.workers.threads': cores,
      'batch.workers.rowsPerSecond': rows / median(taken.ours.map(({ seconds }) => seconds)),
      'batch.workers.vsDjango': median(vsDjango),
      'batch.workers.vsDjango.min': Math.min(...vsDjango),
      'batch.workers.vsDjango.max': Math.max(...vsDjango),
      'batch.workers.vsDjangoProcesses': median(ratios(taken.djangoPool, taken.ours)),
      'batch.workers.cpu.vsDjango': median(ratios(taken.django, taken.ours, 'cpuSeconds')),
      'batch.oneWorker.vsDjango': median(ratios(taken.django, taken.oneThread)),
      'batch.memory.peakMB': largest,
      'batch.memory.growthMB': largest - small.peakMB,
    };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function writeTokens(directory: string, count: number): Promise<string> {
  const signer = new TimestampSigner({ key });
  const path = join(directory, `in-${count}.csv`);
  const lines = function* () {
    yield 'id,token\n';
    for (let row = 0; row < count; row++) yield `${row},${signer.sign(`user${row}@example.com`)}\n`;
  };
  await pipeline(Readable.from(lines()), createWriteStream(path));
  return path;
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
