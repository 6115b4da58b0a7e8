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
import { translator } from '../language.ts';
import { SharingError } from '../sharing/errors.ts';
import { readFileWithin } from '../sharing/read-file.ts';
import { replaceFile } from '../storage/atomic-file.ts';
import { parseJson } from '../storage/set-aside.ts';
import { systemReason } from '../storage/system-reason.ts';
import { RecipeError } from './recipe-errors.ts';

const t = translator('recipes');

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
  throw new RecipeError('recipes-not-exported', t('sharing.tooLarge', { limit: String(MAX_FILE / 1024 ** 2) }));
}

/** @throws RecipeError `recipes-not-exported`; then the file is as it was. */
export async function saveRecipes(path: string, text: string): Promise<void> {
  try {
    await replaceFile(path, text);
  } catch (error) {
    throw new RecipeError(
      'recipes-not-exported',
      t('sharing.notWritten', { file: basename(path), reason: systemReason(error) }),
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
      t('sharing.noRecipes', { file: fileName, beginning: `"format": "${FORMAT}"` }),
    );
  }
  if (Number.isInteger(json.version) && Number(json.version) > VERSION) {
    throw new RecipeError('recipes-newer-version', t('sharing.newer', { file: fileName }));
  }
  const file = recipeFileSchema.safeParse(json);
  if (file.success) return file.data.recipes;
  const [first] = file.error.issues;
  const problem = first ? complaint(first) : t('sharing.problem.unknown', { place: t('sharing.problem.wholeFile') });
  throw new RecipeError('not-recipes', t('sharing.otherContent', { file: fileName, problem }));
}

/** As one would write it in a program: recipes[2].fields[0].name. All of it is the schema's own, never the file's. */
const placeOf = ({ path }: z.core.$ZodIssue): string =>
  path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`))
    .join('') || t('sharing.problem.wholeFile');

function complaint(issue: z.core.$ZodIssue): string {
  const place = placeOf(issue);
  switch (issue.code) {
    case 'invalid_type':
      return t('sharing.problem.missing', { place, expected: issue.expected });
    case 'too_big':
      return t('sharing.problem.tooBig', { place, most: String(issue.maximum) });
    case 'too_small':
      return t('sharing.problem.tooSmall', { place, least: String(issue.minimum) });
    case 'invalid_format':
      return t('sharing.problem.otherForm', { place });
    case 'unrecognized_keys':
      return t('sharing.problem.unknownEntry', { place, name: printable(issue.keys[0] ?? '') });
    default:
      return t('sharing.problem.unknown', { place });
  }
}

const printable = (text: string): string => text.replaceAll(/[^ -~]/g, '?').slice(0, 40);
