// What a run over a file needs of the app around it.
import type { Recipe } from '../../shared/recipes.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Journals } from './journal.ts';
import type { RunKeys } from './key-loan.ts';
import type { PoolOptions } from './pool.ts';

export interface RunOptions {
  keys: RunKeys;
  /** To issue with. @throws RecipeError, BatchError `batch-recipe-not-allowed` */
  recipe: (recipeId: string) => Promise<Recipe>;
  ledger: Pick<Ledger, 'append' | 'find' | 'search' | 'status'>;
  journals: Journals;
  /** Unix seconds. */
  now: () => number;
  /** Monotonic, in milliseconds. */
  clock: () => number;
  pool?: PoolOptions | undefined;
  /** Rows that are signed and recorded together. */
  issuedTogether?: number | undefined;
  /** What a person may be told of an error; undefined for one that should not have happened. */
  tell: (error: unknown) => string;
  onChange: () => void;
}
