// A run's life: paused, resumed, cancelled, stopped by what goes wrong, found again; whatever happens, nothing is signed twice.
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WorkPool } from '../../electron/batch/pool.ts';
import { Teller } from '../../electron/batch/teller.ts';
import type { BatchRun, BatchTask, FieldSource } from '../../shared/batch.ts';
import { objectSigner, recipeOf, text } from '../links/recipes.ts';
import { BatchFixture, issueTask, secret, verifyTask } from './batch-fixture.ts';
import { csvRecords, inDjango } from './python.ts';

/** Three chunks. */
const ROWS = 12_000;
const column = (index: number): FieldSource => ({ from: 'column', column: index });
const names = Array.from({ length: ROWS }, (_, n) => `user ${n}`);

let fixture: BatchFixture;
let recipeId: string;
let task: BatchTask;

beforeEach(async () => {
  fixture = new BatchFixture();
  await fixture.addProfile();
  recipeId = await fixture.addRecipe(recipeOf(objectSigner, { fields: [text('user')] }));
  task = issueTask(recipeId, { user: column(0) });
  await fixture.write('in.csv', `name,n\n${names.map((name, n) => `${name},${n}\n`).join('')}`);
});
afterEach(() => fixture.end());

let release: () => void;
/** Issues, and comes to where the second chunk would be recorded: whatever is done then finds the run in its middle. */
const begun = async () => {
  const held = fixture.hold(2);
  release = held.release;
  const { runId } = await fixture.begin('in.csv', task);
  await held.reached;
  return { runId };
};
/** What was asked for in the middle. */
const meanwhile = async <T>(asked: Promise<T>): Promise<T> => {
  release();
  return await asked;
};

const paused = async () => meanwhile(fixture.desk.pause(await begun()));

/** All rows once, in order, each token on record exactly once under its number, and nothing else on record. */
async function assertWhole(rows = ROWS, file = 'out.csv'): Promise<void> {
  const results = csvRecords(fixture.path(file));
  expect(results.map(({ name }) => name)).toEqual(names.slice(0, rows));
  expect(new Set(results.map(({ token }) => token)).size).toBe(rows);
  expect(results.map(({ ledger }) => Number(ledger))).toEqual(results.map((_, index) => index + 1));
  expect((await fixture.ledger.status()).records).toBe(rows);
  const users = inDjango(
    `print(json.dumps([signing.loads(token, salt='recovery')['user'] for token in given['tokens']]))`,
    {
      key: secret,
      tokens: results.map(({ token }) => token),
    },
  );
  expect(users).toEqual(names.slice(0, rows));
  for (const index of [0, Math.floor(rows / 2), rows - 1]) {
    const found = await fixture.ledger.find(results[index]?.token ?? '');
    expect(found.map(({ seq }) => seq)).toEqual([index + 1]);
  }
}

describe('a pause', () => {
  it('keeps whole rows, and the run goes on from there', async () => {
    const { runId } = await begun();
    const paused = await meanwhile(fixture.desk.pause({ runId }));
    expect(paused).toMatchObject({ phase: 'paused', outputName: 'out.partial.csv', rate: null, secondsLeft: null });
    expect(paused.rows).toBeLessThan(ROWS);
    expect(csvRecords(fixture.path('out.partial.csv'))).toHaveLength(paused.rows);
    await fixture.desk.resume({ runId });
    expect(await fixture.ended()).toMatchObject({ phase: 'done', rows: ROWS, counts: { issued: ROWS } });
    await assertWhole();
    await expect(fixture.desk.resume({ runId })).rejects.toMatchObject({ code: 'batch-not-resumable' });
    fixture.desk.showResults({ runId });
    expect(fixture.shown).toEqual([fixture.path('out.csv')]);
  });

  it('comes when the app is locked, which takes the keys back: what was about to be recorded is not', async () => {
    const { runId } = await begun();
    const { records } = await fixture.ledger.status();
    fixture.lock();
    release();
    expect(await fixture.ended()).toMatchObject({ phase: 'paused', message: expect.stringContaining('was locked') });
    expect((await fixture.ledger.status()).records).toBe(records);
    fixture.isLocked = false;
    await fixture.desk.resume({ runId });
    expect(await fixture.ended()).toMatchObject({ phase: 'done' });
    await assertWhole();
  });

  it('leaves what a thread has signed meanwhile where it is', async () => {
    const [signed, given] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const { run } = WorkPool.prototype;
    const holding = vi.spyOn(WorkPool.prototype, 'run').mockImplementation(async function (this: WorkPool, ...chunk) {
      const result = await run.apply(this, chunk);
      signed.resolve();
      await given.promise;
      return result;
    });
    const appended = vi.spyOn(fixture.ledger, 'append');
    try {
      const { runId } = await fixture.begin('in.csv', task);
      await signed.promise;
      fixture.lock();
      given.resolve();
      expect(await fixture.ended()).toMatchObject({ phase: 'paused', rows: 0 });
      expect(appended).not.toHaveBeenCalled();
      expect(existsSync(fixture.path('out.partial.csv.pending'))).toBe(false);
      fixture.isLocked = false;
      await fixture.desk.resume({ runId });
      expect(await fixture.ended()).toMatchObject({ phase: 'done' });
    } finally {
      holding.mockRestore();
    }
    await assertWhole();
  });
});

