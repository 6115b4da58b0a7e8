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
import { useKeyRing } from '../../state/key-ring.tsx';
import type { Derivation, SignDraft, SignKind } from '../../state/sign-draft.ts';
import { shortcut } from '../../wording/shortcut.ts';

const kinds: { id: SignKind; label: string; explanation: string; defaultSalt: string }[] = [
  {
    id: 'value',
    label: 'Plain value',
    explanation: 'Signer().sign(value): no time, so it never expires.',
    defaultSalt: 'django.core.signing.Signer',
  },
  {
    id: 'timestamped',
    label: 'Timestamped value',
    explanation: 'TimestampSigner().sign(value): carries the time, so readers can set a max age.',
    defaultSalt: 'django.core.signing.TimestampSigner',
  },
  {
    id: 'object',
    label: 'JSON object',
    explanation: 'signing.dumps(obj): JSON, base64 and the time; read with signing.loads().',
    defaultSalt: 'django.core.signing',
  },
  {
    id: 'cookie',
    label: 'Signed cookie',
    explanation: 'response.set_signed_cookie(name, value): read with request.get_signed_cookie().',
    defaultSalt: 'none',
  },
];

const keys = shortcut('Enter');

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
  const kind = kinds.find(({ id }) => id === draft.kind) ?? kinds[0];
  const json = useDeferredValue(draft.json);
  const problem = useMemo(() => jsonProblem(json), [json]);
  return (
    <>
      <div className="field">
        <span className="label" id="sign-kind">
          Kind
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
          {kinds.map(({ id, label }) => (
            <ToggleButton key={id} id={id} className="segmented-button">
              {label}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <p className="field-note">{kind?.explanation}</p>
      </div>

      {profileFixed && profile ? (
        <div className="field">
          <span className="label">Sign with</span>
          <span className="inline sign-with">
            {profile.name} <EnvironmentBadge environment={profile.environment} />
          </span>
        </div>
      ) : (
        <SelectField
          label="Sign with"
          placeholder="Choose a key profile"
          options={(ring?.profiles ?? []).map(profileOption)}
          value={profile?.id ?? null}
          onChange={(profileId) => set({ profileId })}
        />
      )}

      <PublishedKey publishedIn={profile?.keys[0]?.strength.publishedIn}>
        Anyone can make the same signature, so what you sign with it proves nothing. Rotate the key first.
      </PublishedKey>

      {draft.kind === 'cookie' && (
        <TextInput
          label="Cookie name"
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
          label="JSON"
          value={draft.json}
          onChange={(text) => set({ json: text })}
          placeholder={'{"user": 42, "email": "ada@example.com"}'}
          error={problem}
        />
      ) : (
        <TokenEditor
          key="value"
          className="sign-value"
          label="Value"
          value={draft.value}
          onChange={(value) => set({ value })}
          placeholder="The text to sign"
        />
      )}
      <SuggestField
        label="Salt"
        value={draft.salt}
        onChange={(salt) => set({ salt: salt.slice(0, 4096) })}
        suggestions={profile?.salts ?? []}
        placeholder={kind?.defaultSalt ?? ''}
        monospaced
        description={
          draft.kind === 'cookie'
            ? 'Optional: the salt argument of set_signed_cookie. The cookie’s name is always added.'
            : 'Optional: Django’s own salt, shown in grey, is used when empty.'
        }
      />
      {draft.kind === 'object' && (
        <Switch className="switch" isSelected={draft.compress} onChange={(compress) => set({ compress })}>
          <span className="switch-track" aria-hidden />
          Compress <span className="field-note">with zlib, kept only when it makes the value shorter</span>
        </Switch>
      )}
      {draft.kind === 'cookie' && (
        <ChoiceField<Derivation>
          label="Derivation"
          className="choices-row"
          value={derivation}
          onChange={(chosen) => set({ derivation: chosen })}
          choices={[
            {
              id: 'v2',
              label: 'v2',
              description: 'Django 5.2.15, 6.0.6, 6.1 and later: name and salt are kept apart (CVE-2026-6873).',
            },
            { id: 'legacy', label: 'Legacy', description: 'Earlier Django: name and salt are simply joined.' },
          ]}
        />
      )}
      <InlineError message={failure} />
      <div className="buttons">
        <Button
          className={`button ${profile?.environment === 'production' ? 'button-danger' : 'button-primary'}`}
          data-busy={pending}
          onPress={onSign}
        >
          <PenLine aria-hidden className="icon" />
          Sign
        </Button>
        <Keyboard className="shortcut">{keys}</Keyboard>
      </div>
    </>
  );
}
