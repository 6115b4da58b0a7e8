// Links made from recipes against a living Django: it accepts what was issued, until the same moment, and reads the same from it.
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Identities } from '../../electron/keys/identities.ts';
import { checkAcceptance } from '../../electron/links/acceptance.ts';
import { readField } from '../../electron/links/field-values.ts';
import { fillForm } from '../../electron/links/form.ts';
import { makeLink } from '../../electron/links/issue-link.ts';
import { utcOffsetMinutes } from '../../electron/links/time-zone.ts';
import type { FormValues } from '../../shared/links.ts';
import type { FieldInput, RecipeField, RecipeFields, RecipeSigner } from '../../shared/recipes.ts';
import { counting, field, recipeOf, resetRecipe } from '../links/recipes.ts';
import * as any from '../signing/support/arbitraries.ts';
import * as made from '../signing/support/django-arbitraries.ts';
import { announceSeed } from '../signing/support/seed.ts';
import { forCases } from './compare.ts';
import { Oracle } from './oracle.ts';

announceSeed('oracle: links');
const oracle = await Oracle.start();
afterAll(() => oracle.stop());
const djangoVersion = oracle.versions.django;

const make = (recipe: RecipeFields, values: FormValues, key: string, now: number) => {
  const { filled, problems } = fillForm(recipe, values, counting);
  if (!filled) throw new Error(JSON.stringify(problems));
  return {
    filled,
    ...makeLink(recipe, filled, { id: 'site', secretKey: key, djangoVersion }, { now, timeZone: 'UTC' }),
  };
};

const check = (recipe: RecipeFields, text: string, values: FormValues, key: string, now: number) => {
  const loaded: Identities = {
    identities: [{ id: 'site', secretKey: key, djangoVersion }],
    untried: [],
    keyOf: () => undefined,
  };
  const whole = { ...recipe, id: 'recipe', profileId: 'site' };
  const profile = { id: 'site', name: 'Site', djangoVersion };
  return checkAcceptance({ text, values }, { recipe: whole, profile, loaded, ledger: { find: async () => [] }, now });
};

/** Every kind of field with a value for it, as typed and as JSON. */
const anyValue: fc.Arbitrary<[FieldInput, typed: string, json: unknown]> = fc.oneof(
  any.nonEmptyText
    .filter((text) => text.trim() !== '')
    .map((text): [FieldInput, string, unknown] => [{ type: 'text' }, text, text.trim()]),
  fc
    .maxSafeInteger()
    .map((number): [FieldInput, string, unknown] => [{ type: 'integer' }, String(number), number || 0]),
  fc.boolean().map((value): [FieldInput, string, unknown] => [{ type: 'boolean' }, String(value), value]),
  fc.uuid().map((uuid): [FieldInput, string, unknown] => [{ type: 'uuid' }, uuid.toUpperCase(), uuid]),
  any.text.map((value): [FieldInput, string, unknown] => [{ type: 'fixed', value }, '', value]),
  fc.constant<[FieldInput, string, unknown]>([{ type: 'fixed', value: null }, '', null]),
  fc.constant<[FieldInput, string, unknown]>([{ type: 'nonce', bytes: 12 }, '', 'AAECAwQFBgcICQoL']),
);
const anyFields = fc.array(anyValue, { minLength: 1, maxLength: 6 }).map((values) => ({
  fields: values.map(([input], index): RecipeField => field(`f${index}`, input)),
  values: Object.fromEntries(values.map(([, typed], index) => [`f${index}`, typed])),
  json: Object.fromEntries(values.map(([, , json], index) => [`f${index}`, json])),
}));
const common = { key: any.keyText, salt: any.nonEmptyText, now: made.recentTime };
/** The fraction that a clock shows, on either side of the end. */
const late = fc.constantFrom(0, 0.25, 59.75, 60, 60.25, 61, 3600);

const changesOfTime = [
  { zone: 'Europe/Berlin', changes: ['2026-03-29T01:00Z', '2026-10-25T01:00Z'] },
  { zone: 'America/St_Johns', changes: ['2026-03-08T05:30Z', '2026-11-01T04:30Z'] },
  { zone: 'Australia/Lord_Howe', changes: ['2026-04-04T15:00Z', '2026-10-03T15:30Z'] },
].flatMap(({ zone, changes }) => changes.map((iso) => ({ zone, changeAt: Date.parse(iso) / 1000 })));
// Half of a year: about half of the links live across a change to or from summer time.
const lifetimeSeconds = fc.constantFrom(3600, 259_200, 86_400 * 180);
const anyReset = fc.record({
  zone: fc.constantFrom(undefined, 'Asia/Tokyo', ...changesOfTime.map(({ zone }) => zone)),
  lifetimeSeconds,
  now: made.recentTime,
});
const resetEndingAtChange = fc
  .record({ change: fc.constantFrom(...changesOfTime), lifetimeSeconds, off: fc.integer({ min: -7200, max: 7200 }) })
  .map(({ change: { zone, changeAt }, lifetimeSeconds: lifetime, off }) => {
    return { zone, lifetimeSeconds: lifetime, now: changeAt + off - lifetime };
  });

