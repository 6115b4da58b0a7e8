import { describe, expect, it } from 'vitest';
import { codes, csrf, messages, object, pairs, read, resetPath, session } from './support/samples.ts';

const cookies = `csrftoken=${csrf.secret}; sessionid=${session}; messages="${messages}"; theme=dark`;
const found = [
  ['csrftoken', csrf.secret],
  ['sessionid', session],
  ['messages', `"${messages}"`],
  ['theme', 'dark'],
];

describe('Cookie headers', () => {
  it.each([`Cookie: ${cookies}`, `cookie:${cookies}`, `COOKIE:   ${cookies}\r\n`, cookies])(
    'reads %.20s…',
    async (text) => {
      const intake = await read(text);
      expect(intake.kind).toBe('cookie-header');
      expect(pairs(intake)).toEqual(found);
      expect(intake.entries.map(({ format }) => format !== null)).toEqual([
        intake.entries[0]?.format !== null,
        true,
        true,
        false,
      ]);
      expect(intake.problems).toEqual([]);
    },
  );

  it('names the line, and keeps two cookies of one name apart', async () => {
    const intake = await read(`Cookie: a=${session}\nCookie: a=${object}; a=${session}`);
    expect(pairs(intake)).toEqual([
      ['a', session],
      ['a', object],
    ]);
    expect(intake.entries.map(({ where, count }) => [where, count])).toEqual([
      ['Cookie header, line 1', 2],
      ['Cookie header, line 2', 1],
    ]);
  });

  it('leaves quotes, percent signs and octal escapes as they came', async () => {
    const values = [`"${object}"`, encodeURIComponent(object), '"a\\054b\\073c:1tSm9Y"', 'a%3Ab'];
    const intake = await read(`Cookie: ${values.map((value, index) => `c${index}=${value}`).join('; ')}`);
    expect(pairs(intake)).toEqual(values.map((value, index) => [`c${index}`, value]));
  });
});

describe('Set-Cookie headers', () => {
  const attributes =
    'Domain=example.com; expires=Wed, 21 Oct 2026 07:28:00 GMT; HttpOnly; Max-Age=1209600; Path=/; SameSite=Lax; Secure';
  const parsed = {
    domain: 'example.com',
    expires: 1792567680,
    httpOnly: true,
    maxAge: 1209600,
    path: '/',
    sameSite: 'lax',
    secure: true,
  };

  it.each([
    ['with its name', `Set-Cookie: sessionid=${session}; ${attributes}`],
    ['in lower case', `set-cookie: sessionid=${session}; ${attributes}`],
    ['without a name', `sessionid=${session}; ${attributes}`],
  ])('reads one %s', async (_, text) => {
    const intake = await read(text);
    expect(intake.kind).toBe('set-cookie-header');
    expect(intake.entries).toMatchObject([{ name: 'sessionid', value: session, attributes: parsed }]);
    expect(intake.entries[0]?.format).not.toBeNull();
  });

  it('takes joined ones apart, and not at a comma of a date or a value', async () => {
    const intake = await read(`Set-Cookie: a=x,b=y:${object}; ${attributes}, c=${session}; Path=/, d=1; Path=/`);
    expect(pairs(intake)).toEqual([
      ['a', `x,b=y:${object}`],
      ['c', session],
      ['d', '1'],
    ]);
  });

  it('reads both kinds in one paste', async () => {
    const intake = await read(`Cookie: theme=dark\nSet-Cookie: sessionid=${session}; Path=/`);
    expect(pairs(intake)).toEqual([
      ['theme', 'dark'],
      ['sessionid', session],
    ]);
  });
});

describe('HTTP messages', () => {
  it('reads a request with a form', async () => {
    const intake = await read(
      [
        `POST /login/?next=${encodeURIComponent(`/x?token=${object}`)} HTTP/1.1`,
        'Host: example.com',
        `Cookie: ${cookies}`,
        `Referer: https://example.com${resetPath}`,
        'Content-Type: application/x-www-form-urlencoded',
        '',
        `csrfmiddlewaretoken=${csrf.token}&username=ada&state=${encodeURIComponent(object)}`,
      ].join('\r\n'),
    );
    expect(intake.kind).toBe('http-message');
    expect(pairs(intake)).toEqual([
      ['token', object],
      ...found,
      [null, resetPath],
      ['csrfmiddlewaretoken', csrf.token],
      ['state', object],
    ]);
    expect(intake.entries[1]?.where).toBe('Cookie header, line 3');
    expect(intake.entries.at(-1)?.where).toBe('body of POST /login/, line 7');
  });

  it.each(['HTTP/1.1 200 OK', 'HTTP/2 200', 'HTTP/2 302 '])('reads a response that begins %s', async (status) => {
    const intake = await read(
      `${status}\nServer: nginx\nSet-Cookie: sessionid=${session}; Path=/\nContent-Type: text/html\n\n` +
        `<form><input type="hidden" name="csrfmiddlewaretoken" value="${csrf.token}"></form>`,
    );
    expect(intake.kind).toBe('http-message');
    expect(pairs(intake)).toEqual([
      ['sessionid', session],
      ['csrfmiddlewaretoken', csrf.token],
    ]);
  });

  it.each([
    ['on one line', `:authority: example.com\n:method: GET\n:path: /s?t=${object}\ncookie: sessionid=${session}`],
    ['on two lines', `:authority\nexample.com\n:path:\n/s?t=${object}\ncookie:\nsessionid=${session}`],
  ])('reads copied HTTP/2 headers with the value %s', async (_, text) => {
    const intake = await read(text);
    expect(intake.kind).toBe('http-message');
    expect(pairs(intake)).toEqual([
      ['t', object],
      ['sessionid', session],
    ]);
  });

  it('reads the output of curl -v, and headers alone', async () => {
    const verbose = await read(
      `* Connected to example.com\n> GET / HTTP/1.1\n> Host: example.com\n> Cookie: a=${object}\n>\n< HTTP/1.1 200 OK\n< Set-Cookie: sessionid=${session}\n<\n`,
    );
    expect(verbose.kind).toBe('http-message');
    expect(pairs(verbose)).toEqual([
      ['a', object],
      ['sessionid', session],
    ]);
    const headers = await read(
      `Host: example.com\nUser-Agent: x\nAuthorization: Bearer ${object}\nX-CSRFToken: ${csrf.token}`,
    );
    expect(pairs(headers)).toEqual([
      ['Authorization', object],
      ['X-CSRFToken', csrf.token],
    ]);
  });

  it('reads a multipart form, and says when it cannot', async () => {
    const head = 'POST / HTTP/1.1\nHost: example.com\nContent-Type: multipart/form-data; boundary=----X\n\n';
    const form = `------X\nContent-Disposition: form-data; name="csrfmiddlewaretoken"\n\n${csrf.token}\n------X--\n`;
    expect(pairs(await read(head + form))).toEqual([['csrfmiddlewaretoken', csrf.token]]);
    expect(codes(await read(`${head}------X\nnonsense\n`))).toContain('body-unreadable');
  });
});
