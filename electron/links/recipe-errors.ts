// What can go wrong with recipes. Every message says what happened, what is unharmed and what to do. Recipes hold no secret.

/** The stable codes that callers may switch on. */
export type RecipeErrorCode =
  // the store
  | 'recipes-not-written'
  | 'recipes-not-writable'
  | 'unknown-recipe'
  | 'recipe-unusable'
  | 'recipe-name-taken'
  | 'recipe-profile-unknown'
  | 'too-many-recipes'
  // files that are shared
  | 'recipe-file-unreadable'
  | 'recipe-file-too-large'
  | 'not-recipes'
  | 'recipes-newer-version'
  | 'recipes-not-exported';

export class RecipeError extends Error {
  readonly code: RecipeErrorCode;

  constructor(code: RecipeErrorCode, message: string) {
    super(message);
    this.name = 'RecipeError';
    this.code = code;
  }
}
