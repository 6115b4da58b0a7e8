// A link's record in the ledger.
import type { Recipe, RecipeSigner } from '../../shared/recipes.ts';
import { purposeOf } from '../issue/purposes.ts';
import { issuedWith } from '../issue/record.ts';
import type { TriedKey } from '../keys/identities.ts';
import type { Issued } from '../ledger/append.ts';

const whats: Record<RecipeSigner['kind'], string> = {
  value: 'Signed value',
  timestamped: 'Timestamped value',
  object: 'Signed object',
  'password-reset': 'Password reset',
};

export const recordOf = (
  { id, name, signer }: Recipe,
  key: TriedKey,
  token: string,
  ticket: string | null,
): Issued => ({
  ...issuedWith(key, purposeOf(whats[signer.kind], name), token),
  recipe: { id, name },
  ticket,
});
