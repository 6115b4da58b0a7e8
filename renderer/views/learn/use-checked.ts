// What Inspect says of a value of the guided example.
import { useEffect } from 'react';
import type { Inspection, InspectRequest } from '../../../shared/inspection.ts';
import { call } from '../../client.ts';
import { useKeyRing } from '../../state/key-ring.tsx';
import { useLatest } from '../../state/use-latest.ts';
import { exampleSalt } from './learn-draft.ts';

const inspect = (request: InspectRequest) => call('inspect.inspect', request);

interface CheckedValue {
  text: string;
  profileId: string;
  /** Seconds; null asks for no expiry. */
  maxAge: number | null;
  /** Asked again whenever it is another: the time, where it matters. */
  at?: number;
}

export interface Checked {
  /** Null until the first answer; of the value before while the next is on its way. */
  inspection: Inspection | null;
  failure: string | null;
}

export function useChecked({ text, profileId, maxAge, at = 0 }: CheckedValue): Checked {
  const { revision } = useKeyRing();
  const { answer, failure, ask } = useLatest(inspect);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other keys and another time give another verdict.
  useEffect(() => {
    ask({ text, maxAge, profileId, cookieName: null, salt: exampleSalt, format: 'django.timestamp-signer' });
  }, [ask, text, maxAge, profileId, at, revision]);
  return { inspection: answer?.value ?? null, failure };
}
