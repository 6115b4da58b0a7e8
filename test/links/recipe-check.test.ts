// What makes a recipe unusable is found, at the form field where it is mended; what is unusual and right is let be.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRecipe } from '../../electron/links/recipe-check.ts';
import { knownSalts } from '../../electron/signing/salt-catalogue.ts';
import { type FieldInput, type RecipeFields, recipeFieldsSchema } from '../../shared/recipes.ts';
import { announceSeed } from '../signing/support/seed.ts';
import { field, object, recipe, reset } from './recipe-samples.ts';

announceSeed('recipe-check');
const paths = (changed: RecipeFields) => checkRecipe(changed).map(({ path }) => path);
const withUrl = (url: string, of = recipe): RecipeFields => ({ ...of, delivery: { as: 'link', url } });
const withTemplate = (template: string, fields = recipe.fields): RecipeFields => ({
  ...recipe,
  fields,
  message: '{link}',
  signer: { kind: 'timestamped', salt: 's', template },
});
const withField = (input: FieldInput): RecipeFields => ({
  ...object,
  fields: [...object.fields, field('more', input)],
});

test.each([recipe, object, reset])('what can be used is left alone', (usable) => {
  expect(checkRecipe(usable)).toEqual([]);
});

describe('fields', () => {
  test.each(['token', 'uidb64', 'link', 'html', 'expires', 'lifetime', 'constructor', '__proto__', 'toString'])(
    '%s is no field’s name',
    (name) => {
      expect(paths({ ...object, fields: [...object.fields, field(name)] })).toEqual(['fields.2.name']);
    },
  );

  test('a name is there once', () => {
    expect(paths({ ...object, fields: [field('user'), field('a'), field('user'), field('a')], message: '' })).toEqual([
      'fields.2.name',
      'fields.3.name',
    ]);
  });

  test.each<[string, FieldInput, string[]]>([
    ['a longest below the shortest', { type: 'text', minLength: 3, maxLength: 2 }, ['maxLength']],
    ['look-around', { type: 'text', pattern: '(?=a)' }, ['pattern']],
    ['a back reference', { type: 'text', pattern: '(a)\\1' }, ['pattern']],
    ['a bracket that stays open', { type: 'text', pattern: '[a' }, ['pattern']],
    ['repetitions without end', { type: 'text', pattern: '(\\pL|x){1000}'.repeat(70) }, ['pattern']],
    ['repeated repetitions', { type: 'text', pattern: '((a{30}){30}){30}' }, ['pattern']],
    ['a most below the least', { type: 'integer', min: 3, max: 2 }, ['max']],
    [
      'a choice twice',
      {
        type: 'choice',
        choices: [
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B' },
          { value: 'a', label: 'C' },
        ],
      },
      ['choices.2'],
    ],
    ['half a character', { type: 'fixed', value: 'x\ud83d' }, ['value']],
    ['right bounds', { type: 'text', minLength: 2, maxLength: 2, pattern: '^\\p{Lu}[a-z]{1,900}$' }, []],
    ['one number', { type: 'integer', min: 3, max: 3 }, []],
    ['a fixed emoji', { type: 'fixed', value: '🔑' }, []],
  ])('%s', (_what, input, expected) => {
    expect(paths(withField(input))).toEqual(expected.map((path) => `fields.2.input.${path}`));
  });

  test('one nonce is enough', () => {
    const nonce = { type: 'nonce', bytes: 16 } as const;
    expect(paths({ ...object, fields: [...object.fields, field('a', nonce), field('b', nonce)] })).toEqual([
      'fields.3.input',
    ]);
  });

  test('a field that nothing uses is told, and a nonce that is not signed', () => {
    const fields = [...recipe.fields, field('spare'), field('nonce', { type: 'nonce', bytes: 16 })];
    expect(paths({ ...recipe, fields, message: '{link} {nonce}' })).toEqual(['fields.2.name', 'fields.3.name']);
    expect(paths({ ...object, fields: [], message: '' })).toEqual(['fields']);
  });

  test('a hostile pattern holds nothing up', () => {
    const input = { type: 'text', pattern: '((\\pL{1000}))'.repeat(70) } as const;
    const fields = Array.from({ length: 50 }, (_, index) => field(`f${index}`, input));
    expect(paths({ ...object, fields, message: '' })).toEqual(
      fields.map((_, index) => `fields.${index}.input.pattern`),
    );
  });
});

