// What makes the token: the kind of signer, its salt, and the text that it signs.
import { Switch } from 'react-aria-components';
import type { KeyProfile } from '../../../../shared/keys.ts';
import { ChoiceField, SuggestField, TextInput } from '../../../components/fields.tsx';
import { Warning } from '../../../components/messages.tsx';
import { Card } from '../../../components/panes.tsx';
import { translator } from '../../../language.ts';
import { timeZones } from '../../../wording/time-zones.ts';
import { fieldDraft } from './field-draft.ts';
import { memoSection } from './memo-section.ts';
import { PlaceholderField } from './placeholder-chips.tsx';
import { templatePlaceholders } from './placeholders.ts';
import { accountFields, type SignerKind } from './recipe-draft.ts';
import type { SectionProps } from './recipe-editor.tsx';
import { inARow, saltConcern, signerExplanation, signerKinds, signerLabel, suggestedSalt } from './recipe-words.ts';

const t = translator('recipeEditor');

interface SignerSectionProps extends SectionProps {
  profile: KeyProfile | null;
  /** Names of other recipes with that salt. */
  sharedBy: readonly string[];
}

export const SignerSection = memoSection(
  function SignerSection({ draft, set, at, profile, sharedBy }: SignerSectionProps) {
    const choose = (kind: SignerKind) => {
      // The generator reads these and no others; fields that someone has written are left for them to decide.
      const fields =
        kind === 'password-reset' && draft.fields.length === 0 ? accountFields().map(fieldDraft) : draft.fields;
      set({ kind, fields });
    };
    return (
      <Card title={t('signer.title')}>
        <ChoiceField<SignerKind>
          label={t('signer.label')}
          className="choices-row signer-kinds"
          value={draft.kind}
          onChange={choose}
          error={at('signer.kind')}
          choices={signerKinds.map((id) => ({
            id,
            label: signerLabel(id),
            description: signerExplanation(id),
          }))}
        />
        {draft.kind === 'password-reset' ? (
          <TimeZone draft={draft} set={set} at={at} />
        ) : (
          <Salt draft={draft} set={set} at={at} profile={profile} sharedBy={sharedBy} />
        )}
        {(draft.kind === 'value' || draft.kind === 'timestamped') && (
          <PlaceholderField
            label={t('placeholders.inTemplate')}
            placeholders={templatePlaceholders(draft)}
            value={draft.template}
            onChange={(template) => set({ template })}
            maxLength={2000}
          >
            <TextInput
              label={t('signer.template')}
              value={draft.template}
              onChange={(template) => set({ template })}
              error={at('signer.template')}
              maxLength={2000}
              monospaced
              placeholder="{user_id}"
              description={t('signer.templateNote')}
            />
          </PlaceholderField>
        )}
        {draft.kind === 'object' && (
          <Switch className="switch" isSelected={draft.compress} onChange={(compress) => set({ compress })}>
            <span className="switch-track" aria-hidden />
            {t.rich('signer.compress', { note: (words) => <span className="field-note">{words}</span> })}
          </Switch>
        )}
      </Card>
    );
  },
  ['kind', 'salt', 'template', 'compress', 'timeZone', 'fields', 'name'],
);

function Salt({ draft, set, at, profile, sharedBy }: SignerSectionProps) {
  const error = at('signer.salt');
  const concern = error === undefined ? saltConcern(draft.salt) : null;
  const suggestion = suggestedSalt(draft.name);
  return (
    <>
      <SuggestField
        label={t('signer.salt')}
        term="salt"
        value={draft.salt}
        onChange={(salt) => set({ salt: salt.slice(0, 500) })}
        suggestions={[...(suggestion === null ? [] : [suggestion]), ...(profile?.salts ?? [])]}
        error={error}
        placeholder={suggestion ?? 'links.account-recovery'}
        monospaced
        description={t('signer.saltNote')}
      />
      {concern !== null && <Warning>{concern}</Warning>}
      {sharedBy.length > 0 && (
        <Warning>
          {t.rich('signer.saltShared', {
            count: sharedBy.length,
            names: inARow(sharedBy),
            strong: (names) => <strong>{names}</strong>,
          })}
        </Warning>
      )}
    </>
  );
}

function TimeZone({ draft, set, at }: SectionProps) {
  const typed = draft.timeZone.trim().toLowerCase();
  // The whole list would hold four hundred.
  const near = timeZones.filter((zone) => typed === '' || zone.toLowerCase().includes(typed)).slice(0, 40);
  return (
    <SuggestField
      label={t('signer.timeZone')}
      value={draft.timeZone}
      onChange={(timeZone) => set({ timeZone: timeZone.slice(0, 100) })}
      suggestions={near}
      error={at('signer.timeZone')}
      placeholder="UTC"
      description={t('signer.timeZoneNote')}
    />
  );
}