describe('a link’s token', () => {
  it('of an object is loaded as what was filled in, and expires at the same moment', async () => {
    const cases = fc.record({ ...common, ...{ filled: anyFields, compress: fc.boolean(), late } });
    await forCases(300, cases, async ({ key, salt, now, filled, compress, late: later }) => {
      const signer: RecipeSigner = { kind: 'object', salt, compress };
      const recipe = recipeOf(signer, { fields: filled.fields, lifetimeSeconds: 60 });
      const { token, link } = make(recipe, filled.values, key, now);
      const at = now + later;
      const django = await oracle.ask('unsignObject', { key, salt, signed: token, now: at, maxAge: 60 });
      const ours = await check(recipe, link ?? '', {}, key, at);
      expect({ filled, late: later, accepted: ours.accepted }).toEqual({
        filled,
        late: later,
        accepted: django.error === undefined,
      });
      expect(django.error ?? JSON.parse(django.ok ?? '')).toEqual(later > 60 ? 'SignatureExpired' : filled.json);
      expect(ours.payload).toBe(django.ok ?? null);
    });
  });

  it.each(['value', 'timestamped'] as const)('of a %s is unsigned to the text', async (kind) => {
    const cases = fc.record({
      ...common,
      before: any.text,
      text: any.nonEmptyText.filter((text) => text === text.trim()),
    });
    await forCases(200, cases, async ({ key, salt, now, before, text }) => {
      const template = `${before.replace(/[{}]/g, '$&$&')}{f0}`;
      const recipe = recipeOf(
        { kind, salt, template },
        { fields: [field('f0', { type: 'text' })], lifetimeSeconds: null },
      );
      const { token, link } = make(recipe, { f0: text }, key, now);
      const request = { key, salt, signed: token, ...(kind === 'timestamped' && { now: now + 9 }) };
      expect(await oracle.ask('unsign', request)).toEqual({ ok: before + text });
      expect(await check(recipe, link ?? '', {}, key, now)).toMatchObject({ accepted: true, payload: before + text });
    });
  });

  it('of a password reset holds for the account, until the same moment in the site’s zone', async () => {
    const when = fc.oneof(anyReset, resetEndingAtChange);
    const later = fc.integer({ min: 2, max: 7200 });
    const cases = fc.record({ key: any.keyText, account: made.account, when, later });
    await forCases(300, cases, async ({ key, account, when: { zone, lifetimeSeconds, now }, later: on }) => {
      const signer: RecipeSigner = { kind: 'password-reset', ...(zone && { timeZone: zone }) };
      const recipe = resetRecipe({ signer, lifetimeSeconds });
      const values = { ...account, lastLogin: account.lastLogin ?? '' };
      const { filled, token, link, expiresAt } = make(recipe, values, key, now);
      const asFilled = { ...filled, lastLogin: filled.lastLogin || null, email: filled.email ?? '' };
      for (const [at, holds] of [
        [now, true],
        [expiresAt ?? 0, true],
        [(expiresAt ?? 0) + 1, false],
        [(expiresAt ?? 0) + on, false],
      ] as const) {
        const offset = utcOffsetMinutes(zone ?? 'UTC', at);
        const request = { key, token, account: asFilled, now: at, utcOffsetMinutes: offset, timeout: lifetimeSeconds };
        const django = await oracle.ask('resetTokenHolds', request);
        expect({ zone, now, at, django }).toEqual({ zone, now, at, django: { ok: holds ? 'True' : 'False' } });
        expect((await check(recipe, link ?? '', values, key, at + 0.75)).accepted).toBe(holds);
      }
    });
  });
});

describe('a field takes what Django or Python takes, and writes it as they do', () => {
  const agree = async (input: Parameters<typeof readField>[0], text: string) => {
    const { ok } = await oracle.ask(input.type, { text });
    const read = readField(input, text, 'Field');
    expect({ text, read: read.problem === undefined ? read.value : undefined }).toEqual({ text, read: ok });
  };

  it('e-mail addresses, but for odd ones, on which Django’s versions differ', async () => {
    const part = fc.oneof(
      fc.stringMatching(/^[a-zA-Z0-9.+_'"!#@-]{1,12}$/),
      fc.constantFrom('a', 'x-', '-x', 'a..b', '.a', '"q"', '"a\\ b"'),
    );
    const host = fc.oneof(
      fc.constantFrom(
        'example.com',
        'localhost',
        'a.b',
        'a.co',
        'x.c-o',
        '1.2.3.4',
        'example.com.',
        'bücher.example',
        '-a.example',
        `${'a'.repeat(64)}.example`,
      ),
      fc.stringMatching(/^[a-z0-9.-]{1,12}$/),
    );
    await forCases(800, fc.tuple(part, host), async ([user, domain]) => {
      const address = `${user}@${domain}`;
      const { ok } = await oracle.ask('email', { text: address });
      if (ok === undefined)
        expect([address, readField({ type: 'email' }, address, 'Field').problem]).toEqual([
          address,
          expect.any(String),
        ]);
    });
    await forCases(200, fc.emailAddress(), (address) => agree({ type: 'email' }, address));
  });

  it('UUIDs and days', async () => {
    await forCases(100, fc.uuid(), (uuid) => agree({ type: 'uuid' }, uuid));
    const day = fc.tuple(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    );
    await forCases(400, day, ([year, month, date]) => {
      const two = (number: number) => String(number).padStart(2, '0');
      return agree({ type: 'date' }, `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`);
    });
  });
});
