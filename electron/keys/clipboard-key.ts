// A key pasted by a person: the bare key, or the settings line it stands in.
import { KeysError, SettingsFileError } from './errors.ts';
import { readSettingsText } from './settings-file.ts';
import { secretBytes } from './settings-keys.ts';

export const MAX_CLIPBOARD_BYTES = 64 * 1024;

const ASSIGNMENT = /^\s*(export\s+)?(DJANGO_)?SECRET_KEY(_FALLBACKS)?\s*(:[^=\n]*)?=/m;
const QUOTED = /^[A-Za-z]{0,2}(['"])[\s\S]*\1$/;

/** Most often one secret; pasted settings lines may hold the fallbacks too, which follow the current key. Throws KeysError. */
export function secretFromClipboard(clipboard: string): Uint8Array[] {
  // A character has at most three bytes a code unit, so this spares encoding what is far too long.
  if (clipboard.length > MAX_CLIPBOARD_BYTES || Buffer.byteLength(clipboard) > MAX_CLIPBOARD_BYTES) {
    throw new KeysError(
      'clipboard-too-long',
      'The clipboard holds more than 64 KiB, which no key is. Nothing was stored; copy the key alone and try again.',
    );
  }
  const text = clipboard.trim();
  if (text === '') {
    throw new KeysError(
      'clipboard-empty',
      'The clipboard holds no text. Nothing was stored; copy the key and try again.',
    );
  }
  if (ASSIGNMENT.test(text)) return secretsOfLines(text);
  // Copied with its quotes, as it stands in a settings.py.
  if (QUOTED.test(text)) return secretsOfLines(`SECRET_KEY = ${text}`);
  if (/[\r\n]/.test(text)) throw notAKey('several lines of text');
  const secret = secretBytes(text);
  if (secret === null) throw notAKey('text with half a character in it (a lone surrogate)');
  return [secret];
}

function secretsOfLines(text: string): Uint8Array[] {
  const { keys, skipped } = read(text);
  const current = keys.filter(({ role }) => role === 'current');
  const fallbacks = keys.filter(({ role }) => role === 'fallback');
  if (keys.length === 0)
    throw notAKey(`an assignment without a plain key${skipped[0] ? ` (${reasonOf(skipped[0].reason)})` : ''}`);
  if (new Set(current.map(({ secret }) => Buffer.from(secret).toString('hex'))).size > 1) {
    throw notAKey('several current keys');
  }
  return [...current.slice(0, 1), ...fallbacks].map(({ secret }) => secret);
}

function read(text: string) {
  try {
    return readSettingsText(text, 'unknown');
  } catch (error) {
    if (error instanceof SettingsFileError) throw notAKey('settings lines that cannot be understood');
    throw error;
  }
}

const reasonOf = (sentence: string) => sentence.replace(/^T/, 't').replace(/\.$/, '');

const notAKey = (what: string) =>
  new KeysError(
    'clipboard-not-a-key',
    `The clipboard holds ${what}. Nothing was stored; copy the key alone and try again.`,
  );
