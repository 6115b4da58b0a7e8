/** Where a worker lies: beside this module, which is `.ts` when run from source and part of a bundled `.js` when built. */
export function workerUrl(name: string): URL {
  const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
  return new URL(name + extension, import.meta.url);
}
