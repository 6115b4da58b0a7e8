// While a file is worked through on every core: how long a value that is typed in Inspect waits for its verdict in the main process. From
// the moment at which it is due, so that a main process that is busy counts.
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { BatchDesk } from '../../electron/batch/batch-desk.ts';
import type { RunKeys } from '../../electron/batch/key-loan.ts';
import { createInspector } from '../../electron/inspect/inspector.ts';
import { TimestampSigner } from '../../electron/signing/index.ts';

const key = 'bench-key-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFG';
const rows = 1_000_000;
/** Milliseconds between two keystrokes of a fast typist. */
const every = 40;

const never = () => Promise.reject(new Error('Nothing is issued here.'));
const tried = {
  ...{ profileId: 'shop', profileName: 'Shop', environment: 'production' as const, index: 0 },
  ...{ fingerprint: '0123', publishedIn: null },
};
const keys: RunKeys = {
  profiles: async () => [],
  identities: async () => ({
    identities: [{ id: 'shop', name: 'Shop', secretKey: key, djangoVersion: '5.2' }],
    untried: [],
    keyOf: () => tried,
  }),
  signingIdentity: never,
};

/** `inspect.underLoad.…Ms`: milliseconds; `…rows`: how far the run got meanwhile, which proves that there was one. */
export async function measureInspectUnderLoad(): Promise<Record<string, number>> {
  const directory = mkdtempSync(join(tmpdir(), 'countersign-load-bench-'));
  const now = () => Math.floor(Date.now() / 1000);
  const desk = new BatchDesk({
    directory: join(directory, 'batch'),
    ...{ keys, now },
    recipes: { get: never },
    ledger: { append: never, find: never, search: never, status: never },
    chooseFile: async () => null,
    choosePlace: async () => join(directory, 'out.csv'),
    show: () => {},
    tell: String,
  });
  const inspector = createInspector({ keys, now });
  try {
    const { inputId } = await desk.openPath(await writeTokens(directory));
    const token = new TimestampSigner({ key }).sign('user@example.com');
    const inspect = (text: string) => inspector.inspect({ text, maxAge: null, cookieName: null, salt: null });
    for (let turn = 0; turn < 200; turn++) await inspect(token);
    await desk.start({ inputId, task: verifyTask });
    const waits: number[] = [];
    while (desk.isRunning) {
      const due = performance.now() + every;
      await setTimeout(every);
      // A text as it grows, and then whole.
      await inspect(waits.length % 2 === 0 ? token : token.slice(0, waits.length % token.length));
      waits.push(performance.now() - due);
    }
    waits.sort((a, b) => a - b);
    const at = (share: number) => waits[Math.floor(waits.length * share)] ?? Number.NaN;
    return {
      'inspect.underLoad.p50Ms': at(0.5),
      'inspect.underLoad.p95Ms': at(0.95),
      'inspect.underLoad.maxMs': waits.at(-1) ?? Number.NaN,
      'inspect.underLoad.rows': desk.state?.rows ?? 0,
    };
  } finally {
    await desk.close();
    rmSync(directory, { recursive: true });
  }
}

const verifyTask = {
  ...{ do: 'verify' as const, column: 1, profileId: null, maxAge: null },
  ...{ salt: null, cookieName: null, format: null },
};

async function writeTokens(directory: string): Promise<string> {
  const signer = new TimestampSigner({ key });
  const path = join(directory, 'in.csv');
  const lines = function* () {
    yield 'id,token\n';
    for (let row = 0; row < rows; row++) yield `${row},${signer.sign(`user${row}@example.com`)}\n`;
  };
  await pipeline(Readable.from(lines()), createWriteStream(path));
  return path;
}
