// Which rows of an intake are shown.
import type { IntakeRow } from '../../../../shared/intake.ts';
import type { Option } from '../../../components/fields.tsx';
import { translator } from '../../../language.ts';

const t = translator('intake');

/** Rows with what they are searched by, made once for a list. */
export interface Searchable {
  row: IntakeRow;
  text: string;
}

export function searchable(rows: readonly IntakeRow[]): Searchable[] {
  const noToken = t('kinds.noToken');
  return rows.map((row) => ({
    row,
    text: `${row.name ?? row.preview}\n${row.format?.name ?? noToken}\n${row.where}`.toLowerCase(),
  }));
}

/** `kind` is `all`, `tokens`, `none` or a format's id; every word of `filter` must be found. */
export function filterRows(rows: readonly Searchable[], filter: string, kind: string): IntakeRow[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return rows
    .filter(
      ({ row, text }) =>
        (kind === 'all' || (kind === 'tokens' ? row.format !== null : (row.format?.id ?? 'none') === kind)) &&
        words.every((word) => text.includes(word)),
    )
    .map(({ row }) => row);
}

/** What the list can be narrowed to, with how many rows each leaves. */
export function kindOptions(rows: readonly IntakeRow[]): Option[] {
  const noToken = t('kinds.noToken');
  const formats = new Map<string, { name: string; rows: number }>();
  for (const { format } of rows) {
    const id = format?.id ?? 'none';
    const seen = formats.get(id) ?? { name: format?.name ?? noToken, rows: 0 };
    formats.set(id, { ...seen, rows: seen.rows + 1 });
  }
  const none = formats.get('none')?.rows ?? 0;
  const option = (id: string, name: string, of: number): Option => ({
    id,
    label: t('kinds.option', { name, count: of }),
  });
  return [
    option('all', t('kinds.everything'), rows.length),
    ...(none > 0 ? [option('tokens', t('kinds.tokens'), rows.length - none)] : []),
    ...[...formats]
      .filter(([id]) => id !== 'none')
      .sort(([, one], [, other]) => other.rows - one.rows)
      .map(([id, format]) => option(id, format.name, format.rows)),
    ...(none > 0 ? [option('none', noToken, none)] : []),
  ];
}
