// What will be signed, and how, before it is.
import { ListChecks } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import type { KeyProfile } from '../../../shared/keys.ts';
import type { LinkPreview } from '../../../shared/links.ts';
import type { Recipe } from '../../../shared/recipes.ts';
import { EnvironmentBadge } from '../../components/environment-badge.tsx';
import { Card, Facts } from '../../components/panes.tsx';
import { translator } from '../../language.ts';
import { duration } from '../../wording/time.ts';
import { visibleText } from '../../wording/visible-text.ts';

const t = translator('links');

interface LinkPreviewCardProps {
  recipe: Recipe;
  profile: KeyProfile | null;
  preview: LinkPreview | null;
  /** Why there is none. */
  failure: string | null;
}

export function LinkPreviewCard({ recipe, profile, preview, failure }: LinkPreviewCardProps) {
  return (
    <Card title={t('preview.title')}>
      {failure !== null ? <p className="field-error">{failure}</p> : <Content recipe={recipe} preview={preview} />}
      <Facts
        facts={[
          [
            t('preview.signedBy'),
            profile && (
              <span className="inline">
                {profile.name} <EnvironmentBadge environment={profile.environment} />
              </span>
            ),
          ],
          [t('preview.dies'), lifetime(recipe), 'lifetime'],
          [
            t('preview.deliveredAs'),
            recipe.delivery.as === 'link' ? (
              <UrlTemplate key="url" url={recipe.delivery.url} />
            ) : (
              t.rich('preview.hiddenField', {
                name: visibleText(recipe.delivery.name),
                code: (name) => <code key="name">{name}</code>,
              })
            ),
          ],
        ]}
      />
    </Card>
  );
}

function Content({ recipe, preview }: { recipe: Recipe; preview: LinkPreview | null }): ReactNode {
  if (preview === null) return null;
  if (preview.problems.length > 0) {
    return (
      <p className="preview-problems">
        <ListChecks aria-hidden className="icon" />
        {t('preview.problems', { count: preview.problems.length })}
      </p>
    );
  }
  if (recipe.signer.kind === 'password-reset') {
    return <p>{t('preview.reset')}</p>;
  }
  if (preview.payload === null) return null;
  return (
    <output className="raw raw-short mono" aria-label={t('preview.toBeSigned')}>
      {preview.payload === '' ? <em>{t('preview.empty')}</em> : visibleText(preview.payload)}
    </output>
  );
}

/** It may be broken after any of its slashes, rather than within a word. */
function UrlTemplate({ url }: { url: string }) {
  const parts = visibleText(url).split(/(?<=[^/]\/)(?=[^/])/);
  return parts.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a part has no name; the list is made anew as a whole.
    <Fragment key={at}>
      {part}
      <wbr />
    </Fragment>
  ));
}

function lifetime({ signer, lifetimeSeconds }: Recipe): string {
  if (lifetimeSeconds !== null) return t('preview.after', { lifetime: duration(lifetimeSeconds) });
  return signer.kind === 'value' ? t('preview.neverWithoutTime') : t('preview.neverWithoutLimit');
}
