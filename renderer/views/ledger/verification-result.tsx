// What a verification found, and where.
import { ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { LedgerVerification } from '../../../shared/ledger.ts';
import { Warning } from '../../components/messages.tsx';
import { translator } from '../../language.ts';

const t = translator('ledger');

interface VerificationResultProps {
  verification: LedgerVerification;
  onShow: (seq: number) => void;
}

export function VerificationResult({ verification, onShow }: VerificationResultProps) {
  const { ok, authenticated, checked, from, to, problems, problemCount } = verification;
  const strong = (words: ReactNode) => <strong>{words}</strong>;
  const looked = { count: checked, from, to, strong };
  if (ok) {
    return (
      <div className="ledger-verified" role="status" aria-label={t('verification.label')}>
        <ShieldCheck aria-hidden className="icon" />
        <div>
          {checked === 0 ? <strong>{t('verification.nothingNew')}</strong> : t.rich('verification.sound', looked)}
          {!authenticated && checked > 0 && <p>{t('verification.withoutKey')}</p>}
        </div>
      </div>
    );
  }
  return (
    <div role="alert" aria-label={t('verification.label')}>
      <Warning>
        {checked === 0
          ? t.rich('verification.brokenAtOnce', { problems: problemCount, strong })
          : t.rich('verification.broken', { ...looked, problems: problemCount })}
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
                    {t('showRecord', { seq: problem.seq })}
                  </Button>
                </>
              )}
            </li>
          ))}
        </ul>
        {problemCount > problems.length && (
          <p>{t('verification.first', { shown: problems.length, all: problemCount })}</p>
        )}
      </Warning>
    </div>
  );
}
