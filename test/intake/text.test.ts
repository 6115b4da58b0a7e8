import { describe, expect, it } from 'vitest';
import { announceSeed } from '../signing/support/seed.ts';
import { notTokens } from './support/not-tokens.ts';
import { codes, object, pairs, read, session, sessions, vectors } from './support/samples.ts';

announceSeed('intake text');

describe('tokens alone', () => {
  it('reads one, whatever blanks surround it', async () => {
    for (const token of [...sessions, ...vectors.dumps.map(({ signed }) => signed)]) {
      const intake = await read(` \n${token}\n`);
      expect(intake.kind).toBe('token');
      expect(pairs(intake)).toEqual([[null, token]]);
      expect(intake.entries[0]?.format).not.toBeNull();
      expect(intake.entries[0]?.confidence).toBeGreaterThanOrEqual(0.5);
    }
  });

  it('reads a list of them, each once', async () => {
    const intake = await read([...sessions, '', ...sessions].join('\r\n'));
    expect(intake.kind).toBe('token-list');
    expect(pairs(intake)).toEqual(sessions.map((token) => [null, token]));
    expect(intake.entries.map(({ where, count }) => [where, count])).toEqual(
      sessions.map((_, index) => [`line ${index + 1}`, 2]),
    );
  });
});

describe('tokens in a text', () => {
  it.each([
    ['a log line', `2026-01-01 10:20:30,123 INFO login: session=${session} ok`, 'session', session],
    ['Python', `token = "${object}"`, 'token', object],
    ['Python call', `loads('${object}', max_age=60)`, null, object],
    ['YAML', `  token: ${object}`, 'token', object],
    ['a sentence', `Your code is ${object}.`, null, object],
    ['a cookie row', `sessionid\t${session}\texample.com\t/\t2026-10-21T07:28:00.000Z\t245`, 'sessionid', session],
    ['fetch', `fetch("https://e.example/", { "headers": { "x-token": "${object}" } });`, 'x-token', object],
  ])('finds it in %s', async (_, text, name, value) => {
    expect(pairs(await read(text))).toEqual([[name, value]]);
  });
});

describe('what is no token', () => {
  it.each(notTokens)('finds nothing in %j', async (text) => {
    const intake = await read(text);
    expect(intake.entries).toEqual([]);
    expect(codes(intake)).toEqual(['nothing-found']);
  });

  it('finds nothing in all of it together', async () => {
    const intake = await read(notTokens.filter((text) => !/^[[{<]/.test(text)).join('\n'));
    expect(intake.entries).toEqual([]);
  });
});
