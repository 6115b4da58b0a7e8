import { describe, expect, it } from 'vitest';
import {
  codes,
  csrf,
  messages,
  object,
  pairs,
  read,
  readFile,
  resetPath,
  session,
  sessions,
} from './support/samples.ts';

const exchange = (index: number) => ({
  startedDateTime: '2026-01-01T00:00:00.000Z',
  request: {
    method: 'POST',
    url: `https://example.com/p${index}?t=${encodeURIComponent(object)}`,
    httpVersion: 'http/2.0',
    headers: [
      { name: 'Cookie', value: `sessionid=${sessions[index]}; theme=dark` },
      { name: 'referer', value: `https://example.com${resetPath}` },
    ],
    queryString: [{ name: 't', value: object }],
    cookies: [{ name: 'sessionid', value: sessions[index], path: '/', httpOnly: true }],
    postData: {
      mimeType: 'application/x-www-form-urlencoded',
      params: [{ name: 'csrfmiddlewaretoken', value: csrf.token }],
    },
  },
  response: {
    status: 200,
    headers: [{ name: 'Set-Cookie', value: `messages=${messages}; Path=/\nother=1; Path=/` }],
    cookies: [],
    content: {
      mimeType: 'text/html; charset=utf-8',
      text: `<input name="state" value="${session}&amp;"><a href="/d?f=${object}">x</a>`,
    },
  },
});
const har = (length: number) => ({
  log: {
    version: '1.2',
    creator: { name: 'WebInspector' },
    pages: [],
    entries: Array.from({ length }, (_, index) => exchange(index)),
  },
});

describe('HAR files', () => {
  it('reads cookies, headers, URL, posted parameters and pages, each once a message', async () => {
    const intake = await readFile(JSON.stringify(har(1), null, 2), 'example.com.har');
    expect(intake.kind).toBe('har');
    expect(intake.entries.map(({ name, value, where, count }) => [name, value, where, count])).toEqual([
      ['sessionid', session, 'request 1: https://example.com/p0', 1],
      ['theme', 'dark', 'request 1: https://example.com/p0', 1],
      [null, resetPath, 'request 1: https://example.com/p0', 1],
      ['t', object, 'request 1: https://example.com/p0', 1],
      ['csrfmiddlewaretoken', csrf.token, 'request 1: https://example.com/p0', 1],
      ['messages', messages, 'response 1: https://example.com/p0', 1],
      ['other', '1', 'response 1: https://example.com/p0', 1],
      ['f', object, 'response 1: https://example.com/p0, <a>', 1],
    ]);
    expect(intake.entries[0]?.attributes).toEqual({ path: '/', httpOnly: true });
    expect(intake.problems).toEqual([]);
  });

  it('counts what comes again', async () => {
    const intake = await read(JSON.stringify(har(3)));
    expect(intake.entries.filter(({ name }) => name === 'sessionid')).toHaveLength(3);
    expect(intake.entries.find(({ name }) => name === 'theme')).toMatchObject({ count: 3 });
  });

  it('keeps everything before the damage, at whatever place the file is cut off', async () => {
    const text = JSON.stringify(har(3), null, 1);
    const whole = pairs(await read(text)).map((pair) => JSON.stringify(pair));
    let last = 0;
    for (let end = 200; end < text.length - 20; end += 97) {
      const intake = await read(text.slice(0, end));
      expect(intake.problems.map(({ code, line }) => [code, line])).toContainEqual([
        'json-damaged',
        text.slice(0, end).split('\n').length,
      ]);
      const kept = pairs(intake).map((pair) => JSON.stringify(pair));
      expect(whole).toEqual(expect.arrayContaining(kept));
      expect(kept.length).toBeGreaterThanOrEqual(last);
      last = kept.length;
    }
    expect(last).toBe(whole.length);
  });

  it('says where a HAR is damaged in the middle', async () => {
    const lines = JSON.stringify(har(3), null, 1).split('\n');
    const at = lines.findLastIndex((line) => line.includes('startedDateTime'));
    lines[at] = '   !';
    const intake = await read(lines.join('\n'));
    expect(intake.kind).toBe('har');
    expect(intake.problems).toMatchObject([{ code: 'json-damaged', line: at + 1 }]);
    expect(intake.entries.filter(({ name }) => name === 'sessionid')).toHaveLength(2);
  });

  it('reads a page sent as base64, a JSON body and a posted JSON text', async () => {
    const page = Buffer.from(`<input type=hidden name=state value="${object}">`).toString('base64');
    const entries = [
      {
        request: {
          url: 'https://e.example/',
          postData: { mimeType: 'application/json', text: JSON.stringify({ a: [session] }) },
        },
      },
      { response: { content: { mimeType: 'text/html', encoding: 'base64', text: page } } },
      { response: { content: { mimeType: 'application/json', text: JSON.stringify({ key: object }) } } },
      { response: { content: { mimeType: 'image/png', text: object } } },
    ];
    expect(pairs(await read(JSON.stringify({ log: { entries } })))).toEqual([
      ['a', session],
      ['state', object],
      ['key', object],
    ]);
  });

  it('is not disturbed by members of the wrong type', async () => {
    const entries = [
      null,
      7,
      [{ request: { cookies: [{ name: 'no', value: 'no' }] } }],
      { request: 1, response: { cookies: {}, headers: [[], 'x', { name: 1, value: null }], content: [] } },
      { request: { url: 5, cookies: [{ name: 'a', value: 'b', path: {}, expires: 'never' }, { name: 'half' }] } },
    ];
    expect(pairs(await read(JSON.stringify({ log: { entries } })))).toEqual([['a', 'b']]);
  });
});

