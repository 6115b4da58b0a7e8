// A key pasted by a person: the bare key, or the settings line it stands in.
import { sentences, translator } from '../language.ts';
import { KeysError, SettingsFileError } from './errors.ts';
import { readSettingsText } from './settings-file.ts';
import { secretBytes } from './settings-keys.ts';

const t = translator('settingsFile');

export const MAX_CLIPBOARD_BYTES = 64 * 1024;

const ASSIGNMENT = /^\s*(export\s+)?(DJANGO_)?SECRET_KEY(_FALLBACKS)?\s*(:[^=\n]*)?=/m;
const QUOTED = /^[A-Za-z]{0,2}(['"])[\s\S]*\1$/;

/** Most often one secret; pasted settings lines may hold the fallbacks too, which follow the current key. Throws KeysError. */
export function secretFromClipboard(clipboard: string): Uint8Array[] {
  // A character has at most three bytes a code unit, so this spares encoding what is far too long.
  if (clipboard.length > MAX_CLIPBOARD_BYTES || Buffer.byteLength(clipboard) > MAX_CLIPBOARD_BYTES) {
    throw new KeysError('clipboard-too-long', t('clipboard.tooLong'));
  }
  const text = clipboard.trim();
  if (text === '') {
    throw new KeysError('clipboard-empty', t('clipboard.empty'));
  }
  if (ASSIGNMENT.test(text)) return secretsOfLines(text);
  // Copied with its quotes, as it stands in a settings.py.
  if (QUOTED.test(text)) return secretsOfLines(`SECRET_KEY = ${text}`);
  if (/[\r\n]/.test(text)) throw notAKey(t('clipboard.severalLines'));
  const secret = secretBytes(text);
  if (secret === null) throw notAKey(t('clipboard.loneSurrogate'));
  return [secret];
}

function secretsOfLines(text: string): Uint8Array[] {
  const { keys, skipped } = read(text);
  const current = keys.filter(({ role }) => role === 'current');
  const fallbacks = keys.filter(({ role }) => role === 'fallback');
  if (keys.length === 0)
    throw notAKey(sentences(t('clipboard.noPlainKey'), skipped[0]?.reason ?? '', t('clipboard.copyKeyAlone')));
  if (new Set(current.map(({ secret }) => Buffer.from(secret).toString('hex'))).size > 1) {
    throw notAKey(t('clipboard.severalKeys'));
  }
  return [...current.slice(0, 1), ...fallbacks].map(({ secret }) => secret);
}

function read(text: string) {
  try {
    return readSettingsText(text, 'unknown');
  } catch (error) {
    if (error instanceof SettingsFileError) throw notAKey(t('clipboard.notUnderstood'));
    throw error;
  }
}

const notAKey = (message: string) => new KeysError('clipboard-not-a-key', message);
