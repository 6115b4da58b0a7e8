// JSON inside something else: a data attribute, a request's body.
import type { Collector } from './collector.ts';
import { CookieJsonVisitor } from './cookie-json.ts';
import { JsonDamage, JsonWalker } from './json-walker.ts';
import type { Place } from './place.ts';
import type { Reading } from './reading.ts';

const chunkSize = 64 * 1024;

/** Lists its tokens as far as it is JSON. */
export async function readJsonText(text: string, where: Place, { collect, pacer }: Reading): Promise<void> {
  const write = writer(where, collect);
  for (let at = 0; at < text.length && write(text.slice(at, at + chunkSize)); at += chunkSize) {
    if (pacer.due) await pacer.pause();
  }
}

/** The same for an attribute's value, which is read in one go and must not be longer than any other value. */
export function readJsonValue(value: string, where: Place, collect: Collector): void {
  if (value.length <= collect.limits.maxValueLength) writer(where, collect)(value);
}

/** Takes chunks; false when it is no JSON any more. */
function writer(where: Place, collect: Collector): (chunk: string) => boolean {
  const walker = new JsonWalker(new CookieJsonVisitor(where, collect), collect.limits.maxDepth);
  return (chunk) => {
    try {
      walker.write(chunk);
      return true;
    } catch (error) {
      if (error instanceof JsonDamage) return false;
      throw error;
    }
  };
}
