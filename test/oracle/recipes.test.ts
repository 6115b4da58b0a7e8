// The files that each ready-made recipe shows are a site's, as they are, and a real Django takes or refuses links of ours with them.
import { describe, expect, test } from 'vitest';
import { checkRecipe } from '../../electron/links/recipe-check.ts';
import { readyMade } from '../../renderer/views/links/recipes/ready-made.ts';
import type { RecipeFields } from '../../shared/recipes.ts';
import { changedAt, make, now, secretKey, visit } from './recipe-site.ts';

const called = (name: string): RecipeFields => {
  const recipe = readyMade().find((candidate) => candidate.name === name);
  if (recipe === undefined) throw new Error(`No recipe is called ${name}.`);
  return recipe;
};
const withSalt = (recipe: RecipeFields, salt: string): RecipeFields =>
  'salt' in recipe.signer ? { ...recipe, signer: { ...recipe.signer, salt } } : recipe;
const otherKey = 'another-site-key-0123456789-abcdefghijklmnopqrstuvwxyz';
const user = { pk: 7, username: 'ada', password: 'pbkdf2_sha256$1$a$b', email: 'ada@example.com' };
const accountOf = { pk: '7', passwordHash: user.password, lastLogin: '', email: user.email };

const links = [
  { name: 'Account recovery', values: { user: '7' }, read: { user: 7, nonce: expect.stringMatching(/^[\w-]{22}$/) } },
  {
    name: 'E-mail change confirmation',
    values: { user: '7', email: 'new+ada@example.com' },
    read: { user: 7, email: 'new+ada@example.com' },
  },
  {
    name: 'One-time download',
    values: { file: 'report_2026-11', user: '7' },
    read: { file: 'report_2026-11', user: 7, nonce: expect.stringMatching(/^[\w-]{22}$/) },
  },
  {
    name: 'Unsubscribe',
    values: { list: 'weekly-news', address: "o'neil/a+b=c&d@example.com" },
    read: { list: 'weekly-news', address: "o'neil/a+b=c&d@example.com" },
  },
];

describe.each(links)('$name', ({ name, values, read }) => {
  const recipe = called(name);
  const isOnce = recipe.fields.some(({ input }) => input.type === 'nonce');

  test('opening it changes nothing, following it serves its purpose, once where it has a nonce', () => {
    const link = make(recipe, values);
    const { answers } = visit(recipe, [
      { do: 'open', with: link },
      { do: 'open', with: link },
      { do: 'follow', with: link },
      { do: 'follow', with: link },
      { do: 'follow', with: make(recipe, values) },
      // Just before its end; one without an end after decades.
      { do: 'follow', with: make(recipe, values, { at: now() - (recipe.lifetimeSeconds ?? 1e9) + 300 }) },
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, isOnce ? 400 : 200, 200, 200]);
    expect(answers.map(({ redeemed }) => redeemed)).toEqual([[], [], [read], isOnce ? [] : [read], [read], [read]]);
    expect(answers[3]?.text).toMatch(isOnce ? /used already/ : /Done/);
  });

  test('one that was changed, signed with another salt or key, or has expired is refused, and serves nothing', () => {
    const expired =
      recipe.lifetimeSeconds === null ? [] : [make(recipe, values, { at: now() - recipe.lifetimeSeconds - 10 })];
    const refused = [
      ...[0, 3, -1, -20].map((place) => make(recipe, values, { tamper: changedAt(place) })),
      make(recipe, values, { tamper: (token) => token.slice(0, -1) }),
      make(recipe, values, { tamper: (token) => token.slice(token.indexOf(':')) }),
      make(withSalt(recipe, 'support.something-else'), values),
      make(recipe, values, { key: otherKey }),
      ...expired,
    ];
    const { answers } = visit(
      recipe,
      refused.map((link) => ({ do: 'follow', with: link })),
    );
    expect(answers.map(({ status }) => status)).toEqual(refused.map(() => 400));
    expect(answers.flatMap(({ redeemed }) => redeemed)).toEqual([]);
  });

  test('what a key signed that is now a fallback is taken where Django has fallbacks', () => {
    const { answers, django } = visit(recipe, [{ do: 'follow', with: make(recipe, values) }], {
      key: otherKey,
      fallbacks: [secretKey],
    });
    const [major = 0, minor = 0] = django;
    expect(answers[0]?.status).toBe(major > 4 || (major === 4 && minor >= 1) ? 200 : 400);
  });
});

test('of requests at once one goes through', () => {
  const recipe = called('Account recovery');
  const { answers } = visit(recipe, [{ do: 'atOnce', with: make(recipe, { user: '7' }) }]);
  expect(answers[0]?.statuses?.toSorted()).toEqual([200, 400, 400, 400, 400, 400]);
  expect(answers[0]?.redeemed.length).toBe(1);
});

test('a link is not used up when its purpose could not be served', () => {
  const recipe = called('One-time download');
  const link = make(recipe, { file: 'a', user: '7' });
  const steps = [link, link, link].map((one) => ({ do: 'follow' as const, with: one }));
  const { answers } = visit(recipe, steps, { failsFirst: true });
  expect(answers.map(({ status }) => status)).toEqual([500, 200, 400]);
});

