// What will be signed, and how, before it is.
import { ListChecks } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import type { KeyProfile } from '../../../shared/keys.ts';
import type { LinkPreview } from '../../../shared/links.ts';
import type { Recipe } from '../../../shared/recipes.ts';
import { EnvironmentBadge } from '../../components/environment-badge.tsx';
import { Card, Facts } from '../../components/panes.tsx';
import { counted } from '../../wording/counted.ts';
import { duration } from '../../wording/time.ts';
import { visibleText } from '../../wording/visible-text.ts';

interface LinkPreviewCardProps {
  recipe: Recipe;
  profile: KeyProfile | null;
  preview: LinkPreview | null;
  /** Why there is none. */
  failure: string | null;
}

export function LinkPreviewCard({ recipe, profile, preview, failure }: LinkPreviewCardProps) {
  return (
    <Card title="What will be signed">
      {failure !== null ? <p className="field-error">{failure}</p> : <Content recipe={recipe} preview={preview} />}
      <Facts
        facts={[
          [
            'Signed by',
            profile && (
              <span className="inline">
                {profile.name} <EnvironmentBadge environment={profile.environment} />
              </span>
            ),
          ],
          ['Dies', lifetime(recipe)],
          [
            'Delivered as',
            recipe.delivery.as === 'link' ? (
              <UrlTemplate key="url" url={recipe.delivery.url} />
            ) : (
              <>
                hidden field <code>{visibleText(recipe.delivery.name)}</code>
              </>
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
        {counted(preview.problems.length, 'field')} {preview.problems.length === 1 ? 'is' : 'are'} still to be filled in
        or put right.
      </p>
    );
  }
  if (recipe.signer.kind === 'password-reset') {
    return (
      <p>
        A hash over the account’s fields and the time. Nothing of the account can be read from it, and it ends by itself
        when the account changes: with the next login, a new password or another e-mail address.
      </p>
    );
  }
  if (preview.payload === null) return null;
  return (
    <output className="raw raw-short mono" aria-label="To be signed">
      {preview.payload === '' ? <em>empty</em> : visibleText(preview.payload)}
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
  if (lifetimeSeconds !== null) return `${duration(lifetimeSeconds)} after it is issued`;
  return signer.kind === 'value' ? 'never: there is no time in it' : 'never: the site sets no limit to its age';
}
