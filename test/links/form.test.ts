import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillForm } from '../../electron/links/form.ts';
import type { FieldInput } from '../../shared/recipes.ts';
import { announceSeed } from '../signing/support/seed.ts';
import { account, counting, field, objectSigner, recipeOf, resetRecipe, text } from './recipes.ts';

announceSeed('links: form');

const read = (input: FieldInput, given: string, required = true) => {
  const recipe = recipeOf(objectSigner, { fields: [field('f', input, required)] });
  const { problems, filled } = fillForm(recipe, { f: given }, counting);
  expect(filled === null).toBe(problems.length > 0);
  return filled ? filled.f : problems.map(({ message }) => message).join(' ');
};

describe('a field', () => {
  it('that is needed and empty is a problem, also when only of white space', () => {
    expect(read({ type: 'text' }, ' \n')).toBe('The f is needed.');
    expect(read({ type: 'boolean' }, '')).toBe('The f is needed.');
  });

  it('that may be empty is left out', () => {
    const { filled } = fillForm(
      recipeOf(objectSigner, { fields: [text('f', false), text('g')] }),
      { g: 'x' },
      counting,
    );
    expect(Object.entries(filled ?? {})).toEqual([['g', 'x']]);
  });

  it.each([
    ['plain', 'plain'],
    ['  around \n', 'around'],
    ['two words', 'two words'],
    ['half \ud83d', 'The f holds half a character, which has no place in a link.'],
  ])('text: %j', (given, expected) => expect(read({ type: 'text' }, given)).toBe(expected));

  it('counts characters as Python does', () => {
    const input: FieldInput = { type: 'text', minLength: 2, maxLength: 3 };
    expect(read(input, '🦊🦊🦊')).toBe('🦊🦊🦊');
    expect(read(input, '🦊')).toBe('The f is too short: it has 1 of at least 2 characters.');
    expect(read(input, 'abcd')).toBe('The f is too long: it has 4 characters, and at most 3 are allowed.');
  });

  it('matches a pattern over the whole text, and in linear time', () => {
    const input: FieldInput = { type: 'text', pattern: 'A|[0-9]+' };
    expect(read(input, '123')).toBe('123');
    expect(read(input, '12x')).toBe('The f is not of the form that the recipe asks for.');
    expect(read(input, 'x12')).toBe('The f is not of the form that the recipe asks for.');
    expect(read(input, '12\nx')).toBe('The f is not of the form that the recipe asks for.');
    // Backtracking would not come to an end with this.
    expect(read({ type: 'text', pattern: '(a+)+b' }, 'a'.repeat(5000))).toContain('not of the form');
    expect(read({ type: 'text', pattern: '(?=a)' }, 'a')).toBe(
      'The f cannot be checked: the recipe’s pattern is not understood.',
    );
  });

  it.each(['ada@example.com', 'a.b+c@sub.example.co', '"a..b"@example.com', 'x@localhost', 'ada@bücher.example'])(
    'takes the e-mail address %s',
    (given) => expect(read({ type: 'email' }, ` ${given}`)).toBe(given),
  );

  it.each([
    'ada',
    'ada@',
    '@example.com',
    'ada@example',
    'a..b@example.com',
    'ada@-x.com',
    'a b@example.com',
    'ada@10.0.0.1',
    'a@b@c',
  ])('refuses the e-mail address %s', (given) =>
    expect(read({ type: 'email' }, given)).toContain('is no e-mail address'),
  );

  it('reads integers as Python’s int', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (number) => {
        expect(read({ type: 'integer' }, String(number))).toBe(number || 0);
      }),
    );
    expect(read({ type: 'integer' }, '+007')).toBe(7);
    expect(Object.is(read({ type: 'integer' }, '-0'), 0)).toBe(true);
    expect(read({ type: 'integer' }, '1.0')).toContain('is no whole number');
    expect(read({ type: 'integer' }, '1e3')).toContain('is no whole number');
    expect(read({ type: 'integer' }, '9007199254740992')).toContain('is beyond ±9007199254740991');
    expect(read({ type: 'integer', min: 1, max: 5 }, '0')).toBe('The f is less than 1, the least allowed.');
    expect(read({ type: 'integer', min: 1, max: 5 }, '6')).toBe('The f is more than 5, the most allowed.');
  });

  it('reads booleans, also as spreadsheets write them', () => {
    expect(read({ type: 'boolean' }, 'true')).toBe(true);
    expect(read({ type: 'boolean' }, 'FALSE')).toBe(false);
    expect(read({ type: 'boolean' }, 'yes')).toBe('The f is neither true nor false.');
  });

  it('takes days of the calendar and no others', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (day) => {
        const given = day.toISOString().slice(0, 10);
        expect(read({ type: 'date' }, given)).toBe(given);
      }),
    );
    for (const given of ['2026-02-30', '0000-01-01', '2026-13-01', '2026-1-1', '01.02.2026', '2026-02-28T00:00'])
      expect(read({ type: 'date' }, given)).toContain('no day of the calendar');
  });

  it('writes UUIDs as Python does', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.boolean(), fc.boolean(), (uuid, upper, bare) => {
        const dashed = bare ? uuid.replaceAll('-', '') : uuid;
        expect(read({ type: 'uuid' }, upper ? dashed.toUpperCase() : dashed)).toBe(uuid);
      }),
    );
    expect(read({ type: 'uuid' }, '123e4567-e89b12d3a456-426614174000')).toContain('is no UUID');
  });

  it('takes a choice by its value only, which may be empty', () => {
    const input: FieldInput = {
      type: 'choice',
      choices: [
        { value: 'a', label: 'First' },
        { value: '', label: 'None' },
      ],
    };
    expect(read(input, 'a')).toBe('a');
    expect(read(input, '')).toBe('');
    expect(read(input, 'First')).toBe('The f is none of the choices there are.');
  });
});

it('fixed values and nonces are not the form’s to set', () => {
  const recipe = recipeOf(objectSigner, {
    fields: [
      field('purpose', { type: 'fixed', value: 'recover' }),
      field('once', { type: 'nonce', bytes: 12 }),
      field('none', { type: 'fixed', value: null }),
    ],
  });
  const { filled } = fillForm(recipe, { purpose: 'admin', once: 'mine' }, counting);
  expect({ ...filled }).toEqual({ purpose: 'recover', once: 'AAECAwQFBgcICQoL', none: null });
});

it('a field may have the name of what every object has', () => {
  const recipe = recipeOf(objectSigner, { fields: [text('__proto__'), text('constructor', false)] });
  const { filled } = fillForm(recipe, JSON.parse('{"__proto__": "p"}'), counting);
  expect(Object.entries(filled ?? {})).toEqual([['__proto__', 'p']]);
});

describe('an account', () => {
  it('is taken as it is in the database', () => {
    expect({ ...fillForm(resetRecipe(), account, counting).filled }).toEqual(account);
  });

  it('needs its key and password, whatever the recipe’s fields allow, and a last login that can be read', () => {
    const fields = ['pk', 'passwordHash', 'lastLogin', 'email'].map((name) => text(name, false));
    const { problems } = fillForm(resetRecipe({ fields }), { lastLogin: 'yesterday' }, counting);
    expect(problems.map((problem) => problem.field)).toEqual(['pk', 'passwordHash', 'lastLogin']);
    expect(problems[2]?.message).toContain('YYYY-MM-DD HH:MM:SS');
  });
});
