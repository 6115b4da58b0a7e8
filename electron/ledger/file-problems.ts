// What is wrong with the file itself: damage on the disk, tables that are not ours, an index that does not say what the records do.
import type { DatabaseSync } from 'node:sqlite';
import type { LedgerProblem } from '../../shared/ledger.ts';
import { translator } from '../language.ts';
import { isCorrupt } from './errors.ts';
import { schemaDifferences } from './schema.ts';

const t = translator('ledger');

const MAX_LINES = 10;

export function fileProblems(db: DatabaseSync): LedgerProblem[] {
  const problems: LedgerProblem[] = [];
  const add = (code: LedgerProblem['code'], message: string) =>
    problems.push({ code, seq: null, until: null, message });
  const changed = schemaProblem(db);
  if (changed) problems.push(changed);
  try {
    for (const { integrity_check: line } of db.prepare(`PRAGMA integrity_check(${MAX_LINES})`).all()) {
      if (line !== 'ok')
        add(/index/i.test(String(line)) ? 'index' : 'corrupt', t('problem.fileCheck', { line: String(line) }));
    }
  } catch (error) {
    if (!isCorrupt(error)) throw error;
    add('corrupt', t('problem.fileDamaged'));
  }
  return problems;
}

export function schemaProblem(db: DatabaseSync): LedgerProblem | null {
  const names = schemaDifferences(db);
  if (names.length === 0) return null;
  const message = t('problem.tablesChanged', { names: names.slice(0, 5).join(', ') });
  return { code: 'schema-changed', seq: null, until: null, message };
}