describe('exports of browser cookies', () => {
  const cookie = { name: 'sessionid', value: session, domain: '.example.com', path: '/', httpOnly: true, secure: true };
  const attributes = { domain: '.example.com', path: '/', httpOnly: true, secure: true };

  it.each([
    [
      'EditThisCookie',
      [{ ...cookie, expirationDate: 1792567680.5, hostOnly: false, sameSite: 'lax', storeId: '0' }],
      { expires: 1792567680, sameSite: 'lax' },
    ],
    ['Puppeteer', [{ ...cookie, expires: -1, size: 300, session: true }], {}],
    [
      'Playwright',
      { cookies: [{ ...cookie, expires: 1792567680, sameSite: 'Lax' }], origins: [] },
      { expires: 1792567680, sameSite: 'Lax' },
    ],
    [
      'tough-cookie',
      {
        version: 'tough-cookie@6',
        cookies: [{ ...cookie, name: undefined, key: 'sessionid', expires: '2026-10-21T07:28:00Z' }],
      },
      { expires: 1792567680 },
    ],
    [
      'Cookie Quick Manager',
      [
        {
          'Host raw': '.example.com',
          'Name raw': 'sessionid',
          'Path raw': '/',
          'Content raw': session,
          'Expires raw': '1792567680',
          httpOnly: true,
          secure: true,
        },
      ],
      { expires: 1792567680 },
    ],
  ])('reads %s', async (_, content, further) => {
    const intake = await readFile(JSON.stringify(content, null, 2), 'cookies.json');
    expect(intake.kind).toBe('cookie-json');
    expect(intake.entries).toMatchObject([{ name: 'sessionid', value: session, count: 1 }]);
    expect(intake.entries[0]?.attributes).toEqual({ ...attributes, ...further });
    expect(intake.problems).toEqual([]);
  });

  it("reads devtools' copied objects and storage beside cookies", async () => {
    const copied = await read(
      JSON.stringify({
        'Response Cookies': { messages: { path: '/', value: messages } },
        'Request Cookies': { sessionid: session, theme: 'dark' },
      }),
    );
    expect(pairs(copied)).toEqual([
      ['messages', messages],
      ['sessionid', session],
      ['theme', 'dark'],
    ]);
    const state = {
      cookies: [],
      origins: [
        {
          origin: 'https://e.example',
          localStorage: [
            { name: 'signed', value: object },
            { name: 'x', value: 'y' },
          ],
        },
      ],
    };
    expect(pairs(await read(JSON.stringify(state)))).toEqual([['signed', object]]);
  });

  it('keeps the cookies before the damage', async () => {
    const intake = await read(JSON.stringify([cookie, { ...cookie, name: 'b' }]).slice(0, -20));
    expect(pairs(intake)).toEqual([['sessionid', session]]);
    expect(codes(intake)).toEqual(['json-damaged']);
  });
});

describe('other JSON', () => {
  it('lists the tokens of any JSON, and of one document a line', async () => {
    const intake = await read(
      `{"token":"${object}","id":7,"next":"https://example.com${resetPath}"}\n{"cookie":"a=${session}; b=1"}`,
    );
    expect(intake.kind).toBe('json');
    expect(pairs(intake)).toEqual([
      ['token', object],
      [null, resetPath],
      ['a', session],
      ['b', '1'],
    ]);
  });

  it('reads what only looks like JSON as text', async () => {
    expect(pairs(await read(`{'sessionid': '${session}'}`))).toEqual([['sessionid', session]]);
    expect(pairs(await read(`[2026-01-01 10:20:30] token=${object}`))).toEqual([['token', object]]);
  });

  it('skips what is nested too deeply, and reads the rest', async () => {
    const deep = `${'[{"a":'.repeat(200)}"${session}"${'}]'.repeat(200)}`;
    const intake = await read(`{"deep":${deep},"token":"${object}"}`);
    expect(pairs(intake)).toEqual([['token', object]]);
    expect(codes(intake)).toEqual(['json-too-deep']);
  });

  it.each([
    '{',
    '[',
    '{}',
    '[]',
    '{"a"',
    '{"a":',
    '{"a":1',
    '[1',
    '[1,',
    '"',
    '{"a" "b"}',
    '[1 2]',
    '{]',
    '[}',
    '{,}',
    '[,]',
    '{"a":1,}',
    'nul',
    '1e',
    '[]]',
    '\uD800',
  ])('survives %s', async (text) => {
    const intake = await read(text);
    expect(intake.entries).toEqual([]);
    expect(codes(intake)).toContain('nothing-found');
  });
});
