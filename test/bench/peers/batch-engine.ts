// The batch engine over a file, as the app runs it: the desk, its threads, the keys of a profile, the journal.
//   batch-engine.ts INPUT OUTPUT KEY COLUMN THREADS      prints its figures in a line of JSON
import { existsSync } from 'node:fs';
import { BatchFixture, verifyTask } from '../../batch/batch-fixture.ts';

// The built worker, as in the app; without a build the one of the sources, which takes longer to start.
const built = new URL('../../../dist/main/batch-worker.js', import.meta.url);
const worker = existsSync(built) ? built : undefined;

const [input = '', output = '', key = '', column = '', threads = ''] = process.argv.slice(2);
const fixture = new BatchFixture({ pool: { threads: Number(threads), worker } });
try {
  await fixture.addProfile('Shop', [key]);
  const { inputId } = await fixture.desk.openPath(input);
  fixture.place = output;
  const start = performance.now();
  const cpuStart = process.cpuUsage();
  await fixture.desk.start({ inputId, task: verifyTask(Number(column), { maxAge: 30 * 86_400 }) });
  const { phase, counts } = await fixture.ended();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpuStart);
  if (phase !== 'done') throw new Error(`The run ended as ${phase}.`);
  // In kilobytes, of the whole process with its threads.
  const peakMB = process.resourceUsage().maxRSS / 1000;
  console.log(JSON.stringify({ seconds, cpuSeconds: (user + system) / 1e6, peakMB, verified: counts.verified }));
} finally {
  await fixture.end();
}
