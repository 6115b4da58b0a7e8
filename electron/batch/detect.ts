// What a file of rows most likely is, by its name and its beginning: the person can correct it.
import { extname } from 'node:path';
import type { TableKind } from '../../shared/batch.ts';
import { recognise } from '../signing/formats.ts';
import { sampledRows } from './limits.ts';
import { rowsOf } from './rows.ts';
import type { Row } from './table.ts';

const byExtension: Record<string, TableKind> = {
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.tab': 'tsv',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.jsonlines': 'jsonl',
};
const delimiters = [',', ';', '\t', '|'] as const;

/** @param text whole rows. `delimiter` is for csv; the tab for tsv, and the comma where there is none. */
export function findKind(fileName: string, text: string): { kind: TableKind; delimiter: string } {
  const named = byExtension[extname(fileName).toLowerCase()];
  if (named === 'tsv') return { kind: 'tsv', delimiter: '\t' };
  if (named === 'jsonl' || (named === undefined && isJsonLines(text))) return { kind: 'jsonl', delimiter: ',' };
  const best = findDelimiter(text);
  if (named === 'csv') return { kind: 'csv', delimiter: best ?? ',' };
  if (best === '\t') return { kind: 'tsv', delimiter: '\t' };
  return best === null ? { kind: 'lines', delimiter: ',' } : { kind: 'csv', delimiter: best };
}

/** The delimiter by which nearly all rows have as many cells, more than one; null when there is none. */
function findDelimiter(text: string): string | null {
  let best: { delimiter: string; score: number } | null = null;
  for (const delimiter of delimiters) {
    const widths = take(text, 'csv', delimiter).map(({ cells }) => cells.length);
    const width = mostFrequent(widths);
    const share = widths.filter((one) => one === width).length / widths.length;
    if (width < 2 || share < 0.8) continue;
    const score = share + Math.min(width, 50) / 1000;
    if (best === null || score > best.score) best = { delimiter, score };
  }
  return best?.delimiter ?? null;
}

function isJsonLines(text: string): boolean {
  const rows = take(text, 'lines', ',').slice(0, 20);
  return rows.length > 0 && rows.every(({ cells }) => isObject(cells[0] ?? ''));
}

const isObject = (text: string): boolean => {
  try {
    return text.trimStart().startsWith('{') && typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
};

/** The rows of the beginning, as far as samples go. */
export function take(text: string, kind: TableKind, delimiter: string, exact = true): Row[] {
  const rows: Row[] = [];
  for (const row of rowsOf(text, { kind, delimiter }, exact).rows) {
    rows.push(row);
    if (rows.length > sampledRows) break;
  }
  return rows;
}

export function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** Whether the first row names the columns: it has a name for each, and those are nothing like what is below them. */
export function findHeader(rows: readonly Row[]): boolean {
  const [first, ...body] = rows.map(({ cells }) => cells.map((cell) => cell.trim()));
  if (first === undefined || first.some((cell) => cell === '' || cell.length > 100)) return false;
  if (new Set(first).size < first.length || first.some((cell) => looksOf(cell) !== 'words')) return false;
  if (body.length === 0) return first.length > 1 || usualNames.test(first[0] ?? '');
  const differs = first.some((_, column) => {
    const looks = body
      .map((cells) => cells[column] ?? '')
      .filter(Boolean)
      .map(looksOf);
    return looks.length > 0 && looks.filter((look) => look !== 'words').length / looks.length > 0.6;
  });
  if (differs) return true;
  const recurs = first.some((cell, column) => body.some((cells) => cells[column] === cell));
  if (recurs) return false;
  return first.length > 1
    ? first.every((cell) => /^[\p{L}_][\p{L}\p{N} _.-]*$/u.test(cell))
    : usualNames.test(first[0] ?? '');
}

const usualNames =
  /^(?:.*[ _-])?(?:tokens?|values?|signed|cookies?|sessions?|sessionid|messages|links?|urls?|ids?|uuid|pk|users?|names?|e-?mails?|keys?|data|payload)$/i;

function looksOf(cell: string): 'number' | 'address' | 'date' | 'identifier' | 'token' | 'words' {
  if (/^[+-]?\d+(?:[.,]\d+)*%?$/.test(cell)) return 'number';
  if (/@.+\.|^[a-z]+:\/\//i.test(cell)) return 'address';
  if (/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b/.test(cell)) return 'date';
  if (/^[0-9a-f]{8}-?[0-9a-f]{4}-/i.test(cell)) return 'identifier';
  return cell.length > 20 && recognise(cell.slice(0, 4096)).length > 0 ? 'token' : 'words';
}
