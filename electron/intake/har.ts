// HAR 1.2 (http://www.softwareishard.com/blog/har-12-spec/): one exchange is held at a time, and read when it is complete.
import { bodyKind, readBody } from './body.ts';
import type { Collector } from './collector.ts';
import { readHeader } from './headers.ts';
import type { JsonPath, JsonScalar, JsonVisitor } from './json-walker.ts';
import type { Place } from './place.ts';
import type { Reading } from './reading.ts';
import type { CookieAttributes } from './types.ts';
import { place, readUrl } from './url.ts';

const pairKeys = ['name', 'value', 'domain', 'path', 'expires', 'httpOnly', 'secure', 'sameSite'] as const;
type PairKey = (typeof pairKeys)[number];
type Pair = Partial<Record<PairKey, JsonScalar>>;

interface Message {
  cookies: Pair[];
  headers: Pair[];
  /** Query parameters and posted ones. */
  parameters: Pair[];
  body: { text?: JsonScalar; mimeType?: JsonScalar; encoding?: JsonScalar };
}

interface Exchange {
  number: number;
  url: string;
  request: Message;
  response: Message;
}

const newMessage = (): Message => ({ cookies: [], headers: [], parameters: [], body: {} });

export class HarVisitor implements JsonVisitor {
  isHar = false;
  /** Complete exchanges that wait to be read. */
  readonly #ready: Exchange[] = [];
  readonly #collect: Collector;
  #exchange: Exchange | null = null;
  #pair: Pair | null = null;

  constructor(collect: Collector) {
    this.#collect = collect;
  }

  open(path: JsonPath, kind: 'object' | 'array'): void {
    if (path[0] !== 'log' || path[1] !== 'entries') return;
    if (path.length === 2 && kind === 'array') this.isHar = true;
    const number = path[2];
    if (typeof number !== 'number' || kind !== 'object') return;
    if (path.length === 3)
      this.#exchange = { number: number + 1, url: '', request: newMessage(), response: newMessage() };
    else if (this.#listOf(path)) this.#pair = {};
  }

  scalar(path: JsonPath, value: JsonScalar): void {
    const exchange = this.#exchange;
    if (!exchange) return;
    const key = path[path.length - 1];
    const parent = path[path.length - 2];
    if (typeof key !== 'string') return;
    const pairKey = this.#pair ? pairKeys.find((known) => known === key) : undefined;
    if (this.#pair && pairKey && this.#listOf(path.slice(0, -1))) this.#pair[pairKey] = value;
    else if (path.length === 5 && path[3] === 'request' && key === 'url')
      exchange.url = typeof value === 'string' ? value : '';
    else if (path.length === 6 && (parent === 'postData' || parent === 'content')) {
      const message = this.#message(path[3]);
      if (message && (key === 'text' || key === 'mimeType' || key === 'encoding')) message.body[key] = value;
    }
  }

  close(path: JsonPath): void {
    if (this.#pair) {
      const list = this.#listOf(path);
      if (list) {
        if (list.length < this.#collect.limits.maxEntries) list.push(this.#pair);
        else this.#collect.overflow++;
        this.#pair = null;
      }
    } else if (path.length === 3 && this.#exchange) {
      this.#ready.push(this.#exchange);
      this.#exchange = null;
    }
  }

  /** Reads the complete exchanges, and with `all` also what there is of the one that was cut off. */
  async drain(reading: Reading, all: boolean): Promise<void> {
    for (const exchange of this.#ready.splice(0)) await readExchange(exchange, reading);
    if (all && this.#exchange) {
      const last = this.#exchange;
      this.#exchange = null;
      await readExchange(last, reading);
    }
  }

  #message(side: string | number | undefined): Message | null {
    return side === 'request' || side === 'response' ? (this.#exchange?.[side] ?? null) : null;
  }

  /** The list whose member stands at the path. */
  #listOf(path: JsonPath): Pair[] | null {
    if (typeof path[path.length - 1] !== 'number') return null;
    const message = this.#message(path[3]);
    if (!message) return null;
    if (path.length === 6 && (path[4] === 'cookies' || path[4] === 'headers')) return message[path[4]];
    if (path.length === 6 && path[4] === 'queryString') return message.parameters;
    return path.length === 7 && path[4] === 'postData' && path[5] === 'params' ? message.parameters : null;
  }
}

async function readExchange({ number, url, request, response }: Exchange, reading: Reading): Promise<void> {
  const address = place(url);
  await readMessage(request, [{ kind: 'request', number, address }], url, reading);
  await readMessage(response, [{ kind: 'response', number, address }], '', reading);
  if (reading.pacer.due) await reading.pacer.pause();
}

async function readMessage(message: Message, where: Place, url: string, reading: Reading): Promise<void> {
  const { collect } = reading;
  for (const cookie of message.cookies) {
    if (typeof cookie.name === 'string' && typeof cookie.value === 'string') {
      collect.cookie(cookie.name, cookie.value, where, attributesOf(cookie));
    }
  }
  for (const { name, value } of message.headers) {
    if (typeof name === 'string' && typeof value === 'string') readHeader(name, value, where, collect);
  }
  if (url !== '') readUrl(url, where, collect);
  for (const { name, value } of message.parameters) {
    if (typeof name === 'string' && typeof value === 'string') collect.candidate(name, value, where);
  }
  const { text, mimeType, encoding } = message.body;
  if (typeof text !== 'string' || text === '') return;
  const type = typeof mimeType === 'string' ? mimeType : '';
  const packed = encoding === 'base64';
  // Most of what is packed is images: not worth unpacking.
  if (packed && bodyKind(type) === null) return;
  await readBody(packed ? Buffer.from(text, 'base64').toString('utf8') : text, type, where, reading);
}

function attributesOf({ domain, path, expires, httpOnly, secure, sameSite }: Pair): CookieAttributes {
  const seconds = typeof expires === 'string' ? Math.floor(Date.parse(expires) / 1000) : Number.NaN;
  return {
    ...(typeof domain === 'string' && domain !== '' ? { domain } : {}),
    ...(typeof path === 'string' && path !== '' ? { path } : {}),
    ...(Number.isFinite(seconds) ? { expires: seconds } : {}),
    ...(httpOnly === true ? { httpOnly } : {}),
    ...(secure === true ? { secure } : {}),
    ...(typeof sameSite === 'string' && sameSite !== '' ? { sameSite } : {}),
  };
}
