// Beside the editor: the form, what is signed of it, and what goes out, with example values.
import { memo, type ReactNode, useCallback, useState } from 'react';
import type { KeyProfile } from '../../../../shared/keys.ts';
import { EnvironmentBadge } from '../../../components/environment-badge.tsx';
import { Card, Facts } from '../../../components/panes.tsx';
import { duration, localTime } from '../../../wording/time.ts';
import { visibleText } from '../../../wording/visible-text.ts';
import { ExampleForm } from './example-form.tsx';
import { exampleFor } from './example-values.ts';
import { fillIn } from './placeholders.ts';
import { type RecipeDraft, recipeOf } from './recipe-draft.ts';
import { lifetimeWords, signerWords } from './recipe-words.ts';

const token = '‹token›';

interface RecipePreviewProps {
  draft: RecipeDraft;
  profile: KeyProfile | null;
}

export const RecipePreview = memo(function RecipePreview({ draft, profile }: RecipePreviewProps) {
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const onType = useCallback((key: number, text: string) => setTyped((all) => ({ ...all, [key]: text })), []);
  const example = exampleFor(draft, typed);
  const link = draft.as === 'link' && draft.url !== '' ? draft.url : null;
  return (
    <div className="cards">
      <Card title="The form">
        <ExampleForm fields={draft.fields} kind={draft.kind} typed={typed} onType={onType} />
      </Card>
      <Card title="What is signed" segment="payload">
        {example.payload === null ? (
          <p>
            A hash of the account’s id, password hash, last login and e-mail address. None of them stands in the token;
            the site makes the same hash from its database.
          </p>
        ) : (
          <code className="raw raw-short mono">{visibleText(example.payload) || '…'}</code>
        )}
        <Signed draft={draft} profile={profile} />
      </Card>
      <Card title={draft.as === 'link' ? 'The link' : 'The hidden field'}>
        <code className="raw raw-short mono">
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
        <Card title="The message">
          <p className="message-preview">{visibleText(messageOf(draft, example.lookup))}</p>
        </Card>
      )}
    </div>
  );
});

function Signed({ draft, profile }: { draft: RecipeDraft; profile: KeyProfile | null }) {
  return (
    <Facts
      facts={[
        ['Signer', signerWords[draft.kind].label],
        ['Salt', draft.kind !== 'password-reset' && <code>{draft.salt || '…'}</code>],
        ['Key', <ProfileName key="key" profile={profile} />],
        ['Lifetime', lifetimeWords(recipeOf(draft))],
        [
          'Once',
          draft.kind === 'password-reset'
            ? 'yes: the new password ends it'
            : draft.fields.some(({ type }) => type === 'nonce')
              ? 'yes, if the site remembers the nonce'
              : recipeOf(draft).lifetimeSeconds === null
                ? 'no: it works again and again'
                : 'no: it works until it expires',
        ],
      ]}
    />
  );
}

function ProfileName({ profile }: { profile: KeyProfile | null }) {
  if (!profile) return 'no profile yet, so no link can be made';
  return (
    <span className="inline">
      {profile.name} <EnvironmentBadge environment={profile.environment} />
    </span>
  );
}

const Token = () => (
  <span className="segment" data-segment="signature">
    {token}
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
      ? token
      : name === 'uidb64'
        ? 'NDI'
        : encodeURIComponent(lookup(name)?.toWellFormed() ?? `{${name}}`);
  return fillIn(draft.message, (name) => {
    switch (name) {
      case 'link':
        return draft.as === 'link' ? fillIn(draft.url, encoded) : undefined;
      case 'html':
        return draft.as === 'hidden-field'
          ? `<input type="hidden" name="${draft.inputName}" value="${token}">`
          : undefined;
      case 'expires':
        return lifetimeSeconds === null
          ? 'further notice'
          : (localTime(Math.floor(Date.now() / 1000) + lifetimeSeconds) ?? '…');
      case 'lifetime':
        return lifetimeSeconds === null ? 'an unlimited time' : duration(lifetimeSeconds);
      default:
        return lookup(name);
    }
  });
}
