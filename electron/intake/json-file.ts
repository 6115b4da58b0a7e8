// A JSON document: a HAR, an export of cookies or anything else, told apart while it is read.
import { translator } from '../language.ts';
import { CookieJsonVisitor } from './cookie-json.ts';
import { HarVisitor } from './har.ts';
import { JsonDamage, type JsonVisitor, JsonWalker } from './json-walker.ts';
import type { Reading } from './reading.ts';
import type { TextSource } from './text-source.ts';
import type { IntakeKind } from './types.ts';

const t = translator('intake');

/** Null when it only began like JSON, so that it has to be read as something else. */
export async function readJsonFile(source: TextSource, reading: Reading): Promise<IntakeKind | null> {
  const { collect, pacer } = reading;
  const har = new HarVisitor(collect);
  const plain = new CookieJsonVisitor(['JSON'], collect);
  const target = (path: readonly (string | number)[]): JsonVisitor =>
    path[0] === 'log' && path[1] === 'entries' ? har : plain;
  const walker = new JsonWalker(
    {
      open: (path, kind) => target(path).open?.(path, kind),
      close: (path) => target(path).close?.(path),
      scalar: (path, value) => target(path).scalar(path, value),
    },
    collect.limits.maxDepth,
  );
  let damage: JsonDamage | null = null;
  try {
    for (const chunk of source.chunks()) {
      walker.write(chunk);
      await har.drain(reading, false);
      if (pacer.due) await pacer.pause();
    }
    walker.end();
  } catch (error) {
    if (!(error instanceof JsonDamage)) throw error;
    damage = error;
  }
  await har.drain(reading, true);
  if (damage && !har.isHar && plain.values < 2 && collect.entries.length === 0) return null;
  if (damage) {
    collect.problem('json-damaged', t('problem.jsonDamaged', { line: String(damage.line) }), damage.line);
  }
  if (walker.tooDeep > 0) {
    collect.problem(
      'json-too-deep',
      t('problem.jsonTooDeep', { count: String(walker.tooDeep), levels: String(collect.limits.maxDepth) }),
    );
  }
  if (har.isHar) return 'har';
  return plain.cookies > 0 ? 'cookie-json' : 'json';
}
