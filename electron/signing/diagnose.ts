// Why a text does not verify, and which single change, or which two, would make it verify. Nothing here is a guess: every
// cause has been put to `verify`, and every observation is proven by computing the signature.
import { givenAnyway } from './diagnosis/asking.ts';
import { Budget } from './diagnosis/budget.ts';
import type { DiagnoseOptions, Diagnosis } from './diagnosis/diagnosis.ts';
import { futureTimestamp, unexplained } from './diagnosis/observations.ts';
import { search } from './diagnosis/search.ts';
import { verify } from './formats.ts';

export { type KeyAlteration, keyAlterations } from './diagnosis/altered-keys.ts';
export type {
  Cause,
  ChangeCode,
  DiagnoseOptions,
  Diagnosis,
  Fix,
  Observation,
  Observed,
} from './diagnosis/diagnosis.ts';
export { type Making, type NamedKey, type PlainReason, plainReasons, type Reason } from './diagnosis/reasons.ts';
export { excerpt, nothingExplainsIt } from './diagnosis/wording.ts';

const defaultBudgetMs = 50;

/**
 * The causes, best first, and the facts that no change can mend. A text that verifies as it was asked has no causes. Bad input
 * never throws.
 */
export function diagnose(text: string, o: DiagnoseOptions): Diagnosis {
  const budget = new Budget(o.budgetMs ?? defaultBudgetMs, o.clock ?? (() => performance.now()));
  const { format, name, salt } = o;
  const identities = o.identities.filter(({ id }) => o.identityId === undefined || id === o.identityId);
  const asked = verify(text, { ...givenAnyway(o), identities, format, name, salt });
  const future = futureTimestamp(asked, o.now);
  if (asked.status === 'verified' || asked.status === 'expired' || o.identities.length === 0) {
    return { causes: [], observations: future, complete: true };
  }
  // A copy, since what is worked out once a call is kept by it.
  const found = search(text, { ...o }, budget);
  const { causes } = found;
  const complete = causes.length > 0 || !budget.isSpent();
  causes.sort((a, b) => a.changes.length - b.changes.length);
  return {
    causes,
    observations: [...(causes.length > 0 ? [] : unexplained(text, asked, found, o)), ...future],
    complete,
  };
}
