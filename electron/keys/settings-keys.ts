// What a settings file is read for, whichever syntax it is in.
import { translator } from '../language.ts';
import type { messages } from '../messages/en/index.ts';

const t = translator('settingsFile');

export interface SettingsKey {
  /** SECRET_KEY, SECRET_KEY_FALLBACKS or DJANGO_SECRET_KEY. */
  setting: string;
  role: 'current' | 'fallback';
  /** From 1. */
  line: number;
  secret: Uint8Array;
}

/** An assignment that is there but gives no key; `reason` is a sentence and holds no part of the value. */
export interface SkippedSetting {
  setting: string;
  line: number;
  reason: string;
}

export interface SettingsKeys {
  /** In the order of the file. */
  keys: SettingsKey[];
  skipped: SkippedSetting[];
}

/** Why a value gives no key. */
export type ValueTrouble = keyof typeof messages.settingsFile.value;

/** A sentence. */
export const valueReason = (trouble: ValueTrouble): string => t(`value.${trouble}`);

const roles = {
  SECRET_KEY: 'current',
  DJANGO_SECRET_KEY: 'current',
  SECRET_KEY_FALLBACKS: 'fallback',
  DJANGO_SECRET_KEY_FALLBACKS: 'fallback',
} as const;

/** Undefined for a setting that holds no key. */
export function settingRole(name: string): 'current' | 'fallback' | undefined {
  return Object.hasOwn(roles, name) ? roles[name as keyof typeof roles] : undefined;
}

/** The key's bytes as Django hashes them; null for text that UTF-8 cannot carry (a lone surrogate). */
export function secretBytes(text: string): Uint8Array | null {
  return text.isWellFormed() ? new TextEncoder().encode(text) : null;
}

/** The variables of the lines that a rotation shows, one for each fallback; those in base64 are of bytes that are no text. */
export function variableRole(
  name: string,
): { role: 'current' | 'fallback'; isOne: boolean; isBase64: boolean } | undefined {
  const role = settingRole(name);
  if (role !== undefined) return { role, isOne: role === 'current', isBase64: false };
  const [, place, base64] = /^(?:DJANGO_)?SECRET_KEY(_FALLBACK_\d{1,3})?(_BASE64)?$/.exec(name) ?? [];
  if (place === undefined && base64 === undefined) return undefined;
  return { role: place === undefined ? 'current' : 'fallback', isOne: true, isBase64: base64 !== undefined };
}

/** SECRET_KEY_FALLBACKS in an environment variable: a JSON list, or separated by commas, blanks around them ignored. */
export function splitFallbacks(text: string): string[] {
  const list = jsonTexts(text);
  if (list !== undefined) return list.filter((item) => item !== '');
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function jsonTexts(text: string): string[] | undefined {
  if (!/^\s*\[/.test(text)) return undefined;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every((item) => typeof item === 'string') ? list : undefined;
  } catch {
    return undefined;
  }
}

/** Finds the line of an offset; `text` has `\n` line breaks. */
export function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