describe('salts', () => {
  const reserved = knownSalts.filter((known) => known.package === 'django').map(({ salt }) => salt);
  const own = {
    value: 'django.core.signing.Signer',
    timestamped: 'django.core.signing.TimestampSigner',
    object: 'django.core.signing',
  };
  const signer = (kind: keyof typeof own, salt: string): RecipeFields['signer'] =>
    kind === 'object' ? { kind, salt, compress: false } : { kind, salt, template: '{user}:{plan}' };

  test.each(['value', 'timestamped', 'object'] as const)('no %s can pass for one of Django’s own', (kind) => {
    expect(reserved.length).toBeGreaterThan(8);
    for (const salt of reserved) {
      const lifetimeSeconds = kind === 'value' ? null : 60;
      const found = checkRecipe({ ...recipe, lifetimeSeconds, message: '{link}', signer: signer(kind, salt) });
      expect([salt, found.map(({ path }) => path)]).toEqual([salt, salt === own[kind] ? [] : ['signer.salt']]);
    }
  });

  test('the session’s is among them, and the problem says what it is for', () => {
    const salt = 'django.contrib.sessions.backends.signed_cookies';
    expect(checkRecipe({ ...object, signer: { kind: 'object', salt, compress: true } })[0]?.message).toMatch(
      /session cookie/,
    );
  });
});

describe('the signed text', () => {
  test.each<[string, string, boolean]>([
    ['{user}:{plan}', 'fields with a separator', true],
    ['{{{user}}}:{plan}', 'braces as text', true],
    ['pre {user}, {plan} post', 'text around', true],
    ['{user}{plan}', 'nothing between', false],
    ['{user}:{plan}:{user}', 'one twice', false],
    ['{user}:{plan}:{who}', 'one that is not there', false],
    ['{user}:{plan}:{', 'an open brace', false],
    ['{user}-{plan}', 'a sign that a number may have', false],
    ['{user}7{plan}', 'a digit behind a number', false],
  ])('%s: %s', (template, _what, usable) => {
    expect(new Set(paths(withTemplate(template)))).toEqual(new Set(usable ? [] : ['signer.template']));
  });

  test.each<[FieldInput, string, string]>([
    [{ type: 'date' }, '-', ':'],
    [{ type: 'uuid' }, '-', '/'],
    [{ type: 'nonce', bytes: 12 }, '_', '.'],
    [{ type: 'boolean' }, 'r', ' '],
    [{ type: 'email' }, '@', ' '],
    [{ type: 'email' }, '.', ':'],
    [{ type: 'fixed', value: 'a b' }, ' ', ':'],
    [{ type: 'fixed', value: true }, 'true', ':'],
    [{ type: 'choice', choices: [{ value: 'a|b', label: 'AB' }] }, '|', ','],
    [{ type: 'integer', min: 0 }, '1', '-'],
  ])('%o is not ended by what it holds', (input, wrong, right) => {
    const fields = [field('a', input), field('b')];
    expect(paths(withTemplate(`{a}${wrong}{b}`, fields))).toEqual(['signer.template']);
    expect(paths(withTemplate(`{a}${right}{b}`, fields))).toEqual([]);
  });
});

