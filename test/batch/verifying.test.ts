// A column verified in bulk: tokens of a living Django in every kind of file, and results that Python reads back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BatchFixture, oldSecret, salt, secret, verifyTask } from './batch-fixture.ts';
import { asWritten, csvRecords, csvRows, inDjango, jsonLines } from './python.ts';

const fixture = new BatchFixture();
afterAll(() => fixture.end());

interface Tokens {
  value: string;
  timestamped: string;
  object: string;
  compressed: string;
  old: string;
  cookie: string;
  otherSalt: string;
}
let tokens: Tokens;
let fingerprints: string[];

beforeAll(async () => {
  await fixture.addProfile();
  fingerprints = (await fixture.keys.profiles())[0]?.keys.map(({ fingerprint }) => fingerprint) ?? [];
  tokens = inDjango(
    `
salt = given['salt']
print(json.dumps({
  'value': signing.Signer(salt=salt).sign('ada'),
  'timestamped': signing.TimestampSigner(salt=salt).sign('ada, "the" first'),
  'object': signing.dumps({'n': 1, 'name': 'Zoë'}, salt=salt),
  'compressed': signing.dumps({'x': 'y' * 500}, salt=salt, compress=True),
  'old': signing.dumps([1, 2], key=given['old'], salt=salt),
  'cookie': signing.get_cookie_signer(salt='cart').sign('7'),
  'otherSalt': signing.dumps(1, salt='elsewhere'),
}))`,
    { key: secret, old: oldSecret, salt },
  ) as Tokens;
});

const changed = (token: string) => `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;

describe('a table', () => {
  it('gets verdict, key, age, time and payload, its own columns kept', async () => {
    const cells = [
      tokens.timestamped,
      tokens.object,
      tokens.compressed,
      tokens.old,
      changed(tokens.object),
      'nothing',
      '',
    ];
    const quote = (cell: string) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
    await fixture.write('in.csv', `id,token\r\n${cells.map((cell, id) => `${id},${quote(cell)}\r\n`).join('')}`);
    const run = await fixture.run('in.csv', verifyTask(1));
    expect(run).toMatchObject({ phase: 'done', outputName: 'out.csv', rows: 7, errorCount: 0, message: null });
    expect(run.counts).toEqual({ verified: 4, 'bad-signature': 1, 'not-recognised': 2 });
    expect(run.ages.reduce((sum, { rows }) => sum + rows, 0)).toBe(4);
    expect(run.bytesDone).toBe(run.bytesTotal);
    const rows = csvRecords(fixture.path('out.csv'));
    expect(rows.map(({ id, token }) => [id, token])).toEqual(cells.map((cell, id) => [String(id), cell]));
    expect(rows[0]).toMatchObject({ verdict: 'verified', payload: 'ada, "the" first', error: '' });
    expect(rows[0]?.key).toBe(`Shop, current key, ${fingerprints[0]}`);
    expect(Number(rows[0]?.age)).toBeLessThan(600);
    expect(Date.parse(rows[0]?.signed_at ?? '')).toBeGreaterThan(Date.now() - 600_000);
    expect(JSON.parse(rows[1]?.payload ?? '')).toEqual({ n: 1, name: 'Zoë' });
    expect(JSON.parse(rows[2]?.payload ?? '')).toEqual({ x: 'y'.repeat(500) });
    expect(rows[3]).toMatchObject({
      verdict: 'verified',
      key: `Shop, fallback 1, ${fingerprints[1]}`,
      payload: '[1,2]',
    });
    expect(rows[4]).toMatchObject({ verdict: 'bad-signature', key: '' });
    expect((await fixture.read('out.csv')).startsWith('id,token,verdict,key,age,signed_at,payload,error\r\n')).toBe(
      true,
    );
  });

  it('is read as one format, with a salt, a cookie’s name and an age', async () => {
    await fixture.write('in.csv', `value\n${tokens.cookie}\n${tokens.otherSalt}\n`);
    const cookie = await fixture.run('in.csv', verifyTask(0, { cookieName: 'cart', format: 'django.signed-cookie' }));
    expect(cookie.counts).toEqual({ verified: 1, 'bad-signature': 1 });
    const salted = await fixture.run('in.csv', verifyTask(0, { salt: 'elsewhere' }));
    expect(salted.counts.verified).toBe(1);
    const past = inDjango(
      `
