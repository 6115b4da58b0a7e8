// The renderer's side of the contract: results become values, and failures become errors that carry a readable sentence.
import type { BatchInput } from '../shared/batch.ts';
import type { Bridge } from '../shared/bridge.ts';
import type { Channel, EventName, EventPayload, Request, Response } from '../shared/contract.ts';
import type { ContractError, Result } from '../shared/result.ts';
import { takeAhead } from './ahead/answers.ts';
import { translator } from './language.ts';

const t = translator('words');

declare global {
  interface Window {
    /** Exposed by electron/preload.ts. */
    readonly countersign: Bridge;
  }
}

/** A call that failed in a way a person can read; `code` is stable. */
export class ContractFailure extends Error {
  readonly code: string;
  constructor(error: ContractError) {
    super(error.message);
    this.name = 'ContractFailure';
    this.code = error.code;
  }
}

const lockedListeners = new Set<() => void>();

/** Tells of each call that was refused because the app is locked. Returns the function that ends the subscription. */
export function onLocked(listener: () => void): () => void {
  lockedListeners.add(listener);
  return () => {
    lockedListeners.delete(listener);
  };
}

/** Calls the main process. Throws only `ContractFailure`. */
export const call = <C extends Channel>(channel: C, request: Request<C>): Promise<Response<C>> =>
  answerOf(takeAhead(channel) ?? window.countersign.call(channel, request));

/** Opens a dropped or chosen file for bulk work. Throws only `ContractFailure`. */
export const openDropped = (file: File): Promise<BatchInput> => answerOf(window.countersign.openDropped(file));

async function answerOf<T>(asked: Promise<Result<T>>): Promise<T> {
  const result = await asked.catch((): { ok: false; error: ContractError } => ({
    ok: false,
    error: {
      code: 'no-answer',
      message: t('failures.noAnswer'),
    },
  }));
  if (!result.ok) {
    if (result.error.code === 'locked') for (const listener of [...lockedListeners]) listener();
    throw new ContractFailure(result.error);
  }
  return result.value;
}

/** Returns the function that ends the subscription. */
export function subscribe<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void {
  return window.countersign.on(event, listener);
}

/** The sentence to show for anything a call can throw. */
export function messageOf(error: unknown): string {
  return error instanceof ContractFailure ? error.message : t('failures.unexpected');
}
