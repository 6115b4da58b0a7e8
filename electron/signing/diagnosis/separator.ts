// Another separator than ":": used by the signer on purpose, or put in its place by something on the way.
import { requireSafeSeparator } from '../django/separator.ts';
import { SigningError } from '../errors.ts';
import type { Changed, TextChange } from './reading.ts';

const maxSeparatorLength = 6;
// The shortest signature is md5's; a shorter tail is no signature, but some other part of the text.
const minSignatureLength = 20;
const maxSignatureLength = 130;

export const separator: TextChange = { code: 'separator', of: separated };

function* separated(value: string): Generator<Changed> {
  let at = value.length;
  while (at > 0 && value.length - at <= maxSignatureLength && /[\w-]/.test(value.charAt(at - 1))) at--;
  const length = value.length - at;
  if (at === 0 || length < minSignatureLength || length > maxSignatureLength) return;
  const [head, signature] = [value.slice(0, at), value.slice(at)];
  for (let length = 1; length <= Math.min(maxSeparatorLength, head.length); length++) {
    const sep = head.slice(-length);
    if (sep === ':' || !isSeparator(sep)) continue;
    const signed = head.slice(0, -length);
    const before = signed.lastIndexOf(sep);
    const timestamp = before < 0 ? '' : signed.slice(before + sep.length);
    const isTimestamped = /^-?[0-9A-Za-z]{1,11}$/.test(timestamp);
    // A longer one is likely only where it stands twice, or is made of signs alone.
    if (length > 1 && !isTimestamped && /[\w\s]/.test(sep) && !/^([^\w\s])\w+\1$/.test(sep)) continue;
    const separator = JSON.stringify(sep).slice(1, -1);
    yield { text: value, sep, reason: { code: 'separator-used', separator } };
    if (isTimestamped) {
      const text = `${signed.slice(0, before)}:${timestamp}:${signature}`;
      yield { text, reason: { code: 'separators-replaced', separator } };
    }
    yield { text: `${signed}:${signature}`, reason: { code: 'separator-replaced', separator } };
    if (length === 1) yield { text: value.replaceAll(sep, ':'), reason: { code: 'separators-replaced', separator } };
  }
}

/** A separator that Django accepts; one that begins or ends like base64 cannot be told from what it separates. */
function isSeparator(sep: string): boolean {
  if (/^[\w=-]|[\w=-]$|\p{Cc}/u.test(sep) || !sep.isWellFormed()) return false;
  // A colon with something else beside it is the usual one, and the rest was put there.
  if (sep.includes(':') && /[^:]/.test(sep)) return false;
  try {
    return requireSafeSeparator(sep) === sep;
  } catch (error) {
    if (error instanceof SigningError) return false;
    throw error;
  }
}
