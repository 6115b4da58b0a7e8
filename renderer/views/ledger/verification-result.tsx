// What a verification found, and where.
import { ShieldCheck } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { LedgerVerification } from '../../../shared/ledger.ts';
import { Warning } from '../../components/messages.tsx';
import { counted } from '../../wording/counted.ts';

const number = new Intl.NumberFormat('en');

interface VerificationResultProps {
  verification: LedgerVerification;
  onShow: (seq: number) => void;
}

export function VerificationResult({ verification, onShow }: VerificationResultProps) {
  const { ok, authenticated, checked, from, to, problems, problemCount } = verification;
  const range = checked === 0 ? '' : ` (no. ${number.format(from)} to no. ${number.format(to)})`;
  const looked = `${counted(checked, 'record')}${range}`;
  if (ok) {
    return (
      <div className="ledger-verified" role="status" aria-label="Verification">
        <ShieldCheck aria-hidden className="icon" />
        <div>
          <strong>{checked === 0 ? 'Nothing new to verify.' : 'Everything is as it was written.'}</strong>{' '}
          {checked > 0 && `${looked} looked at, with no gap and no change.`}
          {!authenticated && checked > 0 && (
            <p>
              The ledger’s key was not there, so only that each record follows from the one before was checked. Somebody
              who changed the file could have made it so.
            </p>
          )}
        </div>
      </div>
    );
  }
  return (
    <div role="alert" aria-label="Verification">
      <Warning>
        <strong>{`The ledger is not as it was written: ${counted(problemCount, 'problem')}.`}</strong> {looked} looked
        at.
        <ul className="ledger-problems">
          {problems.map((problem, index) => (
            // Two problems may be alike in all they say.
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes.
            <li key={index}>
              {problem.message}
              {problem.seq !== null && problem.code !== 'missing' && problem.code !== 'truncated' && (
                <>
                  {' '}
                  <Button className="button button-small" onPress={() => onShow(problem.seq as number)}>
                    {`Show no. ${number.format(problem.seq)}`}
                  </Button>
                </>
              )}
            </li>
          ))}
        </ul>
        {problemCount > problems.length && (
          <p>{`These are the first ${number.format(problems.length)} of ${number.format(problemCount)}.`}</p>
        )}
      </Warning>
    </div>
  );
}
