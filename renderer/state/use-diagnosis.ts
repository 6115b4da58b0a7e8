// Asks why a value does not verify, once its verdict stands still. The verdict never waits for it.
import { useEffect, useMemo } from 'react';
import type { Diagnosis } from '../../shared/diagnosis.ts';
import type { Inspection, InspectRequest, VerdictStatus } from '../../shared/inspection.ts';
import { call } from '../client.ts';
import { useLatest } from './use-latest.ts';

/** Milliseconds without a new verdict: diagnosing between two keystrokes would hold up the second one's verdict. */
export const diagnosisPause = 150;

interface Query {
  request: InspectRequest;
  /** The verdict that is to be explained. */
  status: VerdictStatus;
}

export interface CurrentDiagnosis {
  diagnosis: Diagnosis;
  status: VerdictStatus;
  /** Of the newest verdict, not of one that was typed over meanwhile. */
  current: boolean;
}

const diagnose = ({ request }: Query) => call('inspect.diagnose', request);
const unexplained = (status: VerdictStatus) =>
  status === 'bad-signature' || status === 'unchecked' || status === 'not-recognised';

interface Settled {
  query: InspectRequest;
  value: Inspection;
}

interface DiagnosisState {
  shown: CurrentDiagnosis | null;
  failure: string | null;
  /** It is on its way, and there is none of a moment ago to show in its place. */
  awaited: boolean;
}

/** The diagnosis of a moment ago stays until the new one is there, unless the verdict itself became another. */
export function useDiagnosis(settled: Settled | null, hasKeys: boolean): DiagnosisState {
  const { answer, failure, ask } = useLatest(diagnose);
  const wanted = settled !== null && hasKeys && unexplained(settled.value.status) ? settled : null;
  useEffect(() => {
    if (!wanted) {
      ask(null);
      return;
    }
    const timer = setTimeout(() => ask({ request: wanted.query, status: wanted.value.status }), diagnosisPause);
    return () => clearTimeout(timer);
  }, [wanted, ask]);
  const shown = useMemo(() => {
    if (!wanted || !answer || answer.query.status !== wanted.value.status) return null;
    const current = answer.query.request === wanted.query;
    // One that is behind and will not be renewed would explain a text that is gone.
    if (failure !== null && !current) return null;
    return { diagnosis: answer.value, status: answer.query.status, current };
  }, [wanted, answer, failure]);
  const failed = wanted && failure;
  return { shown, failure: failed, awaited: wanted !== null && shown === null && failed === null };
}
