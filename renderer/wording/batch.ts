// A run over a file in words.
import { CircleAlert, type LucideIcon, PenLine } from 'lucide-react';
import type { BatchRun, BatchTask, TableEncoding, TableKind } from '../../shared/batch.ts';
import { counted } from './counted.ts';
import { duration } from './time.ts';
import { verdictLooks } from './verdicts.ts';
import { visibleText } from './visible-text.ts';

export const kindWords: Record<TableKind, string> = {
  csv: 'CSV',
  tsv: 'TSV',
  jsonl: 'JSON lines',
  lines: 'Plain list',
};

export const encodingWords: Record<TableEncoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16, little-endian',
  'utf-16be': 'UTF-16, big-endian',
  'windows-1252': 'Windows-1252 (Latin-1)',
};

/** A row's outcome: its word, icon and what colours it. */
export const outcomeLooks: Record<string, { word: string; icon: LucideIcon }> = {
  ...verdictLooks,
  issued: { word: 'Issued', icon: PenLine },
  error: { word: 'Not worked on', icon: CircleAlert },
};

const outcomes: Record<BatchTask['do'], readonly string[]> = {
  verify: ['verified', 'expired', 'bad-signature', 'unchecked', 'not-recognised', 'error'],
  issue: ['issued', 'error'],
};

/** Always the same rows in the same order, so that nothing jumps while it runs; one that is not known here comes last. */
export const outcomesOf = ({ task, counts }: BatchRun): string[] => [
  ...new Set([...outcomes[task.do], ...Object.keys(counts)]),
];

/** Between two bounds in seconds: "under 1 h", "1 h to 1 d", "1 d and older". */
export function ageWords(from: number | null, upTo: number | null): string {
  if (upTo === null) return from === null ? 'any age' : `${duration(from)} and older`;
  return from === null || from === 0 ? `under ${duration(upTo)}` : `${duration(from)} to ${duration(upTo)}`;
}

const fine = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 });
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** "12,300 rows a second"; slow ones with a fraction. */
export const rateWords = (rate: number): string => `${(rate < 10 ? fine : whole).format(rate)} rows a second`;

/** Rounded so that it does not flicker: "about 5 min left". */
export function timeLeftWords(seconds: number): string {
  if (seconds < 10) return 'a few seconds left';
  const step = seconds < 60 ? 10 : seconds < 3600 ? 60 : 600;
  return `about ${duration(Math.ceil(seconds / step) * step)} left`;
}

export const phaseWords: Record<BatchRun['phase'], Record<BatchTask['do'], string>> = {
  running: { verify: 'Verifying', issue: 'Issuing' },
  paused: { verify: 'Verifying, paused', issue: 'Issuing, paused' },
  stopped: { verify: 'Stopped', issue: 'Stopped' },
  cancelled: { verify: 'Cancelled', issue: 'Cancelled' },
  done: { verify: 'Done', issue: 'Done' },
};

const rowsOf = ({ rows, fileName }: BatchRun) => `${counted(rows, 'row')} of “${visibleText(fileName)}”`;

/** In a line: "Paused after 12 rows of “people.csv”." */
export function runWords(run: BatchRun): string {
  if (run.phase === 'done') return `The last run is done: ${rowsOf(run)}.`;
  return `The last run is ${run.phase} after ${rowsOf(run)}.`;
}

/** For whoever does not look at the window as it ends. */
export function endWords(run: BatchRun): string {
  if (run.phase === 'stopped') return `Batch stopped after ${rowsOf(run)}. ${run.message ?? ''}`.trimEnd();
  if (run.phase === 'cancelled') return `Batch cancelled after ${rowsOf(run)}`;
  const errors = run.errorCount > 0 ? `, ${counted(run.errorCount, 'error')}` : '';
  return `Batch done: ${rowsOf(run)}${errors}`;
}
