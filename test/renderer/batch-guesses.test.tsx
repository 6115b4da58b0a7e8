// What the columns of a file are taken for, without a person.
import { describe, expect, it } from 'vitest';
import { estimateRows, guessMapping, guessTokenColumn } from '../../renderer/state/batch-guesses.ts';
import { ageWords, timeLeftWords } from '../../renderer/wording/batch.ts';
import { fileSize } from '../../renderer/wording/file-size.ts';
import type { BatchInput } from '../../shared/batch.ts';
import type { RecipeField } from '../../shared/recipes.ts';

const column = (name: string, ...samples: string[]) => ({ name, samples });
const signature = 'k3XrW5p0V9c2b1ZyTq8sLmN4oPaBcDeFgHiJkLmNoPq';

describe('the column of tokens', () => {
  it.each([
    ['a timestamped value', `ada@example.com:1vNk0a:${signature}`],
    ['a value signed with sha1', 'hello:Kq3mXw7VbT2pZr9dYc5nLs8fGh0'],
    ['a link with a token in it', `https://example.com/recover/eyJ1IjoxfQ:1vNk0a:${signature}/`],
    ['a password reset', 'c5x8l0-3f2a91c077de04b1a9105e5e12cd99f0'],
    ['a long session, cut', `${'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9'.repeat(6)}…`],
    ['a JSON web token', `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.${signature}`],
  ])('is the one with %s', (_name, token) => {
    expect(guessTokenColumn([column('token', 'x', 'y'), column('a', token, ''), column('b', 'z')])).toBe(1);
  });

  it('is the one with the name where no sample tells, and else the first', () => {
    expect(guessTokenColumn([column('id', '1'), column('Session cookie', 'abc')])).toBe(1);
    expect(guessTokenColumn([column('id', '1'), column('when', '2026-01-02 10:00:00')])).toBe(0);
    expect(guessTokenColumn([])).toBe(0);
  });
});

describe('the columns of a recipe’s fields', () => {
  const field = (name: string, label: string, type: 'text' | 'email' | 'uuid' = 'text'): RecipeField => ({
    name,
    label,
    help: '',
    required: true,
    input: { type },
  });
  const guessed = (fields: RecipeField[], columns: BatchInput['columns']) =>
    Object.fromEntries([...guessMapping(fields, columns)].map(([name, at]) => [name, columns[at]?.name]));

  it('go by name, however it is written, and by label', () => {
    expect(
      guessed(
        [field('last_login', 'Last login'), field('pk', 'Primary key'), field('x', 'Password hash')],
        [column('Password-Hash'), column('id'), column('lastLogin')],
      ),
    ).toEqual({ last_login: 'lastLogin', pk: 'id', x: 'Password-Hash' });
  });

  it('go by what is in them, and never use one twice', () => {
    expect(
      guessed(
        [field('to', 'To', 'email'), field('email', 'E-mail', 'email'), field('ref', 'Reference', 'uuid')],
        [
          column('mail', 'ada@example.com'),
          column('c', '0b0ebb54-3d3f-4b2a-9d8b-2f6f6d6f8f01'),
          column('city', 'Bonn'),
        ],
      ),
    ).toEqual({ email: 'mail', ref: 'c' });
  });

  it('leave out what fits nothing', () => {
    expect(guessed([field('reason', 'Reason')], [column('city'), column('')])).toEqual({});
  });
});

describe('words', () => {
  it('estimate the rows by two digits', () => {
    const input = (more: Partial<BatchInput>): BatchInput => ({
      inputId: 'i',
      fileName: 'a.csv',
      size: 12_345,
      reading: { kind: 'csv', encoding: 'utf-8', delimiter: ',', hasHeader: true },
      columns: [column('a', '12345', '12345'), column('b', '123', '1')],
      warnings: [],
      unfinished: null,
      ...more,
    });
    // Seven characters, a comma and a line break.
    expect(estimateRows(input({}))).toBe(1400);
    const reading = { ...input({}).reading, encoding: 'utf-16le' as const };
    expect(estimateRows(input({ reading }))).toBe(690);
    expect(estimateRows(input({ size: 1 }))).toBe(1);
    expect(estimateRows(input({ columns: [] }))).toBeNull();
  });

  it('say sizes, ages and times left', () => {
    expect([0, 1, 1023, 1024, 1.5 * 1024 ** 2, 5 * 1024 ** 3].map(fileSize)).toEqual([
      '0 bytes',
      '1 byte',
      '1,023 bytes',
      '1 KiB',
      '1.5 MiB',
      '5 GiB',
    ]);
    expect([ageWords(null, 60), ageWords(60, 3600), ageWords(3600, null), ageWords(null, null)]).toEqual([
      'under 1 min',
      '1 min to 1 hr',
      '1 hr and older',
      'any age',
    ]);
    expect([3, 41, 61, 3599, 9000].map(timeLeftWords)).toEqual([
      'a few seconds left',
      'about 50 sec left',
      'about 2 min left',
      'about 1 hr left',
      'about 2 hr, 30 min left',
    ]);
  });
});
