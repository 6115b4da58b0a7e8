// Whether what was inspected can be edited and signed again.
import type { Verdict } from '../signing/formats.ts';

/** What can be signed again: it verified, so its parameters are known, and its payload was read as what it is. */
export function canResign(verdict: Verdict): boolean {
  return (
    (verdict.status === 'verified' || verdict.status === 'expired') &&
    verdict.identity !== undefined &&
    verdict.payload !== undefined &&
    verdict.payloadProblem === undefined &&
    verdict.format !== 'django.password-reset'
  );
}
