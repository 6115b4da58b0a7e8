// The fuzzer: `node test/fuzz/fuzz.ts --runs 1000000 --seed 42` mutates real tokens over recognise, decode, verify and
// diagnose. It prints its seed and what it met, and exits with 1 on any exception or broken promise.
import { parseArgs } from 'node:util';
import { fuzz } from './run.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '1000000' }, seed: { type: 'string' } } });
const runs = Number(values.runs);
const seed = Number(values.seed ?? process.env.COUNTERSIGN_SEED ?? Date.now() & 0x7fffffff);
if (!Number.isSafeInteger(runs) || runs < 1 || !Number.isSafeInteger(seed)) {
  process.stderr.write('Usage: node test/fuzz/fuzz.ts [--runs N] [--seed N], with whole numbers.\n');
  process.exit(2);
}

process.stdout.write(`fuzz: --runs ${runs} --seed ${seed}\n`);
const started = performance.now();
const { failures, ...counts } = fuzz(runs, seed, {
  onProgress(done) {
    const rate = done / ((performance.now() - started) / 1000);
    if (done % 50_000 === 0) process.stdout.write(`${done} done, ${Math.round(rate)} a second\n`);
  },
  onFailure({ index, text, error }) {
    const reason = error instanceof Error ? error.stack : String(error);
    process.stdout.write(`run ${index}: ${JSON.stringify(text)}\n${reason}\n`);
  },
});
process.stdout.write(`${JSON.stringify(counts)} in ${Math.round((performance.now() - started) / 1000)} s\n`);
process.exit(failures.length === 0 ? 0 : 1);
