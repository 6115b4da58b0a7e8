// What goes into an intake and what comes out of it.
import type { FormatId } from '../signing/formats.ts';

/** What the input as a whole turned out to be; `text` is anything else in which tokens were found, `unknown` where none were. */
export type IntakeKind =
  | 'cookie-header'
  | 'set-cookie-header'
  | 'http-message'
  | 'curl'
  | 'har'
  | 'cookies-txt'
  | 'cookie-json'
  | 'json'
  | 'url'
  | 'html'
  | 'token-list'
  | 'token'
  | 'text'
  | 'unknown'
  /** Several files of different kinds in one list. */
  | 'files';

/** The attributes a cookie came with; `expires` is in Unix seconds, `maxAge` in seconds. */
export interface CookieAttributes {
  domain?: string;
  path?: string;
  expires?: number;
  maxAge?: number;
  httpOnly?: boolean;
  secure?: boolean;
  partitioned?: boolean;
  sameSite?: string;
}

export interface IntakeEntry {
  /** The cookie's, field's or parameter's name; null where the value stood alone. */
  name: string | null;
  /** The value as it came: still quoted, percent-encoded or octal-escaped where it was. */
  value: string;
  /** The first place it was found at, for people: "Cookie header, line 3", "response 12: https://example.com/login". */
  where: string;
  /** In how many places the same name and value were found. */
  count: number;
  /** The likeliest format; null for a cookie that holds no token. */
  format: FormatId | null;
  /** 0 to 1, as the registry gives it; 0 without a format. */
  confidence: number;
  /** The token at the value's end, where only a key can tell which of the two was signed. */
  part?: string;
  attributes?: CookieAttributes;
}

export type IntakeProblemCode =
  | 'body-cut'
  | 'body-unreadable'
  | 'encoding'
  | 'entry-limit'
  | 'file-named'
  | 'json-damaged'
  | 'json-too-deep'
  | 'line-too-long'
  | 'lines-skipped'
  | 'not-what-its-name-says'
  | 'nothing-found'
  | 'value-too-long';

/** Something skipped or cut: what happened, what is unharmed, what to do. */
export interface IntakeProblem {
  code: IntakeProblemCode;
  message: string;
  line?: number;
}

export interface Intake {
  kind: IntakeKind;
  entries: IntakeEntry[];
  problems: IntakeProblem[];
}

export type IntakeInput = { text: string } | { bytes: Uint8Array; fileName?: string };

/** The registry's `recognise`: best reading first, none for what is no token. */
export type Recognise = (text: string) => readonly { format: FormatId; confidence: number; value: string }[];

export interface IntakeLimits {
  /** Bytes of a file, or UTF-16 units of a pasted text. */
  maxSize: number;
  /** Entries kept; further ones are counted. */
  maxEntries: number;
  /** UTF-16 units of one value; a longer one is skipped. */
  maxValueLength: number;
  /** UTF-16 units of all kept values together. */
  maxTotalLength: number;
  /** UTF-16 units of one body or page; the rest of a longer one is not read. */
  maxBodyLength: number;
  /** Levels of JSON; what is nested deeper is skipped. */
  maxDepth: number;
}

export interface IntakeOptions {
  recognise: Recognise;
  limits?: Partial<IntakeLimits>;
  signal?: AbortSignal;
  /** Both numbers in the input's own unit: bytes of a file, UTF-16 units of a text. */
  onProgress?: (progress: { done: number; total: number }) => void;
}
