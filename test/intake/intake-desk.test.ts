import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { IntakeDesk } from '../../electron/intake/intake-desk.ts';
import { addFile } from '../../electron/intake/several-files.ts';
import type { IntakeEntry } from '../../electron/intake/types.ts';
import { quoteCookieValue } from '../../electron/signing/django/set-cookie.ts';
import { sign } from '../../electron/signing/formats.ts';
import { Signer } from '../../electron/signing/index.ts';

const secretKey = 'intake-desk-key-0123456789-abcdefghijklmnopqrstuvwxyz';
const now = 1_800_000_000;
const session = sign('django.session-cookie', '{"_auth_user_id":"7"}', { secretKey, now: now - 60 });

let folder: string;
let chosen: string | null;
let desk: IntakeDesk;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-intake-'));
  chosen = null;
  desk = new IntakeDesk({
    keys: {
      identities: async () => ({
        identities: [{ id: 'shop', secretKey }],
        untried: [],
        keyOf: (profileId, index) => ({
          profileId,
          profileName: 'Shop',
          environment: 'staging',
          index,
          fingerprint: '',
          publishedIn: null,
        }),
      }),
    },
    chooseFile: async () => chosen,
    now: () => now,
  });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('rows come without their values, verdicts and values when they are asked for', async () => {
  const { intakeId, kind, rows } = await desk.readText(`Cookie: theme=dark; sessionid=${session}`);
  expect(kind).toBe('Cookie header');
  expect(rows.map(({ name, format }) => [name, format?.id ?? null])).toEqual([
    ['theme', null],
    ['sessionid', 'django.session-cookie'],
  ]);
  expect(await desk.verdicts({ intakeId, indexes: [1, 0, 99], maxAge: 30 })).toMatchObject([
    { index: 1, status: 'expired', signedAt: now - 60, profileName: 'Shop' },
    { index: 0, status: 'not-recognised' },
  ]);
  expect(desk.value({ intakeId, index: 1 })).toMatchObject({ name: 'sessionid', value: session });
});

const readOne = async (text: string) => {
  const { intakeId, rows } = await desk.readText(text);
  expect(rows).toHaveLength(1);
  const [verdict] = await desk.verdicts({ intakeId, indexes: [0], maxAge: null });
  return { ...desk.value({ intakeId, index: 0 }), status: verdict?.status };
};
const wrapped = (text: string, width: number, end = '\n') =>
  Array.from({ length: Math.ceil(text.length / width) }, (_, line) =>
    text.slice(line * width, (line + 1) * width),
  ).join(end);
const long = JSON.stringify({ _auth_user_id: '7', cart: Array.from({ length: 40 }, (_, item) => item * 7919) });

test.each([
  ['by a terminal', '\n', ''],
  ['by a mail, with blanks before each line', '\r\n    ', ''],
  ['in a shell', '\\\n', ''],
  ['as a pair', '\n', 'sessionid='],
  ['as a header', '\n', 'Cookie: sessionid='],
])('a value that was broken into lines %s is one value', async (_, end, before) => {
  const signed = sign('django.session-cookie', long, { secretKey, now });
  expect(await readOne(`${before}${wrapped(signed, 80, end)}\n`)).toMatchObject({
    name: before === '' ? null : 'sessionid',
    value: signed,
    where: expect.stringMatching(/^\d lines, joined without the line breaks$/),
    status: 'verified',
  });
});

test('a broken value is one value also where its key is not here, and lines that are tokens stay lines', async () => {
  const foreign = sign('django.session-cookie', long, { secretKey: `${secretKey}-elsewhere`, now });
  expect(await readOne(wrapped(foreign, 80))).toMatchObject({ value: foreign, status: 'bad-signature' });
  const two = await desk.readText(`${session}\n${session.replace(/:[^:]*$/, `:${'A'.repeat(43)}`)}`);
  expect(two.rows).toHaveLength(2);
});

