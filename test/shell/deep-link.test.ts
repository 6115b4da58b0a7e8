import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { DeepLinks, tokenOf } from '../../electron/shell/deep-link.ts';
import { maxTokenLength } from '../../shared/limits.ts';
import { announceSeed } from '../signing/support/seed.ts';

announceSeed('deep links');

describe('a link', () => {
  test.each([
    ['countersign://inspect?token=hello:1abcde:sig-na_ture', 'hello:1abcde:sig-na_ture'],
    ['countersign://inspect/?token=hello', 'hello'],
    ['countersign://inspect?token=sessionid%3Da%26b%23c', 'sessionid=a&b#c'],
    ['countersign://inspect?token=sessionid=a', 'sessionid=a'],
    ['countersign://inspect?token=a+b%20c', 'a+b c'],
    ['countersign://inspect?token=%C3%A9', 'é'],
  ])('%s opens Inspect', (link, token) => {
    expect(tokenOf(link)).toBe(token);
  });

  test.each([
    ['another host', 'countersign://sign?token=x'],
    ['a host that begins alike', 'countersign://inspect.evil?token=x'],
    ['a user and a host', 'countersign://user@inspect?token=x'],
    ['a port', 'countersign://inspect:80?token=x'],
    ['a path', 'countersign://inspect/keys?token=x'],
    ['a way up', 'countersign://inspect/../keys?token=x'],
    ['another parameter', 'countersign://inspect?salt=x'],
    ['a further parameter', 'countersign://inspect?token=x&salt=y'],
    ['two tokens', 'countersign://inspect?token=x&token=y'],
    ['a parameter before', 'countersign://inspect?a=b&token=x'],
    ['a fragment', 'countersign://inspect?token=x#y'],
    ['no token', 'countersign://inspect'],
    ['an empty token', 'countersign://inspect?token='],
    ['a broken escape', 'countersign://inspect?token=%'],
    ['bytes that are no text', 'countersign://inspect?token=%ff'],
    ['another scheme', 'https://inspect?token=x'],
    ['another case', 'COUNTERSIGN://INSPECT?TOKEN=x'],
    ['a line break before', '\ncountersign://inspect?token=x'],
    ['a line break after', 'countersign://keys\ncountersign://inspect?token=x'],
    ['a flag', '--token=x'],
    ['nothing', ''],
  ])('with %s is ignored', (_what, link) => {
    expect(tokenOf(link)).toBeNull();
  });

  test('longer than a token may be is ignored', () => {
    const start = 'countersign://inspect?token=';
    const longest = 'x'.repeat(maxTokenLength - start.length);
    expect(tokenOf(start + longest)).toBe(longest);
    expect(tokenOf(`${start}${longest}x`)).toBeNull();
  });

  test('carries any text there and back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (token) => {
        expect(tokenOf(`countersign://inspect?token=${encodeURIComponent(token)}`)).toBe(token);
      }),
    );
  });

  test('whatever it is, nothing but one token of Inspect comes out', () => {
    const part = fc.oneof(
      fc.constantFrom(
        'countersign:',
        '//',
        'inspect',
        '/',
        '?',
        'token',
        '=',
        '&',
        '#',
        '%',
        '%26',
        '\n',
        ' ',
        '@',
        ':',
        '..',
      ),
      fc.constantFrom('countersign://inspect?token=', 'countersign://inspect', 'countersign://', 'salt=', 'x'),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
        const link = parts.join('');
        const token = tokenOf(link);
        if (token === null) return;
        // Read by a URL parser, another than the code's own.
        const url = new URL(link);
        expect([url.protocol, url.host, url.username, url.hash]).toEqual(['countersign:', 'inspect', '', '']);
        expect(url.pathname).toMatch(/^\/?$/);
        expect([...url.searchParams.keys()]).toEqual(['token']);
        expect(token.length).toBeGreaterThan(0);
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('links that came', () => {
  test('are kept until they are taken, the last one, once', () => {
    const links = new DeepLinks();
    links.receive(['/usr/bin/countersign', 'countersign://inspect?token=first']);
    links.receive(['countersign://inspect?token=second']);
    expect(links.take()).toBe('second');
    expect(links.take()).toBeNull();
  });

  test('are told of when they are right, and only then', () => {
    const links = new DeepLinks();
    const heard = vi.fn();
    links.onArrival(heard);
    links.receive(['--flag', 'countersign://keys?token=x', 'file:///etc/passwd']);
    expect(heard).not.toHaveBeenCalled();
    links.receive(['--flag', 'countersign://inspect?token=x']);
    expect(heard).toHaveBeenCalledOnce();
  });
});
