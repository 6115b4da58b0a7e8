// How the token reaches the site again, for how long the site takes it, and what is written to the recipient.
import { Link, TextCursorInput } from 'lucide-react';
import { Switch } from 'react-aria-components';
import { DurationField } from '../../../components/duration-field.tsx';
import { ChoiceField, TextInput } from '../../../components/fields.tsx';
import { Warning } from '../../../components/messages.tsx';
import { Card } from '../../../components/panes.tsx';
import { memoSection } from './memo-section.ts';
import { PlaceholderField } from './placeholder-chips.tsx';
import { messagePlaceholders, urlPlaceholders } from './placeholders.ts';
import type { RecipeDraft } from './recipe-draft.ts';
import type { SectionProps } from './recipe-editor.tsx';
import { hostOf } from './recipe-words.ts';

export const DeliverySection = memoSection(
  function DeliverySection({ draft, set, at }: SectionProps) {
    return (
      <Card title="Delivery">
        <ChoiceField<RecipeDraft['as']>
          label="As"
          className="choices-row"
          value={draft.as}
          onChange={(as) => set({ as })}
          choices={[
            {
              id: 'link',
              label: 'Link',
              icon: <Link aria-hidden className="icon" />,
              description: 'A URL to follow, with the token in it.',
            },
            {
              id: 'hidden-field',
              label: 'Hidden field',
              icon: <TextCursorInput aria-hidden className="icon" />,
              description: 'An HTML input for a form that posts the token.',
            },
          ]}
        />
        {draft.as === 'link' ? (
          <PlaceholderField
            of="the URL"
            placeholders={urlPlaceholders(draft)}
            value={draft.url}
            onChange={(url) => set({ url })}
            maxLength={2000}
          >
            <TextInput
              label="URL"
              value={draft.url}
              onChange={(url) => set({ url })}
              error={at('delivery.url')}
              maxLength={2000}
              monospaced
              placeholder={
                draft.kind === 'password-reset'
                  ? 'https://example.com/reset/{uidb64}/{token}/'
                  : 'https://example.com/recover/{token}/'
              }
              description="The page of the site that takes the token. Values are percent-encoded."
            />
          </PlaceholderField>
        ) : (
          <TextInput
            label="Input name"
            value={draft.inputName}
            onChange={(inputName) => set({ inputName })}
            error={at('delivery.name')}
            maxLength={200}
            monospaced
            placeholder="token"
            description="The site reads it from request.POST under this name."
          />
        )}
        {draft.as === 'link' && /^http:/i.test(draft.url) && !isLocal(draft.url) && (
          <Warning>Without https anyone on the way can read the link, and use it first.</Warning>
        )}
      </Card>
    );
  },
  ['as', 'url', 'kind', 'fields'],
);

const isLocal = (url: string) => /^(localhost|127\.|\[::1\])/i.test(hostOf(url) ?? '');

export const LifetimeSection = memoSection(
  function LifetimeSection({ draft, set, at }: SectionProps) {
    const error = at('lifetimeSeconds');
    return (
      <Card title="Lifetime">
        {draft.kind === 'value' ? (
          <p className="field-note">
            A plain value has no time in it: the site cannot tell how old it is, and it never expires.
          </p>
        ) : (
          <>
            <Switch className="switch" isSelected={draft.expires} onChange={(expires) => set({ expires })}>
              <span className="switch-track" aria-hidden />
              The site refuses it after a while
            </Switch>
            {draft.expires ? (
              <div className="recipe-lifetime">
                <DurationField label="Lifetime" value={draft.lifetime} onChange={(lifetime) => set({ lifetime })} />
                <p className="field-note">
                  {draft.kind === 'password-reset'
                    ? 'The site’s PASSWORD_RESET_TIMEOUT. Django’s own is 3 days.'
                    : 'The site’s code enforces it, as max_age. Nothing in the token does.'}
                </p>
              </div>
            ) : (
              <p className="field-note">Whoever finds such a link years from now can still use it.</p>
            )}
          </>
        )}
        {error !== undefined && <p className="field-error">{error}</p>}
      </Card>
    );
  },
  ['kind', 'expires', 'lifetime'],
);

export const MessageSection = memoSection(
  function MessageSection({ draft, set, at }: SectionProps) {
    return (
      <Card title="Message">
        <PlaceholderField
          of="the message"
          placeholders={messagePlaceholders(draft)}
          value={draft.message}
          onChange={(message) => set({ message })}
          maxLength={20_000}
        >
          <TextInput
            label="Message to the recipient"
            value={draft.message}
            onChange={(message) => set({ message })}
            error={at('message')}
            maxLength={20_000}
            rows={7}
            placeholder={'Hello,\n\nhere is your link: {link}\nIt is valid until {expires}.'}
            description="Optional. It is filled in with each link, ready to be copied into a mail."
          />
        </PlaceholderField>
      </Card>
    );
  },
  ['message', 'as', 'kind', 'expires', 'fields'],
);
