// What a verification found, the first hundred of it.
import type { LedgerProblem, LedgerVerification } from '../../shared/ledger.ts';

const MAX_PROBLEMS = 100;

export class Problems {
  readonly #first: LedgerProblem[] = [];
  #count = 0;

  /** `say` is asked for what is kept only: there may be a problem in each of a million records. */
  add(code: LedgerProblem['code'], say: () => string, seq: number | null = null, until = seq): void {
    if (this.#first.some((one) => one.code === code && one.seq === seq && one.until === until)) return;
    this.#count++;
    if (this.#first.length < MAX_PROBLEMS) this.#first.push({ code, seq, until, message: say() });
  }

  push({ code, seq, until, message }: LedgerProblem): void {
    this.add(code, () => message, seq, until);
  }

  result(
    authenticated: boolean,
    walked: Pick<LedgerVerification, 'from' | 'to' | 'checked' | 'headHash'>,
  ): LedgerVerification {
    const problems = this.#first.sort((one, other) => (one.seq ?? Infinity) - (other.seq ?? Infinity));
    return { ok: this.#count === 0, authenticated, ...walked, problems, problemCount: this.#count };
  }
}
