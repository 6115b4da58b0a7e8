// The recipes in use. A change counts once it is saved. A recipe outlives its profile: it then names one that is not there, and whoever
// uses it is told, until another profile is chosen.
import { randomUUID } from 'node:crypto';
import type { Notice } from '../../shared/keys.ts';
import type { Recipe, RecipeFields } from '../../shared/recipes.ts';
import { translator } from '../language.ts';
import { RecipeError } from './recipe-errors.ts';
import { RecipesFile } from './recipes-file.ts';

const t = translator('recipes');

export interface RecipeStoreOptions {
  /** Where recipes.json lies; made when the first recipe is saved. */
  directory: string;
  clock: () => Date;
  /** Whose keys can sign. */
  profileIds: () => Promise<readonly string[]>;
}

export interface RecipeToSave {
  /** Of the one that is changed; a new one without. */
  id?: string | undefined;
  profileId: string | null;
  recipe: RecipeFields;
}

/** As many as a file that is shared may hold. */
const MAX_RECIPES = 500;

export class RecipeStore {
  readonly #file: Promise<RecipesFile>;
  readonly #profileIds: RecipeStoreOptions['profileIds'];
  readonly #listeners = new Set<() => void>();
  #recipes: readonly Recipe[] = [];
  #dismissed = false;
  #lastChange: Promise<unknown>;

  constructor({ directory, clock, profileIds }: RecipeStoreOptions) {
    this.#profileIds = profileIds;
    this.#file = RecipesFile.open(directory, clock).then((file) => {
      this.#recipes = file.recipes;
      return file;
    });
    this.#lastChange = this.#file;
  }

  /** In the order in which they were made. */
  async list(): Promise<readonly Recipe[]> {
    await this.#file;
    return this.#recipes;
  }

  /** To issue with. Looked through again, since the file may have been written by hand. @throws RecipeError `unknown-recipe`, `recipe-unusable` */
  async get(id: string): Promise<Recipe> {
    const recipe = await this.find(id);
    await assertUsable(recipe);
    return recipe;
  }

  /** As it is, usable or not. @throws RecipeError `unknown-recipe` */
  async find(id: string): Promise<Recipe> {
    await this.#file;
    return this.#find(id);
  }

  /** @throws RecipeError; then nothing is changed. */
  async save({ id, profileId, recipe }: RecipeToSave): Promise<Recipe> {
    await assertUsable(recipe);
    return await this.#change(async () => {
      const old = id === undefined ? undefined : this.#find(id);
      this.#assertNameFree(recipe.name, profileId, id);
      if (profileId !== (old?.profileId ?? null)) await this.#assertProfile(profileId);
      const saved: Recipe = { ...recipe, id: id ?? randomUUID(), profileId };
      const recipes = old ? this.#recipes.map((other) => (other === old ? saved : other)) : [...this.#recipes, saved];
      if (recipes.length > MAX_RECIPES) throw tooMany();
      return { recipes, result: saved };
    });
  }

  /** @throws RecipeError; then nothing is changed. */
  async delete(id: string): Promise<void> {
    await this.#change(async () => {
      const gone = this.#find(id);
      return { recipes: this.#recipes.filter((recipe) => recipe !== gone), result: undefined };
    });
  }

  /** Called after every change. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** What a person must be told about the file. */
  async notices(): Promise<Notice[]> {
    const { notice } = await this.#file;
    return notice === undefined || this.#dismissed ? [] : [notice];
  }

  async dismiss(code: string): Promise<void> {
    if ((await this.#file).notice?.code === code) this.#dismissed = true;
  }

  /** One after the other; what is given counts once it is saved. */
  async #change<T>(make: () => Promise<{ recipes: readonly Recipe[]; result: T }>): Promise<T> {
    const run = this.#lastChange.then(async () => {
      const { recipes, result } = await make();
      await (await this.#file).write(recipes);
      this.#recipes = recipes;
      return result;
    });
    this.#lastChange = run.catch(() => {});
    const result = await run;
    for (const listener of this.#listeners) listener();
    return result;
  }

  #find(id: string): Recipe {
    const recipe = this.#recipes.find((candidate) => candidate.id === id);
    if (recipe) return recipe;
    throw new RecipeError('unknown-recipe', t('error.unknownRecipe'));
  }

  #assertNameFree(name: string, profileId: string | null, id: string | undefined): void {
    const taken = this.#recipes.some(
      (other) => other.id !== id && other.profileId === profileId && other.name.toLowerCase() === name.toLowerCase(),
    );
    if (!taken) return;
    throw new RecipeError('recipe-name-taken', t('error.nameTaken'));
  }

  async #assertProfile(profileId: string | null): Promise<void> {
    if (profileId === null || (await this.#profileIds()).includes(profileId)) return;
    throw new RecipeError('recipe-profile-unknown', t('error.profileUnknown'));
  }
}

/** @throws RecipeError `recipe-unusable` */
const assertUsable = async (recipe: RecipeFields): Promise<void> =>
  (await import('./recipe-usable.ts')).assertUsable(recipe);

const tooMany = () => new RecipeError('too-many-recipes', t('error.tooMany', { most: MAX_RECIPES }));
