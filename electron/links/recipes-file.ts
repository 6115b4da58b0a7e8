// recipes.json: the recipes of this installation. Read once at start, replaced whole at every change; a file that cannot be used is kept.
import { mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { Notice } from '../../shared/keys.ts';
import { type Recipe, recipeSchema } from '../../shared/recipes.ts';
import { removeLeftovers, replaceFile } from '../storage/atomic-file.ts';
import { errorCode, parseJson, setAside } from '../storage/set-aside.ts';
import { systemReason } from '../storage/system-reason.ts';
import { RecipeError } from './recipe-errors.ts';

/** Raised whenever an older app could not read the file rightly: it then leaves the file alone instead of calling it corrupt. */
const VERSION = 1;

const fileSchema = z.strictObject({
  version: z.literal(VERSION),
  recipes: z.array(recipeSchema).refine((recipes) => new Set(recipes.map(({ id }) => id)).size === recipes.length),
});
const versionSchema = z.looseObject({ version: z.int() });

interface Reading {
  recipes: readonly Recipe[];
  notice?: Notice;
  /** The file stays as it is, and nothing is written over it. */
  sealed?: boolean;
}

export class RecipesFile {
  readonly recipes: readonly Recipe[];
  readonly notice: Notice | undefined;
  readonly #path: string;
  /** Why the file must not be replaced, when it must not. */
  readonly #sealed: string | undefined;

  private constructor(path: string, { recipes, notice, sealed }: Reading) {
    this.#path = path;
    this.recipes = recipes;
    this.notice = notice;
    this.#sealed = sealed ? notice?.message : undefined;
  }

  /** Never rejects: what is wrong with the file is told by `notice`, and a file that may not be replaced refuses `write`. */
  static async open(directory: string, clock: () => Date): Promise<RecipesFile> {
    const path = join(directory, 'recipes.json');
    await removeLeftovers(path);
    return new RecipesFile(path, await read(path, clock));
  }

  /** Replaces the file. Throws RecipeError, the old file then being untouched. The caller sees to it that writes do not overlap. */
  async write(recipes: readonly Recipe[]): Promise<void> {
    if (this.#sealed !== undefined) throw new RecipeError('recipes-not-writable', this.#sealed);
    const content = fileSchema.parse({ version: VERSION, recipes });
    try {
      await mkdir(dirname(this.#path), { recursive: true, mode: 0o700 });
      await replaceFile(this.#path, `${JSON.stringify(content, null, 2)}\n`);
    } catch (error) {
      throw new RecipeError(
        'recipes-not-written',
        `The recipes could not be saved (${systemReason(error)}). They are as they were before; make room or allow writing to ${dirname(this.#path)} and try again.`,
      );
    }
  }
}

async function read(path: string, clock: () => Date): Promise<Reading> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { recipes: [] };
    return sealed(
      'recipes-unreadable',
      `The file with the recipes cannot be read (${systemReason(error)}): ${path}. It was left as it is and the keys are unharmed; allow reading it and start again. Until then recipes cannot be saved.`,
    );
  }
  const json = parseJson(bytes);
  const version = versionSchema.safeParse(json);
  if (version.success && version.data.version > VERSION) {
    return sealed(
      'recipes-newer',
      'The recipes were saved by a newer Countersign. The file was left untouched; update this app to use them. Until then recipes cannot be saved.',
    );
  }
  const content = fileSchema.safeParse(json);
  return content.success ? { recipes: content.data.recipes } : await moveAway(path, clock());
}

async function moveAway(path: string, now: Date): Promise<Reading> {
  try {
    const target = await setAside(path, now);
    return {
      recipes: [],
      notice: {
        code: 'recipes-corrupt',
        message: `The file with the recipes was damaged and has been set aside as ${basename(target)} in ${dirname(path)}. The keys are unharmed; put a mended copy back as ${basename(path)} and start again, or import the recipes from a file that was shared.`,
      },
    };
  } catch (error) {
    return sealed(
      'recipes-corrupt',
      `The file with the recipes is damaged and could not be set aside (${systemReason(error)}): ${path}. It was left as it is and the keys are unharmed; move it away and start again. Until then recipes cannot be saved.`,
    );
  }
}

const sealed = (code: string, message: string): Reading => ({ recipes: [], notice: { code, message }, sealed: true });
