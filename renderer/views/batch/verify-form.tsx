// Verify and inspect a column: which one, with whose keys, and how strictly.
import { ShieldCheck } from 'lucide-react';
import { Button } from 'react-aria-components';
import { formatNames } from '../../../shared/format-names.ts';
import { EnvironmentBadge } from '../../components/environment-badge.tsx';
import { type Option, SelectField, SuggestField, TextInput } from '../../components/fields.tsx';
import { Hint, InlineError } from '../../components/messages.tsx';
import { profileOption } from '../../components/profile-switcher.tsx';
import { tokenColumn, verifyTask } from '../../state/batch-draft.ts';
import { useKeyRing } from '../../state/key-ring.tsx';
import { useAction } from '../../state/use-action.ts';
import { MaxAgeField } from '../inspect/max-age-field.tsx';
import { columnOptions } from './column-options.tsx';
import type { TaskFormProps } from './set-up.tsx';

const anyFormat = '*';
const formats: Option[] = [
  { id: anyFormat, label: 'Recognise each' },
  ...Object.entries(formatNames).map(([id, label]) => ({ id, label })),
];
const all: Option = { id: '*', label: 'All profiles' };

export function VerifyForm({ input, draft, update, start }: TaskFormProps) {
  const { ring, selected } = useKeyRing();
  const { pending, failure, run } = useAction();
  const profiles = ring?.profiles ?? [];
  const profile = selected ?? profiles.find(({ id }) => id === draft.profileId) ?? null;
  const empty = input.columns.length === 0;
  return (
    <>
      <SelectField
        label="Column with the tokens"
        options={columnOptions(input)}
        value={empty ? null : String(tokenColumn(draft, input))}
        onChange={(column) => update({ column: Number(column) })}
      />
      <div className="batch-pair">
        {selected ? (
          <div className="field">
            <span className="label">Keys</span>
            <span className="inline sign-with">
              {selected.name} <EnvironmentBadge environment={selected.environment} />
            </span>
          </div>
        ) : (
          <SelectField
            label="Keys"
            options={[all, ...profiles.map(profileOption)]}
            value={profile?.id ?? all.id}
            onChange={(id) => update({ profileId: id === all.id ? null : id })}
          />
        )}
        <SelectField
          label="Format"
          options={formats}
          value={draft.format ?? anyFormat}
          onChange={(format) => update({ format: format === anyFormat ? null : format })}
        />
      </div>
      {ring && profiles.length === 0 && (
        <Hint>There is no key here yet, so nothing can be verified: the tokens will only be read.</Hint>
      )}
      <MaxAgeField value={draft.maxAge} onChange={(maxAge) => update({ maxAge })} />
      <div className="batch-pair">
        <SuggestField
          label="Salt"
          value={draft.salt}
          onChange={(salt) => update({ salt: salt.slice(0, 4096) })}
          suggestions={(profile === null ? profiles : [profile]).flatMap(({ salts }) => salts)}
          monospaced
          placeholder="Django’s own"
          description="Optional; the profiles’ salts are tried anyway."
        />
        <TextInput
          label="Cookie name"
          value={draft.cookieName}
          onChange={(cookieName) => update({ cookieName })}
          maxLength={4096}
          monospaced
          description="For signed cookies: the name is part of their salt."
        />
      </div>
      <InlineError message={failure} />
      <div className="buttons">
        <Button
          className="button button-primary"
          data-busy={pending}
          isDisabled={empty}
          onPress={() => void run(() => start(verifyTask(draft, input, profile?.id ?? null)))}
        >
          <ShieldCheck aria-hidden className="icon" />
          Verify every row
        </Button>
        <span className="field-note">You choose where the results go first.</span>
      </div>
    </>
  );
}
