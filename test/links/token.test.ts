import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliver } from '../../electron/links/delivery.ts';
import { fillForm } from '../../electron/links/form.ts';
import { fillMessage } from '../../electron/links/message.ts';
import { namesIn, parseTemplate } from '../../electron/links/template.ts';
import { duration, lastAtLocal, moment, utcOffsetMinutes } from '../../electron/links/time-zone.ts';
import { makeToken } from '../../electron/links/token.ts';
import { verify } from '../../electron/signing/formats.ts';
import { loads, Signer, TimestampSigner } from '../../electron/signing/index.ts';
import type { RecipeFields } from '../../shared/recipes.ts';
import { announceSeed } from '../signing/support/seed.ts';
import { account, counting, field, objectSigner, recipeOf, resetRecipe, text } from './recipes.ts';

announceSeed('links: token');

const key = 'a key of the tests, long enough to be one';
const identity = { id: 'p', secretKey: key, djangoVersion: '5.2' };
const now = 1_790_000_000;

const make = (recipe: RecipeFields, values: Record<string, string>, version = '5.2') => {
  const { filled, problems } = fillForm(recipe, values, counting);
  if (!filled) throw new Error(JSON.stringify(problems));
  return { filled, ...makeToken(recipe, filled, { ...identity, djangoVersion: version }, now) };
};

describe('a token', () => {
  it('of a value has no time in it', () => {
    const recipe = recipeOf({ kind: 'value', salt: 's', template: 'u:{user}' });
    const { token, payload } = make(recipe, { user: 'ada' });
    expect(payload).toBe('u:ada');
    expect(token).toBe(new Signer({ key, salt: 's' }).sign('u:ada'));
  });

  it('of a timestamped value is the clock’s that was handed in', () => {
    const recipe = recipeOf({ kind: 'timestamped', salt: 's', template: '{user}' });
    const { token } = make(recipe, { user: 'ada' });
    expect(new TimestampSigner({ key, salt: 's' }).timestamp(token)).toBe(now);
  });

  it('of an object has its fields in their order, empty ones left out', () => {
    const fields = [
      field('n', { type: 'integer' }),
      text('left', false),
      field('ok', { type: 'boolean' }),
      field('why', { type: 'fixed', value: null }),
      text('user'),
    ];
    const { token, payload } = make(recipeOf(objectSigner, { fields }), { user: 'Zoë "Z"', n: '7', ok: 'false' });
    expect(payload).toBe('{"n":7,"ok":false,"why":null,"user":"Zo\\u00eb \\"Z\\""}');
    expect(loads(token, { key, salt: 'recovery' })).toBe(payload);
  });

  it('of an object is compressed where the recipe says so', () => {
    const values = { user: 'a'.repeat(500) };
    expect(make(recipeOf({ ...objectSigner, compress: true } as never), values).token).toMatch(/^\./);
    expect(make(recipeOf(objectSigner), values).token).toMatch(/^[^.]/);
  });

  it('is made as the profile’s Django makes it', () => {
    const recipe = recipeOf({ kind: 'value', salt: 's', template: '{user}' });
    expect(make(recipe, { user: 'ada' }, '3.0').token).toBe(
      new Signer({ key, salt: 's', algorithm: 'sha1' }).sign('ada'),
    );
    expect(make(resetRecipe(), account, '3.0').token).toMatch(/^[0-9a-z]{3}-/);
    expect(make(resetRecipe(), account, '5.2').token).toMatch(/^[0-9a-z]{6}-[0-9a-f]{32}$/);
  });

  it('of a password reset holds the site’s local time', () => {
    const berlin = resetRecipe({ signer: { kind: 'password-reset', timeZone: 'Europe/Berlin' } });
    for (const [recipe, offset] of [
      [resetRecipe(), 0],
      [berlin, 120],
    ] as const) {
      const { token, uidb64, payload } = make(recipe, account);
      expect([uidb64, payload]).toEqual(['NDI', null]);
      const verdict = verify(`${uidb64}/${token}`, { identities: [identity], account, utcOffsetMinutes: offset, now });
      expect([verdict.status, verdict.signedAt]).toEqual(['verified', now]);
    }
  });
});

