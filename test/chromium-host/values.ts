// Structured values as ASCII-safe text, for the pipe between the page and the launcher. JSON alone would lose undefined, dates and bytes.
// Both functions also run inside the page (as source text), so they lean on nothing outside themselves.
// As on Electron's own IPC a function or symbol cannot travel; unlike there, a cycle cannot either.

export function encodeValue(value: unknown): string {
  const path = new Set<object>();
  const base64 = (bytes: Uint8Array): string => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return btoa(text);
  };
  const pack = (item: unknown): unknown => {
    if (item === null || typeof item === 'string' || typeof item === 'boolean') return item;
    if (typeof item === 'number') {
      return Number.isFinite(item) && !Object.is(item, -0)
        ? item
        : ['number', Object.is(item, -0) ? '-0' : String(item)];
    }
    if (item === undefined) return ['undefined'];
    if (typeof item === 'bigint') return ['bigint', String(item)];
    if (typeof item !== 'object') throw new TypeError(`A ${typeof item} cannot be sent between processes.`);
    if (item instanceof Date) return ['date', item.getTime()];
    if (item instanceof Error) return ['error', item.name, item.message];
    if (item instanceof ArrayBuffer) return ['bytes', 'ArrayBuffer', base64(new Uint8Array(item))];
    if (ArrayBuffer.isView(item)) {
      const kind = Object.prototype.toString.call(item).slice(8, -1);
      return ['bytes', kind, base64(new Uint8Array(item.buffer, item.byteOffset, item.byteLength))];
    }
    if (path.has(item)) throw new TypeError('A value that contains itself cannot be sent between processes.');
    path.add(item);
    let packed: unknown;
    if (Array.isArray(item)) packed = ['array', Array.from(item, pack)];
    else if (item instanceof Map) packed = ['map', Array.from(item, ([key, of]) => [pack(key), pack(of)])];
    else if (item instanceof Set) packed = ['set', Array.from(item, pack)];
    else packed = ['object', Object.entries(item).map(([key, of]) => [key, pack(of)])];
    path.delete(item);
    return packed;
  };
  return JSON.stringify(pack(value));
}

export function decodeValue(text: string): unknown {
  const views: Record<string, new (buffer: ArrayBuffer) => unknown> = {
    Uint8Array,
    Int8Array,
    Uint8ClampedArray,
    Uint16Array,
    Int16Array,
    Uint32Array,
    Int32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  };
  const unpack = (item: unknown): unknown => {
    if (!Array.isArray(item)) return item;
    const [kind, first, second] = item as [string, never, never];
    switch (kind) {
      case 'number':
        return Number(first);
      case 'bigint':
        return BigInt(first);
      case 'date':
        return new Date(first);
      case 'error':
        return Object.assign(new Error(second), { name: first });
      case 'bytes': {
        const bytes = Uint8Array.from(atob(second), (character) => character.charCodeAt(0));
        const View = views[first];
        return View === undefined ? bytes.buffer : new View(bytes.buffer);
      }
      case 'array':
        return (first as unknown[]).map(unpack);
      case 'map':
        return new Map((first as [unknown, unknown][]).map(([key, of]) => [unpack(key), unpack(of)]));
      case 'set':
        return new Set((first as unknown[]).map(unpack));
      case 'object':
        return Object.fromEntries((first as [string, unknown][]).map(([key, of]) => [key, unpack(of)]));
      default:
        return undefined;
    }
  };
  return unpack(JSON.parse(text));
}
