// The input as text, chunk by chunk, whatever its encoding: a large file is never held as one string.
import { isUtf8 } from 'node:buffer';
import { translator } from '../language.ts';
import { binaryKind } from './binary.ts';
import { IntakeError } from './errors.ts';
import type { IntakeInput, IntakeProblem } from './types.ts';

const t = translator('intake');

const chunkSize = 64 * 1024;

export interface TextSource {
  /** The first stretch, for telling what kind of input it is. */
  readonly head: string;
  readonly total: number;
  /** How much has been handed out, in the unit of `total`. */
  readonly done: number;
  /** Every call begins anew. */
  chunks(): Generator<string, void, undefined>;
}

/**
 * @param note told once when the text is not in one Unicode encoding
 * @throws {IntakeError} `too-large`, `empty`, `binary`
 */
export function openText(input: IntakeInput, maxSize: number, note: (problem: IntakeProblem) => void): TextSource {
  const size = 'text' in input ? input.text.length : input.bytes.length;
  if (size > maxSize) {
    const unit = 'text' in input ? 'characters' : 'bytes';
    throw new IntakeError('too-large', t('error.tooLarge', { size: String(size), unit, limit: String(maxSize) }));
  }
  const source = 'text' in input ? new Source(size, slices(input.text)) : openBytes(input.bytes, note);
  if (source.isEmpty()) {
    throw new IntakeError('empty', t('error.empty'));
  }
  return source;
}

type Piece = { text: string; end: number };

class Source implements TextSource {
  readonly total: number;
  readonly head: string;
  done = 0;
  readonly #pieces: () => Generator<Piece, void, undefined>;

  constructor(total: number, pieces: () => Generator<Piece, void, undefined>) {
    this.total = total;
    this.#pieces = pieces;
    const first = pieces().next();
    this.head = first.done ? '' : first.value.text;
  }

  *chunks(): Generator<string, void, undefined> {
    for (const piece of this.#pieces()) {
      this.done = piece.end;
      yield piece.text;
    }
  }

  isEmpty(): boolean {
    for (const { text } of this.#pieces()) if (/\S/.test(text)) return false;
    return true;
  }
}

const slices = (text: string) =>
  function* (): Generator<Piece, void, undefined> {
    const start = text.startsWith('\uFEFF') ? 1 : 0;
    for (let at = start; at < text.length; at += chunkSize) {
      yield { text: text.slice(at, at + chunkSize), end: Math.min(at + chunkSize, text.length) };
    }
  };

function openBytes(bytes: Uint8Array, note: (problem: IntakeProblem) => void): Source {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return new Source(buffer.length, utf16(buffer, 'little'));
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return new Source(buffer.length, utf16(buffer, 'big'));
  const binary = binaryKind(buffer.subarray(0, chunkSize));
  if (binary !== null) {
    throw new IntakeError('binary', t('error.binary', { kind: binary.kind, advice: binary.advice }));
  }
  if (isUtf8(buffer)) return new Source(buffer.length, utf8(buffer, null));
  let told = false;
  return new Source(
    buffer.length,
    utf8(buffer, (line) => {
      if (told) return;
      told = true;
      note({
        code: 'encoding',
        line,
        message: t('problem.encoding', { line: String(line) }),
      });
    }),
  );
}

/** Cut after a line's end if there is one, else between two characters. */
function* ranges(buffer: Buffer): Generator<{ start: number; end: number }, void, undefined> {
  let start = buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf ? 3 : 0;
  while (start < buffer.length) {
    let end = Math.min(start + chunkSize, buffer.length);
    if (end < buffer.length) {
      const newline = buffer.subarray(start, end).lastIndexOf(0x0a);
      if (newline !== -1) end = start + newline + 1;
      else for (let back = 0; back < 3 && ((buffer[end] ?? 0) & 0xc0) === 0x80; back++) end--;
    }
    yield { start, end };
    start = end;
  }
}

const utf8 = (buffer: Buffer, onLatin1: ((line: number) => void) | null) =>
  function* (): Generator<Piece, void, undefined> {
    let line = 1;
    for (const { start, end } of ranges(buffer)) {
      const part = buffer.subarray(start, end);
      if (onLatin1 === null || isUtf8(part)) yield { text: part.toString('utf8'), end };
      else yield { text: mixedLines(part, (index) => onLatin1(line + index)), end };
      if (onLatin1 !== null) line += count(part, 0x0a);
    }
  };

/** Files put together from several sources change their encoding from line to line; each line is read in its own. */
function mixedLines(part: Buffer, onLatin1: (index: number) => void): string {
  const texts: string[] = [];
  for (let start = 0, index = 0; start < part.length; index++) {
    const newline = part.indexOf(0x0a, start);
    const end = newline === -1 ? part.length : newline + 1;
    const line = part.subarray(start, end);
    const sound = isUtf8(line);
    if (!sound) onLatin1(index);
    texts.push(line.toString(sound ? 'utf8' : 'latin1'));
    start = end;
  }
  return texts.join('');
}

function count(part: Buffer, byte: number): number {
  let found = 0;
  for (let at = part.indexOf(byte); at !== -1; at = part.indexOf(byte, at + 1)) found++;
  return found;
}

const utf16 = (buffer: Buffer, order: 'little' | 'big') =>
  function* (): Generator<Piece, void, undefined> {
    const whole = buffer.length - (buffer.length % 2);
    for (let at = 2; at < whole; at += chunkSize) {
      const end = Math.min(at + chunkSize, whole);
      const part = buffer.subarray(at, end);
      yield { text: (order === 'big' ? Buffer.from(part).swap16() : part).toString('utf16le'), end };
    }
  };
