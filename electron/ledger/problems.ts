// What a verification found, the first hundred of it.
import type { LedgerProblem, LedgerVerification } from '../../shared/ledger.ts';

const MAX_PROBLEMS = 100;

export class Problems {
  readonly #first: LedgerProblem[] = [];
  #count = 0;

  add(code: LedgerProblem['code'], message: string, seq: number | null = null, until = seq): void {
    this.push({ code, seq, until, message });
  }

  push(problem: LedgerProblem): void {
    const { code, seq, until } = problem;
    if (this.#first.some((one) => one.code === code && one.seq === seq && one.until === until)) return;
    this.#count++;
    if (this.#first.length < MAX_PROBLEMS) this.#first.push(problem);
  }

  result(
    authenticated: boolean,
    walked: Pick<LedgerVerification, 'from' | 'to' | 'checked' | 'headHash'>,
  ): LedgerVerification {
    const problems = this.#first.sort((one, other) => (one.seq ?? Infinity) - (other.seq ?? Infinity));
    return { ok: this.#count === 0, authenticated, ...walked, problems, problemCount: this.#count };
  }
}
