// What an opened bundle holds, and a choice for each profile. Nothing is stored before the button is pressed.
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ImportOutcome } from '../../../../shared/sharing.ts';
import { call } from '../../../client.ts';
import { InlineError } from '../../../components/messages.tsx';
import { StoringWait } from '../../../components/passphrase-wait.tsx';
import { translator } from '../../../language.ts';
import { useAnnounce } from '../../../state/announcer.tsx';
import { useKeyRing } from '../../../state/key-ring.tsx';
import { useAction } from '../../../state/use-action.ts';
import { calendarDay } from '../../../wording/time.ts';
import { BackEndChoice, useBackEnd } from '../back-end-choice.tsx';
import { BundleProfileCard } from './bundle-profile-card.tsx';
import { choiceProblem, firstChoice, type ImportChoice, requestedChoices } from './import-choices.ts';
import type { OpenedBundle } from './import-dialog.tsx';

const t = translator('sharing');
const common = translator('common');

interface ImportPreviewProps {
  bundle: OpenedBundle;
  onImported: (outcome: ImportOutcome) => void;
  onClose: () => void;
}

export function ImportPreview({ bundle, onImported, onClose }: ImportPreviewProps) {
  const { reload } = useKeyRing();
  const announce = useAnnounce();
  const [choices, setChoices] = useState<Record<number, ImportChoice>>({});
  const [backEnd, setBackEnd] = useBackEnd();
  const [asked, setAsked] = useState(false);
  const { pending, failure, setFailure, run } = useAction();

  const choiceOf = (index: number): ImportChoice => {
    const profile = bundle.profiles.find((candidate) => candidate.index === index);
    return choices[index] ?? (profile ? firstChoice(profile) : { choice: 'skip', name: '' });
  };
  const chosen = bundle.profiles.map(({ index }) => choiceOf(index));
  const replacing = chosen.some(({ choice }) => choice === 'replace');
  const allSkipped = chosen.every(({ choice }) => choice === 'skip');

  const submit = async () => {
    setAsked(true);
    const requested = requestedChoices(bundle.profiles, choices);
    if (!requested || backEnd === null) {
      setFailure(t('preview.choicesMissing'));
      return;
    }
    await run(async () => {
      const outcome = await call('sharing.import', { bundleId: bundle.bundleId, backEnd, choices: requested });
      await reload();
      announce(t('import.finished'));
      onImported(outcome);
    });
  };
  return (
    <>
      <div className="dialog-body">
        <p>{t('preview.what', { count: bundle.profiles.length, day: calendarDay(bundle.exportedAt) })}</p>
        <ul className="plain-list bundle" aria-label={t('preview.profiles')}>
          {bundle.profiles.map((profile) => {
            const choice = choiceOf(profile.index);
            return (
              <li key={profile.index}>
                <BundleProfileCard
                  profile={profile}
                  choice={choice}
                  onChange={(changed) => setChoices({ ...choices, [profile.index]: changed })}
                  problem={asked ? choiceProblem(choice) : null}
                />
              </li>
            );
          })}
        </ul>
        {bundle.profiles.length > 0 && !allSkipped && (
          <BackEndChoice
            label={t('preview.place')}
            value={backEnd}
            onChange={setBackEnd}
            error={asked && backEnd === null ? t('preview.placeMissing') : undefined}
          />
        )}
        <StoringWait pending={pending} places={[backEnd]} />
        <InlineError message={failure} />
      </div>
      <footer className="dialog-footer">
        <Button autoFocus className="button" onPress={onClose}>
          {common('cancel')}
        </Button>
        {bundle.profiles.length > 0 && (
          <Button
            className={`button ${replacing ? 'button-danger' : 'button-primary'}`}
            data-busy={pending}
            isDisabled={allSkipped}
            onPress={() => void submit()}
          >
            {replacing ? t('import.actionReplacing') : t('import.action')}
          </Button>
        )}
      </footer>
    </>
  );
}
