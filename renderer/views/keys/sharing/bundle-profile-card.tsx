// One profile of a bundle: its keys without the keys, what it meets here, and what is to happen with it.
import type { BundleProfile } from '../../../../shared/sharing.ts';
import { EnvironmentBadge } from '../../../components/environment-badge.tsx';
import { SelectField, TextInput } from '../../../components/fields.tsx';
import { KeyStrength, PublishedKey } from '../../../components/key-strength.tsx';
import { Warning } from '../../../components/messages.tsx';
import { translator } from '../../../language.ts';
import { useKeyRing } from '../../../state/key-ring.tsx';
import { useScrollStop } from '../../../state/use-scroll-stop.ts';
import { findingWords } from '../../../wording/findings.ts';
import { roleOf } from '../../../wording/roles.ts';
import { tags } from '../tags.tsx';
import { choicesOf, type ImportChoice } from './import-choices.ts';

const t = translator('sharing');

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
          {profile.salts.length === 0
            ? t('card.django', { version: profile.djangoVersion })
            : t('card.djangoAndSalts', {
                version: profile.djangoVersion,
                salts: profile.salts.join(t('card.betweenSalts')),
              })}
        </span>
      </header>
      <Keys profile={profile} />
      {conflict && (
        <p>
          {t.rich(conflict.why === 'same-name' ? 'card.sameName' : 'card.sameKey', { ...tags, profile: conflict.name })}
        </p>
      )}
      <div className="bundle-choice">
        <SelectField
          label={t('card.choice', { profile: profile.name })}
          labelHidden
          options={choicesOf(profile)}
          value={choice.choice}
          onChange={(chosen) => onChange({ ...choice, choice: chosen })}
          placeholder={t('card.choicePlaceholder')}
          {...(missing === null ? {} : { error: missing })}
        />
        {choice.choice === 'add' && conflict && (
          <TextInput
            label={t('card.nameHere', { profile: profile.name })}
            labelHidden
            value={choice.name}
            onChange={(name) => onChange({ ...choice, name })}
            maxLength={80}
            error={problem ?? undefined}
          />
        )}
      </div>
      {choice.choice === 'merge' && <p className="field-note">{t('card.merging')}</p>}
      {choice.choice === 'replace' && <Replaced profile={profile} />}
    </section>
  );
}

function Keys({ profile }: { profile: BundleProfile }) {
  const list = useScrollStop();
  return (
    <ul className="plain-list bundle-keys many-keys" aria-label={t('card.keys', { profile: profile.name })} {...list}>
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
              {key.known && <span className="field-note">{t('card.keyKnown')}</span>}
            </div>
            <PublishedKey publishedIn={key.strength.publishedIn}>{t('card.keyPublished')}</PublishedKey>
            {words && <p className="field-note">{t.rich('card.keyFound', { ...tags, ...words })}</p>}
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
        {t.rich(lost.length === 0 ? 'card.replacingLosesNone' : 'card.replacingLoses', { ...tags, profile: here.name })}
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
