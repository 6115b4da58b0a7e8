// Any filter over any records, page by page, against looking at each record.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LedgerStore } from '../../electron/ledger/ledger-store.ts';
import type { LedgerFilter, LedgerRecord } from '../../shared/ledger.ts';
import { announceSeed } from '../signing/support/seed.ts';
import { issued } from './ledger-fixture.ts';

const seed = announceSeed('ledger search');

const names = ['Account recovery', 'Größe & Maß', 'E-mail change', 'recover', '100% “off”', 'Ünsubscribe'];
const tickets = [null, null, 'SUP-1', 'SUP-12', 'sup-123', 'INC2', '12', '%_', 'recovery-12', 'Ä-12'];
const words = [
  'a',
  'rec',
  'recovery',
  'sup',
  'SUP-1',
  '12',
  '1',
  'mail',
  'e-mail',
  'große',
  'GRÖ',
  'uns',
  '%',
  '“',
  'zzz',
  'maria',
  'ma',
  'i',
  '_',
  "'",
];

const record = fc.record({
  profile: fc.constantFrom('p1', 'p2', 'p3'),
  recipe: fc.option(fc.constantFrom(0, 1, 2, 3, 4, 5)),
  purpose: fc.constantFrom('Link', 'Recovery link', '=1+1'),
  ticket: fc.constantFrom(...tickets),
  time: fc.integer({ min: 0, max: 20 }),
});
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const filter = fc.record({
  text: maybe(fc.array(fc.constantFrom(...words), { maxLength: 3 }).map((chosen) => chosen.join(' '))),
  from: maybe(fc.integer({ min: 0, max: 20 })),
  to: maybe(fc.integer({ min: 0, max: 20 })),
  profileId: maybe(fc.constantFrom('p1', 'p2', 'p4')),
  recipeId: maybe(fc.constantFrom('r0', 'r1', 'r9')),
  ticket: maybe(fc.constantFrom('SUP-12', 'sup-1', '12', 'none')),
});

test('a search finds what looking at each record finds', () => {
  fc.assert(
    fc.property(
      fc.array(record, { minLength: 1, maxLength: 60 }),
      fc.array(filter, { minLength: 5, maxLength: 20 }),
      fc.integer({ min: 1, max: 9 }),
      (records, filters, limit) => {
        const directory = mkdtempSync(join(tmpdir(), 'countersign-search-'));
        const store = new LedgerStore(join(directory, 'ledger.sqlite'));
        try {
          store.unlock(new Uint8Array(32).fill(5), null);
          for (const [index, { profile, recipe, purpose, ticket, time }] of records.entries()) {
            const facts = { profileId: profile, profileName: `Shop ${profile}`, purpose, ticket };
            const named = recipe === null ? null : { id: `r${recipe}`, name: names[recipe] ?? '' };
            store.append([issued(`t${index}`, { ...facts, recipe: named })], { time, who: 'maria' });
          }
          const all = store.search({ filter: {}, limit: 500 }).records;
          expect(all.length).toBe(records.length);
          for (const one of filters) {
            const defined = Object.fromEntries(
              Object.entries(one).filter(([, value]) => value !== undefined),
            ) as LedgerFilter;
            const expected = all.filter((found) => matches(found, defined)).map(({ seq }) => seq);
            expect([defined, pages(store, defined, limit)]).toEqual([defined, expected]);
            expect([defined, countOf(store, defined)]).toEqual([defined, expected.length]);
          }
        } finally {
          store.close();
          rmSync(directory, { recursive: true });
        }
      },
    ),
    { seed, numRuns: 40 },
  );
});

test('many tickets that begin alike are found, wherever in the ledger they lie', () => {
  const directory = mkdtempSync(join(tmpdir(), 'countersign-search-'));
  const store = new LedgerStore(join(directory, 'ledger.sqlite'));
  store.unlock(new Uint8Array(32).fill(5), null);
  const add = (name: string, count: number, fields = {}) =>
    store.append(
      Array.from({ length: count }, (_, index) => issued(`${name}${index}`, { ticket: `${name}-${index}`, ...fields })),
      { time: 0, who: 'maria' },
    );
  add('OLD', 3000);
  add('INC', 22_000, { profileId: 'other' });
  add('SUP', 3000);
  const top = (filter: LedgerFilter) => store.search({ filter, limit: 3 }).records.map(({ ticket }) => ticket);
  expect(top({ text: 'sup' })).toEqual(['SUP-2999', 'SUP-2998', 'SUP-2997']);
  expect(top({ text: 'old' })).toEqual(['OLD-2999', 'OLD-2998', 'OLD-2997']);
  expect(top({ text: 'old maria' })).toEqual(['OLD-2999', 'OLD-2998', 'OLD-2997']);
  expect(top({ text: '2999' })).toEqual(['SUP-2999', 'INC-2999', 'OLD-2999']);
  expect(top({ text: 'inc', profileId: 'profile-shop' })).toEqual([]);
  expect(countOf(store, { text: 'old' })).toBe(3000);
  expect(countOf(store, { text: '2999' })).toBe(3);
  expect(countOf(store, { text: 'maria' })).toBe(28_000);
  expect(pages(store, { text: 'old' }, 400)).toEqual(Array.from({ length: 3000 }, (_, index) => 3000 - index));
  store.close();
  rmSync(directory, { recursive: true });
});

function countOf(store: LedgerStore, filter: LedgerFilter): number {
  let total = 0;
  for (let before: number | undefined; ; ) {
    const { count, next } = store.count(filter, before);
    total += count;
    if (next === null) return total;
    before = next;
  }
}

function pages(store: LedgerStore, filter: LedgerFilter, limit: number): number[] {
  const found: number[] = [];
  let before: number | null = null;
  do {
    const page = store.search({ filter, limit, ...(before !== null && { before }) });
    found.push(...page.records.map(({ seq }) => seq));
    before = page.next;
  } while (before !== null);
  return found;
}

function matches(record: LedgerRecord, { text = '', from, to, profileId, recipeId, ticket }: LedgerFilter): boolean {
  const shown = [record.recipe?.name ?? '', record.profileName, record.purpose, record.who];
  const lower = (value: string) => value.toLowerCase();
  const plain = (value: string) => lower(value.normalize('NFD').replace(/[\u0300-\u036f]/g, ''));
  const beginsIn = (value: string, word: string) => {
    const wanted = plain(word)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
    const there = plain(value)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
    return there.some((_, start) =>
      wanted.every((one, index) => {
        const other = there[start + index] ?? '';
        return index === wanted.length - 1 ? other.startsWith(one) : other === one;
      }),
    );
  };
  const isWord = (word: string) => /[\p{L}\p{N}]/u.test(word);
  const inTicket = (word: string) =>
    record.ticket !== null &&
    (lower(record.ticket).startsWith(lower(word)) ||
      record.ticket
        .replace(/^[A-Za-z \-_#/:.]+/, '')
        .toLowerCase()
        .startsWith(lower(word)));
  const found = (word: string) =>
    inTicket(word) || shown.some((value) => (isWord(word) ? beginsIn(value, word) : value.includes(word)));
  return (
    text.split(' ').filter(Boolean).every(found) &&
    (from === undefined || record.time >= from) &&
    (to === undefined || record.time < to) &&
    (profileId === undefined || record.profileId === profileId) &&
    (recipeId === undefined || record.recipe?.id === recipeId) &&
    (ticket === undefined || lower(record.ticket ?? '') === lower(ticket))
  );
}
