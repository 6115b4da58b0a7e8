// One end of the bridge between the preload's isolated world and the page's own, as Electron's contextBridge is one: values are copied,
// functions and promises become proxies, nothing else passes. The two worlds share no objects but the DOM, so they meet at one detached node.
// Runs inside the page as source text: leans on nothing outside itself.

interface Packed {
  value: unknown;
  proxies: { path: (string | number)[]; kind: 'function' | 'promise'; id: number }[];
}
type Message =
  | { type: 'call'; id: number; args: Packed }
  | { type: 'return'; value: Packed }
  | { type: 'throw'; message: string }
  | { type: 'settle'; id: number; ok: boolean; value: Packed | null; message: string }
  | { type: 'expose'; key: string; value: Packed };

export interface BridgeEnd {
  expose(key: string, api: unknown): void;
}

export function openBridgeEnd(node: EventTarget, side: 'page' | 'preload'): BridgeEnd {
  const other = side === 'page' ? 'preload' : 'page';
  const functions = new Map<number, (...args: unknown[]) => unknown>();
  const functionIds = new WeakMap<object, number>();
  const promises = new Map<number, PromiseWithResolvers<unknown>>();
  let nextId = 1;
  let reply: Message | undefined;

  // What cannot be cloned must fail here, as an error: the other world would find nothing in the event.
  const post = (message: Message) =>
    node.dispatchEvent(new CustomEvent(`to-${other}`, { detail: structuredClone(message) }));
  const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

  const pack = (root: unknown): Packed => {
    const proxies: Packed['proxies'] = [];
    const copy = (item: unknown, path: (string | number)[]): unknown => {
      if (path.length > 1000)
        throw new TypeError('The value is nested too deeply (or contains itself) to cross the bridge.');
      if (typeof item === 'function') {
        let id = functionIds.get(item);
        if (id === undefined) {
          id = nextId++;
          functionIds.set(item, id);
          functions.set(id, item as (...args: unknown[]) => unknown);
        }
        proxies.push({ path, kind: 'function', id });
        return undefined;
      }
      if (typeof item !== 'object' || item === null) return item;
      if (item instanceof Promise) {
        const id = nextId++;
        item
          .then((value) => post({ type: 'settle', id, ok: true, value: pack(value), message: '' }))
          .catch((error) => post({ type: 'settle', id, ok: false, value: null, message: messageOf(error) }));
        proxies.push({ path, kind: 'promise', id });
        return undefined;
      }
      if (Array.isArray(item)) return item.map((of, index) => copy(of, [...path, index]));
      const prototype = Object.getPrototypeOf(item);
      if (prototype !== Object.prototype && prototype !== null) return item;
      return Object.fromEntries(Object.entries(item).map(([key, of]) => [key, copy(of, [...path, key])]));
    };
    return { value: copy(root, []), proxies };
  };

  const unpack = (packed: Packed): unknown => {
    const holder: Record<string | number, unknown> = { root: packed.value };
    for (const { path, kind, id } of packed.proxies) {
      let parent = holder;
      let last: string | number = 'root';
      for (const step of path) {
        parent = parent[last] as Record<string | number, unknown>;
        last = step;
      }
      if (kind === 'function') parent[last] = (...args: unknown[]) => callOther(id, args);
      else {
        const waiting = Promise.withResolvers<unknown>();
        promises.set(id, waiting);
        parent[last] = waiting.promise;
      }
    }
    return holder.root;
  };

  // Events are dispatched synchronously, so the other world has replied by the time post() returns.
  const callOther = (id: number, args: unknown[]): unknown => {
    post({ type: 'call', id, args: pack(args) });
    const answer = reply;
    reply = undefined;
    if (answer?.type === 'throw') throw new Error(answer.message);
    return answer?.type === 'return' ? unpack(answer.value) : undefined;
  };

  const freeze = (item: unknown): unknown => {
    if ((typeof item !== 'object' && typeof item !== 'function') || item === null || ArrayBuffer.isView(item))
      return item;
    for (const of of Object.values(item)) freeze(of);
    return Object.freeze(item);
  };

  node.addEventListener(`to-${side}`, (event) => {
    const message = (event as CustomEvent<Message>).detail;
    if (message.type === 'call') {
      try {
        post({ type: 'return', value: pack(functions.get(message.id)?.(...(unpack(message.args) as unknown[]))) });
      } catch (error) {
        post({ type: 'throw', message: messageOf(error) });
      }
    } else if (message.type === 'settle') {
      const waiting = promises.get(message.id);
      promises.delete(message.id);
      if (message.ok && message.value) waiting?.resolve(unpack(message.value));
      else waiting?.reject(new Error(message.message));
    } else if (message.type === 'expose' && side === 'page') {
      Object.defineProperty(window, message.key, { value: freeze(unpack(message.value)), enumerable: true });
    } else reply = message;
  });

  return {
    expose(key, api) {
      post({ type: 'expose', key, value: pack(api) });
    },
  };
}