describe('the URL', () => {
  test.each([
    'https://shop.example/{token}',
    'http://localhost:8000/recover/{token}/',
    'https://shop.example/?t={token}',
    'https://shop.example/{user}/x-{token}.html?plan={plan}',
    'https://[::1]/{token}#top',
    'https://bücher.example/für/{token}/?a=%20b',
    'HTTPS://shop.example/{token}',
  ])('%s', (url) => {
    expect(checkRecipe(withUrl(url))).toEqual([]);
  });

  test.each([
    '/recover/{token}/',
    'ftp://shop.example/{token}',
    'javascript://shop.example/%0a{token}',
    'shop.example/{token}',
    'https:///{token}',
    'https://{token}/',
    'https://{token}.shop.example/',
    'https://{user}.shop.example/{token}/',
    'https://shop.example:{user}/{token}/',
    'https://shop.example{token}',
    'https://shop.example@evil.example/{token}/',
    'https://shop.example\\@evil.example/{token}/',
    'https://shop.example/',
    'https://shop.example/{token}/{token}/',
    'https://shop.example/#{token}',
    'https://shop.example/{who}/{token}/',
    'https://shop.example/{token}{user}/',
    'https://shop.example/{token}/ /',
    'https://shop.example/{token}/\n',
    'https://shop.example/\u202e{token}/',
    'https://shop.example/../{token}/',
    'https://shop.example/%20/{token}/',
    'https://shop.example/%3Cint:x%3E/{token}/',
    'https://shop.example/%ff/{token}/',
    'https://shop.example/?t=x{token}',
    'https://shop.example/?{token}=1',
    'https://shop.example/{uidb64}/{token}/',
    'https://shop.example/{token',
    'https://exa mple/{token}',
    'https://shop.example:99999/{token}',
  ])('%s is refused', (url) => {
    expect(new Set(paths(withUrl(url)))).toEqual(new Set(['delivery.url']));
  });

  test('a field that may be empty is not part of the path', () => {
    const fields = [recipe.fields[0] ?? field('user'), field('plan', { type: 'text' }, false)];
    expect(paths({ ...withUrl('https://shop.example/{plan}/{token}/'), fields })).toEqual(['delivery.url']);
    expect(paths({ ...withUrl('https://shop.example/{token}/?plan={plan}'), fields })).toEqual([]);
  });

  test('a hidden field has a name that HTML and Django take', () => {
    const named = (name: string): RecipeFields => ({
      ...recipe,
      message: '{html}',
      delivery: { as: 'hidden-field', name },
    });
    for (const name of ['quote', 'form-0-quote', 'a[b].c:d']) expect(paths(named(name))).toEqual([]);
    for (const name of ['a b', '"', '<x>', 'ü']) expect(paths(named(name))).toEqual(['delivery.name']);
  });
});

describe('lifetime and message', () => {
  test('what has no time in it promises no end', () => {
    const value: RecipeFields = { ...recipe, signer: { kind: 'value', salt: 's', template: '{user}:{plan}' } };
    expect(paths({ ...value, message: '{link}' })).toEqual(['lifetimeSeconds']);
    expect(paths({ ...value, lifetimeSeconds: null })).toEqual(['message', 'message']);
    expect(paths({ ...recipe, lifetimeSeconds: null })).toEqual(['message', 'message']);
    expect(paths({ ...recipe, lifetimeSeconds: null, message: '{link}' })).toEqual([]);
  });

  test.each(['{html}', '{token}', '{who}', '{', '}', '{a b}', '{}'])(
    '%s has no place in the message of a link',
    (text) => {
      expect(paths({ ...recipe, message: `{link} ${text}` })).toEqual(['message']);
    },
  );

  test('{link} has none in that of a hidden field', () => {
    const delivery = { as: 'hidden-field', name: 'x' } as const;
    expect(paths({ ...recipe, delivery, message: '{link}' })).toEqual(['message']);
    expect(paths({ ...recipe, delivery, message: '{html}' })).toEqual([]);
  });

  test('an empty message is a message', () => {
    expect(paths({ ...recipe, message: '' })).toEqual([]);
  });
});

describe('a password reset', () => {
  test('is made from the account’s fields, and from nothing else', () => {
    const [pk, passwordHash, lastLogin, email] = reset.fields as [(typeof reset.fields)[0], ...typeof reset.fields];
    expect(paths({ ...reset, fields: [pk, email ?? pk] })).toEqual(['fields']);
    expect(paths({ ...reset, fields: [...reset.fields, field('more')] })).toEqual(['fields.4.name']);
    expect(paths({ ...reset, fields: [{ ...pk, required: false }, ...reset.fields.slice(1)] })).toEqual([
      'fields.0.required',
    ]);
    const dated = { ...(lastLogin ?? pk), input: { type: 'date' } } as const;
    expect(paths({ ...reset, fields: [pk, passwordHash ?? pk, dated, email ?? pk] })).toEqual(['fields.2.input']);
  });

  test('always has a lifetime, a link, both its parts in the path, and a time zone that there is', () => {
    expect(paths({ ...reset, lifetimeSeconds: null })).toEqual(['lifetimeSeconds']);
    expect(paths({ ...reset, message: '', delivery: { as: 'hidden-field', name: 'x' } })).toEqual(['delivery.as']);
    expect(paths(withUrl('https://shop.example/{token}/', reset))).toContain('delivery.url');
    expect(paths(withUrl('https://shop.example/{uidb64}/?t={token}', reset))).toEqual(['delivery.url']);
    const zone = (timeZone: string): RecipeFields => ({ ...reset, signer: { kind: 'password-reset', timeZone } });
    expect(paths(zone('Europe/Berlin'))).toEqual([]);
    expect(paths(zone('Europe/Nowhere'))).toEqual(['signer.timeZone']);
  });

  test('tells the password hash and the last login to nobody', () => {
    for (const name of ['passwordHash', 'lastLogin']) {
      expect(paths({ ...reset, message: `{link} {${name}}` })).toEqual(['message']);
      expect(paths(withUrl(`https://shop.example/{uidb64}/{token}/?x={${name}}`, reset))).toEqual(['delivery.url']);
    }
  });
});

