// Batch speaks German and Chinese. What a run writes of its rows is in the language that was spoken when it began, whatever is spoken
// meanwhile; columns, verdicts and keys are the same in every language.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { speak } from '../../electron/language.ts';
import { objectSigner, recipeOf, text } from '../links/recipes.ts';
import { BatchFixture, issueTask, verifyTask } from './batch-fixture.ts';
import { csvRecords } from './python.ts';

const fixture = new BatchFixture({ issuedTogether: 1, pool: { threads: 1 } });
afterAll(() => fixture.end());
afterEach(() => speak('en'));
let recipeId: string;

beforeAll(async () => {
  await fixture.addProfile();
  const recipe = recipeOf(objectSigner, { fields: [text('user'), text('plan')], message: '{link}' });
  recipeId = await fixture.addRecipe(recipe);
});

const errorsIn = (name: string) => csvRecords(fixture.path(name)).map(({ error }) => error);
const failure = (act: Promise<unknown>) => act.then(String, (error: Error) => error.message);

it('a file: what it is not, what is odd about it, and columns without names', async () => {
  speak('de');
  expect(await failure(fixture.desk.openPath(''))).toMatch(/^Was abgelegt wurde, ist keine Datei auf diesem Rechner,/);
  expect(await failure(fixture.desk.openPath(fixture.directory))).toMatch(/^Das ist ein Ordner/);
  speak('zh-CN');
  expect(await failure(fixture.desk.openPath(fixture.path('none.csv')))).toMatch(/^文件已不在原处，无法读取。/);
  await fixture.write('odd.csv', '1,2,3\n4,5\n7,8,9\n10,11,12\n13,14,15\n16,17,18\n');
  const input = await fixture.open('odd.csv');
  expect(input.columns.map(({ name }) => name)).toEqual(['第 1 列', '第 2 列', '第 3 列']);
  expect(input.warnings).toEqual([
    '各行的单元格数不一致：第 2 行有 2 个，应有 3 个。缺少的单元格视为空；单元格过多的行在结果中会标为错误。',
  ]);
  speak('de');
  const { columns, warnings } = await fixture.open('odd.csv', { kind: 'jsonl' });
  expect([columns, warnings]).toEqual([
    [],
    ['Einige der ersten Zeilen sind keine JSON-Objekte; sie erscheinen in den Ergebnissen als Fehler.'],
  ]);
});

it('a task that cannot be done', async () => {
  await fixture.write('in.csv', 'user,mail\nAda,ada@example.com\n');
  const { inputId } = await fixture.open('in.csv');
  const begin = (task: Parameters<typeof fixture.desk.start>[0]['task']) =>
    failure(fixture.desk.start({ inputId, task }));
  speak('de');
  expect(await begin(verifyTask(5))).toMatch(
    /^Die Datei hat, wie sie jetzt gelesen wird, 2 Spalten, also keine Spalte 6\./,
  );
  expect(await begin(issueTask(recipeId, {}))).toMatch(/^Das Rezept braucht „.+“, „.+“, aber dafür sind weder Spalten/);
  speak('zh-CN');
  expect(await begin(issueTask(recipeId, {}))).toMatch(/^配方需要“.+”、“.+”，但尚未为其选择列或文本。/);
});

it('rows that cannot be verified: the threads say so in the language spoken, with verdicts as ever', async () => {
  await fixture.write('in.csv', 'a,token\n1,"x",y,z\n2\n3,"nothing signed"\n');
  speak('de');
  const run = await fixture.run('in.csv', verifyTask(1));
  const tooMany =
    'Die Zeile hat 4 Zellen, erwartet werden 2; vielleicht fehlen einem Wert, der das Trennzeichen enthält, die Anführungszeichen.';
  expect(run.errors).toEqual([
    { line: 2, message: tooMany },
    { line: 3, message: 'Die Zeile hat 1 Zelle, erwartet werden 2; eine benötigte Zelle fehlt.' },
  ]);
  expect(run.counts).toMatchObject({ error: 2 });
  expect(errorsIn('out.csv')[0]).toBe(tooMany);
  expect(csvRecords(fixture.path('out.csv')).map(({ verdict }) => verdict)).toEqual([
    'error',
    'error',
    'not-recognised',
  ]);
  speak('zh-CN');
  await fixture.run('in.csv', verifyTask(1), 'chinese.csv');
  expect(errorsIn('chinese.csv')).toEqual([
    '该行有 4 个单元格，应有 2 个；可能有一个含分隔符的值缺少引号。',
    '该行有 1 个单元格，应有 2 个；缺少所需的单元格。',
    '',
  ]);
});

describe('a run that began in German', () => {
  it('goes on in German, though Chinese is spoken since', async () => {
    const long = 'x'.repeat(1024 * 1024 + 1);
    const rows = ['Ada,free,', `Bob,,${'9'.repeat(201)}`, 'Cem,free,', 'Dee,,', `Eve,${long},`];
    await fixture.write('in.csv', `user,plan,ticket\n${rows.join('\n')}\n`);
    const from = (column: number) => ({ from: 'column' as const, column });
    const held = fixture.hold(1);
    speak('de');
    const { runId } = await fixture.begin('in.csv', issueTask(recipeId, { user: from(0), plan: from(1) }, from(2)));
    await held.reached;
    speak('zh-CN');
    fixture.desk.forget();
    held.release();
    const paused = await fixture.ended();
    // What the window is told is of the moment; it may be asked again in another language.
    expect(paused).toMatchObject({
      phase: 'paused',
      message: expect.stringMatching(/^由于 Countersign 被锁定，运行已暂停。/),
    });
    expect((await fixture.open('in.csv')).unfinished?.task).toBe('签发“Recovery”');
    speak('de');
    expect(fixture.desk.state?.message).toMatch(/^Der Lauf wurde angehalten, weil Countersign gesperrt wurde\./);
    expect((await fixture.open('in.csv')).unfinished?.task).toBe('„Recovery“ ausgeben');

    speak('zh-CN');
    await fixture.desk.resume({ runId });
    expect(await fixture.ended()).toMatchObject({ phase: 'done', rows: 5, counts: { issued: 2, error: 3 } });
    expect(errorsIn('out.csv')).toEqual([
      '',
      'Die Ticketnummer ist länger als 200 Zeichen.',
      '',
      expect.stringMatching(/^„.+“ muss ausgefüllt werden\.$/),
      'Die Zeile ist länger als 1 MB und wurde deshalb ausgelassen.',
    ]);
    expect(await failure(fixture.desk.resume({ runId }))).toBe('该次运行已结束，无法继续。请开始新的运行。');
  });
});
