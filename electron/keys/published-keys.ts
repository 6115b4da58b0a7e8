// Keys that everyone can read: defaults of tutorials, templates and famous projects, and lists of them that attackers try first.
// Only hashes are shipped, so that the app is no such list itself; scripts/published-keys.mjs adds to it.
//
// A hash is the first 64 bits of SHA-256 over a prefix of our own and the key. 64 bits are enough: among 2^15 entries, a key that is
// not on the list is taken for one that is once in 2^49 keys. The prefix keeps the hashes out of tables made for other purposes.
import { createHash } from 'node:crypto';
import list from './published-keys.json' with { type: 'json' };

export const HASH_DIGITS = 16;
const domain = 'countersign published key 1\0';
const insecurePrefix = new TextEncoder().encode('django-insecure-');
/** Shorter than any key that Django generates: a word that follows the prefix is another key than the word. */
const generatedLength = 50;

let sources: ReadonlyMap<string, string> | undefined;

/** Where the key is published, in words that follow "published in"; null when it is on no list known here. One hash and one look-up. */
export function publishedIn(secret: Uint8Array): string | null {
  sources ??= readList();
  return sources.get(publishedKeyHash(secret)) ?? null;
}

/** How many keys whoever tries the published ones has to try. */
export function publishedCount(): number {
  sources ??= readList();
  return sources.size;
}

/** As in the list: 16 hexadecimal digits. The same for a key with whitespace or quotes around it, or with Django's prefix before it. */
export function publishedKeyHash(secret: Uint8Array): string {
  return createHash('sha256').update(domain).update(bare(secret)).digest('hex').slice(0, HASH_DIGITS);
}

/**
 * What is left of a key that was copied with its quotes or its line's end, or that lost `django-insecure-` to quiet Django's check.
 * A part of the same bytes: no copy of a secret is made.
 */
function bare(secret: Uint8Array): Uint8Array {
  let [start, end] = [0, secret.length];
  while (start < end && isAround(secret[start])) start++;
  while (start < end && isAround(secret[end - 1])) end--;
  const prefixed = end - start >= insecurePrefix.length + generatedLength;
  if (prefixed && insecurePrefix.every((byte, index) => secret[start + index] === byte)) start += insecurePrefix.length;
  return secret.subarray(start, end);
}

/** Spaces, tabs, line breaks, both quotes and the backtick. */
const isAround = (byte: number | undefined) =>
  byte === 0x20 ||
  (byte !== undefined && byte >= 0x09 && byte <= 0x0d) ||
  byte === 0x22 ||
  byte === 0x27 ||
  byte === 0x60;

function readList(): Map<string, string> {
  const found = new Map<string, string>();
  for (const { source, keys } of list.sources) {
    for (const row of keys) {
      for (let at = 0; at < row.length; at += HASH_DIGITS) found.set(row.slice(at, at + HASH_DIGITS), source);
    }
  }
  return found;
}
