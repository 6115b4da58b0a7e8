// Calls over Node's channel between two processes, answered in order of arrival; both ends speak an interface of messages.ts.
import { EventEmitter } from 'node:events';

type Api<T> = { [K in keyof T]: (...args: never[]) => Promise<unknown> };
type Message =
  | { kind: 'call'; id: number; name: string; args: unknown[] }
  | { kind: 'answer'; id: number; ok: true; value: unknown }
  | { kind: 'answer'; id: number; ok: false; message: string };

/** Both `process` (in the child) and a ChildProcess (in the parent) are one. */
export interface Port {
  readonly connected: boolean;
  send?(message: Message, callback: (error: Error | null) => void): boolean;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'disconnect', listener: () => void): unknown;
}

export class LinkClosed extends Error {
  readonly code = 'link-closed';
  constructor() {
    super('The other process has gone.');
  }
}

export type Remote<T extends Api<T>> = T & { readonly disconnected: EventEmitter };

export function link<Theirs extends Api<Theirs>, Ours extends Api<Ours>>(port: Port, ours: Ours): Remote<Theirs> {
  const disconnected = new EventEmitter();
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let nextId = 1;

  const send = (message: Message) => {
    // A message to a process that is just leaving is nobody's failure: what waits for an answer learns it from 'disconnect'.
    if (port.connected) port.send?.(message, () => {});
  };

  port.on('disconnect', () => {
    for (const { reject } of waiting.values()) reject(new LinkClosed());
    waiting.clear();
    disconnected.emit('disconnected');
  });

  port.on('message', (received) => {
    const message = received as Message;
    if (message.kind === 'answer') {
      const call = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.ok) call?.resolve(message.value);
      else call?.reject(new Error(message.message));
      return;
    }
    const method = ours[message.name as keyof Ours] as unknown as (...args: unknown[]) => Promise<unknown>;
    Promise.resolve()
      .then(() => method(...message.args))
      .then(
        (value) => send({ kind: 'answer', id: message.id, ok: true, value }),
        (error: unknown) =>
          send({
            kind: 'answer',
            id: message.id,
            ok: false,
            message: error instanceof Error ? error.message : String(error),
          }),
      );
  });

  return new Proxy({ disconnected } as Remote<Theirs>, {
    get(target, name) {
      if (name === 'disconnected') return target.disconnected;
      // A proxy that answered to `then` would be taken for a promise.
      if (typeof name === 'symbol' || name === 'then') return undefined;
      return (...args: unknown[]) => {
        const call = Promise.withResolvers<unknown>();
        // Many calls are commands whose answer nobody reads; a closed link must not become an unhandled rejection.
        call.promise.catch(() => {});
        if (!port.connected) {
          call.reject(new LinkClosed());
          return call.promise;
        }
        const id = nextId++;
        waiting.set(id, call);
        send({ kind: 'call', id, name, args });
        return call.promise;
      };
    },
  });
}
