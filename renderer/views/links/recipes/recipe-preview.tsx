// Beside the editor: the form, what is signed of it, and what goes out, with example values.
import { memo, type ReactNode, useCallback, useState } from 'react';
import type { KeyProfile } from '../../../../shared/keys.ts';
import { EnvironmentBadge } from '../../../components/environment-badge.tsx';
import { Card, Facts } from '../../../components/panes.tsx';
import { translator } from '../../../language.ts';
import { useScrollStop } from '../../../state/use-scroll-stop.ts';
import { duration, localTime } from '../../../wording/time.ts';
import { visibleText } from '../../../wording/visible-text.ts';
import { ExampleForm } from './example-form.tsx';
import { exampleFor } from './example-values.ts';
import { fillIn } from './placeholders.ts';
import { type RecipeDraft, recipeOf } from './recipe-draft.ts';
import { lifetimeWords, signerLabel } from './recipe-words.ts';

const t = translator('recipeEditor');

/** Where the token stands. */
const token = () => t('preview.token');

interface RecipePreviewProps {
  draft: RecipeDraft;
  profile: KeyProfile | null;
}

export const RecipePreview = memo(function RecipePreview({ draft, profile }: RecipePreviewProps) {
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const onType = useCallback((key: number, text: string) => setTyped((all) => ({ ...all, [key]: text })), []);
  const [payload, delivered, message] = [useScrollStop(), useScrollStop(), useScrollStop()];
  const example = exampleFor(draft, typed);
  const link = draft.as === 'link' && draft.url !== '' ? draft.url : null;
  return (
    <div className="cards">
      <Card title={t('preview.form')}>
        <ExampleForm fields={draft.fields} kind={draft.kind} typed={typed} onType={onType} />
      </Card>
      <Card title={t('preview.signed')} segment="payload">
        {example.payload === null ? (
          <p>{t('preview.reset')}</p>
        ) : (
          <code className="raw raw-short mono" {...payload}>
            {visibleText(example.payload) || '…'}
          </code>
        )}
        <Signed draft={draft} profile={profile} />
      </Card>
      <Card title={draft.as === 'link' ? t('preview.link') : t('preview.hiddenField')}>
        <code className="raw raw-short mono" {...delivered}>
          {draft.as === 'hidden-field' ? (
            <>
              {`<input type="hidden" name="${draft.inputName || '…'}" value="`}
              <Token />
              {'">'}
            </>
          ) : link === null ? (
            '…'
          ) : (
            linkParts(link, example.lookup)
          )}
        </code>
      </Card>
      {draft.message.trim() !== '' && (
        <Card title={t('preview.message')}>
          <p className="message-preview" {...message}>
            {visibleText(messageOf(draft, example.lookup))}
          </p>
        </Card>
      )}
    </div>
  );
});

function Signed({ draft, profile }: { draft: RecipeDraft; profile: KeyProfile | null }) {
  return (
    <Facts
      facts={[
        [t('preview.signer'), signerLabel(draft.kind)],
        [t('preview.salt'), draft.kind !== 'password-reset' && <code>{draft.salt || '…'}</code>],
        [t('preview.key'), <ProfileName key="key" profile={profile} />],
        [t('preview.lifetime'), lifetimeWords(recipeOf(draft))],
        [
          t('preview.once'),
          draft.kind === 'password-reset'
            ? t('preview.onceReset')
            : draft.fields.some(({ type }) => type === 'nonce')
              ? t('preview.onceNonce')
              : recipeOf(draft).lifetimeSeconds === null
                ? t('preview.againForever')
                : t('preview.againUntil'),
        ],
      ]}
    />
  );
}

function ProfileName({ profile }: { profile: KeyProfile | null }) {
  if (!profile) return t('preview.noProfile');
  return (
    <span className="inline">
      {profile.name} <EnvironmentBadge environment={profile.environment} />
    </span>
  );
}

const Token = () => (
  <span className="segment" data-segment="signature">
    {token()}
  </span>
);

/** The URL with its placeholders filled in and the token marked. */
function linkParts(url: string, lookup: (name: string) => string | undefined): ReactNode[] {
  const encoded = (name: string) => {
    if (name === 'uidb64') return 'NDI';
    const value = lookup(name);
    return value === undefined ? undefined : encodeURIComponent(value.toWellFormed());
  };
  return url.split('{token}').flatMap((part, index) => {
    const text = visibleText(fillIn(part, encoded));
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text in their order.
    return index === 0 ? [text] : [<Token key={index} />, text];
  });
}

function messageOf(draft: RecipeDraft, lookup: (name: string) => string | undefined): string {
  const { lifetimeSeconds, fields: _ } = recipeOf(draft);
  const encoded = (name: string) =>
    name === 'token'
      ? token()
      : name === 'uidb64'
        ? 'NDI'
        : encodeURIComponent(lookup(name)?.toWellFormed() ?? `{${name}}`);
  return fillIn(draft.message, (name) => {
    switch (name) {
      case 'link':
        return draft.as === 'link' ? fillIn(draft.url, encoded) : undefined;
      case 'html':
        return draft.as === 'hidden-field'
          ? `<input type="hidden" name="${draft.inputName}" value="${token()}">`
          : undefined;
      case 'expires':
        return lifetimeSeconds === null
          ? t('preview.furtherNotice')
          : (localTime(Math.floor(Date.now() / 1000) + lifetimeSeconds) ?? '…');
      case 'lifetime':
        return lifetimeSeconds === null ? t('preview.unlimitedTime') : duration(lifetimeSeconds);
      default:
        return lookup(name);
    }
  });
}
