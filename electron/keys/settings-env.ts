// Reads keys out of a .env file as python-dotenv reads one. Neither Node's parseEnv nor the dotenv package will do: they cut an
// unquoted value at any `#`, which keys made by startproject often hold; here a comment needs a blank before its `#`.
import {
  lineFinder,
  type SettingsKeys,
  secretBytes,
  splitFallbacks,
  type ValueTrouble,
  valueReason,
  variableRole,
} from './settings-keys.ts';

/** `text` has `\n` line breaks. */
export function readEnvSettings(text: string): SettingsKeys {
  const found: SettingsKeys = { keys: [], skipped: [] };
  const line = lineFinder(text);
  let at = 0;
  while (at < text.length) {
    const binding = readBinding(text, at);
    at = binding.end;
    const variable = variableRole(binding.name);
    if (variable === undefined) continue;
    const { role, isOne, isBase64 } = variable;
    const place = { setting: binding.name, line: line(binding.start) };
    const skip = (trouble: ValueTrouble) => found.skipped.push({ ...place, reason: valueReason(trouble) });
    if (binding.value === undefined) {
      skip('quoteMissingOrFollowed');
    } else if (/\$\{/.test(binding.value)) {
      skip('refersToVariable');
    } else {
      const values = isOne ? [binding.value] : splitFallbacks(binding.value);
      if (values.join('') === '') skip('empty');
      for (const value of values) {
        const secret = isBase64 ? bytesOf(value) : secretBytes(value);
        if (secret === null) skip(isBase64 ? 'notUnderstood' : 'loneSurrogate');
        else if (secret.length > 0) found.keys.push({ ...place, role, secret });
      }
    }
  }
  return found;
}

/** Null for what is no base64. */
function bytesOf(value: string): Uint8Array | null {
  const bytes = Buffer.from(value, 'base64');
  return bytes.toString('base64').replace(/=+$/, '') === value.replace(/=+$/, '') ? new Uint8Array(bytes) : null;
}

interface Binding {
  /** Empty for a line that binds nothing: blank, a comment, or without `=`. */
  name: string;
  start: number;
  end: number;
  /** Undefined when the value is broken. */
  value: string | undefined;
}

const HEAD = /[^\S\n]*(?:export[^\S\n]+)?(?:'([^'\n]+)'|([^=#\s']+))[^\S\n]*=[^\S\n]*/y;
const REST_OF_LINE = /[^\n]*\n?/y;
const AFTER_QUOTE = /[^\S\n]*(?:#[^\n]*)?(?:\n|$)/y;

function readBinding(text: string, start: number): Binding {
  const head = matchAt(HEAD, text, start);
  if (!head) return { name: '', start, end: endOfLine(text, start), value: undefined };
  const name = head[1] ?? head[2] ?? '';
  const from = start + head[0].length;
  const quote = text[from];
  if (quote === "'" || quote === '"') {
    const close = closingQuote(text, from + 1, quote);
    const after = close === -1 ? null : matchAt(AFTER_QUOTE, text, close + 1);
    if (!after) return { name, start, end: endOfLine(text, from), value: undefined };
    const value = readEscapes(text.slice(from + 1, close), quote === "'" ? SINGLE_ESCAPES : DOUBLE_ESCAPES);
    return { name, start, end: close + 1 + after[0].length, value };
  }
  const end = endOfLine(text, from);
  // `KEY= # comment`: the head has taken the blank before the `#`.
  const rest = text.slice(from - 1, end);
  const value = /^\s/.test(rest) || rest.startsWith('=') ? rest.slice(1) : rest;
  const comment = /^\s/.test(rest) && value.startsWith('#') ? 0 : value.search(/\s#/);
  return { name, start, end, value: (comment === -1 ? value : value.slice(0, comment)).trim() };
}

/** A quoted value may span lines; -1 when it does not end. */
function closingQuote(text: string, from: number, quote: string): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote) return at;
  }
  return -1;
}

const SINGLE_ESCAPES: Record<string, string> = { '\\': '\\', "'": "'" };
const DOUBLE_ESCAPES: Record<string, string> = {
  ...SINGLE_ESCAPES,
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

const readEscapes = (text: string, escapes: Record<string, string>) =>
  text.replace(/\\([\s\S])/g, (whole, character: string) =>
    Object.hasOwn(escapes, character) ? (escapes[character] ?? whole) : whole,
  );

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const endOfLine = (text: string, at: number) => at + (matchAt(REST_OF_LINE, text, at)?.[0].length ?? 0);
