// Links issued in bulk: a living Django takes every one, each is on record once, and what cannot be issued is told with its line.
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FieldSource } from '../../shared/batch.ts';
import { field, objectSigner, recipeOf, resetRecipe, text } from '../links/recipes.ts';
import { BatchFixture, issueTask, oldSecret, secret } from './batch-fixture.ts';
import { csvRecords, inDjango, jsonLines } from './python.ts';

const fixture = new BatchFixture();
afterAll(() => fixture.end());
const column = (index: number): FieldSource => ({ from: 'column', column: index });
const literal = (given: string): FieldSource => ({ from: 'text', text: given });

let recipeId: string;
const recipe = recipeOf(objectSigner, {
  fields: [
    text('user'),
    field('email', { type: 'email' }),
    field('plan', { type: 'fixed', value: 'pro' }),
    field('nonce', { type: 'nonce', bytes: 16 }),
  ],
  message: 'Dear {user},\nfollow {link} until {expires}.',
});

beforeAll(async () => {
  await fixture.addProfile();
  recipeId = await fixture.addRecipe(recipe);
});

const records = async () => (await fixture.ledger.search({ filter: {}, limit: 500 })).records;

describe('a table', () => {
  it('gets tokens that Django takes, links, messages, and their numbers in the ledger', async () => {
    await fixture.write(
      'in.csv',
      'name,mail,ticket\nAda,ada@example.com,SUP-1\n"Zoë, jr.",zoe@example.com,\nBob,nonsense,SUP-3\n',
    );
    const task = issueTask(recipeId, { user: column(0), email: column(1) }, column(2));
    const run = await fixture.run('in.csv', task);
    expect(run).toMatchObject({ phase: 'done', rows: 3, counts: { issued: 2, error: 1 }, errorCount: 1, ages: [] });
    expect(run.errors).toEqual([{ line: 4, message: expect.stringContaining('e-mail address') }]);
    const rows = csvRecords(fixture.path('out.csv'));
    const payloads = inDjango(
      `print(json.dumps([signing.loads(token, salt='recovery', max_age=259200) for token in given['tokens']]))`,
      { key: secret, tokens: rows.slice(0, 2).map(({ token }) => token) },
    ) as Record<string, string>[];
    expect(payloads).toMatchObject([
      { user: 'Ada', email: 'ada@example.com', plan: 'pro' },
      { user: 'Zoë, jr.', email: 'zoe@example.com', plan: 'pro' },
    ]);
    expect(new Set(payloads.map(({ nonce }) => nonce)).size).toBe(2);
    expect(rows[0]?.link).toBe(`https://example.com/recover/${rows[0]?.token}/`);
    expect(rows[0]?.message).toContain(`Dear Ada,\nfollow ${rows[0]?.link} until `);
    expect(rows.map(({ ledger }) => ledger)).toEqual(['1', '2', '']);
    expect(rows[2]).toMatchObject({ name: 'Bob', token: '', error: expect.stringContaining('e-mail') });
    expect(
      (await records()).map(({ seq, ticket, purpose, recipe: named }) => [seq, ticket, purpose, named?.name]),
    ).toEqual([
      [2, null, 'Signed object “Recovery”', 'Recovery'],
      [1, 'SUP-1', 'Signed object “Recovery”', 'Recovery'],
    ]);
    for (const { token, ledger } of rows.slice(0, 2)) {
      expect((await fixture.ledger.find(token ?? '')).map(({ seq }) => String(seq))).toEqual([ledger]);
    }
    // Nothing is left of the work.
    expect(readdirSync(fixture.directory).filter((name) => name.includes('partial'))).toEqual([]);
    expect(readdirSync(fixture.path('batch'))).toEqual([]);
  });

  it('is worked through in chunks, each token on record once', async () => {
    const rows = 12_345;
    await fixture.write(
      'in.csv',
      `name,mail\n${Array.from({ length: rows }, (_, n) => `user ${n},u${n}@example.com\n`).join('')}`,
    );
    const before = (await fixture.ledger.status()).records;
    const run = await fixture.run(
      'in.csv',
      issueTask(recipeId, { user: column(0), email: column(1) }, literal('BULK-1')),
    );
    expect(run.counts).toEqual({ issued: rows });
    const results = csvRecords(fixture.path('out.csv'));
    expect(results.map(({ ledger }) => Number(ledger))).toEqual(results.map((_, index) => before + index + 1));
    expect(new Set(results.map(({ token }) => token)).size).toBe(rows);
    expect((await fixture.ledger.status()).records).toBe(before + rows);
    const sample = [0, 4999, 5000, rows - 1].map((index) => results[index]);
    for (const row of sample)
      expect((await fixture.ledger.find(row?.token ?? '')).map(({ seq }) => String(seq))).toEqual([row?.ledger]);
    const users = inDjango(
      `print(json.dumps([signing.loads(token, salt='recovery')['user'] for token in given['tokens']]))`,
      {
        key: secret,
        tokens: results.map(({ token }) => token),
      },
    );
    expect(users).toEqual(results.map((_, n) => `user ${n}`));
  });

  it('of accounts gets reset links that Django takes', async () => {
    const reset = await fixture.addRecipe(resetRecipe());
    const account = {
      pk: '42',
      hash: 'pbkdf2_sha256$1$a$b',
      login: '2026-03-01 10:20:30.123456+00:00',
      mail: 'ada@example.com',
    };
    await fixture.write('in.csv', `pk;hash;login;mail\n${Object.values(account).join(';')}\n;x;;\n`);
    const mapping = { pk: column(0), passwordHash: column(1), lastLogin: column(2), email: column(3) };
    const run = await fixture.run('in.csv', issueTask(reset, mapping));
    expect(run.counts).toEqual({ issued: 1, error: 1 });
    const [row] = csvRecords(fixture.path('out.csv'), ';');
    const answer = inDjango(
      `
from datetime import datetime
settings.USE_TZ = False
from django.contrib.auth.tokens import PasswordResetTokenGenerator
class User:
  pk = int(given['pk']); password = given['hash']; email = given['mail']
  last_login = datetime.fromisoformat(given['login'].replace('+00:00', ''))
  @classmethod
  def get_email_field_name(cls): return 'email'
print(json.dumps(PasswordResetTokenGenerator().check_token(User(), given['token'])))`,
      { key: secret, ...account, token: row?.token },
    );
    expect(answer).toBe(true);
    expect(row?.link).toBe(`https://example.com/reset/NDI/${row?.token}/`);
  });
});