describe('while one goes on', () => {
  it('another one has to wait, the state tells of it, and it can be found by nobody else', async () => {
    const { runId } = await begun();
    await expect(fixture.begin('in.csv', task, 'other.csv')).rejects.toMatchObject({ code: 'batch-busy' });
    await expect(fixture.desk.resume({ runId })).rejects.toMatchObject({ code: 'batch-busy' });
    await expect(fixture.desk.cancel({ runId: 'another' })).rejects.toMatchObject({ code: 'batch-no-such-run' });
    expect((await fixture.open('in.csv')).unfinished).toBeNull();
    expect(fixture.desk.state).toMatchObject({
      runId,
      phase: 'running',
      fileName: 'in.csv',
      outputName: 'out.partial.csv',
    });
    release();
    await fixture.ended();
  });
});

describe('cancelled', () => {
  it('it leaves a partial file of whole rows, which are all on record, and is over', async () => {
    const { runId } = await begun();
    const run = await meanwhile(fixture.desk.cancel({ runId }));
    expect(run).toMatchObject({
      phase: 'cancelled',
      outputName: 'out.partial.csv',
      message: expect.stringContaining('out.partial.csv'),
    });
    await assertWhole(run.rows, 'out.partial.csv');
    expect(existsSync(fixture.path('out.csv'))).toBe(false);
    expect(readdirSync(fixture.path('batch'))).toEqual([]);
    expect((await fixture.open('in.csv')).unfinished).toBeNull();
    await expect(fixture.desk.resume({ runId })).rejects.toMatchObject({ code: 'batch-not-resumable' });
    // The next one does not write over it.
    await fixture.run('in.csv', verifyTask(0));
    expect(csvRecords(fixture.path('out.partial.csv'))).toHaveLength(run.rows);
  });

  it('it keeps links that are on record until they are among the results', async () => {
    let isReadable = true;
    const unreadable = new Error('The ledger cannot be read.');
    fixture.startDesk({
      ledger: {
        append: async (issued) => {
          await fixture.ledger.append(issued);
          // As though the app had ended in this moment.
          throw new Error('The end.');
        },
        find: (text) => (isReadable ? fixture.ledger.find(text) : Promise.reject(unreadable)),
        search: (search) => fixture.ledger.search(search),
        status: () => fixture.ledger.status(),
      },
    });
    const { runId, phase } = await fixture.run('in.csv', task);
    expect(phase).toBe('stopped');
    isReadable = false;
    expect(await fixture.desk.cancel({ runId })).toMatchObject({
      phase: 'stopped',
      message: expect.stringMatching(/^The run is not cancelled yet.*The ledger cannot be read\.$/),
    });
    expect(existsSync(fixture.path('out.partial.csv.pending'))).toBe(true);
    isReadable = true;
    const { phase: end, rows } = await fixture.desk.cancel({ runId });
    expect(end).toBe('cancelled');
    expect(rows).toBeGreaterThan(0);
    await assertWhole(rows, 'out.partial.csv');
    expect(existsSync(fixture.path('out.partial.csv.pending'))).toBe(false);
  });

  it('it can be without results that somebody took away', async () => {
    const { runId } = await begun();
    await meanwhile(fixture.desk.pause({ runId }));
    rmSync(fixture.path('out.partial.csv'));
    expect(await fixture.desk.cancel({ runId })).toMatchObject({ phase: 'cancelled' });
    expect(readdirSync(fixture.path('batch'))).toEqual([]);
  });

  it('it can be while it is paused', async () => {
    const { runId } = await begun();
    const { rows } = await meanwhile(fixture.desk.pause({ runId }));
    expect(await fixture.desk.cancel({ runId })).toMatchObject({ phase: 'cancelled', rows });
  });
});

