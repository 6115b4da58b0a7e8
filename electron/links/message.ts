// The message that goes with a link, filled in.
import type { RecipeFields } from '../../shared/recipes.ts';
import { translator } from '../language.ts';
import type { Filled } from './form.ts';
import { fillTemplate } from './template.ts';
import { duration, moment } from './time-zone.ts';
import { textOf } from './token.ts';

const t = translator('links');

export interface MessageFacts {
  link: string | null;
  html: string | null;
  /** Unix seconds of the last moment at which the site takes it; null when it does not expire. */
  expiresAt: number | null;
  /** The recipient's, an IANA name. */
  timeZone: string;
}

/**
 * `{expires}` is the time of expiry in the recipient's time zone ("further notice" where there is none), `{lifetime}` how long that is
 * ("3 days"), `{link}` or `{html}` what is delivered, any other name a field's value.
 * @throws LinksError `template-not-understood`, `time-zone-unknown`
 */
export function fillMessage(recipe: RecipeFields, filled: Filled, facts: MessageFacts): string {
  const { link, html, expiresAt, timeZone } = facts;
  const field = textOf(recipe.fields, filled);
  return fillTemplate(recipe.message, (name) => {
    switch (name) {
      case 'link':
        return link ?? undefined;
      case 'html':
        return html ?? undefined;
      case 'expires':
        return expiresAt === null ? t('message.furtherNotice') : moment(expiresAt, timeZone);
      case 'lifetime':
        return recipe.lifetimeSeconds === null ? t('message.unlimitedTime') : duration(recipe.lifetimeSeconds);
      default:
        return field(name);
    }
  });
}