test.each(['name', 'description', 'message', 'label', 'choice'])(
  'a %s that looks other than it is is told',
  (where) => {
    for (const text of ['a\u202eb', 'a\u0000b', 'a\u2066b', 'a\ud800b']) {
      const choices = [{ value: 'x', label: where === 'choice' ? text : 'X' }];
      const changed: RecipeFields = {
        ...object,
        message: '',
        ...(where === 'name' || where === 'description' || where === 'message' ? { [where]: text } : {}),
        fields: [{ ...field('plan', { type: 'choice', choices }), label: where === 'label' ? text : 'Plan' }],
      };
      const path = { label: 'fields.0.label', choice: 'fields.0.input.choices.0' }[where] ?? where;
      expect(paths(changed)).toEqual([path]);
    }
  },
);

test('whatever the schema lets through is judged, without an error and at a path that is there', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('{a}', '{token}', '{', '{a}{b}', 'https://x/{token}', '(a', '\\'),
  );
  const part = fc.array(text, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
  const input: fc.Arbitrary<FieldInput> = fc.oneof(
    fc.record({
      type: fc.constant('text' as const),
      pattern: text,
      minLength: fc.nat(100),
      maxLength: fc.integer({ min: 1, max: 100 }),
    }),
    fc.record({ type: fc.constant('integer' as const), min: fc.integer(), max: fc.integer() }),
    fc.constantFrom<FieldInput>(
      { type: 'email' },
      { type: 'date' },
      { type: 'uuid' },
      { type: 'boolean' },
      { type: 'nonce', bytes: 12 },
    ),
    fc.record({
      type: fc.constant('fixed' as const),
      value: fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null)),
    }),
    fc.record({
      type: fc.constant('choice' as const),
      choices: fc.array(fc.record({ value: text, label: text }), { minLength: 1, maxLength: 3 }),
    }),
  );
  const any = fc.record({
    name: fc.constant('x'),
    description: text,
    signer: fc.oneof(
      fc.record({ kind: fc.constantFrom('value' as const, 'timestamped' as const), salt: part, template: part }),
      fc.record({ kind: fc.constant('object' as const), salt: part, compress: fc.boolean() }),
      fc.record({ kind: fc.constant('password-reset' as const), timeZone: part }),
    ),
    fields: fc.array(
      fc.record({
        name: fc.constantFrom('a', 'b', 'pk', 'token', 'email'),
        label: fc.constant('L'),
        help: text,
        required: fc.boolean(),
        input,
      }),
      { maxLength: 5 },
    ),
    delivery: fc.oneof(
      fc.record({ as: fc.constant('link' as const), url: part }),
      fc.record({ as: fc.constant('hidden-field' as const), name: part }),
    ),
    lifetimeSeconds: fc.constantFrom(null, 60),
    message: part,
  });
  fc.assert(
    fc.property(any, (given) => {
      const parsed = recipeFieldsSchema.safeParse(given);
      if (!parsed.success) return;
      for (const { path, message } of checkRecipe(parsed.data)) {
        expect(message).toMatch(/^[^a-z].*[.]$/s);
        const [first = '', second] = path.split('.');
        expect(Object.keys(parsed.data)).toContain(first);
        if (first === 'fields' && second !== undefined) expect(parsed.data.fields[Number(second)]).toBeDefined();
      }
    }),
    { numRuns: 2000 },
  );
});