describe('after a restart', () => {
  it('the run is found with its file, wherever that lies now, and goes on', async () => {
    const { runId, rows } = await paused();
    await fixture.ledger.close();
    await mkdir(fixture.path('moved'));
    renameSync(fixture.path('in.csv'), fixture.path('moved/in.csv'));
    fixture.startDesk();
    expect(fixture.desk.state).toBeNull();
    const input = await fixture.open('moved/in.csv');
    expect(input.unfinished).toEqual({ runId, outputName: 'out.partial.csv', rows, task: 'Issue “Recovery”' });
    await fixture.desk.resume({ runId });
    expect(await fixture.ended()).toMatchObject({ phase: 'done', rows: ROWS });
    await assertWhole();
  });

  it('another file of that name is no such file', async () => {
    await paused();
    await writeFile(fixture.path('in.csv'), `name,n\n${names.map((name, n) => `${name},${n + 1}\n`).join('')}`);
    expect((await fixture.open('in.csv')).unfinished).toBeNull();
  });

  it('it is not gone on with when its results are not there any more, or were cut short', async () => {
    const { runId } = await paused();
    await writeFile(fixture.path('out.partial.csv'), 'name\n');
    await fixture.desk.resume({ runId });
    expect(await fixture.ended()).toMatchObject({ phase: 'stopped', message: expect.stringContaining('cut short') });
    rmSync(fixture.path('out.partial.csv'));
    await fixture.desk.resume({ runId });
    expect(await fixture.ended()).toMatchObject({ phase: 'stopped', message: expect.stringContaining('removed') });
    await expect(fixture.desk.resume({ runId: '../keys' })).rejects.toMatchObject({ code: 'batch-no-such-run' });
  });
});

describe('stopped', () => {
  it('by a key that is deleted, it goes on with the one that is put back', async () => {
    const { runId } = await begun();
    const [profile] = await fixture.keys.profiles();
    const key = profile?.keys[0]?.id ?? '';
    await fixture.backEnd.delete(key);
    fixture.keys.forget();
    fixture.desk.keysChanged();
    release();
    const stopped = await fixture.ended();
    expect(stopped).toMatchObject({ phase: 'stopped', message: expect.stringContaining('no longer in') });
    expect(stopped.rows).toBeLessThan(ROWS);
    await fixture.backEnd.set(key, new TextEncoder().encode(secret));
    await fixture.desk.resume({ runId });
    expect(await fixture.ended()).toMatchObject({ phase: 'done' });
    await assertWhole();
  });

  it('by a profile that is deleted: what is written is kept', async () => {
    await begun();
    await fixture.keys.deleteProfile({ id: fixture.profileId });
    release();
    const stopped = await fixture.ended();
    expect(stopped).toMatchObject({ phase: 'stopped', outputName: 'out.partial.csv' });
    await assertWhole(stopped.rows, 'out.partial.csv');
  });

  it('by a recipe that is changed, since the rest would be other links', async () => {
    const { runId } = await paused();
    const { id, profileId, ...recipe } = await fixture.recipes.get(recipeId);
    await fixture.recipes.save({ id, profileId, recipe: { ...recipe, lifetimeSeconds: 60 } });
    await fixture.desk.resume({ runId });
    expect(await fixture.ended()).toMatchObject({
      phase: 'stopped',
      message: expect.stringContaining('recipe was changed'),
    });
    await fixture.recipes.save({ id, profileId, recipe });
    await fixture.desk.resume({ runId });
    expect(await fixture.ended()).toMatchObject({ phase: 'done' });
    await assertWhole();
  });

  it('by the support lock, when it does not allow the recipe', async () => {
    await begun();
    fixture.allowed = ['another'];
    fixture.desk.keysChanged();
    release();
    expect(await fixture.ended()).toMatchObject({ phase: 'stopped', message: expect.stringContaining('support lock') });
  });

  it('by a ledger that cannot be used: what was signed last is not among the results', async () => {
    const { runId } = await begun();
    await meanwhile(fixture.desk.pause({ runId }));
    await fixture.ledger.close();
    rmSync(fixture.path('ledger.sqlite-wal'), { force: true });
    renameSync(fixture.path('ledger.sqlite'), fixture.path('elsewhere'));
    await writeFile(
      fixture.path('ledger.sqlite'),
      'This is no ledger, and too long to be taken for an empty one.'.repeat(100),
    );
    await fixture.desk.resume({ runId });
    const stopped = await fixture.ended();
    expect(stopped).toMatchObject({ phase: 'stopped', message: expect.stringContaining('ledger') });
    await fixture.ledger.close();
    renameSync(fixture.path('elsewhere'), fixture.path('ledger.sqlite'));
    await fixture.desk.resume({ runId });
    expect(await fixture.ended()).toMatchObject({ phase: 'done' });
    await assertWhole();
  });
});

