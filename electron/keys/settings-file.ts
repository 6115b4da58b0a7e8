// Reads the keys of a settings.py or a .env from the file's bytes, or from pasted text. The file is never run.
import { SettingsFileError } from './errors.ts';
import { readEnvSettings } from './settings-env.ts';
import type { SettingsKeys } from './settings-keys.ts';
import { readPythonSettings } from './settings-python.ts';

export const MAX_SETTINGS_BYTES = 1024 * 1024;

/**
 * `fileName` decides the syntax: `.py` is Python, a name with `env` in it is a .env, any other is whichever gives something.
 * Throws SettingsFileError: too large, not text, not UTF-8, broken, or without any of the settings.
 */
export function readSettingsFile(bytes: Uint8Array, fileName: string): SettingsKeys {
  const found = readSettingsText(decode(bytes), syntaxOf(fileName));
  if (found.keys.length === 0 && found.skipped.length === 0) {
    throw new SettingsFileError(
      'settings-no-keys',
      'The file assigns neither SECRET_KEY, SECRET_KEY_FALLBACKS nor DJANGO_SECRET_KEY. Nothing was imported; choose the file that does, or paste the key.',
    );
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
  return new SettingsFileError(
    'settings-too-large',
    'The file is larger than 1 MiB, which no settings file is. Nothing was imported; choose another file or paste the key.',
  );
}

function syntaxOf(fileName: string): 'python' | 'env' | 'unknown' {
  if (/\.pyw?$/i.test(fileName)) return 'python';
  return /\benv\b/i.test(fileName) ? 'env' : 'unknown';
}

function decode(bytes: Uint8Array): string {
  if (bytes.length > MAX_SETTINGS_BYTES) throw tooLarge();
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new SettingsFileError(
      'settings-not-utf8',
      'The file is encoded as UTF-16, and Python reads settings as UTF-8. Nothing was imported; save it as UTF-8 and try again, or paste the key.',
    );
  }
  if (bytes.includes(0)) {
    throw new SettingsFileError(
      'settings-not-text',
      'The file is not a text file. Nothing was imported; choose a settings.py or .env file.',
    );
  }
  try {
    // The decoder drops a byte order mark, as Python does.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SettingsFileError(
      'settings-not-utf8',
      'The file is not encoded as UTF-8. Nothing was imported; save it as UTF-8 and try again, or paste the key.',
    );
  }
}
