// Rotating a key as a task of several steps. Each step can be gone to at any time; leaving keeps everything.
import { ArrowLeft, Check } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { KeyProfile } from '../../../../shared/keys.ts';
import { EnvironmentBadge } from '../../../components/environment-badge.tsx';
import { translator } from '../../../language.ts';
import { CheckStep } from './check-step.tsx';
import { DeployStep } from './deploy-step.tsx';
import { KeyStep } from './key-step.tsx';
import { RetireStep } from './retire-step.tsx';
import { currentCheck, type RotationDraft, type RotationStep } from './rotation-draft.ts';

const t = translator('rotation');

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

const isDone: Record<RotationStep, (draft: RotationDraft, profile: KeyProfile) => boolean> = {
  key: ({ newKey }) => newKey !== null,
  deploy: ({ deployed }) => deployed,
  check: (draft) => currentCheck(draft) !== null,
  // Before there is a new key, nothing was retired because there was nothing to retire.
  retire: ({ kind, newKey }, profile) => profile.keys.length === 1 && (kind === 'check' || newKey !== null),
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
  /** What is next to be done is the next step, and not in this one. */
  const isReady = next !== undefined && (isDone[draft.step](draft, profile) || draft.step === 'deploy');
  const go = (step: RotationStep) =>
    update(draft.step === 'deploy' && step === 'check' ? { step, deployed: true } : { step });
  return (
    <section className="task" aria-label={draft.kind === 'rotate' ? t('task.rotate') : t('task.check')}>
      <header className="task-header">
        <Button className="button button-small" onPress={onLeave}>
          <ArrowLeft aria-hidden className="icon" />
          {t('task.back')}
        </Button>
        <h2>
          {draft.kind === 'rotate'
            ? t('task.rotateOf', { profile: profile.name })
            : t('task.checkOf', { profile: profile.name })}
        </h2>
        <EnvironmentBadge environment={profile.environment} />
      </header>
      <nav aria-label={t('task.steps')}>
        <ol className="steps">
          {path.map((step, index) => {
            const label = t(`label.${step}`);
            const done = isDone[step](draft, profile);
            return (
              <li key={step}>
                <Button
                  className="step"
                  data-current={draft.step === step}
                  data-done={done}
                  aria-label={t(done ? 'task.stepDone' : 'task.step', { number: index + 1, label })}
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
        {t(`heading.${draft.step}`)}
      </h3>
      {body[draft.step]}
      <footer className={`task-footer ${isReady ? 'pane-actions' : ''}`}>
        {next && draft.step !== 'retire' && (
          <Button className={`button ${isReady ? 'button-primary' : ''}`} onPress={() => go(next)}>
            {t(`next.${draft.step}`)}
          </Button>
        )}
        {!next && (
          <Button className="button" onPress={onFinish}>
            {t('task.finish')}
          </Button>
        )}
        <span className="field-note">{t('task.leaveAnyTime')}</span>
      </footer>
    </section>
  );
}
