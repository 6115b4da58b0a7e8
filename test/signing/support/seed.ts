// One seed for everything random in a test file: printed, and set by COUNTERSIGN_SEED to repeat a run.
import fc from 'fast-check';

export function announceSeed(suite: string): number {
  const given = process.env.COUNTERSIGN_SEED;
  const seed = given === undefined ? Date.now() & 0x7fffffff : Number.parseInt(given, 10);
  process.stderr.write(`${suite}: COUNTERSIGN_SEED=${seed}\n`);
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
  return seed;
}
