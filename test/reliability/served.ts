// The contract's server side with the real services behind it, in this process: what the window would reach, without a window.
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { createDiagnoser } from '../../electron/inspect/diagnoser.ts';
import { createInspector } from '../../electron/inspect/inspector.ts';
import { IntakeDesk } from '../../electron/intake/intake-desk.ts';
import { inspectHandlers } from '../../electron/ipc/inspect.ts';
import { intakeHandlers } from '../../electron/ipc/intake.ts';
import { keysHandlers } from '../../electron/ipc/keys.ts';
import { type Handlers, serveContract } from '../../electron/ipc/serve.ts';
import { signHandlers } from '../../electron/ipc/sign.ts';
import { KeyStore } from '../../electron/keys/key-store.ts';
import { MemoryBackEnd } from '../../electron/keys/memory.ts';
import type { SecretBackEnd } from '../../electron/keys/secret-back-end.ts';
import { Ledger } from '../../electron/ledger/ledger.ts';
import { ledgerKeyIn } from '../../electron/ledger/ledger-secrets.ts';
import type { Channel, Request, Response } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';
import { wireName } from '../../shared/wire.ts';

export interface Served {
  /** Throws what the window would be told, as an Error with its code. */
  call<C extends Channel>(channel: C, request: Request<C>): Promise<Response<C>>;
}

export interface ServedOptions {
  directory: string;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** Beside memory. */
  backEnds: readonly SecretBackEnd[];
  /** What only Electron can answer: its version and the clipboard. */
  electron: Pick<Handlers, 'app.status' | 'clipboard.copy'>;
}

type Listener = (event: IpcMainInvokeEvent, ...args: unknown[]) => Promise<Result<unknown>>;

export function serve({ directory, clock, backEnds, electron }: ServedOptions): Served {
  const listeners = new Map<string, Listener>();
  const keys = new KeyStore({
    version: '1.0.0',
    directory,
    backEnds: [...backEnds, new MemoryBackEnd()],
    clock: () => new Date(clock()),
    readClipboard: async () => '',
    chooseFile: async () => null,
  });
  const now = () => Math.floor(clock() / 1000);
  const ledger = new Ledger({ directory, keyHolder: ledgerKeyIn(new MemoryBackEnd()), clock });
  const signing = {
    keys,
    ledger,
    now,
    report: (error: unknown) => {
      throw error;
    },
  };
  const handlers: Partial<Handlers> = {
    ...electron,
    ...inspectHandlers(createInspector({ keys, now }), createDiagnoser({ keys, now })),
    ...intakeHandlers(new IntakeDesk({ keys, chooseFile: async () => null, now })),
    ...signHandlers(signing),
    ...keysHandlers(keys),
  };
  const ipcMain = { handle: (name: string, listener: Listener) => listeners.set(name, listener) };
  serveContract(ipcMain as unknown as IpcMain, handlers as Handlers);
  const event = { senderFrame: { url: 'app://countersign/', parent: null } } as unknown as IpcMainInvokeEvent;
  return {
    async call(channel, request) {
      const result = await listeners.get(wireName(channel))?.(event, request);
      if (result?.ok) return result.value as Response<typeof channel>;
      throw Object.assign(new Error(result?.error.message), { code: result?.error.code });
    },
  };
}
