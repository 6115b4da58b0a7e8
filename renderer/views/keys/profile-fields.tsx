// The fields a profile has besides its keys, for adding and for editing.
import type { Environment, ProfileFields as Fields, KeyProfile } from '../../../shared/keys.ts';
import { environmentLooks } from '../../components/environment-badge.tsx';
import { ChoiceField, SuggestField, TextInput } from '../../components/fields.tsx';
import { translator } from '../../language.ts';

const t = translator('keys');

export interface ProfileDraft {
  name: string;
  /** Null until chosen: a production key must not pass for another by default. */
  environment: Environment | null;
  djangoVersion: string;
  /** One a line. */
  salts: string;
}

export const emptyProfileDraft: ProfileDraft = { name: '', environment: null, djangoVersion: '5.2', salts: '' };

export const profileDraft = (profile: KeyProfile): ProfileDraft => ({
  name: profile.name,
  environment: profile.environment,
  djangoVersion: profile.djangoVersion,
  salts: profile.salts.join('\n'),
});

export type ProfileErrors = Partial<Record<keyof ProfileDraft, string>>;

/** The contract's fields, or what is wrong with each; the main process checks again. */
export function readProfileDraft(draft: ProfileDraft): { fields: Fields } | { errors: ProfileErrors } {
  const errors: ProfileErrors = {};
  const name = draft.name.trim();
  const salts = draft.salts
    .split('\n')
    .map((salt) => salt.replace(/\r$/, ''))
    .filter((salt) => salt !== '');
  if (name === '') errors.name = t('fields.nameMissing');
  if (!/^\d{1,2}\.\d{1,2}(\.\d{1,3})?$/.test(draft.djangoVersion.trim())) {
    errors.djangoVersion = t('fields.djangoWrong');
  }
  if (salts.length > 100) errors.salts = t('fields.tooManySalts');
  else if (salts.some((salt) => salt.length > 500)) errors.salts = t('fields.saltTooLong');
  if (draft.environment === null) errors.environment = t('fields.environmentMissing');
  if (draft.environment === null || Object.keys(errors).length > 0) return { errors };
  return { fields: { name, environment: draft.environment, djangoVersion: draft.djangoVersion.trim(), salts } };
}

interface ProfileFieldsProps {
  draft: ProfileDraft;
  onChange: (draft: ProfileDraft) => void;
  errors: ProfileErrors;
  autoFocus?: boolean;
}

export function ProfileFields({ draft, onChange, errors, autoFocus = false }: ProfileFieldsProps) {
  const set = (change: Partial<ProfileDraft>) => onChange({ ...draft, ...change });
  return (
    <>
      <div className="field-row">
        <TextInput
          label={t('fields.name')}
          value={draft.name}
          onChange={(name) => set({ name })}
          error={errors.name}
          maxLength={80}
          placeholder={t('fields.nameExample')}
          autoFocus={autoFocus}
        />
        <SuggestField
          label={t('fields.django')}
          value={draft.djangoVersion}
          onChange={(djangoVersion) => set({ djangoVersion })}
          suggestions={['6.1', '6.0', '5.2', '5.1', '4.2', '3.2', '2.2']}
          error={errors.djangoVersion}
          description={t('fields.djangoWhat')}
        />
      </div>
      <ChoiceField<Environment>
        label={t('fields.environment')}
        className="choices-row environments"
        value={draft.environment}
        onChange={(environment) => set({ environment })}
        error={errors.environment}
        choices={(Object.keys(environmentLooks) as Environment[]).map((id) => {
          const { word, icon: Icon, description } = environmentLooks[id];
          return {
            id,
            label: word,
            description,
            icon: <Icon aria-hidden className="icon environment-icon" data-environment={id} />,
          };
        })}
      />
      <TextInput
        label={t('fields.salts')}
        term="salt"
        value={draft.salts}
        onChange={(salts) => set({ salts })}
        error={errors.salts}
        rows={2}
        monospaced
        description={t('fields.saltsWhat')}
      />
    </>
  );
}
