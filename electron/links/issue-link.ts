// A filled recipe as what is handed out: token, link or hidden field, message, and when it dies. Pure, for one link or a million.
import type { RecipeFields } from '../../shared/recipes.ts';
import type { SigningIdentity } from '../signing/formats.ts';
import { deliver } from './delivery.ts';
import type { Filled } from './form.ts';
import { expiryOf, isTimed } from './lifetime.ts';
import { fillMessage } from './message.ts';
import { makeToken } from './token.ts';

export interface MadeLink {
  token: string;
  link: string | null;
  html: string | null;
  message: string;
  /** Unix seconds; null where the token has no time in it. */
  signedAt: number | null;
  /** Unix seconds of the last moment at which the site takes it; null when it does not expire. */
  expiresAt: number | null;
}

/**
 * @param now unix seconds.
 * @throws LinksError, SigningError; then there is no link.
 */
export function makeLink(
  recipe: RecipeFields,
  filled: Filled,
  identity: SigningIdentity,
  { now, timeZone }: { now: number; timeZone: string },
): MadeLink {
  const at = Math.trunc(now);
  const expiresAt = expiryOf(recipe, identity.djangoVersion, at);
  const { token, uidb64 } = makeToken(recipe, filled, identity, at);
  const { link, html } = deliver(recipe, filled, { token, uidb64 });
  const message = fillMessage(recipe, filled, { link, html, expiresAt, timeZone });
  return { token, link, html, message, signedAt: isTimed(recipe) ? at : null, expiresAt };
}
