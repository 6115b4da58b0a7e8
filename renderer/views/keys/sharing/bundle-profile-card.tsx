// One profile of a bundle: its keys without the keys, what it meets here, and what is to happen with it.
import type { BundleProfile } from '../../../../shared/sharing.ts';
import { EnvironmentBadge } from '../../../components/environment-badge.tsx';
import { SelectField, TextInput } from '../../../components/fields.tsx';
import { KeyStrength, PublishedKey } from '../../../components/key-strength.tsx';
import { Warning } from '../../../components/messages.tsx';
import { useKeyRing } from '../../../state/key-ring.tsx';
import { findingWords } from '../../../wording/findings.ts';
import { roleOf } from '../../../wording/roles.ts';
import { choicesOf, type ImportChoice } from './import-choices.ts';

interface BundleProfileCardProps {
  profile: BundleProfile;
  choice: ImportChoice;
  onChange: (choice: ImportChoice) => void;
  problem: string | null;
}

export function BundleProfileCard({ profile, choice, onChange, problem }: BundleProfileCardProps) {
  const { conflict } = profile;
  const missing = choice.choice === null ? problem : null;
  return (
    <section className="card" aria-label={profile.name}>
      <header className="card-header bundle-header">
        <h3>{profile.name}</h3>
        <EnvironmentBadge environment={profile.environment} />
        <span className="field-note">
          Django {profile.djangoVersion}
          {profile.salts.length > 0 && `, salts: ${profile.salts.join(', ')}`}
        </span>
      </header>
      <Keys profile={profile} />
      {conflict && (
        <p>
          {conflict.why === 'same-name' ? (
            <>
              <strong>{conflict.name}</strong> is here already, with the same name and environment.
            </>
          ) : (
            <>
              Its current key is here already, as that of <strong>{conflict.name}</strong>.
            </>
          )}
        </p>
      )}
      <div className="bundle-choice">
        <SelectField
          label={`What happens with ${profile.name}`}
          labelHidden
          options={choicesOf(profile)}
          value={choice.choice}
          onChange={(chosen) => onChange({ ...choice, choice: chosen })}
          placeholder="Choose what happens with it"
          {...(missing === null ? {} : { error: missing })}
        />
        {choice.choice === 'add' && conflict && (
          <TextInput
            label={`Name of ${profile.name} here`}
            labelHidden
            value={choice.name}
            onChange={(name) => onChange({ ...choice, name })}
            maxLength={80}
            error={problem ?? undefined}
          />
        )}
      </div>
      {choice.choice === 'merge' && (
        <p className="field-note">Its new keys go behind those that are there; the current key stays.</p>
      )}
      {choice.choice === 'replace' && <Replaced profile={profile} />}
    </section>
  );
}

function Keys({ profile }: { profile: BundleProfile }) {
  return (
    <ul className="plain-list bundle-keys" aria-label={`Keys of ${profile.name} in the bundle`}>
      {profile.keys.map((key, index) => {
        const words = findingWords(key.findings, index);
        return (
          <li key={key.fingerprint}>
            <div className="key-line">
              <span className="key-role" data-current={index === 0}>
                {roleOf(index)}
              </span>
              <code className="fingerprint">{key.fingerprint}</code>
              <span className="field-note">
                <KeyStrength strength={key.strength} />
              </span>
              {key.known && <span className="field-note">already here</span>}
            </div>
            <PublishedKey publishedIn={key.strength.publishedIn}>
              Whoever reads there can sign as the site that uses it. Rotate it there as soon as you can.
            </PublishedKey>
            {words && (
              <p className="field-note">
                <strong>{words.check}:</strong> {words.finding}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What replacing loses, by name. */
function Replaced({ profile }: { profile: BundleProfile }) {
  const { ring } = useKeyRing();
  const here = ring?.profiles.find(({ id }) => id === profile.conflict?.profileId);
  if (!here) return null;
  const kept = new Set(profile.keys.map(({ fingerprint }) => fingerprint));
  const lost = here.keys.map((key, index) => ({ key, index })).filter(({ key }) => !kept.has(key.fingerprint));
  return (
    <Warning>
      <p>
        <strong>{here.name}</strong> takes the bundle’s name, environment, Django version, salts and order of keys.
        {lost.length === 0
          ? ' None of its keys is lost.'
          : ' These of its keys are deleted and cannot be brought back from this app:'}
      </p>
      {lost.length > 0 && (
        <ul>
          {lost.map(({ key, index }) => (
            <li key={key.id}>
              {roleOf(index)} <code>{key.fingerprint}</code>
            </li>
          ))}
        </ul>
      )}
    </Warning>
  );
}
