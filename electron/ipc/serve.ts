// The contracts' server side: every call is checked for its sender, for the lock, for its schema, then for the support lock, then handled;
// every answer is a Result.
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { z } from 'zod';
import { type Channel, contract, type Request, type Response } from '../../shared/contract.ts';
import { type DroppedChannel, droppedContract } from '../../shared/dropped.ts';
import { passphraseOrigin } from '../../shared/origin.ts';
import { type PassphraseChannel, passphraseContract } from '../../shared/passphrase.ts';
import type { ContractError, Result } from '../../shared/result.ts';
import { wireName } from '../../shared/wire.ts';
import { translator } from '../language.ts';
import { toContractError } from './errors.ts';
import { isTrustedSender } from './sender.ts';
import type { SupportGate } from './support-gate.ts';

const t = translator('ipc');

/** One function a channel; a file an area implements some, main.ts puts them together. */
export type Handlers<C extends Channel = Channel> = {
  [K in C]: (request: Request<K>) => Promise<Response<K>> | Response<K>;
};

export type PassphraseHandlers = {
  [K in PassphraseChannel]: (
    request: z.infer<(typeof passphraseContract)[K]['request']>,
  ) =>
    | Promise<z.infer<(typeof passphraseContract)[K]['response']>>
    | z.infer<(typeof passphraseContract)[K]['response']>;
};

export type DroppedHandlers = {
  [K in DroppedChannel]: (
    request: z.infer<(typeof droppedContract)[K]['request']>,
  ) => Promise<z.infer<(typeof droppedContract)[K]['response']>>;
};

/** The lock, as far as answering goes. */
export interface Gate {
  readonly locked: boolean;
  /** Counts: an answer that the lock overtook is withheld. */
  readonly falls: number;
  /** Drops what such a call has brought back since the lock fell. */
  drop(): void;
}

/** All that a locked app answers: what the lock screen needs, and what keeps the window's own text where it is. */
export const answeredWhileLocked: ReadonlySet<Channel> = new Set<Channel>([
  'app.status',
  'lock.state',
  'lock.lock',
  'lock.unlock',
  'settings.read',
  'window.saveDraft',
  'window.loadDraft',
]);

const open: Gate = { locked: false, falls: 0, drop() {} };

type Ipc = Pick<IpcMain, 'handle'>;
type Handler = (request: unknown) => unknown;
type Event = Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>;
interface Served {
  request: z.ZodType;
  response: z.ZodType;
  handler: Handler;
  trusts: (event: Event) => boolean;
  gate: Gate;
  /** Of the support lock. */
  refusal?: (request: unknown) => Promise<ContractError | null>;
}

export function serveContract(ipcMain: Ipc, handlers: Handlers, gate: Gate = open, support?: SupportGate): void {
  for (const channel of Object.keys(contract) as Channel[]) {
    serve(ipcMain, channel, {
      ...contract[channel],
      handler: handlers[channel] as Handler,
      trusts: ({ senderFrame }) => isTrustedSender(senderFrame),
      gate: answeredWhileLocked.has(channel) ? open : gate,
      ...(support && { refusal: (request: unknown) => support.refusal(channel, request) }),
    });
  }
}

/** For the preload of our page. The support lock lets files be opened, and judges what is done with them. */
export function serveDroppedContract(ipcMain: Ipc, handlers: DroppedHandlers, gate: Gate = open): void {
  for (const channel of Object.keys(droppedContract) as DroppedChannel[]) {
    serve(ipcMain, channel, {
      ...droppedContract[channel],
      handler: handlers[channel] as Handler,
      trusts: ({ senderFrame }) => isTrustedSender(senderFrame),
      gate,
    });
  }
}

/** For the window of the question that is open, which its contents' id tells, and for no other. */
export function servePassphraseContract(
  ipcMain: Ipc,
  handlers: PassphraseHandlers,
  contentsId: () => number | null,
): void {
  for (const channel of Object.keys(passphraseContract) as PassphraseChannel[]) {
    serve(ipcMain, channel, {
      ...passphraseContract[channel],
      handler: handlers[channel] as Handler,
      trusts: ({ senderFrame, sender }) => isTrustedSender(senderFrame, passphraseOrigin) && sender.id === contentsId(),
      gate: open,
    });
  }
}

function serve(ipcMain: Ipc, channel: string, served: Served): void {
  ipcMain.handle(wireName(channel), (event: IpcMainInvokeEvent, ...args: unknown[]) => answer(served, event, args));
}

async function answer(
  { request, response, handler, trusts, gate, refusal }: Served,
  event: Event,
  args: unknown[],
): Promise<Result<unknown>> {
  if (!trusts(event)) {
    return refuse('untrusted-sender', t('untrustedSender'));
  }
  if (gate.locked) return refuse('locked', t('locked'));
  const { falls } = gate;
  const parsed = args.length === 1 && isPlainObject(args[0]) ? request.safeParse(args[0]) : null;
  if (!parsed?.success || !isPlain(args[0])) {
    return refuse('invalid-request', t('invalidRequest'));
  }
  if (refusal) {
    const refused = await refusal(parsed.data).catch(toContractError);
    // It may have taken its time, and nothing is begun behind the lock.
    if (gate.falls !== falls) return refuse('locked', t('locked'));
    if (refused) return { ok: false, error: refused };
  }
  const result = await handled(handler, parsed.data, response);
  if (gate.falls === falls) return result;
  if (gate.locked) gate.drop();
  return refuse('locked', t('lockedMeanwhile'));
}

async function handled(handler: Handler, request: unknown, response: z.ZodType): Promise<Result<unknown>> {
  try {
    // Parsing the answer too keeps anything out that the contract does not name.
    return { ok: true, value: response.parse(await handler(request)) };
  } catch (error) {
    return { ok: false, error: toContractError(error) };
  }
}

/** A Map, a Date or an Error has no enumerable properties, and would pass for the empty request. */
const isPlainObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** The same for what is in it. Asked of what has passed its schema, which knows no cycles. */
const isPlain = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  value instanceof Uint8Array ||
  (Array.isArray(value) || isPlainObject(value) ? Object.values(value).every(isPlain) : false);

const refuse = (code: string, message: string): Result<never> => ({ ok: false, error: { code, message } });
