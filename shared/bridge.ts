// The shape of `window.countersign`, which preload.ts exposes: the contract and nothing else.
import type { Channel, EventName, EventPayload, Request, Response } from './contract.ts';
import type { Result } from './result.ts';

export interface Bridge {
  call<C extends Channel>(channel: C, request: Request<C>): Promise<Result<Response<C>>>;
  /** Returns the function that ends the subscription. */
  on<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void;
}
