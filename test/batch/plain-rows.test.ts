// Rows worked on as bytes against the way that can do all: the same results, byte for byte, whatever stands between the plain rows. A file
// in UTF-16 always goes that way, and its results are in UTF-8 as any.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteWriter } from '../../electron/batch/byte-writer.ts';
import { createChunkWork } from '../../electron/batch/chunk-work.ts';
import { PlainRows } from '../../electron/batch/plain-rows.ts';
import { resultColumns } from '../../electron/batch/result-columns.ts';
import { ResultWriter } from '../../electron/batch/results.ts';
import type { Table } from '../../electron/batch/table.ts';
import { emptyTally } from '../../electron/batch/tally.ts';
import { createVerifier, type VerifyWork } from '../../electron/batch/verify-work.ts';
import { TimestampSigner } from '../../electron/signing/index.ts';
import { announceSeed } from '../signing/support/seed.ts';
import { verifyTask } from './batch-fixture.ts';

announceSeed('plain-rows');

const now = 1_764_000_000;
const secretKey = 'the key of the shop';
const tokenOf = (value: string, age: number, key = secretKey) =>
  new TimestampSigner({ key, now: () => now - age }).sign(value);

type Shape = Pick<Table, 'kind' | 'delimiter' | 'newline'> & { column: number };

/** Of three columns; a list has one. */
const tableOf = ({ kind, delimiter, newline }: Shape, encoding: Table['encoding']): Table => ({
  ...{ kind, delimiter, newline, encoding, hasHeader: true, dataStart: 0, dataLine: 2, hasMark: false },
  columns: kind === 'lines' ? ['value'] : ['id', 'token', 'note'],
});

const workOf = ({ column }: Shape): { do: 'verify' } & VerifyWork => ({
  do: 'verify',
  task: verifyTask(column, { maxAge: 3600 }),
  identities: [{ id: 'shop', secretKey, fallbackKeys: ['the former key'] }],
  keys: {
    shop: ['aaaa', 'bbbb'].map((fingerprint, index) => ({ profileName: 'Läden, alle', index, fingerprint })),
  },
  hasUntried: false,
  now,
});

async function expectSame(text: string, shape: Shape): Promise<void> {
  const workIn = (encoding: Table['encoding']) => createChunkWork(tableOf(shape, encoding), workOf(shape));
  const asBytes = (await workIn('utf-8')).run(Buffer.from(text), now, new Uint8Array(1000));
  const anyway = (await workIn('utf-16le')).run(Buffer.from(text, 'utf16le'), now);
  expect(Buffer.from(asBytes.output).toString()).toBe(Buffer.from(anyway.output).toString());
  expect({ ...asBytes, output: null }).toEqual({ ...anyway, output: null });
}

/** Null where the file is not one for it. */
function plainly(bytes: Uint8Array, shape: Shape, encoding: Table['encoding'] = 'utf-8') {
  const table = tableOf(shape, encoding);
  const writer = new ResultWriter(table, resultColumns(null));
  const done = { output: new ByteWriter(), lines: 0, tally: emptyTally() };
  const end = PlainRows.of(table, shape.column, createVerifier(workOf(shape)), writer)?.run(bytes, 0, done);
  return end === undefined ? null : { end, lines: done.lines, rows: done.tally.rows };
}

const value = fc.oneof(
  fc.integer({ min: 0, max: 1e6 }).map((id) => `user${id}@example.com`),
  fc.stringMatching(/^[\w@.:+-]{1,20}$/),
  fc.constantFrom('two words', 'Zoë', '=1+1', '"quoted"', 'eyJhIjoxfQ', '.x', 'a;b', ''),
);
const token = fc
  .oneof(
    {
      weight: 4,
      arbitrary: fc.tuple(
        value,
        fc.constantFrom(0, 5, 3601, -3, 400_000, 40_000_000),
        fc.constantFrom(secretKey, 'the former key'),
      ),
    },
    { weight: 1, arbitrary: fc.tuple(value, fc.constant(9), fc.constant('nobody’s')) },
  )
  .map(([content, age, key]) => tokenOf(content, age, key));
const other = fc.oneof(
  fc.nat(1000).map(String),
  fc.constantFrom(
    '',
    'x',
    'Ünal',
    '-1',
    '-1+1',
    '=A1',
    '@a',
    ' a',
    'a b',
    '\t',
    '\0',
    '\r',
    '"a"',
    '"a\nb"',
    '"a""b',
    'a"b',
    '(',
    '_',
    '~',
  ),
);
const separator = fc.constantFrom(',', ',', ',', ',', ';', '\t');
const ending = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r\n', '\r', '\n\n', '\n \n', '');
const row = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.nat(1000).map(String), token, fc.constantFrom('', 'note', 'Ünal'))
      .map((cells) => cells.join(',')),
  },
  { weight: 2, arbitrary: fc.tuple(other, separator, token, separator, other).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.tuple(token, separator, other).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: token },
);
const text = fc.array(fc.tuple(row, ending), { maxLength: 30 }).map((rows) => rows.flat().join(''));
const shape: fc.Arbitrary<Shape> = fc.oneof(
  fc.record({
    kind: fc.constant('csv' as const),
    delimiter: fc.constantFrom(',', ',', ';', ':', '@'),
    newline: fc.constantFrom('\n' as const, '\r\n' as const),
    column: fc.constantFrom(0, 1, 1, 1, 2),
  }),
  fc.constant({ kind: 'tsv' as const, delimiter: '\t', newline: '\n' as const, column: 1 }),
  fc.constant({ kind: 'lines' as const, delimiter: ',', newline: '\n' as const, column: 0 }),
);

describe('rows worked on as bytes', () => {
  it('give what any row gives', async () => {
    await fc.assert(fc.asyncProperty(text, shape, expectSame), { numRuns: 300 });
  });

  it('give it in a list', async () => {
    const line = fc.oneof({ weight: 4, arbitrary: token }, { weight: 1, arbitrary: other });
    const list = fc.array(fc.tuple(line, ending), { maxLength: 30 }).map((rows) => rows.flat().join(''));
    await fc.assert(
      fc.asyncProperty(list, (lines) => expectSame(lines, { kind: 'lines', delimiter: ',', newline: '\n', column: 0 })),
      { numRuns: 200 },
    );
  });

  it('are all rows of a common file, and those before one that is not plain', () => {
    const rows = ['ada@example.com', 'bob_2', '4711'].map((value, id) => `${id},${tokenOf(value, 5)},Zoë\r\n`);
    const bytes = Buffer.from(rows.join(''));
    const shape: Shape = { kind: 'csv', delimiter: ',', newline: '\r\n', column: 1 };
    expect(plainly(bytes, shape)).toMatchObject({ end: bytes.length, lines: 3, rows: 3 });
    const before = Buffer.byteLength(rows[0] ?? '');
    for (const odd of ['"1",', '=1,', '1\0,', '1,1,', '1\r,'])
      expect(plainly(Buffer.from(rows[0] + odd + rows[1]), shape)).toMatchObject({ end: before, lines: 1, rows: 1 });
    expect(plainly(bytes, { ...shape, delimiter: '@' })).toBeNull();
    expect(plainly(bytes, shape, 'windows-1252')).toBeNull();
  });
});