it('a change of keys in the middle of a verification is taken over', async () => {
  const tokens = inDjango(
    `
signer = signing.TimestampSigner(salt='shop.links')
print(json.dumps([signer.sign(str(n)) for n in range(20000)]))`,
    { key: 'a key that is added later on, long enough' },
  ) as string[];
  await fixture.write('in.csv', `token\n${tokens.join('\n')}\n`);
  await fixture.begin('in.csv', verifyTask(0));
  await fixture.addProfile('Late', ['a key that is added later on, long enough']);
  const { counts, rows } = await fixture.ended();
  expect(rows).toBe(20_000);
  expect((counts['bad-signature'] ?? 0) + (counts.verified ?? 0)).toBe(20_000);
});

it('results take no other file’s place but the one that was agreed to', async () => {
  await fixture.write('out.csv', 'old results');
  const { runId } = await fixture.begin('in.csv', verifyTask(0));
  await fixture.ended();
  expect(fixture.desk.state).toMatchObject({ runId, outputName: 'out.csv' });
  expect(await fixture.read('out.csv')).toContain('not-recognised');
  await fixture.begin('in.csv', verifyTask(0), 'fresh.csv');
  await fixture.write('fresh.csv', 'somebody else’s');
  expect(await fixture.ended()).toMatchObject({ phase: 'done', outputName: 'fresh-2.csv' });
  expect(await fixture.read('fresh.csv')).toBe('somebody else’s');
});

it('progress adds up, and its end is told', async () => {
  await fixture.begin('in.csv', verifyTask(0));
  await fixture.ended();
  const rows = fixture.told.map((run) => run.rows);
  expect(rows).toEqual([...rows].sort((a, b) => a - b));
  expect(fixture.desk.state).toMatchObject({ phase: 'done', rows: ROWS });
});

it('progress is told five times a second at most', () => {
  vi.useFakeTimers();
  try {
    const teller = new Teller(() => ({ rows }) as BatchRun);
    const told: number[] = [];
    let rows = 0;
    teller.onChange((run) => told.push(run.rows));
    for (rows = 1; rows <= 100; rows++) {
      teller.changed();
      vi.advanceTimersByTime(10);
    }
    expect(told.length).toBeLessThanOrEqual(6);
    rows = 1000;
    teller.changed();
    vi.advanceTimersByTime(200);
    expect(told.at(-1)).toBe(1000);
    vi.advanceTimersByTime(10_000);
    const { length } = told;
    teller.changed();
    expect(told).toHaveLength(length + 1);
  } finally {
    vi.useRealTimers();
  }
});