test('Hidden form field: taken, also again; changed, of another salt or key, or expired: refused', () => {
  const recipe = called('Hidden form field');
  const values = { product: '12', cents: '1999' };
  const taken = make(recipe, values);
  const refused = [
    make(recipe, values, { tamper: (token) => token.replace('1999', '1') }),
    make(recipe, values, { tamper: changedAt(-1) }),
    make(withSalt(recipe, 'support.unsubscribe'), values),
    make(recipe, values, { key: otherKey }),
    make(recipe, values, { at: now() - 3610 }),
  ];
  const steps = [taken, taken, ...refused].map((field) => ({ do: 'post' as const, with: field }));
  const { answers } = visit(recipe, steps, { route: 'hidden-form-field/' });
  expect(answers.map(({ status }) => status)).toEqual([200, 200, ...refused.map(() => 400)]);
  expect(answers.flatMap(({ redeemed }) => redeemed)).toEqual([
    { product: '12', cents: '1999' },
    { product: '12', cents: '1999' },
  ]);
});

describe('Django password reset', () => {
  const recipe = called('Django password reset');
  const reset = (link: string) => ({ do: 'reset' as const, with: link });

  test('it works once; changed, of another key, expired or of another state of the account it does not', () => {
    const link = make(recipe, accountOf);
    const { answers } = visit(
      recipe,
      [
        reset(make(recipe, accountOf, { tamper: changedAt(-1) })),
        reset(make(recipe, accountOf, { key: otherKey })),
        reset(make(recipe, accountOf, { at: now() - 259_210 })),
        reset(make(recipe, { ...accountOf, lastLogin: '2026-01-02 03:04:05' })),
        reset(make(recipe, { ...accountOf, email: 'eve@example.com' })),
        reset(make(recipe, { ...accountOf, pk: '8' })),
        reset(link),
        reset(link),
      ],
      { users: [user] },
    );
    expect(answers.map(({ valid }) => valid)).toEqual([false, false, false, false, false, false, true, false]);
    expect(answers[6]).toMatchObject({ status: 302, changed: true });
  });

  test('of someone who has logged in, on a site in another time zone, with a lifetime of its own', () => {
    const there: RecipeFields = {
      ...recipe,
      signer: { kind: 'password-reset', timeZone: 'Asia/Kolkata' },
      lifetimeSeconds: 3600,
    };
    expect(checkRecipe(there)).toEqual([]);
    const account = { ...accountOf, lastLogin: '2026-01-02 03:04:05.678901+00:00' };
    const { answers } = visit(
      there,
      [reset(make(there, account, { at: now() - 3610 })), reset(make(there, account, { at: now() - 3000 }))],
      { timeZone: 'Asia/Kolkata', users: [{ ...user, last_login: '2026-01-02T03:04:05.678901Z' }] },
    );
    expect(answers.map(({ valid }) => valid)).toEqual([false, true]);
  });
});

describe('recipes with everything in them', () => {
  const field = (name: string, input: RecipeFields['fields'][number]['input']) => ({
    name,
    label: name,
    help: '',
    required: true,
    input,
  });
  const odd: RecipeFields = {
    name: 'import 2 “links”\n',
    description: '',
    signer: {
      kind: 'timestamped',
      salt: 'a "salt" \\ ünïcödé 🔑',
      template: '[{{a/b}}]{class}::{None}^{kind}-]{rest}$',
    },
    fields: [
      field('class', { type: 'text' }),
      field('None', { type: 'text' }),
      field('kind', { type: 'fixed', value: 'fix"ed' }),
      field('rest', { type: 'text' }),
      field('request', { type: 'text' }),
    ],
    delivery: { as: 'link', url: 'https://example.com/f%C3%BCr/{request}/x-{token}.html?u={class}&v=1' },
    lifetimeSeconds: null,
    message: '',
  };
  const values = { class: 'a:b/c', None: '] \\ "\'', rest: 'é 🐍 ^', request: 'an/y' };

  test('texts with every special character come out as they went in', () => {
    expect(checkRecipe({ ...odd, name: odd.name.trim() })).toEqual([]);
    const link = make(odd, values);
    const other: RecipeFields = {
      ...odd,
      fields: odd.fields.map((one) =>
        one.name === 'kind' ? { ...one, input: { type: 'fixed', value: 'other' } } : one,
      ),
    };
    const { answers } = visit(odd, [
      { do: 'follow', with: link },
      { do: 'follow', with: make(other, values) },
      { do: 'follow', with: link.replace('an%2Fy', 'changed') },
    ]);
    const { request: _, ...signed } = values;
    expect(answers.map(({ status }) => status)).toEqual([200, 400, 200]);
    expect(answers[0]?.redeemed).toEqual([{ ...signed, kind: 'fix"ed' }]);
  });

  test('an object with fixed values of every kind, and a field that is left out', () => {
    const object: RecipeFields = {
      ...odd,
      name: '2 fast',
      signer: { kind: 'object', salt: 'object', compress: true },
      fields: [
        field('purpose', { type: 'fixed', value: 'it\'s \\ "so"\n' }),
        field('version', { type: 'fixed', value: -2 }),
        field('flag', { type: 'fixed', value: true }),
        field('nothing', { type: 'fixed', value: null }),
        { ...field('plan', { type: 'choice', choices: [{ value: 'a', label: 'A' }] }), required: false },
        field('long', { type: 'text' }),
      ],
      delivery: { as: 'link', url: 'https://example.com/?t={token}' },
    };
    expect(checkRecipe(object)).toEqual([]);
    const long = 'x'.repeat(2000);
    const { answers } = visit(object, [{ do: 'follow', with: make(object, { long }) }]);
    expect(answers[0]?.redeemed).toEqual([
      { purpose: 'it\'s \\ "so"\n', version: -2, flag: true, nothing: null, long },
    ]);
  });
});
