// Step 1: the new key becomes the current one, and the old one the first fallback.
import { useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { KeySource } from '../../../../shared/keys.ts';
import { call } from '../../../client.ts';
import { InlineError } from '../../../components/messages.tsx';
import { StoringWait } from '../../../components/passphrase-wait.tsx';
import { translator } from '../../../language.ts';
import { useAnnounce } from '../../../state/announcer.tsx';
import { useKeyRing } from '../../../state/key-ring.tsx';
import { useAction } from '../../../state/use-action.ts';
import { BackEndChoice } from '../back-end-choice.tsx';
import { ClipboardSource, PasteButton, usePasteShortcut } from '../clipboard-source.tsx';
import { KeyConcerns } from '../key-concerns.tsx';
import { SettingsSource } from '../settings-source.tsx';
import { SourceChoice } from '../source-choice.tsx';
import { tags } from '../tags.tsx';
import { KeyLine } from './key-line.tsx';
import type { StepProps } from './rotation-task.tsx';

const t = translator('rotation');

export function KeyStep({ profile, draft, update }: StepProps) {
  const added = profile.keys.find(({ id }) => id === draft.newKey?.id);
  if (!added) return <NewKey profile={profile} draft={draft} update={update} />;
  return (
    <div className="step-body">
      <p>{t('key.done')}</p>
      <ul className="plain-list" aria-label={t('key.keysNow', { profile: profile.name })}>
        {profile.keys.map((key, index) => (
          <li key={key.id}>
            <KeyLine keyInfo={key} index={index} />
            {index === 0 && <KeyConcerns keyInfo={key} index={index} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function NewKey({ profile, draft, update }: StepProps) {
  const { ring, reload } = useKeyRing();
  const announce = useAnnounce();
  const { pending, failure, setFailure, run } = useAction();
  const [missing, setMissing] = useState<string>();
  const body = useRef<HTMLDivElement>(null);
  const { from, pick } = draft;
  const backEnd = draft.backEnd ?? (ring?.keychain.state === 'available' ? 'keychain' : null);
  const current = profile.keys[0];

  const source = (): KeySource | null => {
    if (from !== 'settings') return { from };
    const [chosen] = pick?.candidates ?? [];
    return pick && chosen !== undefined ? { from, importId: pick.importId, candidates: [chosen] } : null;
  };
  const submit = async () => {
    const what = source();
    setMissing(backEnd === null ? t('key.placeMissing') : undefined);
    setFailure(what ? null : t('key.nothingChosen'));
    if (!what || backEnd === null) return;
    await run(async () => {
      const changed = await call('keys.addKey', {
        profileId: profile.id,
        source: what,
        backEnd,
        position: 'current',
      });
      const key = changed.keys[0];
      await reload();
      update({ newKey: key ? { id: key.id, from } : null, pick: null });
      announce(t('key.added'));
    });
  };
  const refusal = usePasteShortcut(from === 'clipboard', () => void submit(), body);

  return (
    <div className="step-body" ref={body}>
      <p>{current ? t.rich('key.whatOfPresent', { ...tags, fingerprint: current.fingerprint }) : t('key.what')}</p>
      <SourceChoice value={from} onChange={(chosen) => update({ from: chosen })} />
      {from === 'settings' && <SettingsSource single pick={pick} onPick={(picked) => update({ pick: picked })} />}
      <BackEndChoice value={backEnd} onChange={(chosen) => update({ backEnd: chosen })} error={missing} />
      {from === 'clipboard' ? (
        <ClipboardSource refusal={refusal}>
          <PasteButton onPaste={() => void submit()} pending={pending} action={t('key.takeCopied')} />
        </ClipboardSource>
      ) : (
        <div className="buttons">
          <Button className="button button-primary" data-busy={pending} onPress={() => void submit()}>
            {from === 'generate' ? t('key.generate') : t('key.takeChosen')}
          </Button>
        </div>
      )}
      <StoringWait pending={pending} places={[backEnd]} />
      <InlineError message={failure} />
    </div>
  );
}
