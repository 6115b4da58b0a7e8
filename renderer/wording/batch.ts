// A run over a file in words.
import { CircleAlert, type LucideIcon, PenLine } from 'lucide-react';
import type { BatchRun, BatchTask, TableEncoding } from '../../shared/batch.ts';
import { translator } from '../language.ts';
import { duration } from './time.ts';
import { verdictLooks } from './verdicts.ts';
import { visibleText } from './visible-text.ts';

const t = translator('batch');

export const encodingWords = (encoding: TableEncoding): string =>
  ({
    'utf-8': t('reading.utf8'),
    'utf-16le': t('reading.utf16le'),
    'utf-16be': t('reading.utf16be'),
    'windows-1252': t('reading.windows1252'),
  })[encoding];

/** A row's outcome: its word, icon and what colours it. */
export const outcomeLooks: Record<string, { readonly word: string; icon: LucideIcon }> = {
  ...verdictLooks,
  issued: {
    icon: PenLine,
    get word() {
      return t('outcomes.issued');
    },
  },
  error: {
    icon: CircleAlert,
    get word() {
      return t('outcomes.error');
    },
  },
};

const outcomes: Record<BatchTask['do'], readonly string[]> = {
  verify: ['verified', 'expired', 'bad-signature', 'unchecked', 'not-recognised', 'error'],
  issue: ['issued', 'error'],
};

/** Always the same rows in the same order, so that nothing jumps while it runs; one that is not known here comes last. */
export const outcomesOf = ({ task, counts }: BatchRun): string[] => [
  ...new Set([...outcomes[task.do], ...Object.keys(counts)]),
];

/** Between two bounds in seconds: "under 1 hr", "1 hr to 1 day", "1 day and older". */
export function ageWords(from: number | null, upTo: number | null): string {
  if (upTo === null) return from === null ? t('ages.any') : t('ages.older', { from: duration(from) });
  return from === null || from === 0
    ? t('ages.under', { upTo: duration(upTo) })
    : t('ages.between', { from: duration(from), upTo: duration(upTo) });
}

/** "12,300 rows a second"; slow ones with a fraction. */
export const rateWords = (rate: number): string =>
  t('pace.rate', { rate: rate < 10 ? Number(rate.toPrecision(2)) : Math.round(rate) });

/** Rounded so that it does not flicker: "about 5 min left". */
export function timeLeftWords(seconds: number): string {
  if (seconds < 10) return t('pace.soon');
  const step = seconds < 60 ? 10 : seconds < 3600 ? 60 : 600;
  return t('pace.left', { time: duration(Math.ceil(seconds / step) * step) });
}

const rowsOf = ({ rows, fileName }: BatchRun) => ({ rows, file: visibleText(fileName) });

/** In a line: "The last run is paused after 12 rows of “people.csv”." */
export const runWords = (run: BatchRun): string => t(`last.${run.phase}`, rowsOf(run));

/** For whoever does not look at the window as it ends. */
export function endWords(run: BatchRun): string {
  if (run.phase === 'stopped') return t('ended.stopped', { ...rowsOf(run), why: run.message ?? '' }).trimEnd();
  if (run.phase === 'cancelled') return t('ended.cancelled', rowsOf(run));
  return run.errorCount > 0
    ? t('ended.doneWithErrors', { ...rowsOf(run), errors: run.errorCount })
    : t('ended.done', rowsOf(run));
}
