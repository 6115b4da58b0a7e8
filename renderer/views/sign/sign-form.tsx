// The form of Sign: kind, key profile, value, salt and what the kind needs besides.
import { PenLine } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { Button, Keyboard, Switch, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { KeyProfile } from '../../../shared/keys.ts';
import { EnvironmentBadge } from '../../components/environment-badge.tsx';
import { ChoiceField, SelectField, SuggestField, TextInput } from '../../components/fields.tsx';
import { jsonProblem } from '../../components/json-problem.ts';
import { PublishedKey } from '../../components/key-strength.tsx';
import { InlineError } from '../../components/messages.tsx';
import { profileOption } from '../../components/profile-switcher.tsx';
import { TokenEditor } from '../../components/token-editor.tsx';
import { translator } from '../../language.ts';
import { useKeyRing } from '../../state/key-ring.tsx';
import type { Derivation, SignDraft, SignKind } from '../../state/sign-draft.ts';
import { shortcut } from '../../wording/shortcut.ts';

const t = translator('sign');

/** In their order, each with the salt that Django takes when none is given. */
const kinds: readonly { id: SignKind; defaultSalt: string | null }[] = [
  { id: 'value', defaultSalt: 'django.core.signing.Signer' },
  { id: 'timestamped', defaultSalt: 'django.core.signing.TimestampSigner' },
  { id: 'object', defaultSalt: 'django.core.signing' },
  { id: 'cookie', defaultSalt: null },
];

interface SignFormProps {
  draft: SignDraft;
  onChange: (draft: SignDraft) => void;
  profile: KeyProfile | null;
  /** The switcher names the profile, so it is not chosen here. */
  profileFixed: boolean;
  derivation: Derivation;
  onSign: () => void;
  pending: boolean;
  failure: string | null;
}

export function SignForm({
  draft,
  onChange,
  profile,
  profileFixed,
  derivation,
  onSign,
  pending,
  failure,
}: SignFormProps) {
  const { ring } = useKeyRing();
  const set = (change: Partial<SignDraft>) => onChange({ ...draft, ...change });
  const defaultSalt = kinds.find(({ id }) => id === draft.kind)?.defaultSalt ?? t('salt.none');
  const json = useDeferredValue(draft.json);
  const problem = useMemo(() => jsonProblem(json), [json]);
  return (
    <>
      <div className="field">
        <span className="label" id="sign-kind">
          {t('kind')}
        </span>
        <ToggleButtonGroup
          aria-labelledby="sign-kind"
          className="segmented"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[draft.kind]}
          onSelectionChange={(keys) => {
            const [chosen] = keys;
            if (chosen !== undefined) set({ kind: chosen as SignKind });
          }}
        >
          {kinds.map(({ id }) => (
            <ToggleButton key={id} id={id} className="segmented-button">
              {t(`kinds.${id}.label`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <p className="field-note">{t(`kinds.${draft.kind}.explanation`)}</p>
      </div>

      {profileFixed && profile ? (
        <div className="field">
          <span className="label">{t('signWith')}</span>
          <span className="inline sign-with">
            {profile.name} <EnvironmentBadge environment={profile.environment} />
          </span>
        </div>
      ) : (
        <SelectField
          label={t('signWith')}
          term="profile"
          placeholder={t('chooseProfile')}
          options={(ring?.profiles ?? []).map(profileOption)}
          value={profile?.id ?? null}
          onChange={(profileId) => set({ profileId })}
        />
      )}

      <PublishedKey publishedIn={profile?.keys[0]?.strength.publishedIn}>{t('publishedKey')}</PublishedKey>

      {draft.kind === 'cookie' && (
        <TextInput
          label={t('cookieName')}
          value={draft.cookieName}
          onChange={(cookieName) => set({ cookieName })}
          maxLength={4096}
          monospaced
        />
      )}
      {draft.kind === 'object' ? (
        <TokenEditor
          key="json"
          className="sign-value"
          label={t('json')}
          value={draft.json}
          onChange={(text) => set({ json: text })}
          placeholder={'{"user": 42, "email": "ada@example.com"}'}
          error={problem}
        />
      ) : (
        <TokenEditor
          key="value"
          className="sign-value"
          label={t('value')}
          value={draft.value}
          onChange={(value) => set({ value })}
          placeholder={t('valuePlaceholder')}
        />
      )}
      <SuggestField
        label={t('salt.label')}
        term="salt"
        value={draft.salt}
        onChange={(salt) => set({ salt: salt.slice(0, 4096) })}
        suggestions={profile?.salts ?? []}
        placeholder={defaultSalt}
        monospaced
        description={draft.kind === 'cookie' ? t('salt.cookieNote') : t('salt.note')}
      />
      {draft.kind === 'object' && (
        <Switch className="switch" isSelected={draft.compress} onChange={(compress) => set({ compress })}>
          <span className="switch-track" aria-hidden />
          {t.rich('compress', { note: (words) => <span className="field-note">{words}</span> })}
        </Switch>
      )}
      {draft.kind === 'cookie' && (
        <ChoiceField<Derivation>
          label={t('derivation.label')}
          term="derivation"
          className="choices-row"
          value={derivation}
          onChange={(chosen) => set({ derivation: chosen })}
          choices={[
            { id: 'v2', label: t('derivation.v2'), description: t('derivation.v2Note') },
            { id: 'legacy', label: t('derivation.legacy'), description: t('derivation.legacyNote') },
          ]}
        />
      )}
      <InlineError message={failure} />
      <div className="buttons pane-actions">
        <Button
          className={`button ${profile?.environment === 'production' ? 'button-danger' : 'button-primary'}`}
          data-busy={pending}
          onPress={onSign}
        >
          <PenLine aria-hidden className="icon" />
          {t('sign')}
        </Button>
        <Keyboard className="shortcut">{shortcut('Enter')}</Keyboard>
      </div>
    </>
  );
}
