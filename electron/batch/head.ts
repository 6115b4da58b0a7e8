// The beginning of a file: what it is, its columns with samples, and what is odd about it. Reads no more than that, however large it is.
import type { FileHandle } from 'node:fs/promises';
import type { BatchInput, TableEncoding, TableReading } from '../../shared/batch.ts';
import { translator } from '../language.ts';
import { findHeader, findKind, mostFrequent, take } from './detect.ts';
import { decode, findEncoding, markLengthOf, swapBytes, unitSize, withoutCutCharacter } from './encoding.ts';
import { BatchError } from './errors.ts';
import { jsonCells, jsonKeys } from './json-rows.ts';
import { headBytes, maxColumns, sampledRows, sampleLength, samples } from './limits.ts';
import { RecordScanner } from './record-scanner.ts';
import { rowsOf } from './rows.ts';
import { isDelimited, type Row, type Table } from './table.ts';

const t = translator('batch');

export interface Head {
  table: Table;
  columns: BatchInput['columns'];
  warnings: string[];
}

export async function readHeadBytes(file: FileHandle, size: number): Promise<Buffer> {
  const head = Buffer.alloc(Math.min(headBytes, size));
  let length = 0;
  while (length < head.length) {
    const { bytesRead } = await file.read(head, length, head.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return head.subarray(0, length);
}

/**
 * @param wanted how the person wants it read; found out when absent.
 * @throws BatchError `batch-file-empty`, `batch-not-text`, `batch-header-too-long`, `batch-delimiter`
 */
export function readHead(
  fileName: string,
  bytes: Uint8Array,
  { size, wanted }: { size: number; wanted?: TableReading | undefined },
): Head {
  const found = findEncoding(bytes);
  const encoding = wanted?.encoding ?? found.encoding;
  const markLength = markLengthOf(bytes, encoding);
  const data = new Uint8Array(bytes.subarray(markLength));
  if (encoding === 'utf-16be') swapBytes(data);
  const isWhole = bytes.length >= size;
  const announced = announcedDelimiter(decode(data.subarray(0, 32), encoding).text);
  const kind =
    wanted !== undefined
      ? settled(wanted)
      : announced !== null
        ? kindOf(announced.delimiter)
        : findKind(fileName, textOf(data, encoding, null, isWhole).text);
  const delimiter = kind.kind === 'csv' || kind.kind === 'tsv' ? kind.delimiter : null;
  // Only where it would be read as a row.
  const skipped = delimiter === null ? 0 : (announced?.length ?? 0);
  const skippedBytes = skipped * unitSize(encoding);
  const { text, exact } = textOf(data.slice(skippedBytes), encoding, delimiter, isWhole);
  assertText(bytes, text);
  if (text.trim() === '') throw isWhole ? nothingInIt() : tooLong();
  const rows = take(text, kind.kind, kind.delimiter, exact).map((row) =>
    skipped === 0 ? row : { ...row, line: row.line + 1 },
  );
  if (rows.length === 0) throw nothingInIt();
  const hasHeader = delimiter !== null && (wanted?.hasHeader ?? findHeader(rows));
  const reading: TableReading = { ...kind, encoding, hasHeader };
  const columns = columnsOf(reading, rows);
  const before = markLength + skippedBytes;
  const start = hasHeader
    ? afterHeader(text, { reading, markLength: before, exact })
    : { dataStart: before, dataLine: 1 };
  if (columns.length > maxColumns) throw tooManyColumns(columns.length);
  return {
    table: {
      ...reading,
      columns: columns.map(({ name }) => name),
      ...start,
      dataLine: start.dataLine + (skipped === 0 ? 0 : 1),
      hasMark: markLength > 0,
      newline: text.includes('\r\n') ? '\r\n' : '\n',
    },
    columns,
    warnings: warningsOf(found.encoding, { reading, rows, exact, wanted: wanted !== undefined }),
  };
}

/** `sep=;` in a line before all others, by which spreadsheets are told the delimiter. It is no row. */
function announcedDelimiter(start: string): { delimiter: string; length: number } | null {
  const [line, quote, delimiter = ''] = /^("?)sep=([\t -~])\1\r?\n/i.exec(start) ?? [];
  return line === undefined || delimiter === '"' || quote === undefined ? null : { delimiter, length: line.length };
}

const kindOf = (delimiter: string): { kind: TableReading['kind']; delimiter: string } =>
  delimiter === '\t' ? { kind: 'tsv', delimiter } : { kind: 'csv', delimiter };

function settled({ kind, delimiter }: TableReading): { kind: TableReading['kind']; delimiter: string } {
  if (kind === 'tsv') return { kind, delimiter: '\t' };
  if (kind !== 'csv') return { kind, delimiter: ',' };
  if (/^[\t -~]$/.test(delimiter) && delimiter !== '"') return { kind, delimiter };
  throw new BatchError('batch-delimiter', t('file.delimiter'));
}

/** What people try, too: workbooks, pictures, archives. */
function assertText(bytes: Uint8Array, text: string): void {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
  const zeros = isZip ? 0 : text.split('\0').length - 1;
  if (!isZip && zeros <= text.length / 10) return;
  throw new BatchError('batch-not-text', isZip ? t('file.workbook') : t('file.noText'));
}

/** Only whole rows, since the head may end within one; all of it when it is the whole file, or a list whose first line is longer. */
function textOf(data: Uint8Array, encoding: TableEncoding, delimiter: string | null, isWhole: boolean) {
  if (isWhole) return decode(data, encoding);
  const unit = unitSize(encoding);
  const scanner = new RecordScanner({ delimiter: delimiter?.charCodeAt(0) ?? null, returns: true });
  const units = unit === 2 ? new Uint16Array(data.buffer, 0, Math.floor(data.length / 2)) : data;
  const end = scanner.lastEnd(units, units.length, Number.POSITIVE_INFINITY) * unit;
  if (end > 0 || delimiter !== null) return decode(data.subarray(0, end), encoding);
  return decode(encoding === 'utf-8' ? withoutCutCharacter(data) : data, encoding);
}

function columnsOf(reading: TableReading, rows: readonly Row[]): BatchInput['columns'] {
  if (reading.kind === 'lines')
    return [{ name: t('column.line'), samples: samplesOf(rows.map(({ cells }) => cells[0] ?? '')) }];
  if (reading.kind === 'jsonl') {
    const keys = jsonKeys(rows);
    const cells = rows.map((row) => jsonCells(row.plain ?? '', keys));
    return keys.map((name, column) => ({ name, samples: samplesOf(cells.map((one) => one?.[column] ?? '')) }));
  }
  const header = reading.hasHeader ? (rows[0]?.cells ?? []) : null;
  const body = header ? rows.slice(1) : rows;
  const width = header?.length ?? mostFrequent(body.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => ({
    name: header?.[column]?.trim() || t('column.numbered', { number: column + 1 }),
    samples: samplesOf(body.map(({ cells }) => cells[column] ?? '')),
  }));
}

/** Empty cells too: the same place in each column is the same row, and the window shows them side by side. */
/** The same place is the same row, in every column. */
const samplesOf = (values: readonly string[]): string[] =>
  values
    .slice(0, samples)
    .map((value) => (value.length > sampleLength ? `${value.slice(0, sampleLength).toWellFormed()}…` : value));

/** In bytes of the file: those of the text up to the row after the header. */
function afterHeader(
  text: string,
  { reading, markLength, exact }: { reading: TableReading; markLength: number; exact: boolean },
): Pick<Table, 'dataStart' | 'dataLine'> {
  const scanner = new RecordScanner({ delimiter: reading.delimiter.charCodeAt(0), returns: true });
  const units = Uint16Array.from({ length: Math.min(text.length, headBytes) }, (_, index) => text.charCodeAt(index));
  let end = 0;
  let line = 1;
  // Blank lines before the header are no header.
  for (;;) {
    const next = scanner.lastEnd(units.subarray(end), units.length - end, 1);
    const row = text.slice(end, next === 0 ? text.length : end + next);
    const { rows, lines } = rowsOf(row, reading);
    const isRow = [...rows].length > 0;
    end += row.length;
    line += lines();
    if (isRow || row === '') break;
  }
  const read = text.slice(0, end);
  const isUtf8 = reading.encoding === 'utf-8' && exact;
  const bytes = isUtf8 ? Buffer.byteLength(read, 'utf8') : read.length * unitSize(reading.encoding);
  return { dataStart: markLength + bytes, dataLine: line };
}

const names = {
  'utf-8': 'encoding.utf8',
  'utf-16le': 'encoding.utf16le',
  'utf-16be': 'encoding.utf16be',
  'windows-1252': 'encoding.windows1252',
} as const satisfies Record<TableEncoding, string>;
const nameOf = (encoding: TableEncoding): string => t(names[encoding]);

function warningsOf(
  found: TableEncoding,
  { reading, rows, exact, wanted }: { reading: TableReading; rows: readonly Row[]; exact: boolean; wanted: boolean },
): string[] {
  const { encoding } = reading;
  const warnings: string[] = [];
  if (found === 'windows-1252' && encoding === found) {
    warnings.push(t('warning.notUtf8', { encoding: nameOf(encoding) }));
  } else if (encoding !== 'utf-8' && encoding === found) {
    warnings.push(t('warning.otherEncoding', { encoding: nameOf(encoding) }));
  } else if (wanted && encoding !== found) {
    warnings.push(t('warning.looksLike', { found: nameOf(found), encoding: nameOf(encoding) }));
  }
  if (!exact) warnings.push(t('warning.rowsNotUtf8'));
  const width = reading.hasHeader ? (rows[0]?.cells.length ?? 0) : mostFrequent(rows.map(({ cells }) => cells.length));
  const odd = isDelimited(reading)
    ? rows.find(({ cells, problem }) => problem === null && cells.length !== width)
    : undefined;
  if (odd) warnings.push(t('warning.ragged', { line: odd.line, cells: odd.cells.length, width }));
  const wrong = rows.find((row) => row.problem !== null);
  if (wrong) warnings.push(t('warning.row', { line: wrong.line, problem: wrong.problem ?? '' }));
  if (reading.kind === 'jsonl' && rows.some((row) => jsonCells(row.plain ?? '', []) === null)) {
    warnings.push(t('warning.noObjects'));
  }
  if (rows.length > sampledRows || width < 2 || !isDelimited(reading)) return warnings;
  if (reading.hasHeader && rows.length === 1) warnings.push(t('warning.onlyHeader'));
  return warnings;
}

const nothingInIt = () => new BatchError('batch-file-empty', t('file.nothingInIt'));

const tooLong = () => new BatchError('batch-header-too-long', t('file.noWholeRow', { kilobytes: headBytes / 1024 }));

const tooManyColumns = (columns: number) =>
  new BatchError('batch-delimiter', t('file.tooManyColumns', { columns, most: maxColumns }));
