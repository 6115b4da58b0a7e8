// Links as they are issued and looked at, over a real key store and a real ledger, with the clock in the test's hand.
import { writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { KeyStore } from '../../electron/keys/key-store.ts';
import { MemoryBackEnd } from '../../electron/keys/memory.ts';
import { LinkDesk } from '../../electron/links/link-desk.ts';
import { dumps, makePasswordResetToken, Signer, TimestampSigner } from '../../electron/signing/index.ts';
import type { Acceptance, FormValues } from '../../shared/links.ts';
import type { Recipe, RecipeFields } from '../../shared/recipes.ts';
import { LedgerFixture } from '../ledger/ledger-fixture.ts';
import { account, field, objectSigner, recipeOf, resetRecipe, text } from './recipes.ts';

const fixture = new LedgerFixture();
const secrets = ['the current key of the shop, which is long', 'the key that the shop had before, long too'];
const otherSecret = 'the key of quite another site, long as well';
const timeZone = 'Europe/Berlin';

let desk: LinkDesk;
let keys: KeyStore;
let profileId: string;
let recipe: Recipe;
let refused: string[];
const now = () => fixture.now / 1000;
const use = (fields: RecipeFields) => {
  recipe = { ...fields, id: 'recovery', profileId };
};
const profileWith = async (name: string, given: readonly string[], djangoVersion = '5.2') => {
  const fields = { name, environment: 'production' as const, djangoVersion, salts: [] };
  const bytes = given.map((one) => new TextEncoder().encode(one));
  return (await keys.createProfileWith({ fields, secrets: bytes, backEnd: 'memory' })).id;
};
const issue = (values: FormValues, ticket: string | null = 'SUP-1') =>
  desk.issue({ recipeId: 'recovery', values, timeZone, ticket });
const check = async (pasted: string, values: FormValues = {}): Promise<Acceptance> => {
  const answer = await desk.check({ recipeId: 'recovery', text: pasted, values });
  refused = answer.checks.flatMap(({ ok, text }) =>
    ok || text.startsWith('The ledger here has no record') ? [] : [text],
  );
  return answer;
};
const records = async () => (await fixture.ledger.search({ filter: {}, limit: 10 })).records;

beforeEach(async () => {
  keys = new KeyStore({
    version: '1.0.0',
    directory: fixture.directory,
    backEnds: [new MemoryBackEnd()],
    clock: () => new Date(fixture.now),
    readClipboard: async () => '',
    chooseFile: async () => null,
  });
  profileId = await profileWith('Shop', secrets);
  desk = new LinkDesk({ recipes: { get: async () => recipe }, keys, ledger: fixture.ledger, now });
  use(recipeOf(objectSigner, { message: 'Dear {user}: {link} until {expires}' }));
});

describe('issuing', () => {
  it('gives the link, when it dies, and its number in the ledger', async () => {
    const link = await issue({ user: 'ada' });
    const [profile] = await keys.profiles();
    expect(link).toEqual({
      token: dumps('{"user":"ada"}', { key: secrets[0] as string, salt: 'recovery', now }),
      link: `https://example.com/recover/${link.token}/`,
      html: null,
      message: `Dear ada: ${link.link} until Sunday, 13 September 2026 at 14:00 GMT+2 (Europe/Berlin)`,
      signedAt: now(),
      expiresAt: now() + 259_200,
      invalidatedBy: [expect.stringContaining('SECRET_KEY_FALLBACKS')],
      profileName: 'Shop',
      keyFingerprint: profile?.keys[0]?.fingerprint,
      ledgerSeq: 1,
    });
    expect(await records()).toMatchObject([
      {
        seq: 1,
        purpose: 'Signed object “Recovery”',
        recipe: { id: 'recovery', name: 'Recovery' },
        ticket: 'SUP-1',
        profileName: 'Shop',
        keyFingerprint: link.keyFingerprint,
      },
    ]);
  });

  it('of one that the site redeems once has a value of its own each time, and says so', async () => {
    use(recipeOf(objectSigner, { fields: [text('user'), field('once', { type: 'nonce', bytes: 16 })] }));
    const [one, two] = [await issue({ user: 'ada' }), await issue({ user: 'ada' })];
    expect(one.token).not.toBe(two.token);
    expect(one.invalidatedBy[0]).toContain('first use');
  });

  it('of a password reset says what ends it', async () => {
    use(resetRecipe());
    const link = await issue(account);
    expect(link.link).toMatch(/^https:\/\/example\.com\/reset\/NDI\/[0-9a-z]+-[0-9a-f]{32}\/$/);
    expect(link.invalidatedBy).toEqual([
      expect.stringContaining('next login'),
      expect.stringContaining('password'),
      expect.stringContaining('e-mail address'),
      expect.stringContaining('PASSWORD_RESET_TIMEOUT, 3 days'),
      expect.stringContaining('SECRET_KEY'),
    ]);
  });

  it('does nothing for a form that is not filled in rightly', async () => {
    await expect(issue({})).rejects.toMatchObject({
      code: 'form-incomplete',
      message: expect.stringContaining('The user is needed.'),
    });
    await expect(
      desk.issue({ recipeId: 'recovery', values: { user: 'a' }, timeZone: 'Nowhere', ticket: null }),
    ).rejects.toMatchObject({ code: 'time-zone-unknown' });
    recipe = { ...recipe, profileId: null };
    await expect(issue({ user: 'ada' })).rejects.toMatchObject({ code: 'recipe-without-profile' });
    recipe = { ...recipe, profileId: 'gone' };
    await expect(issue({ user: 'ada' })).rejects.toMatchObject({ code: 'no-such-profile' });
    expect(await records()).toEqual([]);
  });

  it('gives nothing out that cannot be recorded', async () => {
    await issue({ user: 'ada' });
    await fixture.ledger.close();
    writeFileSync(fixture.path, 'no database');
    await expect(issue({ user: 'ada' })).rejects.toMatchObject({
      code: 'not-recorded',
      message: expect.stringMatching(
        /^No link was issued, since it could not be recorded\. The ledger’s file is damaged/,
      ),
    });
  });
});

it('a preview shows what will be signed, without its nonce, and takes nothing down', async () => {
  use(recipeOf(objectSigner, { fields: [text('user'), field('once', { type: 'nonce', bytes: 16 })] }));
  const preview = (values: FormValues) => desk.preview({ recipeId: 'recovery', values, timeZone });
  expect(await preview({ user: 'ada' })).toEqual({ problems: [], payload: '{"user":"ada","once":"…"}' });
  expect(await preview({})).toEqual({ problems: [{ field: 'user', message: 'The user is needed.' }], payload: null });
  use(resetRecipe());
  expect(await preview(account)).toEqual({ problems: [], payload: null });
  expect(await records()).toEqual([]);
});

describe('a link that was issued', () => {
  it('is accepted until its lifetime is over, to the fraction of a second', async () => {
    const { link, expiresAt } = await issue({ user: 'ada' });
    expect(await check(link ?? '')).toMatchObject({
      accepted: true,
      payload: '{"user":"ada"}',
      signedAt: now(),
      expiresAt,
    });
    fixture.now += 259_200_000;
    expect((await check(link ?? '')).accepted).toBe(true);
    fixture.now += 1;
    expect(await check(link ?? '')).toMatchObject({ accepted: false, payload: null, expiresAt });
    expect(refused).toEqual(['It is too old: the site takes it for 3 days, and that ended 1 second ago.']);
  });

  it('is found whichever way it is pasted', async () => {
    const { link, token } = await issue({ user: 'ada' });
    const path = new URL(link ?? '').pathname;
    const pasted = [
      link,
      ` "${link}"\n`,
      `<${link}>`,
      `Here: ${link}.`,
      `See (${link}) now`,
      path,
      token,
      `'${token}'`,
      link?.slice(0, -1),
      link?.replaceAll(':', '%3A').replace('https%3A', 'https:'),
    ];
    for (const one of pasted) {
      const { accepted, checks } = await check(one ?? '');
      expect([one, accepted, refused]).toEqual([one, true, []]);
      expect(checks.at(-1)?.text).toMatch(
        /^On record: issued on \w+, \d+ September 2026 at .* by maria under the ticket SUP-1 \(number 1\)\.$/,
      );
    }
  });

  it('is refused at another site, another path, or with the token left out', async () => {
    const { link } = await issue({ user: 'ada' });
    await check(link?.replace('example.com', 'example.com.evil.org') ?? '');
    expect(refused).toEqual([
      'It leads to example.com.evil.org, and the recipe’s site is example.com, which never sees it.',
    ]);
    await check(link?.replace('recover', 'discover') ?? '');
    expect(refused[0]).toMatch(/^Its path, \/discover\/.*, is not the one of the recipe’s URL\.$/);
    expect((await check('https://example.com/recover/')).accepted).toBe(false);
    const { accepted, checks } = await check(link?.replace('https:', 'http:') ?? '');
    expect([accepted, checks[0]?.text]).toEqual([true, expect.stringContaining('http:// in place of https://')]);
  });

  it('is taken from a query whatever stands beside it', async () => {
    use(recipeOf(objectSigner, { delivery: { as: 'link', url: 'https://example.com/r?lang=de&t={token}' } }));
    const { token } = await issue({ user: 'ada' });
    expect((await check(`https://example.com/r?utm_source=mail&t=${token}&lang=en`)).accepted).toBe(true);
    await check('https://example.com/r?lang=de');
    expect(refused).toEqual(['It has no “t” behind the “?”, where the recipe has its token.']);
  });

  it('is found in the link that a mail program put it into', async () => {
    const link = (await issue({ user: 'ada' })).link ?? '';
    const safe = (inner: string) => `https://eur01.safelinks.example/?url=${encodeURIComponent(inner)}&data=05%7C01`;
    for (const one of [safe(link), safe(`https://track.example.net/c?id=1&u=${encodeURIComponent(link)}`)]) {
      const { accepted, checks } = await check(`Hello, ${one} does not work`);
      expect([accepted, refused]).toEqual([true, []]);
      expect(checks.map(({ text }) => text)).toContainEqual(
        expect.stringMatching(/^It was in a link of \S+, as mail services/),
      );
    }
    expect((await check(safe(link.replace('example.com', 'example.org')))).accepted).toBe(false);
    expect(refused[0]).toContain('It leads to eur01.safelinks.example');
  });

  it('is put together where a mail program broke it into lines', async () => {
    const link = (await issue({ user: 'ada' })).link ?? '';
    const broken = `${link.slice(0, 60)}\r\n  ${link.slice(60, 90)}\n${link.slice(90)}\n`;
    const { accepted, checks } = await check(broken);
    expect([accepted, refused]).toEqual([true, []]);
    expect(checks[0]?.text).toMatch(/^It is broken into 3 lines here/);
    expect((await check(broken.replace('\n  ', '\n  x'))).accepted).toBe(false);
    expect(checks.length).toBeGreaterThan(1);
    // Nothing is said of lines where the link stands in one.
    expect((await check(`${link}\nada`)).checks[0]?.text).not.toMatch(/lines/);
  });

  it('is refused when it was changed or cut off', async () => {
    const { token } = await issue({ user: 'ada' });
    for (const one of [`x${token}`, token.slice(0, -1), token.replace(/^./, 'f')]) {
      expect((await check(one)).accepted).toBe(false);
      expect(refused).toEqual([expect.stringMatching(/^No key of Shop made this signature/)]);
    }
    await check('eyJ1c2VyIjoiYWRhIn0');
    expect(refused).toEqual(['This is no signed value: there is no “:” in it. Look whether it was cut off.']);
  });
});

describe('a value that is not on record', () => {
  const sign = (json: string, key = secrets[0] as string, salt = 'recovery') => dumps(json, { key, salt, now });

  it('says so, and is accepted all the same', async () => {
    const { accepted, checks } = await check(sign('{"user":"ada"}'));
    expect([accepted, checks.at(-1)]).toEqual([true, { ok: false, text: expect.stringContaining('no record') }]);
  });

  it('may be signed with a fallback, where the site’s Django knows any', async () => {
    const { accepted, checks } = await check(sign('{"user":"ada"}', secrets[1]));
    expect(accepted).toBe(true);
    expect(checks.map((one) => one.text)).toContain(
      'It was signed with fallback 1 of Shop, which the site takes as long as it is among its SECRET_KEY_FALLBACKS.',
    );
    profileId = await profileWith('Old shop', secrets, '3.2');
    use(recipe);
    expect((await check(sign('{"user":"ada"}', secrets[1]))).accepted).toBe(false);
    expect(refused).toEqual([
      'It was signed with an older key of Old shop, and Django 3.2 takes the current one only.',
    ]);
  });

  it('that was signed elsewhere, or for another purpose, is refused with the reason', async () => {
    await profileWith('Other', [otherSecret]);
    await check(sign('{"user":"ada"}', otherSecret));
    expect(refused).toEqual(['It was signed with a key of Other, and not of Shop.']);
    await check(sign('{"user":"ada"}', secrets[0], 'django.core.signing'));
    expect(refused).toEqual([
      'It was signed for another purpose: its salt is “django.core.signing”, and this link’s is “recovery”.',
    ]);
    const plain = new Signer({ key: secrets[0] as string, salt: 'recovery' }).sign('value');
    await check(plain);
    expect(refused).toEqual(['The signature holds, but there is no timestamp in the value.']);
  });

  it('is refused when its payload is not the recipe’s', async () => {
    use(
      recipeOf(objectSigner, {
        fields: [
          text('user'),
          field('age', { type: 'integer' }, false),
          field('why', { type: 'fixed', value: 'recover' }),
        ],
      }),
    );
    const cases: [string, string[]][] = [
      ['{"user":"ada","why":"recover","more":1}', []],
      ['{"why":"recover"}', ['The user is missing in what is signed.']],
      ['{"user":7,"why":"recover"}', ['The user is not of its kind (text) in what is signed.']],
      ['{"user":"ada","age":"7","why":"recover"}', ['The age is not of its kind (integer) in what is signed.']],
      ['{"user":"ada","why":"admin"}', ['The why is not what the recipe always puts there.']],
      ['["ada"]', ['What is signed is JSON, but no object with the recipe’s fields.']],
    ];
    for (const [json, expected] of cases) {
      expect((await check(sign(json))).accepted).toBe(expected.length === 0);
      expect([json, refused]).toEqual([json, expected]);
    }
  });

  it('of text is read back as the template says', async () => {
    const fields = [text('user'), field('n', { type: 'integer' })];
    use(recipeOf({ kind: 'timestamped', salt: 's', template: 'u={user};n={n}' }, { fields }));
    const signer = new TimestampSigner({ key: secrets[0] as string, salt: 's', now });
    expect((await check(signer.sign('u=ada;n=7'))).accepted).toBe(true);
    await check(signer.sign('u=ada;n=x'));
    expect(refused).toEqual(['The n is not of its kind (integer) in what is signed.']);
    await check(signer.sign('ada'));
    expect(refused).toEqual(['What is signed does not fit the recipe’s text.']);
  });

  it('may come from a clock that is ahead', async () => {
    const { accepted, checks } = await check(
      dumps('{"user":"ada"}', { key: secrets[0] as string, salt: 'recovery', now: () => now() + 90 }),
    );
    expect(accepted).toBe(true);
    expect(checks.map((one) => one.text)).toContainEqual(
      expect.stringContaining('signed 1 minute and 30 seconds from now'),
    );
  });
});

describe('a hidden field', () => {
  beforeEach(() => use(recipeOf(objectSigner, { delivery: { as: 'hidden-field', name: 'state' } })));

  it('is found in its HTML, in what was posted, or alone', async () => {
    const { html, token, link } = await issue({ user: 'ada' });
    expect(link).toBe(null);
    for (const one of [html, `<form>\n${html}</form>`, `state=${encodeURIComponent(token)}&x=1`, token])
      expect([one, (await check(one ?? '')).accepted]).toEqual([one, true]);
    await check(html?.replace('state', 'other') ?? '');
    expect(refused).toEqual(['The field is called “other”, and the site looks for “state”.']);
    expect((await check('<input name="state">')).accepted).toBe(false);
  });
});

describe('a password reset', () => {
  beforeEach(() => use(resetRecipe()));

  it('holds until the account changes', async () => {
    const { link, token } = await issue(account);
    for (const one of [link, token, `NDI/${token}/`])
      expect([(await check(one ?? '', account)).accepted, refused]).toEqual([true, []]);
    for (const change of [
      { passwordHash: 'other' },
      { lastLogin: '2026-09-10 12:00:01' },
      { email: 'other@example.com' },
    ]) {
      expect((await check(link ?? '', { ...account, ...change })).accepted).toBe(false);
      expect(refused).toEqual([expect.stringMatching(/^It is not for the account as it is now/)]);
    }
    await check(link ?? '', { ...account, pk: '43' });
    expect(refused[0]).toBe('It is for the account 42, and the values given are of 43.');
    await check(link ?? '', {});
    expect(refused[0]).toMatch(/^The token is made from the account, .* The pk is needed\./);
  });

  it('tells a first login from other changes', async () => {
    const { link } = await issue({ ...account, lastLogin: '' });
    await check(link ?? '', account);
    expect(refused).toEqual(['It has ended with a login: it was made before the account’s first one.']);
  });

  it('ends after the timeout, counted in whole seconds', async () => {
    const { link, expiresAt } = await issue(account);
    fixture.now += 259_200_999;
    expect(await check(link ?? '', account)).toMatchObject({ accepted: true, expiresAt });
    fixture.now += 1;
    expect((await check(link ?? '', account)).accepted).toBe(false);
  });

  it('is counted on the site’s own clock', async () => {
    use(resetRecipe({ signer: { kind: 'password-reset', timeZone: 'Asia/Tokyo' } }));
    const { link, signedAt, expiresAt, token } = await issue(account);
    expect(await check(link ?? '', account)).toMatchObject({ accepted: true, signedAt, expiresAt });
    const local = { secretKey: secrets[0] as string, account, now: now(), utcOffsetMinutes: 540 };
    expect(token).toBe(makePasswordResetToken(local));
  });

  it('of another kind than a token is told as such', async () => {
    await check('https://example.com/reset/NDI/set-password/', account);
    expect(refused[0]).toMatch(/^This is the address to which Django leads on/);
    await check('hello', account);
    expect(refused).toEqual(['This is no password-reset token: look whether it was cut off.']);
  });
});

it('a text that is made to take long does not', async () => {
  use(recipeOf(objectSigner, { delivery: { as: 'link', url: 'https://example.com/{user}-{token}.html' } }));
  const long = (piece: string) => piece.repeat(1_000_000 / piece.length);
  for (const one of [
    long('.'),
    `https://example.com/${long('-')}x`,
    `https://example.com/${'-'.repeat(16_000)}x`,
    `https://example.com/${long('.')}x`,
    long('https://e.x '),
    long(':'),
    `${long("'")}x`,
    `/${long('-')}`,
  ])
    expect((await check(one)).accepted).toBe(false);
});

it('whatever is pasted gets an answer', async () => {
  const odd = [
    '\0',
    '://',
    'https://',
    'https://[',
    '/',
    '//',
    '<input',
    '%',
    '{token}',
    '\ud800',
    'https://example.com/recover/%E0%A4%A/',
    ':'.repeat(1000),
    '/recover/..',
    'data:,x',
  ];
  for (const one of odd) {
    expect([one, (await check(one)).accepted]).toEqual([one, false]);
    use(resetRecipe());
    expect([one, (await check(one, account)).accepted]).toEqual([one, false]);
    use(recipeOf(objectSigner, { delivery: { as: 'hidden-field', name: 'state' } }));
    expect([one, (await check(one)).accepted]).toEqual([one, false]);
    use(recipeOf(objectSigner));
  }
});
