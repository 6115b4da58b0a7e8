// The ledger at 1,000,000 records, measured through its thread as the app uses it, beside what SQLite itself takes for the same rows
// without chain, seals and search index. Run by itself: node test/bench/ledger.ts [--records N] [--json FILE]
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { MemoryBackEnd } from '../../electron/keys/memory.ts';
import { Ledger } from '../../electron/ledger/ledger.ts';
import { ledgerAnchorIn, ledgerKeyIn } from '../../electron/ledger/ledger-secrets.ts';
import type { LedgerFilter } from '../../shared/ledger.ts';
import { issuedRecord } from './ledger-records.ts';

const START = Date.UTC(2025, 0, 1);
const BATCH = 2000;

/** Every figure by name; times in milliseconds unless the name says otherwise. */
export async function measureLedger(records = 1_000_000): Promise<Record<string, number>> {
  const directory = mkdtempSync(join(tmpdir(), 'countersign-ledger-bench-'));
  const backEnd = new MemoryBackEnd();
  let now = START;
  const ledger = new Ledger({
    directory,
    keyHolder: ledgerKeyIn(backEnd),
    anchorHolder: ledgerAnchorIn(backEnd),
    clock: () => now,
    who: 'maria.lopez',
  });
  const figures: Record<string, number> = {};
  try {
    await ledger.append([issuedRecord(0)]);
    Object.assign(
      figures,
      percentiles('ledger.append.one', await times(200, (index) => ledger.append([issuedRecord(index)]))),
    );

    const bulkStart = performance.now();
    for (let first = 201; first < records; first += BATCH) {
      now += 60_000;
      const count = Math.min(BATCH, records - first);
      await ledger.append(Array.from({ length: count }, (_, index) => issuedRecord(first + index)));
    }
    figures['ledger.append.bulk.perSecond'] = ((records - 201) / (performance.now() - bulkStart)) * 1000;
    figures['ledger.append.plainSqlite.perSecond'] = plainInserts(directory, Math.min(records, 100_000));
    Object.assign(
      figures,
      percentiles('ledger.append.oneAtEnd', await times(200, (index) => ledger.append([issuedRecord(index)]))),
    );

    const span = now - START;
    const searches: Record<string, LedgerFilter> = {
      all: {},
      wordInMost: { text: 'recovery' },
      wordInOne: { text: `sup-${Math.floor(records / 2)}` },
      beginningOfMany: { text: 'sup-1' },
      oneLetter: { text: 's' },
      twoWords: { text: 'recovery maria' },
      nothing: { text: 'nonesuch' },
      profile: { profileId: 'profile-3' },
      profileAndRecipe: { profileId: 'profile-3', recipeId: 'recipe-2', text: 'link' },
      oldestDay: { from: START, to: START + span / 400 },
      oldestDayAndWord: { from: START, to: START + span / 400, text: 'recovery' },
      rareProfile: { profileId: 'profile-rare', text: 'recovery' },
      sign: { text: '%' },
    };
    for (const [name, filter] of Object.entries(searches)) {
      Object.assign(
        figures,
        percentiles(`ledger.search.${name}`, await times(20, () => ledger.search({ filter, limit: 50 }))),
      );
      figures[`ledger.count.${name}`] = median(await times(3, () => ledger.count(filter)));
    }
    const found = await times(200, (index) => ledger.find(issuedRecord(Math.floor((records * index) / 200)).token));
    Object.assign(figures, percentiles('ledger.find', found));
    Object.assign(
      figures,
      percentiles('ledger.find.absent', await times(200, (index) => ledger.find(`absent-${index}`))),
    );

    // While the chain is walked, on a thread of its own, records are added and found.
    let verifying = true;
    const start = performance.now();
    const verification = ledger.verify({ full: true }).finally(() => {
      verifying = false;
    });
    const meanwhile: number[] = [];
    while (verifying) meanwhile.push(...(await times(1, (index) => ledger.append([issuedRecord(index)]))));
    if (!(await verification).ok) throw new Error('The ledger does not verify.');
    figures['ledger.verify.fullMs'] = performance.now() - start;
    Object.assign(figures, percentiles('ledger.append.whileVerifying', meanwhile));
    figures['ledger.verify.incrementalMs'] = median(await times(3, () => ledger.verify({ full: false })));

    for (const format of ['csv', 'jsonl'] as const) {
      const path = join(directory, `export.${format}`);
      figures[`ledger.export.${format}Ms`] = median(await times(1, () => ledger.export({ path, format, filter: {} })));
      figures[`ledger.export.${format}MB`] = statSync(path).size / 1e6;
    }
    await ledger.close();
    figures['ledger.fileMB'] = statSync(join(directory, 'ledger.sqlite')).size / 1e6;
    figures['ledger.openMs'] = median(await times(1, () => ledger.find('absent')));
    now += 400 * 24 * 60 * 60 * 1000;
    await ledger.append([issuedRecord(0)]);
    figures['ledger.purge.allMs'] = median(await times(1, () => ledger.purge({ olderThanDays: 1 })));
    await ledger.close();
    figures['ledger.purge.fileMB'] = statSync(join(directory, 'ledger.sqlite')).size / 1e6;
  } finally {
    await ledger.close();
    rmSync(directory, { recursive: true });
  }
  return figures;
}

/** The same texts in one table, in transactions of the same size and just as durable: the floor. */
function plainInserts(directory: string, count: number): number {
  const db = new DatabaseSync(join(directory, 'plain.sqlite'));
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  db.exec('CREATE TABLE plain (seq INTEGER PRIMARY KEY, a, b, c, d, e, f, g, h)');
  const insert = db.prepare('INSERT INTO plain VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const start = performance.now();
  for (let first = 0; first < count; first += BATCH) {
    db.exec('BEGIN');
    for (let index = first; index < first + BATCH; index++) {
      const { profileId, profileName, environment, recipe, purpose, ticket, keyFingerprint, token } =
        issuedRecord(index);
      insert.run(
        index,
        profileId,
        profileName,
        environment,
        recipe?.name ?? null,
        purpose,
        ticket,
        keyFingerprint,
        token,
      );
    }
    db.exec('COMMIT');
  }
  const perSecond = (count / (performance.now() - start)) * 1000;
  db.close();
  return perSecond;
}

async function times(runs: number, work: (index: number) => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let index = 0; index < runs; index++) {
    const start = performance.now();
    await work(index);
    taken.push(performance.now() - start);
  }
  return taken;
}

const at = (values: number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
const median = (values: number[]): number => at(values, 0.5);
const percentiles = (name: string, values: number[]): Record<string, number> => ({
  [`${name}.p50Ms`]: median(values),
  [`${name}.p95Ms`]: at(values, 0.95),
});

if (import.meta.main) {
  const { values } = parseArgs({
    options: { records: { type: 'string', default: '1000000' }, json: { type: 'string' } },
  });
  const figures = await measureLedger(Number(values.records));
  for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(44)} ${value.toFixed(2)}`);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
}
