// Tokens with something around them: every one is found, none is read with its surroundings, and a key settles what the text leaves open.
import { describe, expect, it } from 'vitest';
import { IntakeDesk } from '../../electron/intake/intake-desk.ts';
import { tryToken } from '../../electron/rotation/dependence.ts';
import { sign } from '../../electron/signing/formats.ts';
import { codes, csrf, pairs, read } from './support/samples.ts';

const secretKey = 'intake-surroundings-key-0123456789-abcdefghijklmnop';
const now = 1_800_000_000;
const options = { secretKey, now: now - 60 };
const a = sign('django.timestamp-signer', 'alice', options);
const b = sign('django.timestamp-signer', 'bob', options);
const untimed = sign('django.signer', 'carol', options);
const session = sign('django.session-cookie', '{"_auth_user_id":"7"}', options);
const field = `<input type="hidden" name="csrfmiddlewaretoken" value="${csrf.token}">`;

const deskWith = (key: string) =>
  new IntakeDesk({
    keys: {
      identities: async () => ({
        identities: [{ id: 'shop', secretKey: key }],
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
    chooseFile: async () => null,
    now: () => now,
  });

async function verdicts(text: string, key = secretKey): Promise<[string, string | undefined][]> {
  const desk = deskWith(key);
  const { intakeId, rows } = await desk.readText(text);
  const indexes = rows.map(({ index }) => index);
  const found = await desk.verdicts({ intakeId, indexes, maxAge: null });
  return indexes.map((index) => [desk.value({ intakeId, index }).value, found[index]?.status]);
}

describe('words before a signed value', () => {
  it.each([
    ['a sentence', `the token is ${a}`, a],
    ['a label', `Recovery: ${a}`, a],
    ['a column', `alice\t${a}`, a],
    ['a semicolon', `alice;${a}`, a],
    ['a bar', `alice|${a}`, a],
    ['a row of numbers', `1,${a}`, a],
    ['a header', `X-Token: ${a}`, a],
    ['a value without a time', `the token is ${untimed}`, untimed],
  ])('are no part of it: %s', async (_, text, token) => {
    expect(await verdicts(text)).toEqual([[token, 'verified']]);
  });

  it('leave every line its own token', async () => {
    expect(pairs(await read(`X-Token: ${a}\nX-Other: ${b}`))).toEqual([
      ['X-Token', a],
      ['X-Other', b],
    ]);
    expect(pairs(await read(`${a} ${b}`))).toEqual([
      [null, a],
      [null, b],
    ]);
  });

  it.each(['hello world', '1,2,3', 'the token is alice', 'a|b', 'say (it)'])(
    'are a part of it where they were signed: %s',
    async (value) => {
      const signed = sign('django.timestamp-signer', value, options);
      expect(await verdicts(signed)).toEqual([[signed, 'verified']]);
      const inList = await verdicts(`${signed}\n${a}`);
      expect(inList).toContainEqual([signed, 'verified']);
      expect(inList).toContainEqual([a, 'verified']);
    },
  );

  it('are listed with the token where no key is here yet, and both are tried when one is', async () => {
    for (const [text, token] of [
      [`the token is ${a}`, a],
      [`1,${a}`, a],
      [sign('django.timestamp-signer', 'hello world', options), undefined],
    ] as const) {
      const [entry] = (await read(`${b}\n${text}`)).entries.slice(1);
      expect(entry?.value).toBe(text);
      expect(entry?.part).toBe(token ?? text.slice('hello '.length));
      const identity = { id: 'shop', secretKey: 'new', fallbackKeys: [secretKey] };
      const outcome = tryToken(entry ?? { name: null, value: '' }, identity, 3600, now);
      expect(outcome).toMatchObject({ keyIndex: 1, verdict: { status: 'verified', value: token ?? text } });
      expect(tryToken({ name: null, value: text, part: a }, { id: 'other', secretKey: 'other' }, 1, now)).toBe(
        'unverified',
      );
    }
  });

  it('are none of it in JSON, in headers and in links either', async () => {
    const parts = async (text: string) =>
      (await read(text)).entries.map(({ name, value, part }) => [name, part ?? value]);
    expect(await parts(JSON.stringify({ a: `Recovery: ${a}`, b: `now ${b}` }))).toEqual([
      ['Recovery', a],
      ['b', b],
    ]);
    expect(await parts(`GET / HTTP/1.1\nX-Note: for ${a}\n\n`)).toEqual([['X-Note', a]]);
    expect(await parts(`https://e.example/?note=${encodeURIComponent(`for ${a}`)}`)).toEqual([['note', a]]);
  });
});

describe('rows', () => {
  it('are read to their end', async () => {
    expect(pairs(await read(`1\t${a}\t${b}\t${session}`))).toEqual([
      ['1', a],
      [null, b],
      [null, session],
    ]);
  });
});

describe('a text with something else in it', () => {
  it('is read around a piece of HTML', async () => {
    const intake = await read(`sessionid=${session}\n${field}\nrecovery: ${a}`);
    expect(pairs(intake)).toEqual([
      ['sessionid', session],
      ['csrfmiddlewaretoken', csrf.token],
      ['recovery', a],
    ]);
    expect(intake.problems).toEqual([]);
    expect(pairs(await read(`<p>Your link: <code>${a.replace(':', '&#58;')}</code></p><form>${field}</form>`))).toEqual(
      [
        [null, a],
        ['csrfmiddlewaretoken', csrf.token],
      ],
    );
  });

  it('lists nothing twice, and no code', async () => {
    const intake = await read(`<textarea name="t">${a}</textarea><p>${b}</p><script>x = "${session}"</script>`);
    expect(intake.entries.map(({ name, value, count }) => [name, value, count])).toEqual([
      ['t', a, 1],
      [null, b, 1],
    ]);
  });

  it.each(['\n', '\r\n'])('is read around an HTTP message with lines ended by %j', async (end) => {
    const request = ['GET /account HTTP/1.1', 'Host: e.example', `Cookie: sessionid=${session}`, ''];
    const intake = await read([`the first one: ${a}`, '', `x=1`, `and: ${b}`, '', ...request].join(end));
    expect(intake.kind).toBe('http-message');
    expect(pairs(intake)).toEqual([
      [null, `the first one: ${a}`],
      ['and', b],
      ['sessionid', session],
    ]);
    expect(pairs(await read([...request, `{"t":"${a}"}`, '', `recovery: ${b}`].join(end)))).toEqual([
      ['sessionid', session],
      ['t', a],
      ['recovery', b],
    ]);
    expect(pairs(await read([...request, `t=${a}`, '', `recovery: ${b}`].join(end)))).toEqual([
      ['sessionid', session],
      ['t', a],
      ['recovery', b],
    ]);
  });
});

describe('a body of plain text', () => {
  it('is read line by line', async () => {
    const response = `HTTP/1.1 200 OK\nContent-Type: text/plain\n\n${a}\n${b}`;
    const content = { mimeType: 'text/plain', text: `${a}\n${b}` };
    const har = JSON.stringify({ log: { entries: [{ response: { content } }] } });
    for (const text of [response, har]) {
      expect(pairs(await read(text))).toEqual([
        [null, a],
        [null, b],
      ]);
    }
  });

  it('says of a line that it is too long', async () => {
    const text = `HTTP/1.1 200 OK\nContent-Type: text/plain\n\n${a}\n${'x'.repeat(900)}`;
    const har = JSON.stringify({ log: { entries: [{ response: { content: { mimeType: 'text/plain', text } } }] } });
    const intake = await read(har, { limits: { maxValueLength: 800 } });
    expect(pairs(intake)).toEqual([[null, a]]);
    expect(codes(intake)).toEqual(['value-too-long']);
  });
});

describe('strings of JSON', () => {
  it.each([
    [{ id: 1, key: a, name: 'Ada' }, 'key', a],
    [{ name: 'Ada', key: a }, 'key', a],
    [{ results: [{ key: b, name: 'Invite link', value: 3 }] }, 'key', b],
    [[{ user: { name: a, value: 'x' } }], 'name', a],
    [{ value: a, 'content raw': 'x' }, 'value', a],
    [{ name: a, 'name raw': 3 }, 'name', a],
  ])('are all looked at: %j', async (content, name, value) => {
    expect(pairs(await read(JSON.stringify(content)))).toContainEqual([name, value]);
  });

  it('keep the name of a cookie that has a key as well', async () => {
    for (const parts of [
      { key: '17', name: 'sessionid' },
      { name: 'sessionid', key: '17' },
    ]) {
      expect(pairs(await read(JSON.stringify([{ ...parts, value: session, domain: 'e.example' }])))).toEqual([
        ['sessionid', session],
      ]);
    }
  });
});

describe('expiries that are no moment', () => {
  it.each(['9223372036854775807', '13350000000000000', '9007199254740991', '-1', '8640000000001'])(
    'are left out: %s',
    async (expires) => {
      const rest = { name: 'sessionid', value: session, domain: 'e.example', path: '/' };
      for (const text of [
        `e.example\tFALSE\t/\tFALSE\t${expires}\tsessionid\t${session}`,
        JSON.stringify([{ ...rest, expirationDate: Number(expires) }]),
        JSON.stringify([{ ...rest, expirationDate: expires }]),
        JSON.stringify([{ ...rest, expirationDate: 'NaN' }]),
      ]) {
        const desk = deskWith(secretKey);
        const { intakeId } = await desk.readText(text);
        expect(desk.value({ intakeId, index: 0 })).toMatchObject({
          value: session,
          attributes: [{ name: 'domain' }, { name: 'path' }],
        });
      }
    },
  );
});