it('lines of JSON get an object each', async () => {
  const hidden = await fixture.addRecipe(
    recipeOf(
      { kind: 'value', salt: 'form', template: '{user}' },
      { name: 'Form', delivery: { as: 'hidden-field', name: 'token' }, lifetimeSeconds: null },
    ),
  );
  await fixture.write('in.jsonl', '{"id": 7, "ü": "x"}\n[1]\n{"id": "Zoë"}\n{"other": 1}\n');
  const run = await fixture.run('in.jsonl', issueTask(hidden, { user: column(0) }), 'out.jsonl');
  expect(run.errors.map(({ line }) => line)).toEqual([2, 4]);
  const rows = jsonLines(fixture.path('out.jsonl')) as { countersign: Record<string, unknown>; id?: unknown }[];
  expect(rows[0]).toMatchObject({
    id: 7,
    ü: 'x',
    countersign: { token: expect.stringMatching(/^7:/), expires_at: null, error: null },
  });
  expect(rows[0]?.countersign.html).toBe(`<input type="hidden" name="token" value="${rows[0]?.countersign.token}">`);
  expect(rows[2]?.countersign.ledger).toBe((rows[0]?.countersign.ledger as number) + 1);
  expect(rows[1]).toMatchObject({ countersign: { error: 'The line is no JSON object.' } });
  expect(
    inDjango(`print(json.dumps(signing.Signer(salt='form').unsign(given['token'])))`, {
      key: secret,
      token: rows[2]?.countersign.token,
    }),
  ).toBe('Zoë');
});

describe('before anything is written it is refused', () => {
  it.each([
    ['batch-column-missing', { user: column(0), email: column(9) }],
    ['batch-field-unmapped', { user: column(0) }],
    ['batch-field-unknown', { user: column(0), email: column(1), plan: literal('free') }],
  ])('%s', async (code, mapping) => {
    await fixture.write('in.csv', 'name,mail\nAda,ada@example.com\n');
    await expect(fixture.begin('in.csv', issueTask(recipeId, mapping), 'never.csv')).rejects.toMatchObject({ code });
    expect(readdirSync(fixture.directory).filter((name) => name.startsWith('never'))).toEqual([]);
  });

  it('for a time zone that nobody knows, a recipe that is gone, and one that the support lock does not allow', async () => {
    const task = issueTask(recipeId, { user: column(0), email: column(1) });
    await expect(fixture.begin('in.csv', { ...task, timeZone: 'Mars/Olympus' })).rejects.toMatchObject({
      code: 'time-zone-unknown',
    });
    await expect(fixture.begin('in.csv', { ...task, recipeId: 'gone' })).rejects.toMatchObject({
      code: 'unknown-recipe',
    });
    fixture.allowed = [];
    await expect(fixture.begin('in.csv', task)).rejects.toMatchObject({ code: 'batch-recipe-not-allowed' });
    fixture.allowed = null;
  });

  it('for a place that cannot be written, and the very file that is read', async () => {
    const task = issueTask(recipeId, { user: column(0), email: column(1) });
    await expect(fixture.begin('in.csv', task, 'in.csv')).rejects.toMatchObject({ code: 'batch-results-are-input' });
    await expect(fixture.begin('in.csv', task, 'no/such/folder.csv')).rejects.toMatchObject({
      code: 'batch-results-not-written',
    });
    await expect(fixture.begin('in.csv', task, 'batch')).rejects.toMatchObject({ code: 'batch-results-not-written' });
    const { inputId } = await fixture.open('in.csv');
    fixture.place = null;
    expect(await fixture.desk.start({ inputId, task })).toBeNull();
    expect(await fixture.read('in.csv')).toBe('name,mail\nAda,ada@example.com\n');
  });
});

it('no key is in any file that a run leaves, nor in what it tells', async () => {
  const found = JSON.stringify(fixture.told);
  for (const one of [secret, oldSecret]) {
    expect(found).not.toContain(one);
    for (const name of readdirSync(fixture.directory).filter((file) => /csv|jsonl/.test(file))) {
      expect(await fixture.read(name)).not.toContain(one);
    }
  }
});