test('headers, links and prose are read without waiting for keys', async () => {
  const waiting = new IntakeDesk({
    keys: { identities: () => new Promise(() => undefined) },
    chooseFile: async () => null,
    now: () => now,
  });
  for (const text of [
    `Cookie: a=b; sessionid=${session}`,
    `https://example.com/in/${session}/`,
    `see ${session}`,
    wrapped(session, 60),
  ]) {
    expect((await waiting.readText(text)).rows.length).toBeGreaterThan(0);
  }
});

test('a signed link is not taken apart, and a link with a token in it is', async () => {
  const link = new Signer({ key: secretKey }).sign('https://example.com/?a=1&b=2');
  expect(await readOne(link)).toMatchObject({ name: null, value: link, status: 'verified' });
  expect(await readOne(`https://example.com/in/${session}/?next=/`)).toMatchObject({
    value: session,
    status: 'verified',
  });
});

test('of a line that ends in a token, what was signed is what a key says: the line, or the token without the words before it', async () => {
  const token = (value: string) => sign('django.timestamp-signer', value, { secretKey, now: now - 60 });
  const foreign = sign('django.timestamp-signer', 'eve', { secretKey: 'not-the-key-that-is-here', now });
  const lines = [`the token is ${token('ada')}`, `1,${token('bob')}`, token('hello world'), `the token is ${foreign}`];
  const { intakeId, rows } = await desk.readText(lines.join('\n'));
  expect(rows).toHaveLength(4);
  const verdicts = await desk.verdicts({ intakeId, indexes: [0, 1, 2, 3], maxAge: null });
  expect(verdicts.map(({ status }) => status)).toEqual(['verified', 'verified', 'verified', 'bad-signature']);
  expect([0, 1, 2, 3].map((index) => desk.value({ intakeId, index }).value)).toEqual([
    token('ada'),
    token('bob'),
    token('hello world'),
    lines[3],
  ]);
});

test('a cookie that Python quoted verifies as Django reads it', async () => {
  const signed = sign('django.signed-cookie', '7:2,3:1 "ä"', { secretKey, name: 'cart', derivation: 'v2', now });
  for (const header of [
    `Set-Cookie: cart=${quoteCookieValue(signed)}; Path=/`,
    `Cookie: cart=${quoteCookieValue(signed)}`,
  ]) {
    expect(await readOne(header)).toMatchObject({ name: 'cart', value: quoteCookieValue(signed), status: 'verified' });
  }
});

test('a chosen file is read in the main process; choosing none is no error', async () => {
  expect(await desk.openFile()).toBeNull();
  chosen = join(folder, 'cookies.txt');
  writeFileSync(chosen, `# Netscape HTTP Cookie File\nexample.com\tFALSE\t/\tTRUE\t0\tsessionid\t${session}\n`);
  expect(await desk.openFile()).toMatchObject({
    fileName: 'cookies.txt',
    kind: 'cookies.txt',
    rows: [{ name: 'sessionid' }],
  });
});

test('a file that is gone, or is none, gets a typed error', async () => {
  for (const path of [join(folder, 'gone.har'), folder]) {
    chosen = path;
    await expect(desk.openFile()).rejects.toMatchObject({ code: 'unreadable' });
  }
});

test('a dropped file crosses in chunks', async () => {
  const bytes = new TextEncoder().encode(`Set-Cookie: sessionid=${session}; Path=/; HttpOnly\n`);
  const { uploadId } = desk.begin({ fileName: 'headers.txt', size: bytes.length });
  desk.append({ uploadId, bytes: bytes.subarray(0, 20) });
  desk.append({ uploadId, bytes: bytes.subarray(20) });
  const { intakeId, rows } = await desk.finish({ uploadId });
  expect(rows).toHaveLength(1);
  expect(desk.value({ intakeId, index: 0 }).attributes).toContainEqual({ name: 'path', value: '/' });
});

