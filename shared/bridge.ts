// The shape of `window.countersign`, which preload.ts exposes: the contract, a way for dropped files, and nothing else.
import type { BatchInput } from './batch.ts';
import type { Channel, EventName, EventPayload, Request, Response } from './contract.ts';
import type { Result } from './result.ts';

export interface Bridge {
  call<C extends Channel>(channel: C, request: Request<C>): Promise<Result<Response<C>>>;
  /** Returns the function that ends the subscription. */
  on<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void;
  /**
   * Opens a file that a person has dropped or chosen, for bulk work. The page never learns its path, and a File that it made itself has
   * none and is refused. Rejects with BatchError.
   */
  openDropped(file: File): Promise<Result<BatchInput>>;
}
