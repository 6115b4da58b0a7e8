import { describe, expect, it } from 'vitest';
import {
  codes,
  csrf,
  messages,
  object,
  pairs,
  read,
  readFile,
  reset,
  resetPath,
  session,
  vectors,
} from './support/samples.ts';

describe('URLs', () => {
  it.each([
    ['path segment', `https://example.com/activate/${object}/`, [[null, object]]],
    ['escaped path segment', `https://example.com/activate/${encodeURIComponent(object)}`, [[null, object]]],
    ['query', `https://example.com/d?a=1&token=${encodeURIComponent(object)}&b=2`, [['token', object]]],
    ['fragment', `https://example.com/#${object}`, [[null, object]]],
    ['fragment parameters', `https://example.com/#token=${object}&x=1`, [['token', object]]],
    [
      'route in the fragment',
      `https://example.com/#/confirm/${object}?s=${session}`,
      [
        [null, object],
        ['s', session],
      ],
    ],
    ['URL in a parameter', `/login?next=${encodeURIComponent(`https://example.com/d?t=${object}`)}`, [['t', object]]],
    ['own scheme', `myapp://open/x?token=${object}`, [['token', object]]],
    ['path alone', `/activate/${object}`, [[null, object]]],
  ])('finds a token as %s', async (_, url, found) => {
    const intake = await read(url);
    expect(intake.kind).toBe('url');
    expect(pairs(intake)).toEqual(found);
  });

  it('makes one entry of every password-reset link', async () => {
    for (const { uidb64, token } of vectors.password_reset) {
      for (const url of [
        `https://example.com/accounts/reset/${uidb64}/${token}/`,
        `/reset/${uidb64}/${token}/`,
        `https://e.example/#/password/${uidb64}/${token}`,
        `https://e.example/confirm?uid=${uidb64}&token=${token}`,
      ]) {
        const intake = await read(url);
        expect(intake.kind).toBe('url');
        expect(pairs(intake)).toEqual([[null, `/reset/${uidb64}/${token}/`]]);
      }
    }
  });

  it('takes no other pair of segments for one', async () => {
    for (const path of [
      `/tree/fix-0123456789abcdef0123456789abcdef01234567/`,
      `/blog/${reset.token}x/`,
      '/reset/MQ/set-password/',
    ]) {
      expect((await read(`https://example.com${path}`)).entries).toEqual([]);
    }
    // Without a user before it, the token stands for itself.
    expect(pairs(await read(`https://example.com/ /${reset.token}/`))).toEqual([[null, reset.token]]);
  });

  it('finds several, in lines and in prose', async () => {
    const lines = await read(`https://e.example/?a=${object}\nhttps://e.example/?b=${session}`);
    expect(lines.kind).toBe('url');
    expect(pairs(lines)).toEqual([
      ['a', object],
      ['b', session],
    ]);
    const prose = await read(
      `Hello Ada,\n\nplease open <https://example.com${resetPath}> or (https://e.example/?t=${object}).\nThanks!`,
    );
    expect(prose.kind).toBe('text');
    expect(pairs(prose)).toEqual([
      [null, resetPath],
      ['t', object],
    ]);
    expect(prose.entries[0]?.where).toBe('line 3');
  });
});

describe('pages', () => {
  const page = `<!DOCTYPE html>
    <html><head><title>Hi &amp; ho</title><meta name="csrf-token" content="${csrf.token}">
    <meta http-equiv="refresh" content="5; url=/go?r=${object}"></head>
    <body data-page="1" hx-headers='{"X-CSRFToken": "${csrf.token}"}'>
    <!-- <input name="hidden" value="${object}"> --><script>var a = "<input value=${object}>";</script>
    <form action="/post/${object}/"><input type="hidden" name="csrfmiddlewaretoken" value="${csrf.token}">
    <INPUT TYPE=hidden NAME=state VALUE=${session}><input name="q" value="hello">
    <textarea name="t">
      ${messages.replaceAll(':', '&colon;')}</textarea>
    <div data-signed="${object.replaceAll(':', '&#58;')}" class="a:b:c" style="color:red">10:20:30</div>
    <a href="/reset/${reset.uidb64}/${reset.token}/?x=1&amp;token=${session}">reset</a></form></body></html>`;
  const found = [
    ['csrf-token', csrf.token],
    ['r', object],
    ['X-CSRFToken', csrf.token],
    [null, object],
    ['csrfmiddlewaretoken', csrf.token],
    ['state', session],
    ['t', messages],
    ['data-signed', object],
    [null, resetPath],
    ['token', session],
  ];

  it('reads fields, meta tags, links and data attributes, decoded as a browser does', async () => {
    const intake = await readFile(page, 'login.html');
    expect(intake.kind).toBe('html');
    expect(pairs(intake)).toEqual(found);
    expect(intake.entries[4]).toMatchObject({ where: 'page, <input>' });
    expect(intake.problems).toEqual([]);
  });

  it('reads a piece of a page, and an unclosed one', async () => {
    const intake = await read(`<input type="hidden" name="csrfmiddlewaretoken" value="${csrf.token}">`);
    expect(intake.kind).toBe('html');
    expect(pairs(intake)).toEqual([['csrfmiddlewaretoken', csrf.token]]);
    expect(pairs(await read(`<form><textarea name=a>${object}`))).toEqual([['a', object]]);
    expect(pairs(await read(`see below\n<div><input name=a value=${object}>`))).toEqual([['a', object]]);
  });

  it('reads only the beginning of a huge page, and says so', async () => {
    const intake = await read(
      `<input name=a value="${object}">${'<p>x'.repeat(3000)}<input name=b value="${session}">`,
      { limits: { maxBodyLength: 10_000 } },
    );
    expect(pairs(intake)).toEqual([['a', object]]);
    expect(codes(intake)).toEqual(['body-cut']);
  });
});
