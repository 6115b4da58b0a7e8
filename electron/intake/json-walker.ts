// Walks JSON while it arrives, without building it: only the path to the current place is held, so that memory does not grow with the document.
import { Tokenizer, TokenizerError, TokenType } from '@streamparser/json';

export type JsonPath = readonly (string | number)[];
export type JsonScalar = string | number | boolean | null;

/** Paths are live: copy what must outlast the call. */
export interface JsonVisitor {
  open?(path: JsonPath, kind: 'object' | 'array'): void;
  close?(path: JsonPath): void;
  scalar(path: JsonPath, value: JsonScalar): void;
}

export class JsonDamage extends Error {
  /** From 1. */
  readonly line: number;

  constructor(line: number) {
    super();
    this.line = line;
  }
}

const maxKeyLength = 1024;

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'next';

/** Documents may follow each other, as in a file with one a line. */
export class JsonWalker {
  /** Containers skipped because they were nested too deeply. */
  tooDeep = 0;
  readonly #visitor: JsonVisitor;
  readonly #maxDepth: number;
  // Buffers keep a string or number of many megabytes from being held character by character.
  readonly #tokenizer = new Tokenizer({ stringBufferSize: 4096, numberBufferSize: 256 });
  readonly #path: (string | number)[] = [];
  readonly #isObject: boolean[] = [];
  #expected: Expected = 'value';
  #skipped = 0;
  #line = 1;
  #bytes = 0;
  #offset = 0;

  constructor(visitor: JsonVisitor, maxDepth: number) {
    this.#visitor = visitor;
    this.#maxDepth = maxDepth;
    this.#tokenizer.onToken = ({ token, value, offset }) => {
      this.#offset = offset;
      if (this.#skipped > 0) this.#skip(token);
      else if (!this.#take(token, value as JsonScalar)) throw new JsonDamage(0);
    };
  }

  /** @throws {JsonDamage} and no other error but those of the visitor */
  write(chunk: string): void {
    try {
      this.#tokenizer.write(chunk);
    } catch (error) {
      throw this.#damage(error, chunk);
    }
    this.#bytes += Buffer.byteLength(chunk);
    this.#line += countNewlines(chunk, chunk.length);
  }

  /** @throws {JsonDamage} when the text ends too early */
  end(): void {
    try {
      this.#tokenizer.end();
    } catch {
      throw new JsonDamage(this.#line);
    }
    if (this.#isObject.length > 0 || this.#skipped > 0 || this.#expected !== 'value') throw new JsonDamage(this.#line);
  }

  #damage(error: unknown, chunk: string): JsonDamage {
    if (!(error instanceof JsonDamage || error instanceof TokenizerError)) throw error;
    // The tokenizer tells the byte in its message's text; where a token stands in a wrong place, its own offset is known.
    const told = error instanceof JsonDamage ? undefined : /absolute position "(\d+)"/.exec(String(error))?.[1];
    const inChunk = Math.max(0, (told === undefined ? this.#offset : Number(told)) - this.#bytes);
    const before = Buffer.from(chunk).subarray(0, inChunk).toString('latin1');
    return new JsonDamage(this.#line + countNewlines(before, before.length));
  }

  #skip(token: TokenType): void {
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) this.#skipped++;
    else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) {
      this.#skipped--;
      if (this.#skipped === 0) this.#afterValue();
    }
  }

  /** False when the token cannot stand here. */
  #take(token: TokenType, value: JsonScalar): boolean {
    switch (this.#expected) {
      case 'key-or-end':
        if (token === TokenType.RIGHT_BRACE) return this.#close(true);
        return this.#key(token, value);
      case 'key':
        return this.#key(token, value);
      case 'colon':
        this.#expected = 'value';
        return token === TokenType.COLON;
      case 'next':
        if (token === TokenType.COMMA) return this.#comma();
        if (token === TokenType.RIGHT_BRACE) return this.#close(true);
        return token === TokenType.RIGHT_BRACKET && this.#close(false);
      case 'value-or-end':
        if (token === TokenType.RIGHT_BRACKET) return this.#close(false);
        return this.#value(token, value);
      case 'value':
        return this.#value(token, value);
    }
  }

  #key(token: TokenType, value: JsonScalar): boolean {
    if (token !== TokenType.STRING) return false;
    // A key is looked at again for every value under it.
    this.#path[this.#path.length - 1] = (value as string).slice(0, maxKeyLength);
    this.#expected = 'colon';
    return true;
  }

  #value(token: TokenType, value: JsonScalar): boolean {
    switch (token) {
      case TokenType.LEFT_BRACE:
        return this.#open(true);
      case TokenType.LEFT_BRACKET:
        return this.#open(false);
      case TokenType.STRING:
      case TokenType.NUMBER:
      case TokenType.TRUE:
      case TokenType.FALSE:
      case TokenType.NULL:
        this.#visitor.scalar(this.#path, value);
        this.#afterValue();
        return true;
      default:
        return false;
    }
  }

  #open(object: boolean): boolean {
    if (this.#isObject.length >= this.#maxDepth) {
      this.tooDeep++;
      this.#skipped = 1;
      return true;
    }
    this.#visitor.open?.(this.#path, object ? 'object' : 'array');
    this.#isObject.push(object);
    this.#path.push(object ? '' : 0);
    this.#expected = object ? 'key-or-end' : 'value-or-end';
    return true;
  }

  #close(object: boolean): boolean {
    if (this.#isObject.pop() !== object) return false;
    this.#path.pop();
    this.#visitor.close?.(this.#path);
    this.#afterValue();
    return true;
  }

  #comma(): boolean {
    const last = this.#path.length - 1;
    const place = this.#path[last];
    if (typeof place === 'number') this.#path[last] = place + 1;
    this.#expected = typeof place === 'number' ? 'value' : 'key';
    return true;
  }

  #afterValue(): void {
    this.#expected = this.#isObject.length === 0 ? 'value' : 'next';
  }
}

function countNewlines(text: string, end: number): number {
  let found = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) found++;
  return found;
}
