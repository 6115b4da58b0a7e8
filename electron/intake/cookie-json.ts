// JSON that is no HAR: exports of browser cookies (EditThisCookie, Cookie-Editor, Cookie Quick Manager, Puppeteer, Playwright's storage state,
// a tough-cookie jar, devtools' "copy all"), and any other JSON, of which every string is looked at.
import type { Collector } from './collector.ts';
import { readExpiry } from './expiry.ts';
import { readHeader } from './headers.ts';
import type { JsonPath, JsonScalar, JsonVisitor } from './json-walker.ts';
import type { Place } from './place.ts';
import type { CookieAttributes } from './types.ts';
import { readValue } from './url.ts';

/** What one export or another calls a cookie's parts. */
const aliases: Record<string, keyof Omit<Fields, 'nameKey' | 'valueKey'>> = {
  name: 'name',
  'name raw': 'name',
  key: 'name',
  value: 'value',
  'content raw': 'value',
  domain: 'domain',
  host: 'domain',
  'host raw': 'domain',
  path: 'path',
  'path raw': 'path',
  expires: 'expires',
  expiry: 'expires',
  expirationdate: 'expires',
  'expires raw': 'expires',
  httponly: 'httpOnly',
  secure: 'secure',
  samesite: 'sameSite',
};

const maxShownKeys = 6;

interface Fields {
  name?: JsonScalar;
  value?: JsonScalar;
  /** What the document itself calls these two. */
  nameKey?: string;
  valueKey?: string;
  domain?: JsonScalar;
  path?: JsonScalar;
  expires?: JsonScalar;
  httpOnly?: JsonScalar;
  secure?: JsonScalar;
  sameSite?: JsonScalar;
}

export class CookieJsonVisitor implements JsonVisitor {
  cookies = 0;
  /** Anything but brackets was read. */
  values = 0;
  readonly #where: Place;
  readonly #collect: Collector;
  readonly #open: Fields[] = [];

  constructor(where: Place, collect: Collector) {
    this.#where = where;
    this.#collect = collect;
  }

  open(): void {
    this.#open.push({});
  }

  scalar(path: JsonPath, value: JsonScalar): void {
    this.values++;
    const key = path[path.length - 1];
    const fields = this.#open[this.#open.length - 1];
    if (typeof key === 'string' && fields !== undefined) {
      const lower = key.toLowerCase();
      const field = Object.hasOwn(aliases, lower) ? aliases[lower] : undefined;
      if (field !== undefined) {
        if (field === 'name' || field === 'value') {
          this.#part(fields, field, key, value, path);
          return;
        }
        fields[field] = value;
      }
    }
    if (typeof value === 'string') this.#string(path, value);
  }

  /** One of the two parts of a pair. Where an object has several of them, the others are strings like any other. */
  #part(fields: Fields, field: 'name' | 'value', key: string, value: JsonScalar, path: JsonPath): void {
    const keyField = field === 'name' ? 'nameKey' : 'valueKey';
    const before = fields[field];
    // `key` is a name only where nothing is called so.
    const isOther = typeof before === 'string' && (key.toLowerCase() === 'key' || typeof value !== 'string');
    const other = isOther ? value : before;
    if (before !== undefined && typeof other === 'string') {
      this.#string([...path.slice(0, -1), isOther ? key : (fields[keyField] ?? key)], other);
    }
    if (isOther) return;
    fields[field] = value;
    fields[keyField] = key;
  }

  close(path: JsonPath): void {
    const fields = this.#open.pop() ?? {};
    const key = path[path.length - 1];
    const parent = path[path.length - 2];
    if (typeof fields.value !== 'string') {
      if (typeof fields.name === 'string') this.#string([...path, fields.nameKey ?? 'name'], fields.name);
      return;
    }
    const where = this.#place(path);
    if (typeof fields.name === 'string') this.#pair(fields.name, fields.value, fields, path, where);
    else if (typeof key === 'string' && isCookies(parent)) this.#cookie(key, fields.value, fields, where);
    else this.#string([...path, fields.valueKey ?? 'value'], fields.value);
  }

  #pair(name: string, value: string, fields: Fields, path: JsonPath, where: Place): void {
    const inList = path.length === 1 && typeof path[0] === 'number';
    if (/^(?:set-)?cookie$/i.test(name)) readHeader(name, value, where, this.#collect);
    else if (
      inList ||
      isCookies(path[path.length - 2]) ||
      fields.domain !== undefined ||
      fields.httpOnly !== undefined
    ) {
      this.#cookie(name, value, fields, where);
    } else {
      readValue(name, value, where, this.#collect);
      const key = fields.nameKey ?? 'name';
      readValue(key, name, this.#place([...path, key]), this.#collect);
    }
  }

  #cookie(name: string, value: string, fields: Fields, where: Place): void {
    this.cookies++;
    this.#collect.cookie(name, value, where, attributesOf(fields));
  }

  #string(path: JsonPath, value: string): void {
    const key = nearestName(path);
    const where = this.#place(path);
    if (isCookies(path[path.length - 2]) && path.length === 2 && key !== null) this.#cookie(key, value, {}, where);
    else if (key !== null && /^(?:set-)?cookie$/i.test(key)) readHeader(key, value, where, this.#collect);
    else readValue(key, value, where, this.#collect);
  }

  #place(path: JsonPath): Place {
    if (path.length === 0) return this.#where;
    const names = path.slice(-maxShownKeys).map((key) => String(key).slice(0, 60));
    return [...this.#where, `${path.length > maxShownKeys ? '….' : ''}${names.join('.')}`];
  }
}

const isCookies = (key: string | number | undefined): boolean => typeof key === 'string' && /cookies$/i.test(key);

/** The key a string stands under, also through the lists between. */
function nearestName(path: JsonPath): string | null {
  for (let index = path.length - 1; index >= 0; index--) {
    const key = path[index];
    if (typeof key === 'string') return key;
  }
  return null;
}

function attributesOf({ domain, path, expires, httpOnly, secure, sameSite }: Fields): CookieAttributes {
  const seconds = expiry(expires);
  return {
    ...(typeof domain === 'string' && domain !== '' ? { domain } : {}),
    ...(typeof path === 'string' && path !== '' ? { path } : {}),
    ...(seconds === null ? {} : { expires: seconds }),
    ...(httpOnly === true || httpOnly === 'true' ? { httpOnly: true } : {}),
    ...(secure === true || secure === 'true' ? { secure: true } : {}),
    ...(typeof sameSite === 'string' && sameSite !== '' ? { sameSite } : {}),
  };
}

/** Unix seconds from seconds or a date. */
function expiry(value: JsonScalar | undefined): number | null {
  if (typeof value === 'number') return readExpiry(value);
  if (typeof value !== 'string' || value === '') return null;
  return readExpiry(/^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : Date.parse(value) / 1000);
}
