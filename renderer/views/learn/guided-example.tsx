// The guided example: sign, tamper, expire, rotate, each really done, with a throwaway profile that is removed at its end.
import { ArrowLeft, ArrowRight, Check, Trash2 } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { KeyProfile } from '../../../shared/keys.ts';
import { call } from '../../client.ts';
import { Hint, InlineError } from '../../components/messages.tsx';
import { translator } from '../../language.ts';
import { useAnnounce } from '../../state/announcer.tsx';
import { useKeyRing } from '../../state/key-ring.tsx';
import { useAction } from '../../state/use-action.ts';
import { ExpireStep } from './expire-step.tsx';
import { KeyStep, SignStep } from './first-steps.tsx';
import { emptyLearn, type LearnDraft, type LearnStep, learnSteps, recordsOf } from './learn-draft.ts';
import type { LearnStepProps } from './learn-step.ts';
import { MadeSoFar } from './made-so-far.tsx';
import { RotateStep } from './rotate-step.tsx';
import { TamperStep } from './tamper-step.tsx';

const t = translator('learn');

/** What each step leaves behind, without which the next has nothing to work with. */
const isDone: Record<LearnStep, (draft: LearnDraft, profile: KeyProfile | undefined) => boolean> = {
  key: (_, profile) => profile !== undefined,
  sign: ({ signed }) => signed !== null,
  tamper: ({ changed }) => changed !== null,
  expire: ({ maxAge }) => maxAge !== emptyLearn.maxAge,
  rotate: ({ signed }, profile) =>
    signed !== null && profile !== undefined && !profile.keys.some((key) => key.fingerprint === signed.keyFingerprint),
};

export function GuidedExample({ draft, update }: LearnStepProps) {
  const { ring, reload } = useKeyRing();
  const announce = useAnnounce();
  const ending = useAction();
  const heading = useRef<HTMLHeadingElement>(null);
  const top = useRef<HTMLElement>(null);
  // The step is what comes next, also for the keyboard and for the ear.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step and the end are triggers.
  useEffect(() => {
    heading.current?.focus();
    const pane = top.current?.closest('.pane');
    if (pane) pane.scrollTop = 0;
  }, [draft.step, draft.ended]);

  const profile = ring?.profiles.find(({ id }) => id === draft.profile?.id);
  const end = () =>
    ending.run(async () => {
      if (draft.profile === null) return;
      const { name } = draft.profile;
      const records = recordsOf(draft).length;
      if (profile) await call('keys.deleteProfile', { id: draft.profile.id });
      update({ ...emptyLearn, ended: { name, records } });
      announce(t('end.announced', { name }));
      await reload();
    });
  const startAgain = () => update(emptyLearn);

  if (draft.ended)
    return (
      <section className="task" aria-label={t('title')} ref={top}>
        <h2 ref={heading} tabIndex={-1} className="step-heading">
          {t('end.title')}
        </h2>
        <p>{t('end.gone', { name: draft.ended.name })}</p>
        <p>{t('end.records', { count: draft.ended.records })}</p>
        <ul className="promises">
          {learnSteps.map((step) => (
            <li key={step}>{t(`end.learnt.${step}`)}</li>
          ))}
        </ul>
        <div className="buttons">
          <Button className="button" onPress={startAgain}>
            {t('startAgain')}
          </Button>
        </div>
      </section>
    );

  // Deleted in Keys meanwhile; there is nothing left to go on with.
  const isLost = draft.profile !== null && ring !== null && profile === undefined;
  const at = learnSteps.indexOf(draft.step);
  const previous = learnSteps[at - 1];
  const next = learnSteps[at + 1];
  const reachable = (step: LearnStep) =>
    step === 'key' || (isDone.key(draft, profile) && (step === 'sign' || isDone.sign(draft, profile)));
  return (
    <section className="task" aria-label={t('title')} ref={top}>
      <header className="task-header">
        <h2>{t('title')}</h2>
      </header>
      <nav aria-label={t('steps')}>
        <ol className="steps">
          {learnSteps.map((step, index) => {
            const done = isDone[step](draft, profile);
            const label = t(`label.${step}`);
            return (
              <li key={step}>
                <Button
                  className="step"
                  data-current={draft.step === step}
                  data-done={done}
                  isDisabled={!reachable(step)}
                  aria-label={t(done ? 'stepDone' : 'step', { number: index + 1, of: learnSteps.length, label })}
                  {...(draft.step === step ? { 'aria-current': 'step' } : {})}
                  onPress={() => update({ step })}
                >
                  {/* The figure is drawn, not written: the button's text is what its name has, too. */}
                  <span className="step-number" aria-hidden {...(!done && { 'data-number': index + 1 })}>
                    {done && <Check className="icon" />}
                  </span>
                  {label}
                </Button>
              </li>
            );
          })}
        </ol>
      </nav>
      <div className="learn-columns">
        <div className="step-body">
          <h3 ref={heading} tabIndex={-1} className="step-heading">
            {t(`heading.${draft.step}`)}
          </h3>
          {isLost ? (
            <Hint>
              {t('lost')}
              <br />
              <Button className="button button-small" onPress={startAgain}>
                {t('startAgain')}
              </Button>
            </Hint>
          ) : (
            <StepBody draft={draft} update={update} profile={profile} />
          )}
        </div>
        {!isLost && <MadeSoFar draft={draft} profile={profile} />}
      </div>
      {!isLost && (
        <footer className="task-footer pane-actions">
          {previous && (
            <Button className="button" onPress={() => update({ step: previous })}>
              <ArrowLeft aria-hidden className="icon" />
              {t('back')}
            </Button>
          )}
          {next ? (
            <Button
              className={`button ${isDone[draft.step](draft, profile) ? 'button-primary' : ''}`}
              isDisabled={!reachable(next)}
              onPress={() => update({ step: next })}
            >
              {t(`next.${next}`)}
              <ArrowRight aria-hidden className="icon" />
            </Button>
          ) : (
            <Button
              className={`button ${isDone.rotate(draft, profile) ? 'button-primary' : ''}`}
              data-busy={ending.pending}
              onPress={() => void end()}
            >
              <Check aria-hidden className="icon" />
              {t('finish')}
            </Button>
          )}
          <span className="spacer" />
          {next && draft.profile !== null && (
            <Button className="button button-quiet" data-busy={ending.pending} onPress={() => void end()}>
              <Trash2 aria-hidden className="icon" />
              {t('stop')}
            </Button>
          )}
          <InlineError message={ending.failure} />
        </footer>
      )}
    </section>
  );
}

function StepBody({ draft, update, profile }: LearnStepProps & { profile: KeyProfile | undefined }): ReactNode {
  const { step, signed } = draft;
  if (step === 'key' || profile === undefined) return <KeyStep draft={draft} update={update} />;
  const props = { draft, update, profile };
  if (step === 'sign' || signed === null) return <SignStep {...props} />;
  if (step === 'tamper') return <TamperStep {...props} signed={signed} />;
  if (step === 'expire') return <ExpireStep {...props} signed={signed} />;
  return <RotateStep {...props} signed={signed} />;
}
