// A program that issues or verifies a file's rows, or goes on with that: to be killed, or started on a machine with a small disk. It says
// each state as a line of JSON, and takes "resume" and "end".
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BatchDesk } from '../../electron/batch/batch-desk.ts';
import type { RunKeys } from '../../electron/batch/key-loan.ts';
import { Ledger } from '../../electron/ledger/ledger.ts';
import type { BatchTask } from '../../shared/batch.ts';
import type { Recipe } from '../../shared/recipes.ts';

export const SECRET = 'the key that the program signs with, long enough';
export const LEDGER_KEY = new Uint8Array(32).fill(7);

export const recipe: Recipe = {
  id: 'recovery',
  profileId: 'shop',
  name: 'Recovery',
  description: '',
  signer: { kind: 'object', salt: 'recovery', compress: false },
  fields: [{ name: 'user', label: 'User', help: '', required: true, input: { type: 'text' } }],
  delivery: { as: 'link', url: 'https://example.com/{token}/' },
  lifetimeSeconds: 3600,
  message: '',
};

const key = {
  profileId: 'shop',
  profileName: 'Shop',
  environment: 'production',
  index: 0,
  fingerprint: '0123',
  publishedIn: null,
} as const;
const identity = () => ({
  id: 'shop',
  name: 'Shop',
  secretKey: new TextEncoder().encode(SECRET),
  djangoVersion: '5.2',
});
const keys: RunKeys = {
  profiles: async () => [],
  identities: async () => ({ identities: [identity()], untried: [], keyOf: () => key }),
  signingIdentity: async () => ({ identity: identity(), key }),
};

const issue: BatchTask = {
  do: 'issue',
  recipeId: 'recovery',
  mapping: { user: { from: 'column', column: 0 } },
  ticket: null,
  timeZone: 'UTC',
};

export const ledgerIn = (directory: string): Ledger =>
  new Ledger({
    directory,
    keyHolder: { read: async () => new Uint8Array(LEDGER_KEY), create: async () => new Uint8Array(LEDGER_KEY) },
  });

/** `folder`: of the results. */
async function main(directory: string, folder: string, together: number): Promise<void> {
  const say = (value: unknown) => writeSync(1, `${JSON.stringify(value)}\n`);
  const ledger = ledgerIn(directory);
  const desk = new BatchDesk({
    directory: join(directory, 'batch'),
    ...{ keys, ledger, issuedTogether: together },
    recipes: { get: async () => recipe },
    chooseFile: async () => null,
    choosePlace: async () => join(folder, 'out.csv'),
    show: () => {},
    now: () => Math.floor(Date.now() / 1000),
    tell: (error) => (error instanceof Error ? error.message : String(error)),
    pool: { threads: 1 },
  });
  desk.onChange(({ runId, phase, rows, message }) => say({ runId, phase, rows, message }));
  let runId = '';
  const commands = {
    begin: async () => {
      const { inputId, unfinished } = await desk.openPath(join(directory, 'in.csv'));
      say({ phase: 'begun' });
      const run = unfinished ? await desk.resume(unfinished) : await desk.start({ inputId, task: issue });
      runId = run?.runId ?? '';
    },
    resume: () => desk.resume({ runId }),
    end: () => process.exit(0),
  };
  process.stdin.setEncoding('utf8').on('data', (text: string) => {
    for (const command of text.trim().split('\n')) {
      commands[command as keyof typeof commands]()?.catch((error: Error) =>
        say({ phase: 'refused', message: error.message }),
      );
    }
  });
}

const [, program = '', directory = '', folder = '', together = ''] = process.argv;
if (import.meta.url === pathToFileURL(program).href) await main(directory, folder, Number(together));
