// Gathers what the readers find: one entry for a name and value however often it occurs, within limits, and the problems met on the way.
import { translator } from '../language.ts';
import { isSamePlace, type Place, sayPlace } from './place.ts';
import type {
  CookieAttributes,
  IntakeEntry,
  IntakeLimits,
  IntakeProblem,
  IntakeProblemCode,
  Recognise,
} from './types.ts';

const t = translator('intake');

/** Below this a reading is a maybe: good enough for a cookie, whose place says what it is, but no reason to list any odd word of a page. */
const sureEnough = 0.5;

/** UTF-16 units; no signature fits in fewer (sha1 alone takes 27), so that ordinary words cost nothing. */
export const shortest = 20;

/** Fields that hold a token by their name, whatever it looks like. */
const tokenName = /^(?:x-)?csrf(?:middleware)?[-_]?token$|^sessionid$/i;

const maxProblems = 100;
const maxWhereLength = 240;

export class Collector {
  readonly entries: IntakeEntry[] = [];
  readonly problems: IntakeProblem[] = [];
  readonly recognise: Recognise;
  readonly limits: IntakeLimits;
  /** Entries found when no more could be kept. */
  overflow = 0;
  #unnoted = 0;
  #length = 0;
  readonly #index = new Map<string | null, Map<string, { entry: IntakeEntry; lastWhere: Place }>>();

  constructor(recognise: Recognise, limits: IntakeLimits) {
    this.recognise = recognise;
    this.limits = limits;
  }

  /** Listed whatever its value is. */
  cookie(name: string, value: string, where: Place, attributes: CookieAttributes = {}): void {
    this.#add(name, value, where, attributes, false);
  }

  /** Listed whatever the registry says: its place and shape say enough. */
  always(name: string | null, value: string, where: Place): void {
    this.#add(name, value, where, {}, false);
  }

  /** Listed when it is a token. True when it was, or had been before. */
  candidate(name: string | null, value: string, where: Place, part?: string): boolean {
    if (value === '') return false;
    return this.#add(name, value, where, {}, name === null || !tokenName.test(name), part);
  }

  /** The likeliest reading; null for no token, and for a maybe unless `sure` is false. */
  best(value: string, sure = true): ReturnType<Recognise>[number] | null {
    if (value.length > this.limits.maxValueLength || (sure && value.length < shortest)) return null;
    const found = this.recognise(value)[0];
    return found === undefined || (sure && found.confidence < sureEnough) ? null : found;
  }

  problem(code: IntakeProblemCode, message: string, line?: number): void {
    if (this.problems.length >= maxProblems) this.#unnoted++;
    else this.problems.push({ code, message, ...(line === undefined ? {} : { line }) });
  }

  /** Says that a line was longer than is read. */
  cutLine(number: number): void {
    this.problem(
      'line-too-long',
      t('problem.lineCut', { limit: String(this.limits.maxValueLength), line: String(number) }),
      number,
    );
  }

  /** Says what did not fit. */
  finish(): void {
    if (this.overflow > 0) {
      this.problems.push({
        code: 'entry-limit',
        message: t('problem.entryLimit', { more: String(this.overflow), listed: String(this.entries.length) }),
      });
    }
    if (this.#unnoted > 0) {
      this.problems.push({
        code: 'lines-skipped',
        message: t('problem.moreProblems', { count: String(this.#unnoted) }),
      });
    }
  }

  #add(
    name: string | null,
    value: string,
    where: Place,
    attributes: CookieAttributes,
    onlyTokens: boolean,
    part?: string,
  ): boolean {
    const known = this.#index.get(name)?.get(value);
    if (known) {
      // A HAR names one cookie in a header and again in a list: one place, counted once.
      if (!isSamePlace(known.lastWhere, where)) known.entry.count++;
      known.lastWhere = where;
      return true;
    }
    const length = value.length + (name?.length ?? 0);
    if (length > this.limits.maxValueLength) {
      this.problem(
        'value-too-long',
        t('problem.valueTooLong', {
          length: String(length),
          where: shorten(sayPlace(where), 80),
          limit: String(this.limits.maxValueLength),
        }),
      );
      return false;
    }
    const full = this.entries.length >= this.limits.maxEntries || this.#length + length > this.limits.maxTotalLength;
    if (full && !onlyTokens) {
      this.overflow++;
      return true;
    }
    const found = this.best(value, onlyTokens);
    if (found === null && onlyTokens) return false;
    if (full) {
      this.overflow++;
      return true;
    }
    const own = unshared(value);
    const ownName = name === null ? null : unshared(name);
    const entry: IntakeEntry = {
      name: ownName,
      value: own,
      where: unshared(shorten(sayPlace(where), maxWhereLength)),
      count: 1,
      format: found?.format ?? null,
      confidence: found?.confidence ?? 0,
      ...(part === undefined ? {} : { part: unshared(part) }),
      ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
    };
    this.entries.push(entry);
    this.#length += length;
    let values = this.#index.get(ownName);
    if (!values) {
      values = new Map();
      this.#index.set(ownName, values);
    }
    values.set(own, { entry, lastWhere: where });
    return true;
  }
}

const shorten = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;

/** A copy: a slice of a large text keeps the whole of it in memory. */
const unshared = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');
