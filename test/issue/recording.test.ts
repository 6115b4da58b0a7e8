// Every signed value is in the ledger before anyone gets it; where the ledger cannot be used, signing goes on and says so.
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createIssuer } from '../../electron/issue/issuer.ts';
import type { Recorder } from '../../electron/issue/record.ts';
import { createResigner } from '../../electron/issue/resigner.ts';
import { exampleKey } from '../../electron/keys/example.ts';
import { KeyStore } from '../../electron/keys/key-store.ts';
import { MemoryBackEnd } from '../../electron/keys/memory.ts';
import type { SignRequest } from '../../shared/signing.ts';
import { LedgerFixture, many } from '../ledger/ledger-fixture.ts';

const fixture = new LedgerFixture();
const now = () => Math.floor(fixture.now / 1000);

async function services(ledger: Recorder = fixture.ledger) {
  const reported: unknown[] = [];
  const keys = new KeyStore({
    version: '1.0.0',
    directory: fixture.directory,
    backEnds: [new MemoryBackEnd()],
    clock: () => new Date(fixture.now),
    readClipboard: async () => '',
    chooseFile: async () => null,
  });
  const { profile } = await keys.addExample();
  const options = { keys, ledger, now, report: (error: unknown) => reported.push(error) };
  return { profile, reported, issuer: createIssuer(options), resigner: createResigner(options) };
}

const inspected = (text: string, cookieName: string | null = null) => ({ text, maxAge: null, cookieName, salt: null });

describe('signing', () => {
  it('records each kind with its purpose, profile and key, and not the value', async () => {
    const { issuer, profile } = await services();
    const common = { profileId: profile.id, salt: null };
    const requests: SignRequest[] = [
      { ...common, kind: 'value', value: 'content-one' },
      { ...common, kind: 'timestamped', value: 'content-two' },
      { ...common, kind: 'object', json: '"content-three"', compress: false },
      { ...common, kind: 'cookie', name: 'cart', value: 'content-four', derivation: 'v2' },
    ];
    const signed = [];
    for (const request of requests) signed.push(await issuer.sign(request));
    expect(signed.map(({ ledger }) => ledger)).toEqual([{ seq: 1 }, { seq: 2 }, { seq: 3 }, { seq: 4 }]);
    const { records } = await fixture.ledger.search({ filter: {}, limit: 10 });
    expect(records.map(({ purpose }) => purpose)).toEqual([
      'Signed cookie “cart”',
      'Signed object',
      'Timestamped value',
      'Signed value',
    ]);
    expect(records[0]).toMatchObject({
      time: fixture.now,
      profileId: profile.id,
      profileName: 'Example',
      environment: 'development',
      recipe: null,
      ticket: null,
      who: 'maria',
      keyFingerprint: signed[0]?.keyFingerprint,
    });
    for (const [index, { signed: token }] of signed.entries())
      expect((await fixture.ledger.find(token)).map(({ seq }) => seq)).toEqual([index + 1]);
    expect((await fixture.ledger.find(signed[3]?.setCookie as string)).map(({ seq }) => seq)).toEqual([4]);

    await fixture.ledger.close();
    const file = readFileSync(fixture.path);
    for (const part of [
      'content-',
      Buffer.from('content-three').toString('base64url'),
      ...signed.map((one) => one.signed),
    ])
      expect(file.includes(part), part).toBe(false);
    expect(file.includes(Buffer.from(exampleKey()))).toBe(false);
  });

  it('again records what it was and that it is new', async () => {
    const { issuer, resigner, profile } = await services();
    const cookie = {
      kind: 'cookie',
      profileId: profile.id,
      name: 'cart',
      value: 'x',
      salt: null,
      derivation: 'v2',
    } as const;
    const { signed } = await issuer.sign(cookie);
    const again = await resigner.resign({
      original: inspected(signed, 'cart'),
      payload: 'y',
      signedAt: 'now',
      profileId: null,
    });
    expect(again.ledger).toEqual({ seq: 2 });
    const [record] = await fixture.ledger.find(again.signed);
    expect(record).toMatchObject({ seq: 2, purpose: 'Signed cookie “cart”, signed again', profileName: 'Example' });
  });

  it('keeps a purpose short, however long the name of a cookie', async () => {
    const { issuer, profile } = await services();
    const name = '🍪'.repeat(2000);
    const { ledger } = await issuer.sign({
      kind: 'cookie',
      profileId: profile.id,
      name,
      value: 'x',
      salt: null,
      derivation: 'v2',
    });
    expect(ledger).toEqual({ seq: 1 });
    const { records } = await fixture.ledger.search({ filter: {}, limit: 1 });
    expect(records[0]?.purpose).toBe(`Signed cookie “${'🍪'.repeat(100)}…”`);
  });

  it('what cannot be signed leaves no record', async () => {
    const { issuer, profile } = await services();
    await expect(
      issuer.sign({ kind: 'object', profileId: profile.id, json: '{', salt: null, compress: false }),
    ).rejects.toMatchObject({ code: 'malformed-json' });
    expect(await fixture.ledger.status()).toMatchObject({ state: 'none', records: 0 });
  });
});

describe('where the ledger cannot be used', () => {
  const request = (profileId: string) => ({ kind: 'value', profileId, value: 'x', salt: null }) as const;

  it('a damaged one: the value is signed, and it is said why it is not recorded', async () => {
    await fixture.ledger.append(many(1));
    await fixture.ledger.close();
    writeFileSync(fixture.path, 'no database, whatever else it is '.repeat(200));
    const { issuer, profile, reported } = await services(fixture.open());
    const { signed, ledger } = await issuer.sign(request(profile.id));
    expect(signed).toMatch(/^x:/);
    expect(ledger).toEqual({ notRecorded: expect.stringMatching(/damaged.*nothing was recorded.*set it aside/is) });
    expect(reported).toEqual([]);
  });

  it('one without its key, whether signed or signed again', async () => {
    const { issuer, profile } = await services();
    const { signed } = await issuer.sign(request(profile.id));
    await fixture.backEnd.delete('ledger-key');
    const { resigner } = await services(await fixture.restart());
    const again = await resigner.resign({
      original: inspected(signed),
      payload: 'y',
      signedAt: 'keep',
      profileId: null,
    });
    expect(again.signed).toMatch(/^y:/);
    expect(again.ledger).toEqual({ notRecorded: expect.stringMatching(/key is not in the keychain any more/) });
    expect(await fixture.ledger.status()).toMatchObject({ records: 1 });
  });

  it('a fault of its own: reported, and told without its text', async () => {
    const fault = new Error('the token is x:…');
    const { issuer, profile, reported } = await services({ append: () => Promise.reject(fault) });
    const { ledger } = await issuer.sign(request(profile.id));
    expect(ledger).toEqual({ notRecorded: expect.stringMatching(/^Something went wrong inside the ledger/) });
    expect(reported).toEqual([fault]);
  });
});