test('several dropped files become one list that names the file of each value', async () => {
  const send = async (fileName: string, text: string, into?: string) => {
    const bytes = new TextEncoder().encode(text);
    const { uploadId } = desk.begin({ fileName, size: bytes.length });
    desk.append({ uploadId, bytes });
    return desk.finish({ uploadId, into });
  };
  const first = await send('one.txt', `Cookie: sessionid=${session}`);
  const second = await send('two.txt', `Cookie: theme=dark; sessionid=${session}`, first.intakeId);
  expect(second).toMatchObject({ fileName: '2 files', kind: 'Cookie header' });
  const third = await send('three.txt', 'nothing at all', second.intakeId);
  expect(third.fileName).toBe('3 files');
  expect(third.rows.map(({ index, name, where }) => [index, name, where.split(':')[0]])).toEqual([
    [0, 'sessionid', 'one.txt'],
    [1, 'theme', 'two.txt'],
    [2, 'sessionid', 'two.txt'],
  ]);
  expect(third.problems.map(({ message }) => message)).toEqual([expect.stringMatching(/^“three\.txt”: No cookie/)]);
  expect(desk.value({ intakeId: third.intakeId, index: 2 }).value).toBe(session);
  await expect(send('four.txt', 'theme=dark', first.intakeId)).rejects.toMatchObject({ code: 'gone' });
});

test('a list of several files is held to the limits of one', () => {
  const entry = (value: string): IntakeEntry => ({
    name: null,
    value,
    where: 'line 1',
    count: 1,
    format: null,
    confidence: 0,
  });
  const file = (name: string, values: string[]) => ({
    kind: 'text' as const,
    files: [name],
    entries: values.map(entry),
    problems: [],
  });
  const limits = { maxEntries: 3, maxTotalLength: 100 };
  const list = addFile(file('a', ['1', '2']), file('b', ['3', '4', '5']), limits);
  expect(list.entries.map(({ value }) => value)).toEqual(['1', '2', '3']);
  expect(list.problems).toMatchObject([
    { code: 'entry-limit', message: expect.stringContaining('last 2 values of “b”') },
  ]);
  const long = addFile(file('a', ['x'.repeat(60)]), file('b', ['y'.repeat(60)]), limits);
  expect(long.entries).toHaveLength(1);
});

test('an upload cannot outgrow what it announced, nor go on after another began or it was cancelled', () => {
  const first = desk.begin({ fileName: 'a', size: 3 });
  expect(() => desk.append({ ...first, bytes: new Uint8Array(4) })).toThrow(
    expect.objectContaining({ code: 'unreadable' }),
  );
  const second = desk.begin({ fileName: 'b', size: 3 });
  const third = desk.begin({ fileName: 'c', size: 3 });
  expect(() => desk.append({ ...second, bytes: new Uint8Array(1) })).toThrow(expect.objectContaining({ code: 'gone' }));
  desk.cancel(third);
  expect(() => desk.append({ ...third, bytes: new Uint8Array(1) })).toThrow(expect.objectContaining({ code: 'gone' }));
  expect(() => desk.begin({ fileName: 'd', size: 2 ** 40 })).toThrow(expect.objectContaining({ code: 'too-large' }));
});

test('older lists are let go, with a sentence', async () => {
  const { intakeId } = await desk.readText(`sessionid=${session}`);
  for (let more = 0; more < 5; more++) await desk.readText(`sessionid=${session}`);
  expect(() => desk.value({ intakeId, index: 0 })).toThrow(expect.objectContaining({ code: 'gone' }));
  await expect(desk.verdicts({ intakeId, indexes: [0], maxAge: null })).rejects.toMatchObject({ code: 'gone' });
});

test('a list that is in use stays, beside single values and beside other lists', async () => {
  const two = `Cookie: theme=dark; sessionid=${session}`;
  const shown = await desk.readText(two);
  for (let more = 0; more < 5; more++)
    await desk.readText(more % 2 === 0 ? `sessionid=${session}` : 'no such thing here');
  expect(desk.value({ intakeId: shown.intakeId, index: 1 }).value).toBe(session);
  const unused = await desk.readText(two);
  for (let more = 0; more < 5; more++) {
    await desk.readText(two);
    expect(await desk.verdicts({ intakeId: shown.intakeId, indexes: [0, 1], maxAge: null })).toHaveLength(2);
  }
  expect(() => desk.value({ intakeId: unused.intakeId, index: 0 })).toThrow(expect.objectContaining({ code: 'gone' }));
});
