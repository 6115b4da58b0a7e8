// Django's `constant_time_compare`: the time tells nothing about where two texts differ.
import { Buffer } from 'node:buffer';
import { timingSafeEqual } from 'node:crypto';

/** Whether both texts are the same. Only their lengths may show in the time. */
export function constantTimeCompare(a: string, b: string): boolean {
  const left = Buffer.from(a, 'utf8');
  const right = Buffer.from(b, 'utf8');
  return left.length === right.length && timingSafeEqual(left, right);
}
