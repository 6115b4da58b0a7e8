// What can be changed before signing again: payload, time and key.
import { useDeferredValue, useMemo } from 'react';
import type { Inspection } from '../../../../shared/inspection.ts';
import type { KeyProfile } from '../../../../shared/keys.ts';
import { type Option, SelectField, TextInput } from '../../../components/fields.tsx';
import { jsonProblem } from '../../../components/json-problem.ts';
import { Hint } from '../../../components/messages.tsx';
import { profileOption } from '../../../components/profile-switcher.tsx';
import { TokenEditor } from '../../../components/token-editor.tsx';
import { editable, type ResignDraft } from '../../../state/resign-draft.ts';
import { utcSeconds, utcTime } from '../../../wording/time.ts';

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
    { id: 'keep', label: kept === null ? 'As it is' : `As it is: ${kept}` },
    { id: 'now', label: 'Now, when it is signed' },
    { id: 'chosen', label: 'Another time' },
  ];
  return (
    <>
      {editable(inspection) === null ? (
        <Hint>The payload is no text, so it is kept as it is. Time and key can be changed.</Hint>
      ) : (
        <TokenEditor
          className="resign-payload"
          label={payload?.kind === 'json' ? 'Payload as JSON' : 'Payload'}
          value={draft.payload}
          onChange={(value) => set({ payload: value })}
          error={problem}
        />
      )}
      <div className="resign-fields">
        {signedAt !== undefined && (
          <SelectField label="Time" options={times} value={draft.time} onChange={(time) => set({ time })} />
        )}
        {signedAt !== undefined && draft.time === 'chosen' && (
          <TextInput
            label="Time in UTC"
            value={draft.chosenTime}
            onChange={(chosenTime) => set({ chosenTime })}
            maxLength={40}
            monospaced
            error={utcSeconds(draft.chosenTime) === null ? 'A time like 2026-11-22 10:00:00.' : undefined}
          />
        )}
        <SelectField
          label="Sign with"
          placeholder="Choose a key profile"
          options={profiles.map(profileOption)}
          value={draft.profileId}
          onChange={(profileId) => set({ profileId })}
        />
      </div>
    </>
  );
}
