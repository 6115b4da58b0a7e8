// The verdicts of an intake's rows, asked for only while a row is on screen, and anew when keys, profile or max age change or its age
// passes the max age.
import type { IntakeVerdict } from '../../shared/intake.ts';
import { call, messageOf } from '../client.ts';

/** The contract's bound for one call. */
const batchSize = 200;

export interface VerdictQuestion {
  maxAge: number | null;
  profileId: string | null;
  /** Of the key ring. */
  revision: number;
}

interface Answer {
  turn: number;
  verdict: IntakeVerdict | null;
  /** Unix seconds from which it holds no more. */
  staleAt: number;
}

export class IntakeVerdicts {
  readonly #intakeId: string;
  #question: VerdictQuestion;
  /** Grows with the question: older answers stay on screen until the new ones are there. */
  #turn = 0;
  /** Rows on screen. */
  readonly #wanted = new Set<number>();
  readonly #answers = new Map<number, Answer>();
  readonly #listeners = new Set<() => void>();
  #running = false;
  #failure: string | null = null;

  constructor(intakeId: string, question: VerdictQuestion) {
    this.#intakeId = intakeId;
    this.#question = question;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Null where none could be given. */
  verdict(index: number): IntakeVerdict | null {
    return this.#answers.get(index)?.verdict ?? null;
  }

  /** Why the newest call failed. */
  readonly failure = (): string | null => this.#failure;

  ask(question: VerdictQuestion): void {
    const { maxAge, profileId, revision } = this.#question;
    if (question.maxAge === maxAge && question.profileId === profileId && question.revision === revision) return;
    this.#question = question;
    this.#turn += 1;
    this.#start();
  }

  /** The time went on: "verified" never outlives the max age, for one look at the rows on screen and no timer for each. */
  pass(): void {
    this.#start();
  }

  /** A row has come on screen. Returns the function that takes it off. */
  want(index: number): () => void {
    this.#wanted.add(index);
    this.#start();
    return () => {
      this.#wanted.delete(index);
    };
  }

  #missing(): number[] {
    const now = Date.now() / 1000;
    const isMissing = (answer: Answer | undefined) => answer?.turn !== this.#turn || answer.staleAt <= now;
    return [...this.#wanted].filter((index) => isMissing(this.#answers.get(index))).slice(0, batchSize);
  }

  #start(): void {
    if (this.#running) return;
    this.#running = true;
    // All rows that come on screen together are asked for in one call.
    queueMicrotask(() => void this.#run());
  }

  /** One call at a time; rows that have left the screen meanwhile are not asked for. */
  async #run(): Promise<void> {
    for (let indexes = this.#missing(); indexes.length > 0; indexes = this.#missing()) {
      const turn = this.#turn;
      const { maxAge, profileId } = this.#question;
      const askedAt = Date.now() / 1000;
      const profile = profileId === null ? {} : { profileId };
      const verdicts = new Map<number, IntakeVerdict>();
      try {
        for (const verdict of await call('intake.verdicts', {
          intakeId: this.#intakeId,
          indexes,
          maxAge,
          ...profile,
        })) {
          verdicts.set(verdict.index, verdict);
        }
        this.#failure = null;
      } catch (error) {
        this.#failure = messageOf(error);
      }
      for (const index of indexes) {
        const verdict = verdicts.get(index) ?? null;
        const staleAt = endOf(verdict, maxAge);
        // Asked past its end and verified all the same, it is not asked for over and over.
        this.#answers.set(index, { turn, verdict, staleAt: askedAt < staleAt ? staleAt : Number.POSITIVE_INFINITY });
      }
      for (const listener of [...this.#listeners]) listener();
    }
    this.#running = false;
  }
}

/** Django expires when the age is greater than max_age, so a second later is certain. */
const endOf = (verdict: IntakeVerdict | null, maxAge: number | null): number =>
  verdict?.status !== 'verified' || verdict.signedAt === undefined || maxAge === null
    ? Number.POSITIVE_INFINITY
    : verdict.signedAt + maxAge + 1;
