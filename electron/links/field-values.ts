// One field's text as the value it stands for, or what is wrong with it. What Python's own reading would take is taken and written as
// Python writes it; white space around a value is dropped, as Django's forms do.
import { domainToASCII } from 'node:url';
import { RE2JS } from 're2js';
import type { FieldInput } from '../../shared/recipes.ts';
import { translator } from '../language.ts';

const t = translator('links');

export type Scalar = string | number | boolean | null;
/** `problem` is a sentence. */
export type FieldReading = { value: Scalar; problem?: undefined } | { problem: string };
type Typed = Exclude<FieldInput, { type: 'fixed' | 'nonce' }>;

/** @param text not empty. @param label what the form calls the field. */
export function readField(input: Typed, text: string, label: string): FieldReading {
  if (!text.isWellFormed()) return { problem: t('field.halfCharacter', { label }) };
  switch (input.type) {
    case 'text':
      return readText(input, text, label);
    case 'email':
      return isEmail(text) ? { value: text } : { problem: t('field.noEmail', { label }) };
    case 'integer':
      return readInteger(input, text, label);
    case 'boolean':
      return /^(?:true|false)$/i.test(text)
        ? { value: text.toLowerCase() === 'true' }
        : { problem: t('field.neitherTrueNorFalse', { label }) };
    case 'date':
      return isDate(text) ? { value: text } : { problem: t('field.noDay', { label }) };
    case 'uuid':
      return readUuid(text, label);
    case 'choice':
      return input.choices.some(({ value }) => value === text)
        ? { value: text }
        : { problem: t('field.noChoice', { label }) };
  }
}

function readText(
  { minLength, maxLength, pattern }: Extract<Typed, { type: 'text' }>,
  text: string,
  label: string,
): FieldReading {
  // As Python counts: characters beyond the first 65,536 are one.
  const length = minLength === undefined && maxLength === undefined ? 0 : [...text].length;
  if (minLength !== undefined && length < minLength) {
    return { problem: t('field.tooShort', { label, length: String(length), least: String(minLength) }) };
  }
  if (maxLength !== undefined && length > maxLength) {
    return { problem: t('field.tooLong', { label, length: String(length), most: String(maxLength) }) };
  }
  if (pattern === undefined) return { value: text };
  const compiled = compilePattern(pattern);
  if (compiled === null) return { problem: t('field.patternNotUnderstood', { label }) };
  return compiled.matches(text) ? { value: text } : { problem: t('field.otherForm', { label }) };
}

/** Beyond that JavaScript would round; Python would not. */
function readInteger({ min, max }: Extract<Typed, { type: 'integer' }>, text: string, label: string): FieldReading {
  const value = /^[+-]?[0-9]+$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(value)) return { problem: t('field.noInteger', { label }) };
  if (!Number.isSafeInteger(value))
    return { problem: t('field.notExact', { label, largest: String(Number.MAX_SAFE_INTEGER) }) };
  if (min !== undefined && value < min) return { problem: t('field.tooSmall', { label, least: String(min) }) };
  if (max !== undefined && value > max) return { problem: t('field.tooLarge', { label, most: String(max) }) };
  // Without the sign that -0 has here and not in Python.
  return { value: value === 0 ? 0 : value };
}

function readUuid(text: string, label: string): FieldReading {
  const hex = /^[0-9a-f]{8}(-?)[0-9a-f]{4}\1[0-9a-f]{4}\1[0-9a-f]{4}\1[0-9a-f]{12}$/i.test(text)
    ? text.replaceAll('-', '').toLowerCase()
    : undefined;
  if (hex === undefined) return { problem: t('field.noUuid', { label }) };
  return { value: hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') };
}

/** Years as Python's `date` has them, 1 to 9999. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text.startsWith('0000')) return false;
  const day = new Date(`${text}T00:00:00Z`);
  // 30 February comes back as another day.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const atom = /^[-!#$%&'*+/=?^_`{}|~0-9a-z]+(?:\.[-!#$%&'*+/=?^_`{}|~0-9a-z]+)*$/i;
/** Printable ASCII in quotes, where quote and backslash need a backslash before them. */
const quoted = /^"(?:[!#-[\]-~]|\\[ -~])*"$/;
const hostLabel = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/** No digits, but in the encoded form of other scripts. */
const topLevel = /^(?:[a-z][a-z-]*[a-z]|xn--[a-z0-9]+)$/i;

/** What Django's EmailValidator takes, but for oddities: IP addresses in brackets, and top-level domains that some versions take. */
function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  const [user, host] = [text.slice(0, at), text.slice(at + 1)];
  if (at < 1 || text.length > 320 || !(atom.test(user) || quoted.test(user))) return false;
  if (host.toLowerCase() === 'localhost') return true;
  return isDomain(host) || (/[^\0-\x7f]/.test(host) && !/[\s%]/.test(host) && isDomain(domainToASCII(host)));
}

function isDomain(host: string): boolean {
  const labels = host.split('.');
  return labels.length > 1 && labels.every((label) => hostLabel.test(label)) && topLevel.test(labels.at(-1) ?? '');
}

const patterns = new Map<string, RE2JS | null>();

/** Matches in time that grows with the text and no faster; null when it is no RE2 pattern. */
export function compilePattern(pattern: string): RE2JS | null {
  let compiled = patterns.get(pattern);
  if (compiled === undefined) {
    try {
      compiled = RE2JS.compile(pattern);
    } catch {
      compiled = null;
    }
    if (patterns.size >= 200) patterns.clear();
    patterns.set(pattern, compiled);
  }
  return compiled;
}
