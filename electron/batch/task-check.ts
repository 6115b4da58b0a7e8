// Whether a task can be done over a table, before a file is chosen for its results.
import type { BatchTask, FieldSource } from '../../shared/batch.ts';
import type { Recipe } from '../../shared/recipes.ts';
import { translator } from '../language.ts';
import { LinksError } from '../links/errors.ts';
import { moment } from '../links/time-zone.ts';
import { formatIds } from '../signing/formats.ts';
import { BatchError } from './errors.ts';
import type { Table } from './table.ts';

const t = translator('batch');
const tLinks = translator('links');

type VerifyTask = Extract<BatchTask, { do: 'verify' }>;
type IssueTask = Extract<BatchTask, { do: 'issue' }>;

/** @throws BatchError `batch-column-missing`, `batch-format-unknown` */
export function checkVerifyTask({ column, format }: VerifyTask, table: Table): void {
  assertColumn(column, table);
  if (format === null || formatIds.some((id) => id === format)) return;
  throw new BatchError('batch-format-unknown', t('task.formatUnknown'));
}

/** @throws BatchError `batch-column-missing`, `batch-field-unknown`, `batch-field-unmapped`; LinksError */
export function checkIssueTask({ mapping, ticket, timeZone }: IssueTask, recipe: Recipe, table: Table): void {
  for (const source of [...Object.values(mapping), ticket]) if (source) assertSource(source, table);
  const inForm = recipe.fields.filter(({ input }) => input.type !== 'fixed' && input.type !== 'nonce');
  const unknown = Object.keys(mapping).find((name) => !inForm.some((field) => field.name === name));
  if (unknown !== undefined) throw new BatchError('batch-field-unknown', t('task.fieldUnknown', { name: unknown }));
  const unmapped = inForm.filter(({ name, required }) => required && !Object.hasOwn(mapping, name));
  if (unmapped.length > 0) {
    const names = unmapped.map(({ label }) => t('task.quoted', { text: label })).join(t('task.comma'));
    throw new BatchError('batch-field-unmapped', t('task.fieldsUnmapped', { names, count: unmapped.length }));
  }
  if (recipe.profileId === null) throw new LinksError('recipe-without-profile', tLinks('error.withoutProfile'));
  // Throws for a time zone that nobody knows.
  moment(0, timeZone);
}

function assertSource(source: FieldSource, table: Table): void {
  if (source.from === 'column') assertColumn(source.column, table);
}

function assertColumn(column: number, { columns }: Table): void {
  if (column < columns.length) return;
  const message = t('task.columnMissing', { columns: columns.length, column: column + 1 });
  throw new BatchError('batch-column-missing', message);
}
