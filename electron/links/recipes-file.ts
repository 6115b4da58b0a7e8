// recipes.json: the recipes of this installation. Read once at start, replaced whole at every change; a file that cannot be used is kept.
import { mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { Notice } from '../../shared/keys.ts';
import { type Recipe, recipeSchema } from '../../shared/recipes.ts';
import { translator } from '../language.ts';
import { removeLeftovers, replaceFile } from '../storage/atomic-file.ts';
import { errorCode, parseJson, setAside } from '../storage/set-aside.ts';
import { systemReason } from '../storage/system-reason.ts';
import { RecipeError } from './recipe-errors.ts';

const t = translator('recipes');

/** Raised whenever an older app could not read the file rightly: it then leaves the file alone instead of calling it corrupt. */
const VERSION = 1;

const fileSchema = z.strictObject({
  version: z.literal(VERSION),
  recipes: z.array(recipeSchema).refine((recipes) => new Set(recipes.map(({ id }) => id)).size === recipes.length),
});
const versionSchema = z.looseObject({ version: z.int() });

interface Reading {
  recipes: readonly Recipe[];
  notice?: { code: string; say: () => string };
  /** The file stays as it is, and nothing is written over it. */
  sealed?: boolean;
}

export class RecipesFile {
  readonly recipes: readonly Recipe[];
  readonly #path: string;
  readonly #notice: Reading['notice'];
  readonly #sealed: boolean;

  private constructor(path: string, { recipes, notice, sealed = false }: Reading) {
    this.#path = path;
    this.recipes = recipes;
    this.#notice = notice;
    this.#sealed = sealed;
  }

  /** What a person must be told, in the language of the moment. */
  get notice(): Notice | undefined {
    return this.#notice && { code: this.#notice.code, message: this.#notice.say() };
  }

  /** Never rejects: what is wrong with the file is told by `notice`, and a file that may not be replaced refuses `write`. */
  static async open(directory: string, clock: () => Date): Promise<RecipesFile> {
    const path = join(directory, 'recipes.json');
    await removeLeftovers(path);
    return new RecipesFile(path, await read(path, clock));
  }

  /** Replaces the file. Throws RecipeError, the old file then being untouched. The caller sees to it that writes do not overlap. */
  async write(recipes: readonly Recipe[]): Promise<void> {
    if (this.#sealed) throw new RecipeError('recipes-not-writable', this.notice?.message ?? '');
    const content = fileSchema.parse({ version: VERSION, recipes });
    try {
      await mkdir(dirname(this.#path), { recursive: true, mode: 0o700 });
      await replaceFile(this.#path, `${JSON.stringify(content, null, 2)}\n`);
    } catch (error) {
      throw new RecipeError(
        'recipes-not-written',
        t('error.notWritten', { reason: systemReason(error), folder: dirname(this.#path) }),
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
    return sealed('recipes-unreadable', () => t('file.unreadable', { reason: systemReason(error), path }));
  }
  const json = parseJson(bytes);
  const version = versionSchema.safeParse(json);
  if (version.success && version.data.version > VERSION) {
    return sealed('recipes-newer', () => t('file.newer'));
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
        say: () => t('file.setAside', { name: basename(target), folder: dirname(path), original: basename(path) }),
      },
    };
  } catch (error) {
    return sealed('recipes-corrupt', () => t('file.notSetAside', { reason: systemReason(error), path }));
  }
}

const sealed = (code: string, say: () => string): Reading => ({ recipes: [], notice: { code, say }, sealed: true });
