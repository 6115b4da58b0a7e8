// What the columns of a file are probably for, so that a person mostly has to look and press Start.
import type { BatchInput } from '../../shared/batch.ts';
import type { RecipeField } from '../../shared/recipes.ts';

type Column = BatchInput['columns'][number];

/** Parts joined by colons or dots, of which the last is as long as a signature is; a password reset's has 32 digits. */
const signed = /[\w%.+/=-]+[:.][\w-]{27,}={0,2}(?![\w-])|\b[0-9a-z]{1,13}-[0-9a-f]{20,64}\b/;
/** The beginning of a long one: samples are cut. */
const begun = /^[\w%.+/=:-]{150,}…$/;
const tokenName = /token|cookie|session|signed|signature|link|url/i;

/** The column that holds tokens, by its samples, then by its name; the first when nothing speaks for any. */
export function guessTokenColumn(columns: readonly Column[]): number {
  const score = ({ name, samples }: Column) => {
    const filled = samples.filter((sample) => sample !== '');
    const share =
      filled.filter((sample) => signed.test(sample) || begun.test(sample)).length / Math.max(filled.length, 1);
    return share * 10 + (tokenName.test(name) ? 1 : 0);
  };
  const scores = columns.map(score);
  return Math.max(scores.indexOf(Math.max(...scores)), 0);
}

const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Names that mean the same in a table of accounts. */
const synonyms: readonly (readonly string[])[] = [
  ['email', 'mail', 'emailaddress', 'mailaddress'],
  ['pk', 'id', 'userid', 'user', 'uid', 'accountid', 'account'],
  ['passwordhash', 'password'],
  ['lastlogin', 'lastlogindate', 'lastseen'],
  ['name', 'fullname', 'username', 'displayname'],
];

const shape: { [K in RecipeField['input']['type']]?: RegExp } = {
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  uuid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
};

/** How well a column's name fits a field's; 0 for not at all. */
function nameFit(field: RecipeField, column: Column): number {
  const wanted = [plain(field.name), plain(field.label)];
  const name = plain(column.name);
  if (name === '') return 0;
  if (wanted.includes(name)) return 3;
  if (synonyms.some((group) => group.includes(name) && wanted.some((word) => group.includes(word)))) return 2;
  return wanted.some((word) => word.length > 3 && name.length > 3 && (name.includes(word) || word.includes(name)))
    ? 1
    : 0;
}

function shapeFit(field: RecipeField, { samples }: Column): number {
  const filled = samples.filter((sample) => sample !== '');
  const pattern = shape[field.input.type];
  return pattern !== undefined && filled.length > 0 && filled.every((sample) => pattern.test(sample)) ? 1.5 : 0;
}

/** A column for each field that one fits, best fits first; no column twice. */
export function guessMapping(fields: readonly RecipeField[], columns: readonly Column[]): ReadonlyMap<string, number> {
  const fits = fields
    .flatMap((field) =>
      columns.map((column, index) => ({ field, index, fit: nameFit(field, column) + shapeFit(field, column) })),
    )
    .filter(({ fit }) => fit > 0)
    .sort((one, other) => other.fit - one.fit);
  const mapping = new Map<string, number>();
  const taken = new Set<number>();
  for (const { field, index } of fits) {
    if (mapping.has(field.name) || taken.has(index)) continue;
    mapping.set(field.name, index);
    taken.add(index);
  }
  return mapping;
}

/** About how many rows the file has, from its size and the length of its samples; null where they do not tell. */
export function estimateRows({ size, reading, columns }: BatchInput): number | null {
  const rows = Math.max(0, ...columns.map(({ samples }) => samples.length));
  if (rows === 0) return null;
  const perCharacter = reading.encoding.startsWith('utf-16') ? 2 : 1;
  const characters = columns.reduce((sum, { samples }) => sum + samples.join('').length, 0);
  // Between two values stands a delimiter or a line break; in JSON the names, quotes and braces as well.
  const between =
    reading.kind === 'jsonl' ? columns.reduce((sum, { name }) => sum + name.length + 6, 2) : columns.length;
  const perRow = (characters / rows + between) * perCharacter;
  // Two digits are all that such an estimate is good for.
  return perRow > 0 ? Math.max(1, Math.round(Number((size / perRow).toPrecision(2)))) : null;
}
