// A recipe while it is being written: what every kind of signer and of delivery needs side by side, so that trying another loses nothing.
import { accountFieldNames } from '../../../../shared/choices.ts';
import type { Delivery, Recipe, RecipeField, RecipeFields, RecipeSigner } from '../../../../shared/recipes.ts';
import { translator } from '../../../language.ts';
import { type Amount, secondsOf } from '../../../state/amount.ts';
import { type FieldDraft, fieldDraft, fieldOf } from './field-draft.ts';

const t = translator('recipeEditor');

export type SignerKind = RecipeSigner['kind'];

export interface RecipeDraft {
  name: string;
  description: string;
  profileId: string | null;
  kind: SignerKind;
  salt: string;
  template: string;
  compress: boolean;
  /** The site's TIME_ZONE, for a password reset; empty for UTC. */
  timeZone: string;
  fields: readonly FieldDraft[];
  as: Delivery['as'];
  url: string;
  inputName: string;
  /** Whether the site enforces a lifetime. */
  expires: boolean;
  lifetime: Amount;
  message: string;
}

export const emptyRecipe = (profileId: string | null): RecipeDraft => ({
  name: '',
  description: '',
  profileId,
  kind: 'timestamped',
  salt: '',
  template: '',
  compress: false,
  timeZone: '',
  fields: [],
  as: 'link',
  url: '',
  inputName: '',
  expires: true,
  lifetime: { amount: 1, unit: 'days' },
  message: '',
});

const units = [
  ['days', 86_400],
  ['hours', 3600],
  ['minutes', 60],
] as const;

/** In the largest unit that it is whole in. */
export function amountOf(seconds: number): Amount {
  for (const [unit, size] of units) if (seconds % size === 0) return { amount: seconds / size, unit };
  return { amount: seconds, unit: 'seconds' };
}

export function recipeDraft(recipe: RecipeFields, profileId: string | null): RecipeDraft {
  const { name, description, signer, fields, delivery, lifetimeSeconds, message } = recipe;
  return {
    ...emptyRecipe(profileId),
    name,
    description,
    kind: signer.kind,
    ...('salt' in signer ? { salt: signer.salt } : {}),
    ...('template' in signer ? { template: signer.template } : {}),
    ...('compress' in signer ? { compress: signer.compress } : {}),
    ...('timeZone' in signer ? { timeZone: signer.timeZone ?? '' } : {}),
    fields: fields.map(fieldDraft),
    as: delivery.as,
    ...(delivery.as === 'link' ? { url: delivery.url } : { inputName: delivery.name }),
    expires: lifetimeSeconds !== null,
    ...(lifetimeSeconds === null ? {} : { lifetime: amountOf(lifetimeSeconds) }),
    message,
  };
}

function signerOf({ kind, salt, template, compress, timeZone }: RecipeDraft): RecipeSigner {
  if (kind === 'password-reset') return { kind, ...(timeZone.trim() === '' ? {} : { timeZone: timeZone.trim() }) };
  return kind === 'object' ? { kind, salt, compress } : { kind, salt, template };
}

/** As the contract has it; what is still missing in the draft is missing in it, too. */
export const recipeOf = (draft: RecipeDraft): RecipeFields => ({
  name: draft.name.trim(),
  description: draft.description,
  signer: signerOf(draft),
  fields: draft.fields.map(fieldOf),
  delivery: draft.as === 'link' ? { as: 'link', url: draft.url } : { as: 'hidden-field', name: draft.inputName },
  // A plain value has no time in it.
  lifetimeSeconds: draft.kind === 'value' || !draft.expires ? null : Math.round(secondsOf(draft.lifetime)),
  message: draft.message,
});

export const fieldsOnly = ({ id: _, profileId: __, ...recipe }: Recipe): RecipeFields => recipe;

/** Two drafts with the same mark are saved alike. */
export const markOf = (draft: RecipeDraft): string => JSON.stringify([draft.profileId, recipeOf(draft)]);

const account = (name: (typeof accountFieldNames)[number]): RecipeField => ({
  name,
  label: t(`accountFields.${name}`),
  help: t(`accountFields.${name}Help`),
  required: name !== 'lastLogin',
  input: { type: 'text' },
});

/** What PasswordResetTokenGenerator reads from the account. */
export const accountFields = (): readonly RecipeField[] => accountFieldNames.map(account);
