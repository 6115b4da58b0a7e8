// Answers cross IPC as copies. Parts that say the same as before become the same objects again, so that their cards are not drawn anew.

/** `next`, with every part that equals its counterpart in `last` replaced by it. Plain data only. */
export function shareUnchanged<T>(last: unknown, next: T): T {
  if (last === next) return next;
  if (typeof last !== 'object' || typeof next !== 'object' || last === null || next === null) return next;
  if (Array.isArray(last) !== Array.isArray(next)) return next;
  const before = last as Record<string, unknown>;
  const after = next as Record<string, unknown>;
  const keys = Object.keys(after);
  let same = keys.length === Object.keys(before).length;
  const shared: Record<string, unknown> = Array.isArray(next) ? ([] as never) : {};
  for (const key of keys) {
    shared[key] = shareUnchanged(before[key], after[key]);
    if (shared[key] !== before[key] || !Object.hasOwn(before, key)) same = false;
  }
  return (same ? last : shared) as T;
}
