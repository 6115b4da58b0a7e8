// What was skipped or cut while reading, a sentence each, until it is dismissed.
import { TriangleAlert, X } from 'lucide-react';
import type { Intake } from '../../../../shared/intake.ts';
import { IconButton } from '../../../components/icon-button.tsx';
import { translator } from '../../../language.ts';

const t = translator('intake');

export function IntakeProblems({ problems, onDismiss }: { problems: Intake['problems']; onDismiss: () => void }) {
  if (problems.length === 0) return null;
  return (
    <div role="alert" className="message message-warning intake-problems">
      <TriangleAlert aria-hidden className="icon" />
      <ul>
        {problems.map((problem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same sentence can hold for two places.
          <li key={index}>{problem.message}</li>
        ))}
      </ul>
      <IconButton icon={X} label={t('problems.dismiss')} onPress={onDismiss} />
    </div>
  );
}
