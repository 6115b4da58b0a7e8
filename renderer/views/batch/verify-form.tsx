// Verify and inspect a column: which one, with whose keys, and how strictly.
import { ShieldCheck } from 'lucide-react';
import { Button } from 'react-aria-components';
import { formatKeys } from '../../../shared/format-names.ts';
import { EnvironmentBadge } from '../../components/environment-badge.tsx';
import { type Option, SelectField, SuggestField, TextInput } from '../../components/fields.tsx';
import { Hint, InlineError } from '../../components/messages.tsx';
import { profileOption } from '../../components/profile-switcher.tsx';
import { translator } from '../../language.ts';
import { tokenColumn, verifyTask } from '../../state/batch-draft.ts';
import { useKeyRing } from '../../state/key-ring.tsx';
import { useAction } from '../../state/use-action.ts';
import { MaxAgeField } from '../inspect/max-age-field.tsx';
import { columnOptions } from './column-options.tsx';
import type { TaskFormProps } from './set-up.tsx';

const t = translator('batch');
const format = translator('formats');

const anyFormat = '*';
const formats = (): Option[] => [
  { id: anyFormat, label: t('verify.anyFormat') },
  ...Object.entries(formatKeys).map(([id, key]) => ({ id, label: format(key) })),
];
const all = '*';

export function VerifyForm({ input, draft, update, start }: TaskFormProps) {
  const { ring, selected } = useKeyRing();
  const { pending, failure, run } = useAction();
  const profiles = ring?.profiles ?? [];
  const profile = selected ?? profiles.find(({ id }) => id === draft.profileId) ?? null;
  const empty = input.columns.length === 0;
  return (
    <>
      <SelectField
        label={t('verify.column')}
        options={columnOptions(input)}
        value={empty ? null : String(tokenColumn(draft, input))}
        onChange={(column) => update({ column: Number(column) })}
      />
      <div className="batch-pair">
        {selected ? (
          <div className="field">
            <span className="label">{t('verify.keys')}</span>
            <span className="inline sign-with">
              {selected.name} <EnvironmentBadge environment={selected.environment} />
            </span>
          </div>
        ) : (
          <SelectField
            label={t('verify.keys')}
            options={[{ id: all, label: t('verify.allProfiles') }, ...profiles.map(profileOption)]}
            value={profile?.id ?? all}
            onChange={(id) => update({ profileId: id === all ? null : id })}
          />
        )}
        <SelectField
          label={t('verify.format')}
          options={formats()}
          value={draft.format ?? anyFormat}
          onChange={(format) => update({ format: format === anyFormat ? null : format })}
        />
      </div>
      {ring && profiles.length === 0 && <Hint>{t('verify.noKeys')}</Hint>}
      <MaxAgeField value={draft.maxAge} onChange={(maxAge) => update({ maxAge })} />
      <div className="batch-pair">
        <SuggestField
          label={t('verify.salt')}
          term="salt"
          value={draft.salt}
          onChange={(salt) => update({ salt: salt.slice(0, 4096) })}
          suggestions={(profile === null ? profiles : [profile]).flatMap(({ salts }) => salts)}
          monospaced
          placeholder={t('verify.ownSalt')}
          description={t('verify.saltNote')}
        />
        <TextInput
          label={t('verify.cookieName')}
          term="signedCookie"
          value={draft.cookieName}
          onChange={(cookieName) => update({ cookieName })}
          maxLength={4096}
          monospaced
          description={t('verify.cookieNameNote')}
        />
      </div>
      <InlineError message={failure} />
      <div className="buttons pane-actions">
        <Button
          className="button button-primary"
          data-busy={pending}
          isDisabled={empty}
          onPress={() => void run(() => start(verifyTask(draft, input, profile?.id ?? null)))}
        >
          <ShieldCheck aria-hidden className="icon" />
          {t('verify.action')}
        </Button>
        <span className="field-note">{t('verify.resultsFirst')}</span>
      </div>
    </>
  );
}
