// The contract's server side: every call is checked for its sender, then its schema, then handled; every answer is a Result.
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { type Channel, contract, type Request, type Response } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';
import { wireName } from '../../shared/wire.ts';
import { toContractError } from './errors.ts';
import { isTrustedSender } from './sender.ts';

/** One function a channel; a file an area implements some, main.ts puts them together. */
export type Handlers<C extends Channel = Channel> = {
  [K in C]: (request: Request<K>) => Promise<Response<K>> | Response<K>;
};

export function serveContract(ipcMain: Pick<IpcMain, 'handle'>, handlers: Handlers): void {
  for (const channel of Object.keys(contract) as Channel[]) serve(ipcMain, channel, handlers[channel] as Handler);
}

type Handler = (request: unknown) => unknown;

function serve(ipcMain: Pick<IpcMain, 'handle'>, channel: Channel, handler: Handler): void {
  ipcMain.handle(wireName(channel), (event: IpcMainInvokeEvent, ...args: unknown[]) =>
    answer(channel, handler, event, args),
  );
}

async function answer(
  channel: Channel,
  handler: Handler,
  event: Pick<IpcMainInvokeEvent, 'senderFrame'>,
  args: unknown[],
): Promise<Result<unknown>> {
  if (!isTrustedSender(event.senderFrame)) {
    return refuse(
      'untrusted-sender',
      'A page that is not Countersign asked for something. It was refused and nothing was done.',
    );
  }
  const request = args.length === 1 && isPlainObject(args[0]) ? contract[channel].request.safeParse(args[0]) : null;
  if (!request?.success) {
    return refuse(
      'invalid-request',
      'The window asked for something in a form that is not understood. Nothing was done.',
    );
  }
  try {
    // Parsing the answer too keeps anything out that the contract does not name.
    return { ok: true, value: contract[channel].response.parse(await handler(request.data)) };
  } catch (error) {
    return { ok: false, error: toContractError(error) };
  }
}

/** A Map, a Date or an Error has no enumerable properties, and would pass for the empty request. */
const isPlainObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const refuse = (code: string, message: string): Result<never> => ({ ok: false, error: { code, message } });
