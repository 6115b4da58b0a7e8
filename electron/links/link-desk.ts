// Links: a recipe's form becomes a link that is on record, and a link is looked at as the site would.
import { randomBytes } from 'node:crypto';
import type { Acceptance, FormValues, IssuedLink, LinkPreview } from '../../shared/links.ts';
import { KeysError } from '../keys/errors.ts';
import type { KeyStore } from '../keys/key-store.ts';
import { findProfile } from '../keys/profile.ts';
import { sentences, translator } from '../language.ts';
import { LedgerError } from '../ledger/errors.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { checkAcceptance } from './acceptance.ts';
import { LinksError } from './errors.ts';
import { fillForm } from './form.ts';
import { invalidatedBy } from './invalidation.ts';
import { makeLink } from './issue-link.ts';
import type { RecipeStore } from './recipe-store.ts';
import { recordOf } from './record.ts';
import { moment } from './time-zone.ts';
import { payloadOf } from './token.ts';

const t = translator('links');

export interface LinkDeskOptions {
  recipes: Pick<RecipeStore, 'get'>;
  keys: Pick<KeyStore, 'identities' | 'profiles' | 'signingIdentity'>;
  ledger: Pick<Ledger, 'append' | 'find'>;
  /** Unix seconds, with their fraction: Django counts it when a signature expires. */
  now: () => number;
}

interface Form {
  recipeId: string;
  values: FormValues;
  timeZone: string;
}

export class LinkDesk {
  readonly #options: LinkDeskOptions;

  constructor(options: LinkDeskOptions) {
    this.#options = options;
  }

  /** @throws RecipeError, LinksError */
  async preview({ recipeId, values }: Form): Promise<LinkPreview> {
    const recipe = await this.#options.recipes.get(recipeId);
    const { problems, filled } = fillForm(recipe, values, randomBytes);
    const payload = filled && payloadOf(recipe, filled);
    if (!filled || payload === null) return { problems, payload: null };
    // Random enough to be found again; the one that will be signed is another.
    const nonces = recipe.fields.flatMap(({ name, input }) => (input.type === 'nonce' ? [String(filled[name])] : []));
    return { problems, payload: nonces.reduce((text, nonce) => text.replaceAll(nonce, '…'), payload) };
  }

  /** On record when it resolves. @throws RecipeError, LinksError, KeysError, SigningError; then nothing was issued. */
  async issue({ recipeId, values, timeZone, ticket }: Form & { ticket: string | null }): Promise<IssuedLink> {
    const { recipes, keys, ledger, now } = this.#options;
    const recipe = await recipes.get(recipeId);
    if (recipe.profileId === null) throw withoutProfile();
    const { problems, filled } = fillForm(recipe, values, randomBytes);
    if (!filled) throw incomplete(problems.map(({ message }) => message));
    moment(0, timeZone);
    const { identity, key } = await keys.signingIdentity(recipe.profileId);
    const made = makeLink(recipe, filled, identity, { now: now(), timeZone });
    const { firstSeq } = await ledger.append([recordOf(recipe, key, made.token, ticket)]).catch(notRecorded);
    return {
      ...made,
      invalidatedBy: invalidatedBy(recipe, identity.djangoVersion),
      profileName: key.profileName,
      keyFingerprint: key.fingerprint,
      ...(key.publishedIn !== null && { publishedIn: key.publishedIn }),
      ledgerSeq: firstSeq,
    };
  }

  /** Never throws for what was pasted. @throws RecipeError, LinksError, KeysError */
  async check(request: { recipeId: string; text: string; values: FormValues }): Promise<Acceptance> {
    const { recipes, keys, ledger, now } = this.#options;
    const recipe = await recipes.get(request.recipeId);
    const { profileId } = recipe;
    if (profileId === null) throw withoutProfile();
    const profile = findProfile(await keys.profiles(), profileId);
    const loaded = await keys.identities();
    return await checkAcceptance(request, { recipe, profile, loaded, ledger, now: now() });
  }
}

const withoutProfile = () => new LinksError('recipe-without-profile', t('error.withoutProfile'));

const incomplete = (problems: readonly string[]) =>
  new LinksError('form-incomplete', t('error.formIncomplete', { problems: sentences(...problems) }));

/** What is not on record is not handed out. */
function notRecorded(error: unknown): never {
  if (!(error instanceof LedgerError || error instanceof KeysError)) throw error;
  throw new LinksError('not-recorded', t('error.notRecorded', { reason: error.message }));
}