import time
real = time.time
time.time = lambda: real() - 7200
print(json.dumps(signing.dumps(1, salt=given['salt'])))`,
      { key: secret, salt },
    );
    await fixture.write('in.csv', `value\n${past}\n`);
    const expired = await fixture.run('in.csv', verifyTask(0, { maxAge: 3600 }));
    expect(expired.counts).toEqual({ expired: 1 });
    expect(expired.ages.find(({ rows }) => rows === 1)).toEqual({ upTo: 86_400, rows: 1 });
  });

  it('tries one profile’s keys where one is chosen, and says unchecked where there are none', async () => {
    const other = await fixture.addProfile('Blog', ['a key of quite another site, which is long']);
    await fixture.write('in.csv', `value\n${tokens.object}\n`);
    expect((await fixture.run('in.csv', verifyTask(0, { profileId: other }))).counts).toEqual({ 'bad-signature': 1 });
    await fixture.keys.deleteProfile({ id: other });
    await expect(fixture.begin('in.csv', verifyTask(0, { profileId: other }))).rejects.toMatchObject({
      code: 'no-such-profile',
    });
  });

  it.each([
    ['utf-16le', 'semicolons', ';'],
    ['utf-8', 'tabs', '\t'],
  ] as const)('in %s with %s', async (encoding, _, delimiter) => {
    const text = `naïve${delimiter}token\r\nŁ${delimiter}${tokens.object}\r\n`;
    await fixture.write('in.csv', encoding === 'utf-8' ? text : Buffer.from(`\uFEFF${text}`, 'utf16le'));
    const run = await fixture.run('in.csv', verifyTask(1));
    expect(run.counts).toEqual({ verified: 1 });
    const bytes = Buffer.from(await fixture.read('out.csv'));
    // Where the encoding is another one than it was, the file says so.
    expect(bytes.subarray(0, 3).equals(Buffer.from('\uFEFF'))).toBe(encoding === 'utf-16le');
    expect(csvRecords(fixture.path('out.csv'), delimiter)[0]).toMatchObject({ naïve: 'Ł', verdict: 'verified' });
  });

  it('has no formula in it, and every cell can be read as it was', async () => {
    const odd = [
      '=1+2',
      "=cmd|' /c calc'!A1",
      '+x',
      '-2+3',
      '@SUM(A1)',
      '\tx',
      '＝1',
      ' =1',
      "'=1",
      "''-x",
      '-12.5',
      '+49',
      "'plain",
      'x=1',
    ];
    const quote = (cell: string) => `"${cell}"`;
    const signed = inDjango(`print(json.dumps([signing.dumps(cell, salt=given['salt']) for cell in given['odd']]))`, {
      key: secret,
      salt,
      odd,
    }) as string[];
    await fixture.write(
      'in.csv',
      `cell,token\n${odd.map((cell, index) => `${quote(cell)},${signed[index]}\n`).join('')}`,
    );
    await fixture.run('in.csv', verifyTask(1));
    const rows = csvRecords(fixture.path('out.csv'));
    expect(rows.map(({ cell }) => asWritten(cell ?? ''))).toEqual(odd);
    expect(rows.map(({ verdict }) => verdict)).toEqual(odd.map(() => 'verified'));
    for (const cell of rows.flatMap((row) => Object.values(row))) {
      if (!/^[+-]?\d+(?:\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠\t\r]/u);
    }
    // A text is signed that is a formula by itself.
    const token = inDjango(`print(json.dumps(signing.TimestampSigner(salt='${salt}').sign('=1+2')))`, { key: secret });
    await fixture.write('in.csv', `a,token\n1,${token}\n`);
    await fixture.run('in.csv', verifyTask(1));
    expect(csvRecords(fixture.path('out.csv'))[0]).toMatchObject({
      token: `'${token}`,
      payload: "'=1+2",
      verdict: 'verified',
    });
  });

  it('of results gets further columns', async () => {
    await fixture.write('in.csv', `token\n${tokens.object}\n`);
    await fixture.run('in.csv', verifyTask(0), 'one.csv');
    await fixture.run('one.csv', verifyTask(0), 'two.csv');
    expect(csvRows(fixture.path('two.csv'))[0]).toEqual([
      ...['token', 'verdict', 'key', 'age', 'signed_at', 'payload', 'error'],
      ...['verdict_2', 'key_2', 'age_2', 'signed_at_2', 'payload_2', 'error_2'],
    ]);
  });

  it.each([true, false])(
    'that names its delimiter loses that line and no row, with a header: %s',
    async (hasHeader) => {
      await fixture.write('in.csv', `sep=,\r\n${hasHeader ? 'id,token\r\n' : ''}1,${tokens.object}\r\n2,x,y\r\n`);
      const run = await fixture.run('in.csv', verifyTask(1));
      expect(csvRows(fixture.path('out.csv')).map((row) => [row[0], row[2]])).toContainEqual(['1', 'verified']);
      expect(run.errors.map(({ line }) => line)).toEqual([hasHeader ? 4 : 3]);
    },
  );

  it('without a header gets none', async () => {
    await fixture.write('in.csv', `1,${tokens.object}\n2,x\n`);
    await fixture.run('in.csv', verifyTask(1));
    expect(csvRows(fixture.path('out.csv')).map((row) => [row[0], row[2], row.length])).toEqual([
      ['1', 'verified', 8],
      ['2', 'not-recognised', 8],
    ]);
  });
});

