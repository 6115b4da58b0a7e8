// Reads the keys of a settings.py or a .env from the file's bytes, or from pasted text. The file is never run.
import { translator } from '../language.ts';
import { SettingsFileError } from './errors.ts';
import { readEnvSettings } from './settings-env.ts';
import type { SettingsKeys } from './settings-keys.ts';
import { readPythonSettings } from './settings-python.ts';

const t = translator('settingsFile');

export const MAX_SETTINGS_BYTES = 1024 * 1024;

/**
 * `fileName` decides the syntax: `.py` is Python, a name with `env` in it is a .env, any other is whichever gives something.
 * Throws SettingsFileError: too large, not text, not UTF-8, broken, or without any of the settings.
 */
export function readSettingsFile(bytes: Uint8Array, fileName: string): SettingsKeys {
  const found = readSettingsText(decode(bytes), syntaxOf(fileName));
  if (found.keys.length === 0 && found.skipped.length === 0) {
    throw new SettingsFileError('settings-no-keys', t('noKeys'));
  }
  return found;
}

/** Throws SettingsFileError when the text is broken. */
export function readSettingsText(text: string, syntax: 'python' | 'env' | 'unknown'): SettingsKeys {
  const lines = text.replace(/\r\n?/g, '\n');
  if (syntax === 'env') return readEnvSettings(lines);
  if (syntax === 'python' || !isEnv(lines)) return readPythonSettings(lines);
  return readEnvSettings(lines);
}

/** `SECRET_KEY=abc` may be either. In a .env there is no blank before `=`, and no expression after it. */
function isEnv(lines: string): boolean {
  const [, exported, value = ''] = /^(export\s+)?\w*SECRET_KEY\w*=(.*)$/m.exec(lines) ?? [];
  if (exported !== undefined || value === '') return exported !== undefined;
  return !EXPRESSIONS.some((expression) => expression.test(value));
}

const EXPRESSIONS = [
  /^[bru]{0,2}['"]/i,
  /^[[(]\s*['"\])]/,
  /\b(environ|getenv|env|config)[.([]/,
  /^[a-z_][\w.]*\(\)$/i,
];

export function tooLarge(): SettingsFileError {
  return new SettingsFileError('settings-too-large', t('tooLarge'));
}

function syntaxOf(fileName: string): 'python' | 'env' | 'unknown' {
  if (/\.pyw?$/i.test(fileName)) return 'python';
  return /\benv\b/i.test(fileName) ? 'env' : 'unknown';
}

function decode(bytes: Uint8Array): string {
  if (bytes.length > MAX_SETTINGS_BYTES) throw tooLarge();
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new SettingsFileError('settings-not-utf8', t('utf16'));
  }
  if (bytes.includes(0)) {
    throw new SettingsFileError('settings-not-text', t('notText'));
  }
  try {
    // The decoder drops a byte order mark, as Python does.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SettingsFileError('settings-not-utf8', t('notUtf8'));
  }
}
