// Rotating a key as a task of several steps. Each step can be gone to at any time; leaving keeps everything.
import { ArrowLeft, Check } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { KeyProfile } from '../../../../shared/keys.ts';
import { EnvironmentBadge } from '../../../components/environment-badge.tsx';
import { CheckStep } from './check-step.tsx';
import { DeployStep } from './deploy-step.tsx';
import { KeyStep } from './key-step.tsx';
import { RetireStep } from './retire-step.tsx';
import type { RotationDraft, RotationStep } from './rotation-draft.ts';

export interface StepProps {
  profile: KeyProfile;
  draft: RotationDraft;
  update: (change: Partial<RotationDraft>) => void;
}

interface RotationTaskProps extends StepProps {
  /** The task stays as it is. */
  onLeave: () => void;
  /** The task is over and forgotten. */
  onFinish: () => void;
}

const steps: Record<RotationStep, { label: string; isDone: (draft: RotationDraft, profile: KeyProfile) => boolean }> = {
  key: { label: 'New key', isDone: ({ newKey }) => newKey !== null },
  deploy: { label: 'Deploy', isDone: ({ deployed }) => deployed },
  check: { label: 'Check', isDone: ({ checked }) => checked !== null },
  retire: { label: 'Retire', isDone: (_, profile) => profile.keys.length === 1 },
};

const order: Record<RotationDraft['kind'], readonly RotationStep[]> = {
  rotate: ['key', 'deploy', 'check', 'retire'],
  check: ['check', 'retire'],
};

export function RotationTask({ profile, draft, update, onLeave, onFinish }: RotationTaskProps) {
  const path = order[draft.kind];
  const heading = useRef<HTMLHeadingElement>(null);
  // The step is what comes next, also for the keyboard and for the ear.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step, and the key that ends the first one, are triggers.
  useEffect(() => {
    heading.current?.focus();
    // The step before may have been longer than the window.
    const pane = heading.current?.closest('.pane');
    if (pane) pane.scrollTop = 0;
  }, [draft.step, draft.newKey?.id]);

  const at = path.indexOf(draft.step);
  const next = path[at + 1];
  const body: Record<RotationStep, ReactNode> = {
    key: <KeyStep profile={profile} draft={draft} update={update} />,
    deploy: <DeployStep profile={profile} draft={draft} update={update} />,
    check: <CheckStep profile={profile} draft={draft} update={update} />,
    retire: <RetireStep profile={profile} draft={draft} update={update} />,
  };
  const go = (step: RotationStep) =>
    update(draft.step === 'deploy' && step === 'check' ? { step, deployed: true } : { step });
  return (
    <section className="task" aria-label={draft.kind === 'rotate' ? 'Rotate the key' : 'Check fallbacks'}>
      <header className="task-header">
        <Button className="button button-small" onPress={onLeave}>
          <ArrowLeft aria-hidden className="icon" />
          Back to the profile
        </Button>
        <h2>
          {draft.kind === 'rotate' ? 'Rotate the key of' : 'Check the fallbacks of'} {profile.name}
        </h2>
        <EnvironmentBadge environment={profile.environment} />
      </header>
      <nav aria-label="Steps">
        <ol className="steps">
          {path.map((step, index) => {
            const { label, isDone } = steps[step];
            const done = isDone(draft, profile);
            return (
              <li key={step}>
                <Button
                  className="step"
                  data-current={draft.step === step}
                  data-done={done}
                  aria-label={`Step ${index + 1}: ${label}${done ? ', done' : ''}`}
                  {...(draft.step === step ? { 'aria-current': 'step' } : {})}
                  onPress={() => update({ step })}
                >
                  <span className="step-number" aria-hidden>
                    {done ? <Check className="icon" /> : index + 1}
                  </span>
                  {label}
                </Button>
              </li>
            );
          })}
        </ol>
      </nav>
      <h3 ref={heading} tabIndex={-1} className="step-heading">
        {headings[draft.step]}
      </h3>
      {body[draft.step]}
      <footer className="task-footer">
        {next && (
          <Button
            className={`button ${steps[draft.step].isDone(draft, profile) || draft.step === 'deploy' ? 'button-primary' : ''}`}
            onPress={() => go(next)}
          >
            {draft.step === 'deploy' ? 'It is deployed: ' : 'Next: '}
            {steps[next].label.toLowerCase()}
          </Button>
        )}
        {!next && (
          <Button className="button" onPress={onFinish}>
            Finish
          </Button>
        )}
        <span className="field-note">You can leave at any time and go on later.</span>
      </footer>
    </section>
  );
}

const headings: Record<RotationStep, string> = {
  key: 'Make a new key current',
  deploy: 'Deploy it with the old key as a fallback',
  check: 'Find out what still depends on the old keys',
  retire: 'Retire what nothing depends on',
};