it('lines of JSON get an object as an object, unless it has numbers that only Python writes', async () => {
  const made = inDjango(
    `
print(json.dumps([signing.dumps(one, salt=given['salt']) for one in ({'name': 'NaNcy'}, {'is': 'Infinity'}, {'n': float('nan')}, [float('-inf')])]))`,
    { key: secret, salt },
  ) as string[];
  await fixture.write('words.jsonl', made.map((t) => `${JSON.stringify({ t })}\n`).join(''));
  await fixture.run('words.jsonl', verifyTask(0), 'words.out.jsonl');
  const rows = jsonLines(fixture.path('words.out.jsonl')) as { countersign: { payload: unknown } }[];
  expect(rows.map(({ countersign }) => countersign.payload)).toEqual([
    { name: 'NaNcy' },
    { is: 'Infinity' },
    '{"n":NaN}',
    '[-Infinity]',
  ]);
});

it('lines of JSON keep all that they have, and get an object', async () => {
  await fixture.write(
    'in.jsonl',
    `{"id":12345678901234567890,"t":"${tokens.object}"}\r\n\r\n{"t":"${changed(tokens.object)}","more":{"a":[1.10]}}\n{}\n`,
  );
  const run = await fixture.run('in.jsonl', verifyTask(1), 'out.jsonl');
  expect(run.counts).toEqual({ verified: 1, 'bad-signature': 1, 'not-recognised': 1 });
  const text = await fixture.read('out.jsonl');
  expect(text).toContain('"id":12345678901234567890,');
  expect(text).toContain('"more":{"a":[1.10]},"countersign":');
  const rows = jsonLines(fixture.path('out.jsonl'));
  expect(rows[0]).toMatchObject({
    t: tokens.object,
    countersign: {
      verdict: 'verified',
      payload: { n: 1, name: 'Zoë' },
      key: { profile: 'Shop', place: 'current key', fingerprint: fingerprints[0] },
    },
  });
  expect(rows[2]).toEqual({
    countersign: { verdict: 'not-recognised', key: null, age: null, signed_at: null, payload: null, error: null },
  });
  // Verified once more, the results are replaced.
  await fixture.run('out.jsonl', verifyTask(1), 'again.jsonl');
  expect(jsonLines(fixture.path('again.jsonl'))).toHaveLength(3);
  expect((await fixture.read('again.jsonl')).match(/countersign/g)).toHaveLength(3);
  expect(await fixture.read('again.jsonl')).toContain('"id":12345678901234567890');
});

it('a list becomes a table', async () => {
  await fixture.write('in.txt', `${tokens.timestamped}\n\n=danger\n${tokens.value}`);
  const run = await fixture.run('in.txt', verifyTask(0), 'out.tsv');
  expect(fixture.suggested).toBe('in.results.tsv');
  expect(run.rows).toBe(3);
  const rows = csvRecords(fixture.path('out.tsv'), '\t');
  expect(rows.map(({ value, verdict }) => [value, verdict])).toEqual([
    [tokens.timestamped, 'verified'],
    ["'=danger", 'not-recognised'],
    [tokens.value, 'verified'],
  ]);
});

it('tens of thousands of tokens in many chunks come out in their order', async () => {
  const many = inDjango(
    `
signer = signing.TimestampSigner(salt=given['salt'])
print(json.dumps([signer.sign('user %d' % n) for n in range(20000)]))`,
    { key: secret, salt },
  ) as string[];
  await fixture.write(
    'in.csv',
    `n,note,token\n${many.map((token, n) => `${n},"two\nlines ""quoted""",${token}\n`).join('')}`,
  );
  const run = await fixture.run('in.csv', verifyTask(2));
  expect(run.counts).toEqual({ verified: 20_000 });
  const rows = csvRecords(fixture.path('out.csv'));
  expect(rows.map(({ n, payload, note }) => `${n} ${payload} ${note}`)).toEqual(
    many.map((_, n) => `${n} user ${n} two\nlines "quoted"`),
  );
  const times = fixture.told.filter(({ runId }) => runId === run.runId).map(({ bytesDone }) => bytesDone);
  expect(times).toEqual([...times].sort((a, b) => a - b));
});
