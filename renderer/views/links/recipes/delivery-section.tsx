// How the token reaches the site again, for how long the site takes it, and what is written to the recipient.
import { Link, TextCursorInput } from 'lucide-react';
import { Switch } from 'react-aria-components';
import { DurationField } from '../../../components/duration-field.tsx';
import { ChoiceField, TextInput } from '../../../components/fields.tsx';
import { Warning } from '../../../components/messages.tsx';
import { Card } from '../../../components/panes.tsx';
import { translator } from '../../../language.ts';
import { memoSection } from './memo-section.ts';
import { PlaceholderField } from './placeholder-chips.tsx';
import { messagePlaceholders, urlPlaceholders } from './placeholders.ts';
import type { RecipeDraft } from './recipe-draft.ts';
import type { SectionProps } from './recipe-editor.tsx';
import { hostOf } from './recipe-words.ts';

const t = translator('recipeEditor');

export const DeliverySection = memoSection(
  function DeliverySection({ draft, set, at }: SectionProps) {
    return (
      <Card title={t('delivery.title')}>
        <ChoiceField<RecipeDraft['as']>
          label={t('delivery.as')}
          className="choices-row"
          value={draft.as}
          onChange={(as) => set({ as })}
          choices={[
            {
              id: 'link',
              label: t('delivery.link'),
              icon: <Link aria-hidden className="icon" />,
              description: t('delivery.linkNote'),
            },
            {
              id: 'hidden-field',
              label: t('delivery.hiddenField'),
              icon: <TextCursorInput aria-hidden className="icon" />,
              description: t('delivery.hiddenFieldNote'),
            },
          ]}
        />
        {draft.as === 'link' ? (
          <PlaceholderField
            label={t('placeholders.inUrl')}
            placeholders={urlPlaceholders(draft)}
            value={draft.url}
            onChange={(url) => set({ url })}
            maxLength={2000}
          >
            <TextInput
              label={t('delivery.url')}
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
              description={t('delivery.urlNote')}
            />
          </PlaceholderField>
        ) : (
          <TextInput
            label={t('delivery.inputName')}
            value={draft.inputName}
            onChange={(inputName) => set({ inputName })}
            error={at('delivery.name')}
            maxLength={200}
            monospaced
            placeholder="token"
            description={t('delivery.inputNameNote')}
          />
        )}
        {draft.as === 'link' && /^http:/i.test(draft.url) && !isLocal(draft.url) && (
          <Warning>{t('delivery.noHttps')}</Warning>
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
      <Card title={t('lifetime.title')}>
        {draft.kind === 'value' ? (
          <p className="field-note">{t('lifetime.noTime')}</p>
        ) : (
          <>
            <Switch className="switch" isSelected={draft.expires} onChange={(expires) => set({ expires })}>
              <span className="switch-track" aria-hidden />
              {t('lifetime.expires')}
            </Switch>
            {draft.expires ? (
              <div className="recipe-lifetime">
                <DurationField
                  label={t('lifetime.label')}
                  value={draft.lifetime}
                  onChange={(lifetime) => set({ lifetime })}
                />
                <p className="field-note">
                  {draft.kind === 'password-reset' ? t('lifetime.resetNote') : t('lifetime.note')}
                </p>
              </div>
            ) : (
              <p className="field-note">{t('lifetime.unlimited')}</p>
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
      <Card title={t('message.title')}>
        <PlaceholderField
          label={t('placeholders.inMessage')}
          placeholders={messagePlaceholders(draft)}
          value={draft.message}
          onChange={(message) => set({ message })}
          maxLength={20_000}
        >
          <TextInput
            label={t('message.label')}
            value={draft.message}
            onChange={(message) => set({ message })}
            error={at('message')}
            maxLength={20_000}
            rows={7}
            placeholder={t('message.example', { link: '{link}', expires: '{expires}' })}
            description={t('message.note')}
          />
        </PlaceholderField>
      </Card>
    );
  },
  ['message', 'as', 'kind', 'expires', 'fields'],
);
