// What can be changed before signing again: payload, time and key.
import { useDeferredValue, useMemo } from 'react';
import type { Inspection } from '../../../../shared/inspection.ts';
import type { KeyProfile } from '../../../../shared/keys.ts';
import { type Option, SelectField, TextInput } from '../../../components/fields.tsx';
import { jsonProblem } from '../../../components/json-problem.ts';
import { Hint } from '../../../components/messages.tsx';
import { profileOption } from '../../../components/profile-switcher.tsx';
import { TokenEditor } from '../../../components/token-editor.tsx';
import { translator } from '../../../language.ts';
import { editable, type ResignDraft } from '../../../state/resign-draft.ts';
import { utcSeconds, utcTime } from '../../../wording/time.ts';

const t = translator('inspect');

interface ResignFormProps {
  inspection: Inspection;
  draft: ResignDraft;
  onChange: (draft: ResignDraft) => void;
  profiles: readonly KeyProfile[];
}

export function ResignForm({ inspection, draft, onChange, profiles }: ResignFormProps) {
  const { payload, signedAt } = inspection;
  const set = (change: Partial<ResignDraft>) => onChange({ ...draft, ...change });
  const text = useDeferredValue(draft.payload);
  const problem = useMemo(() => (payload?.kind === 'json' ? jsonProblem(text) : null), [payload, text]);
  const kept = signedAt === undefined ? null : utcTime(signedAt);
  const times: Option<ResignDraft['time']>[] = [
    { id: 'keep', label: kept === null ? t('resign.keep') : t('resign.keepTime', { time: kept }) },
    { id: 'now', label: t('resign.now') },
    { id: 'chosen', label: t('resign.chosen') },
  ];
  return (
    <>
      {editable(inspection) === null ? (
        <Hint>{t('resign.notText')}</Hint>
      ) : (
        <TokenEditor
          className="resign-payload"
          label={payload?.kind === 'json' ? t('resign.payloadAsJson') : t('resign.payload')}
          value={draft.payload}
          onChange={(value) => set({ payload: value })}
          error={problem}
        />
      )}
      <div className="resign-fields">
        {signedAt !== undefined && (
          <SelectField label={t('resign.time')} options={times} value={draft.time} onChange={(time) => set({ time })} />
        )}
        {signedAt !== undefined && draft.time === 'chosen' && (
          <TextInput
            label={t('resign.timeInUtc')}
            value={draft.chosenTime}
            onChange={(chosenTime) => set({ chosenTime })}
            maxLength={40}
            monospaced
            error={utcSeconds(draft.chosenTime) === null ? t('resign.timeWrong') : undefined}
          />
        )}
        <SelectField
          label={t('resign.signWith')}
          placeholder={t('resign.chooseProfile')}
          options={profiles.map(profileOption)}
          value={draft.profileId}
          onChange={(profileId) => set({ profileId })}
        />
      </div>
    </>
  );
}