describe('a link', () => {
  it.each([
    ['https://example.com/r/{token}/', 'https://example.com/r/a:b-_/'],
    ['https://example.com/r?t={token}', 'https://example.com/r?t=a:b-_'],
    ['https://example.com/r/{token}?u={user}', 'https://example.com/r/a:b-_?u=x%2Fy%26%20%28z%29.%27%21%2A%2E'],
    ['https://example.com/{{{token}}}', 'https://example.com/{a:b-_}'],
  ])('%s', (url, link) => {
    const recipe = recipeOf(objectSigner, { delivery: { as: 'link', url } });
    expect(deliver(recipe, { user: "x/y& (z).'!*." }, { token: 'a:b-_', uidb64: null })).toEqual({ link, html: null });
  });

  it('gives the site the token and the fields unchanged, whatever they are', () => {
    const recipe = recipeOf(objectSigner, { delivery: { as: 'link', url: 'https://example.com/r/{token}/?u={user}' } });
    const anyText = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(anyText, anyText, (token, user) => {
        fc.pre(token !== '.' && token !== '..');
        const { link } = deliver(recipe, { user }, { token, uidb64: null });
        const url = new URL(link ?? '');
        expect(decodeURIComponent(url.pathname)).toBe(`/r/${token}/`);
        expect(url.searchParams.get('u')).toBe(user);
        expect(link).not.toMatch(/[.:,;!?'")\]]$/);
      }),
    );
  });

  it('is not made where a value would change the path or the host', () => {
    const made = (url: string, user: string) =>
      deliver(recipeOf(objectSigner, { delivery: { as: 'link', url } }), { user }, { token: 't', uidb64: null });
    expect(() => made('https://example.com/{user}/{token}/', '..')).toThrow('a step in the path');
    expect(() => made('https://{user}.example.com/{token}/', 'evil.org/')).toThrow('is no web address');
    expect(() => made('https://{user}/{token}/', 'a@b')).toThrow('is no web address');
    expect(() => made('{user}:{token}', 'javascript')).toThrow('is no web address');
  });

  it('may be a hidden field instead', () => {
    const recipe = recipeOf(objectSigner, { delivery: { as: 'hidden-field', name: 'state' } });
    expect(deliver(recipe, {}, { token: 'a"b', uidb64: null })).toEqual({
      link: null,
      html: '<input type="hidden" name="state" value="a&#34;b">',
    });
  });
});

describe('a template', () => {
  it('has no other braces than Python’s', () => {
    expect(parseTemplate('a{b}{{c}}').parts).toEqual(['a', { name: 'b' }, '{c}']);
    expect(parseTemplate('{b}{b}{c}').problems).toEqual([]);
    expect(namesIn(parseTemplate('{b}{b}{c}'))).toEqual(['b', 'c']);
    for (const wrong of ['{', '}', '{a', 'a}', '{}', '{a.b}', '{a!r}', '{0}', '{ a }', '{{}'])
      expect(parseTemplate(wrong).problems).toHaveLength(1);
  });

  it('is filled in one pass: a value’s braces are text', () => {
    const recipe = recipeOf(objectSigner, { fields: [text('a'), text('b')], message: '{a}{b}{{a}}' });
    const facts = { link: 'L', html: null, expiresAt: null, timeZone: 'UTC' };
    expect(fillMessage(recipe, { a: '{b}', b: '{link}{{' }, facts)).toBe('{b}{link}{{{a}');
  });

  it('with a name that there is not is refused', () => {
    const recipe = recipeOf(objectSigner, { message: '{html}' });
    expect(() => fillMessage(recipe, {}, { link: 'L', html: null, expiresAt: null, timeZone: 'UTC' })).toThrow(
      'A text of the recipe cannot be filled in. It has no field “html”.',
    );
  });
});

describe('a message', () => {
  const message = 'Dear {user}: {link} works for {lifetime}, until {expires}.';
  const facts = { link: 'https://example.com/', html: null, timeZone: 'Europe/Berlin' };

  it('names the time in the recipient’s zone', () => {
    const recipe = recipeOf(objectSigner, { message });
    expect(fillMessage(recipe, { user: 'Ada' }, { ...facts, expiresAt: 1_795_531_679 })).toBe(
      'Dear Ada: https://example.com/ works for 3 days, until Tuesday, 24 November 2026 at 15:47 GMT+1 (Europe/Berlin).',
    );
  });

  it('says so when there is no end', () => {
    const recipe = recipeOf(objectSigner, { message, lifetimeSeconds: null });
    expect(fillMessage(recipe, {}, { ...facts, expiresAt: null })).toBe(
      'Dear : https://example.com/ works for an unlimited time, until further notice.',
    );
  });

  it('needs a time zone that there is', () => {
    expect(() => moment(0, 'Europe/Nowhere')).toThrow('“Europe/Nowhere” is no time zone known here.');
  });
});

it.each([
  [1, '1 second'],
  [90, '1 minute and 30 seconds'],
  [3600, '1 hour'],
  [5400, '1 hour and 30 minutes'],
  [86_400, '1 day'],
  [90_061, '1 day and 1 hour'],
  [259_200, '3 days'],
  [604_800, '1 week'],
  [691_200, '8 days'],
  [1_209_600, '2 weeks'],
  [31_536_000, '365 days'],
])('%d seconds are %s', (seconds, words) => expect(duration(seconds)).toBe(words));

it('knows both sides of a change to summer time', () => {
  expect([1_774_745_999, 1_774_746_000].map((at) => utcOffsetMinutes('Europe/Berlin', at))).toEqual([60, 120]);
  expect(utcOffsetMinutes('Asia/Kathmandu', now)).toBe(345);
  expect(utcOffsetMinutes('America/St_Johns', now)).toBe(-150);
});

describe('the last moment at which clocks show no more than a local time', () => {
  const utc = (iso: string) => Date.parse(`${iso}Z`) / 1000;
  it.each([
    ['Europe/Berlin', '2026-07-01T12:00:00', '2026-07-01T10:00:00', 'that time'],
    ['UTC', '2026-07-01T12:00:00', '2026-07-01T12:00:00', 'that time'],
    ['Europe/Berlin', '2026-10-25T01:59:59', '2026-10-24T23:59:59', 'the last second that comes once'],
    ['Europe/Berlin', '2026-10-25T02:00:00', '2026-10-25T01:00:00', 'the second of two'],
    ['Europe/Berlin', '2026-10-25T02:59:59', '2026-10-25T01:59:59', 'the second of two'],
    ['Australia/Lord_Howe', '2026-04-05T01:45:00', '2026-04-04T15:15:00', 'the second of two'],
    ['America/St_Johns', '2026-11-01T01:30:00', '2026-11-01T05:00:00', 'the second of two'],
    ['Europe/Berlin', '2026-03-29T01:59:59', '2026-03-29T00:59:59', 'the second before the change'],
    ['Europe/Berlin', '2026-03-29T02:00:00', '2026-03-29T00:59:59', 'the second before the change'],
    ['Europe/Berlin', '2026-03-29T02:59:59', '2026-03-29T00:59:59', 'the second before the change'],
    ['Europe/Berlin', '2026-03-29T03:00:00', '2026-03-29T01:00:00', 'the change'],
    ['Australia/Lord_Howe', '2026-10-04T02:15:00', '2026-10-03T15:29:59', 'the second before the change'],
    ['Pacific/Apia', '2011-12-30T12:00:00', '2011-12-30T09:59:59', 'the second before a day that was left out'],
  ])('in %s at %s is %s: %s', (zone, local, at) => {
    expect(new Date(lastAtLocal(zone, utc(local)) * 1000).toISOString()).toBe(`${at}.000Z`);
  });
});
