// JSON inside something else: a data attribute, a request's body.
import type { Collector } from './collector.ts';
import { CookieJsonVisitor } from './cookie-json.ts';
import { JsonDamage, JsonWalker } from './json-walker.ts';
import type { Place } from './place.ts';
import type { Reading } from './reading.ts';

const chunkSize = 64 * 1024;

/** Lists its tokens as far as it is JSON. Returns the lines from which on it is none. */
export async function readJsonText(text: string, where: Place, { collect, pacer }: Reading): Promise<string> {
  const write = writer(where, collect);
  for (let at = 0; at < text.length; at += chunkSize) {
    const damage = write(text.slice(at, at + chunkSize));
    if (damage !== null) return fromLine(text, damage.line);
    if (pacer.due) await pacer.pause();
  }
  return '';
}

/** The same for an attribute's value, which is read in one go and must not be longer than any other value. */
export function readJsonValue(value: string, where: Place, collect: Collector): void {
  if (value.length <= collect.limits.maxValueLength) writer(where, collect)(value);
}

function fromLine(text: string, line: number): string {
  let start = 0;
  for (let number = 1; number < line; number++) start = text.indexOf('\n', start) + 1;
  return text.slice(start);
}

/** Takes chunks; says when it is no JSON any more. */
function writer(where: Place, collect: Collector): (chunk: string) => JsonDamage | null {
  const walker = new JsonWalker(new CookieJsonVisitor(where, collect), collect.limits.maxDepth);
  return (chunk) => {
    try {
      walker.write(chunk);
      return null;
    } catch (error) {
      if (error instanceof JsonDamage) return error;
      throw error;
    }
  };
}
