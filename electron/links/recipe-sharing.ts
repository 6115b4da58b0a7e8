// Recipes as files that people hand to each other: plain JSON without a secret, and without the ids of this installation. A file that
// comes in is data to be looked at: nothing in it runs, and nothing is saved before a person does that.
import { basename } from 'node:path';
import type { z } from 'zod';
import {
  type Recipe,
  type RecipeFields,
  type RecipeFile,
  recipeFieldsSchema,
  recipeFileSchema,
} from '../../shared/recipes.ts';
import { SharingError } from '../sharing/errors.ts';
import { readFileWithin } from '../sharing/read-file.ts';
import { replaceFile } from '../storage/atomic-file.ts';
import { parseJson } from '../storage/set-aside.ts';
import { systemReason } from '../storage/system-reason.ts';
import { RecipeError } from './recipe-errors.ts';

/** Bytes. */
const MAX_FILE = 4 * 1024 * 1024;
const FORMAT = 'countersign-recipes';
const VERSION = 1;

export type SharedRecipe = RecipeFields & { profileName: string | null };

/** `profileNames`: by id. @throws RecipeError `recipes-not-exported`, when no file would hold them. */
export function writeRecipes(recipes: readonly Recipe[], profileNames: ReadonlyMap<string, string>): string {
  const file: RecipeFile = {
    format: FORMAT,
    version: VERSION,
    recipes: recipes.map(({ id: _id, profileId, ...fields }) => ({
      // In the schema's order, which people read in.
      ...recipeFieldsSchema.parse(fields),
      profileName: profileNames.get(profileId ?? '') ?? null,
    })),
  };
  const text = `${JSON.stringify(recipeFileSchema.parse(file), null, 2)}\n`;
  if (Buffer.byteLength(text) <= MAX_FILE) return text;
  throw new RecipeError(
    'recipes-not-exported',
    `The recipes chosen take more than the ${MAX_FILE / 1024 ** 2} MiB that a file of recipes may have. No file was written; export fewer at a time.`,
  );
}

/** @throws RecipeError `recipes-not-exported`; then the file is as it was. */
export async function saveRecipes(path: string, text: string): Promise<void> {
  try {
    await replaceFile(path, text);
  } catch (error) {
    throw new RecipeError(
      'recipes-not-exported',
      `${basename(path)} could not be written (${systemReason(error)}). The recipes are unharmed; choose another folder or make room, and try again.`,
    );
  }
}

/** @throws RecipeError `recipe-file-unreadable`, `recipe-file-too-large`, `not-recipes`, `recipes-newer-version` */
export async function loadRecipes(path: string): Promise<SharedRecipe[]> {
  try {
    return readRecipes(await readFileWithin(path, MAX_FILE), basename(path));
  } catch (error) {
    if (!(error instanceof SharingError)) throw error;
    const code = error.code === 'file-too-large' ? 'recipe-file-too-large' : 'recipe-file-unreadable';
    throw new RecipeError(code, error.message);
  }
}

/** @throws RecipeError `not-recipes`, `recipes-newer-version` */
export function readRecipes(bytes: Uint8Array, fileName: string): SharedRecipe[] {
  const json = parseJson(bytes) as { format?: unknown; version?: unknown } | null | undefined;
  if (json?.format !== FORMAT) {
    throw new RecipeError(
      'not-recipes',
      `${fileName} is no file of recipes: that is JSON, in UTF-8, and begins with "format": "${FORMAT}". Nothing was saved; choose the file that was exported.`,
    );
  }
  if (Number.isInteger(json.version) && Number(json.version) > VERSION) {
    throw new RecipeError(
      'recipes-newer-version',
      `${fileName} was exported by a newer Countersign. Nothing was saved; update this app to use it.`,
    );
  }
  const file = recipeFileSchema.safeParse(json);
  if (file.success) return file.data.recipes;
  const [first] = file.error.issues;
  throw new RecipeError(
    'not-recipes',
    `${fileName} holds something that recipes do not: ${first ? placeOf(first) : 'the file'} ${first ? complaint(first) : ''}. Nothing was saved; correct it there, or ask for the file again.`,
  );
}

/** As one would write it in a program: recipes[2].fields[0].name. All of it is the schema's own, never the file's. */
const placeOf = ({ path }: z.core.$ZodIssue): string =>
  path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`))
    .join('') || 'the file';

function complaint(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `is missing, or no ${issue.expected}`;
    case 'too_big':
      return `is more than the ${issue.maximum} allowed`;
    case 'too_small':
      return `is less than the ${issue.minimum} needed`;
    case 'invalid_format':
      return 'is not written as it has to be';
    case 'unrecognized_keys':
      return `has an entry that is not known (${quoted(issue.keys[0] ?? '')})`;
    default:
      return 'is nothing that is known here';
  }
}

const quoted = (text: string): string => `“${text.replaceAll(/[^ -~]/g, '?').slice(0, 40)}”`;
