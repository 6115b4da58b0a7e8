// The columns that a row of results gets, in their order.
import type { RecipeFields } from '../../shared/recipes.ts';

/** Null when verifying. */
export function resultColumns(recipe: Pick<RecipeFields, 'delivery'> | null): readonly string[] {
  if (recipe === null) return ['verdict', 'key', 'age', 'signed_at', 'payload', 'error'];
  const delivered = recipe.delivery.as === 'link' ? 'link' : 'html';
  return ['token', delivered, 'message', 'expires_at', 'ledger', 'error'];
}
