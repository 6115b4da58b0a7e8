// Whether a task can be done over a table, before a file is chosen for its results.
import type { BatchTask, FieldSource } from '../../shared/batch.ts';
import type { Recipe } from '../../shared/recipes.ts';
import { LinksError } from '../links/errors.ts';
import { moment } from '../links/time-zone.ts';
import { formatIds } from '../signing/formats.ts';
import { BatchError } from './errors.ts';
import type { Table } from './table.ts';

type VerifyTask = Extract<BatchTask, { do: 'verify' }>;
type IssueTask = Extract<BatchTask, { do: 'issue' }>;

/** @throws BatchError `batch-column-missing`, `batch-format-unknown` */
export function checkVerifyTask({ column, format }: VerifyTask, table: Table): void {
  assertColumn(column, table);
  if (format === null || formatIds.some((id) => id === format)) return;
  throw new BatchError(
    'batch-format-unknown',
    'There is no format of that name. Nothing was written; choose another one.',
  );
}

/** @throws BatchError `batch-column-missing`, `batch-field-unknown`, `batch-field-unmapped`; LinksError */
export function checkIssueTask({ mapping, ticket, timeZone }: IssueTask, recipe: Recipe, table: Table): void {
  for (const source of [...Object.values(mapping), ticket]) if (source) assertSource(source, table);
  const inForm = recipe.fields.filter(({ input }) => input.type !== 'fixed' && input.type !== 'nonce');
  const unknown = Object.keys(mapping).find((name) => !inForm.some((field) => field.name === name));
  if (unknown !== undefined) {
    const message = `The recipe has no field “${unknown}” to be filled in. Nothing was written; look at the mapping again.`;
    throw new BatchError('batch-field-unknown', message);
  }
  const unmapped = inForm.filter(({ name, required }) => required && !Object.hasOwn(mapping, name));
  if (unmapped.length > 0) {
    const names = unmapped.map(({ label }) => `“${label}”`).join(', ');
    const message = `The recipe needs ${names}, and no column or text is chosen for ${unmapped.length === 1 ? 'it' : 'them'}. Nothing was written; choose one.`;
    throw new BatchError('batch-field-unmapped', message);
  }
  if (recipe.profileId === null) {
    const message = 'The recipe names no profile whose key signs it. Nothing was issued; choose one in the recipe.';
    throw new LinksError('recipe-without-profile', message);
  }
  // Throws for a time zone that nobody knows.
  moment(0, timeZone);
}

function assertSource(source: FieldSource, table: Table): void {
  if (source.from === 'column') assertColumn(source.column, table);
}

function assertColumn(column: number, { columns }: Table): void {
  if (column < columns.length) return;
  throw new BatchError(
    'batch-column-missing',
    `The file has ${columns.length} ${columns.length === 1 ? 'column' : 'columns'} as it is read now, so there is no column ${column + 1}. Nothing was written; choose another one.`,
  );
}
