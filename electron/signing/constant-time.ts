// Django's `constant_time_compare`: the time tells nothing about where two texts differ.
import { Buffer } from 'node:buffer';
import { timingSafeEqual } from 'node:crypto';

/** Whether both texts are the same. Only their lengths may show in the time. */
export function constantTimeCompare(a: string, b: string): boolean {
  const left = Buffer.from(a, 'utf8');
  const right = Buffer.from(b, 'utf8');
  return left.length === right.length && timingSafeEqual(left, right);
}

/** As `constantTimeCompare`, of an ASCII text and the bytes from `from` to `to`: each character is looked at, whatever the others were. */
export function constantTimeMatches(text: string, bytes: Uint8Array, from: number, to: number): boolean {
  if (text.length !== to - from) return false;
  let difference = 0;
  for (let i = 0; i < text.length; i++) difference |= text.charCodeAt(i) ^ (bytes[from + i] as number);
  return difference === 0;
}
