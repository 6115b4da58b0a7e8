// Step 3: live tokens of the site, and which key each of them still needs.
import { FolderOpen, ListChecks } from 'lucide-react';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { TextInput } from '../../../components/fields.tsx';
import { Hint, InlineError, Warning } from '../../../components/messages.tsx';
import { translator } from '../../../language.ts';
import { useDelayed } from '../../../state/use-delayed.ts';
import { IntakeProgress } from '../../inspect/intake/intake-progress.tsx';
import { DependenceTable } from './dependence-table.tsx';
import { LifetimeField } from './lifetime-field.tsx';
import { areTokensNewer, lifetimeSeconds } from './rotation-draft.ts';
import type { StepProps } from './rotation-task.tsx';
import { useTokenCheck } from './use-token-check.ts';

const t = translator('rotation');
const common = translator('common');

export function CheckStep({ profile, draft, update }: StepProps) {
  const check = useTokenCheck(profile.id, update);
  const [dragging, setDragging] = useState(false);
  const [nothing, setNothing] = useState<string>();
  const lifetime = lifetimeSeconds(draft.lifetime);
  const { intake, checked, tokens } = draft;
  const slow = useDelayed(check.pending && check.busy === null, 100);

  // The answer on screen is always the one for the lifetime on screen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new lifetime is the trigger.
  useEffect(() => {
    if (intake && checked && checked.lifetime !== lifetime) check.checkAgain(intake, lifetime);
  }, [lifetime]);

  // What was asked for by a button is brought into sight; a new lifetime leaves the page where it is.
  const results = useRef<HTMLDivElement>(null);
  const asked = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer is the trigger.
  useEffect(() => {
    if (asked.current) results.current?.scrollIntoView?.({ block: 'nearest' });
    asked.current = false;
  }, [checked]);

  const run = () => {
    setNothing(tokens.trim() === '' ? t('check.nothing') : undefined);
    if (tokens.trim() === '') return;
    asked.current = true;
    check.checkText(tokens, lifetime);
  };
  const drop = (event: DragEvent) => {
    setDragging(false);
    const files = [...event.dataTransfer.files];
    if (files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    setNothing(undefined);
    asked.current = true;
    check.checkFiles(files, lifetime);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files may be dropped anywhere in it; the button beside it opens them too.
    <div
      className="step-body token-drop"
      onDragEnter={(event) => setDragging(event.dataTransfer.types.includes('Files'))}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)))
          setDragging(false);
      }}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault();
      }}
      onDropCapture={drop}
    >
      <p>{t('check.what')}</p>
      <TextInput
        label={t('check.tokens')}
        value={tokens}
        onChange={(text) => update({ tokens: text })}
        rows={5}
        monospaced
        error={nothing}
        placeholder={t('check.tokensExample')}
      />
      <LifetimeField value={draft.lifetime} onChange={(changed) => update({ lifetime: changed })} />
      <div className="buttons">
        <Button className="button button-primary" data-busy={check.pending} onPress={run}>
          <ListChecks aria-hidden className="icon" />
          {t('check.run')}
        </Button>
        <Button
          className="button"
          data-busy={check.pending}
          onPress={() => {
            setNothing(undefined);
            asked.current = true;
            check.openFile(lifetime);
          }}
        >
          <FolderOpen aria-hidden className="icon" />
          {t('check.open')}
        </Button>
        <span className="field-note" role="status">
          {slow && t('check.running')}
        </span>
        {slow && (
          <Button className="button button-small" onPress={check.cancel}>
            {common('cancel')}
          </Button>
        )}
      </div>
      <IntakeProgress busy={check.busy} onCancel={check.cancel} />
      <InlineError message={check.failure} />
      {checked && (
        <div ref={results} className="step-body">
          {areTokensNewer(draft) && <Hint>{t('check.stale')}</Hint>}
          <Problems problems={checked.problems} />
          <DependenceTable
            profile={profile}
            checked={checked}
            source={intake?.text === null ? { kind: 'file', name: intake.fileName } : { kind: 'text' }}
          />
        </div>
      )}
      {dragging && <div className="drop-hint">{t('check.drop')}</div>}
    </div>
  );
}

function Problems({ problems }: { problems: readonly { message: string }[] }) {
  if (problems.length === 0) return null;
  return (
    <Warning>
      <ul>
        {problems.map(({ message }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same sentence can hold for two places.
          <li key={index}>{message}</li>
        ))}
      </ul>
    </Warning>
  );
}
