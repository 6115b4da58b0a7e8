// A command line as words, for the two shells browsers copy commands for. What the usual splitters lack is what browsers write:
// bash's $'…' (POSIX 2024, 2.2.4) and cmd's carets (Microsoft's "Parsing C command-line arguments" after them).

/** Unquoted ends of a command in bash. */
const ends = new Set(['\n', ';', '|', '&']);

const ansiEscapes: Record<string, string> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  E: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

const codeEscape = /\\(?:x([0-9A-Fa-f]{1,2})|u([0-9A-Fa-f]{1,4})|U([0-9A-Fa-f]{1,8})|([0-7]{1,3}))/y;

/** Commands, each as its words, as they are met. An unclosed quote ends with the text. */
export function splitCommands(text: string): Generator<string[], void, undefined> {
  return /\^\s*\r?\n|\^"|\^%/.test(text) ? splitCmd(text) : splitBash(text);
}

class Words {
  #words: string[] = [];
  #pieces: string[] | null = null;

  add(piece: string): void {
    this.#pieces ??= [];
    this.#pieces.push(piece);
  }

  endWord(): void {
    if (this.#pieces) this.#words.push(this.#pieces.join(''));
    this.#pieces = null;
  }

  *endCommand(): Generator<string[], void, undefined> {
    this.endWord();
    if (this.#words.length > 0) yield this.#words;
    this.#words = [];
  }
}

function* splitBash(text: string): Generator<string[], void, undefined> {
  const words = new Words();
  let at = 0;
  while (at < text.length) {
    const c = text[at] ?? '';
    if (c === '\\' || c === '`') {
      // A backtick at a line's end continues it in PowerShell.
      const newline = /\r?\n/y;
      newline.lastIndex = at + 1;
      if (newline.test(text)) {
        words.endWord();
        at = newline.lastIndex;
      } else {
        words.add(c === '\\' ? (text[at + 1] ?? '') : c);
        at += c === '\\' ? 2 : 1;
      }
    } else if (c === "'") {
      const end = text.indexOf("'", at + 1);
      words.add(text.slice(at + 1, end === -1 ? text.length : end));
      at = end === -1 ? text.length : end + 1;
    } else if (c === '$' && text[at + 1] === "'") at = ansiQuoted(text, at + 2, words);
    else if (c === '"') at = doubleQuoted(text, at + 1, words);
    else if (ends.has(c)) {
      yield* words.endCommand();
      at++;
    } else if (c === ' ' || c === '\t' || c === '\r') {
      words.endWord();
      at++;
    } else {
      const plain = /[^\s\\'"$;|&`]+|\$/y;
      plain.lastIndex = at;
      const piece = plain.exec(text)?.[0] ?? c;
      words.add(piece);
      at += piece.length;
    }
  }
  yield* words.endCommand();
}

function ansiQuoted(text: string, start: number, words: Words): number {
  words.add('');
  let at = start;
  while (at < text.length && text[at] !== "'") {
    if (text[at] !== '\\') {
      const plain = /[^'\\]+/y;
      plain.lastIndex = at;
      const piece = plain.exec(text)?.[0] ?? '';
      words.add(piece);
      at += piece.length;
      continue;
    }
    codeEscape.lastIndex = at;
    const code = codeEscape.exec(text);
    if (code) {
      const number =
        code[4] === undefined ? Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '0', 16) : Number.parseInt(code[4], 8);
      words.add(number <= 0x10ffff ? String.fromCodePoint(number) : '\uFFFD');
      at = codeEscape.lastIndex;
    } else {
      const letter = text[at + 1] ?? '';
      words.add(ansiEscapes[letter] ?? (/[\\'"?]/.test(letter) ? letter : `\\${letter}`));
      at += 2;
    }
  }
  return at + 1;
}

function doubleQuoted(text: string, start: number, words: Words): number {
  words.add('');
  let at = start;
  while (at < text.length && text[at] !== '"') {
    const plain = /[^"\\]+/y;
    plain.lastIndex = at;
    const piece = plain.exec(text)?.[0];
    if (piece !== undefined) {
      words.add(piece);
      at += piece.length;
      continue;
    }
    const next = text[at + 1] ?? '';
    if (next !== '\n') words.add(/["\\$`]/.test(next) ? next : `\\${next}`);
    at += 2;
  }
  return at + 1;
}

/** First cmd takes the carets away, then the program splits what is left. */
function* splitCmd(text: string): Generator<string[], void, undefined> {
  const words = new Words();
  const line = text.replace(/\^(\r?\n|[\s\S])/g, (_, next: string) => (/\n/.test(next) ? ' ' : next));
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const c = line[at] ?? '';
    if (c === '\\' && line[at + 1] === '"') {
      words.add('"');
      at++;
    } else if (c === '"' && quoted && line[at + 1] === '"') {
      words.add('"');
      at++;
    } else if (c === '"') {
      quoted = !quoted;
      words.add('');
    } else if (!quoted && (c === '\n' || (c === '&' && /\s/.test(line[at + 1] ?? '')))) yield* words.endCommand();
    else if (!quoted && /\s/.test(c)) words.endWord();
    else words.add(c);
  }
  yield* words.endCommand();
}
