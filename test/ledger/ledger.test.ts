// What the ledger records, finds again and gives out, over its real thread and a real file.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ledgerContract, ledgerRecordSchema } from '../../shared/ledger.ts';
import { DAY, issued, LedgerFixture, many, START } from './ledger-fixture.ts';

const fixture = new LedgerFixture();
const code = (value: string) => expect.objectContaining({ code: value });
const seqs = (page: { records: { seq: number }[] }) => page.records.map(({ seq }) => seq);

describe('a ledger', () => {
  it('is none until something is issued, and then records what was', async () => {
    const { ledger } = fixture;
    expect(await ledger.status()).toMatchObject({ state: 'none', records: 0, problem: null });
    expect(await ledger.search({ filter: {}, limit: 10 })).toEqual({ records: [], next: null });
    expect(await ledger.count({})).toBe(0);
    expect(await ledger.find('x')).toEqual([]);
    expect(await ledger.verify({ full: true })).toMatchObject({ ok: true, checked: 0 });
    expect(await ledger.purge({ olderThanDays: 1 })).toBe(0);

    expect(await ledger.append([issued('the-token', { ticket: 'SUP-1' })])).toEqual({ firstSeq: 1 });
    fixture.now += 1000;
    expect(await ledger.append([issued('another', { recipe: null }), issued('third')])).toEqual({ firstSeq: 2 });
    const { records, next } = await ledger.search({ filter: {}, limit: 10 });
    expect(next).toBe(null);
    expect(records.map((record) => ledgerRecordSchema.parse(record).seq)).toEqual([3, 2, 1]);
    expect(records[2]).toEqual({
      seq: 1,
      time: START,
      profileId: 'profile-shop',
      profileName: 'Shop',
      environment: 'production',
      recipe: { id: 'recipe-recovery', name: 'Account recovery' },
      purpose: 'Recovery link',
      who: 'maria',
      ticket: 'SUP-1',
      keyFingerprint: '0123 4567 89ab cdef',
      tokenFingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(records[1]).toMatchObject({ recipe: null, time: START + 1000 });
    const status = await ledger.status();
    expect(ledgerContract['ledger.status'].response.parse(status)).toMatchObject({
      state: 'ready',
      records: 3,
      firstSeq: 1,
      lastSeq: 3,
      headHash: records[0]?.hash,
      createdAt: START,
      predecessor: null,
      purges: [],
    });
  });

  it('holds neither the token nor the ledger’s key, in a file for this user only', async () => {
    await fixture.ledger.append([issued('eyJhIjoxfQ:1qX2:signature-of-it')]);
    const key = Buffer.from((await fixture.backEnd.get('ledger-key')) ?? []);
    expect(key.length).toBe(32);
    for (const ending of ['', '-wal']) {
      const bytes = readFileSync(fixture.path + ending);
      expect(bytes.includes('signature-of-it')).toBe(false);
      expect(bytes.includes(key)).toBe(false);
      expect(bytes.includes(key.toString('hex'))).toBe(false);
      expect(statSync(fixture.path + ending).mode & 0o777).toBe(0o600);
    }
  });

  it('says whether a token was issued, and when, however it is pasted', async () => {
    const token = 'eyJ1c2VyIjo3fQ:1tJ4xV:9s-_=';
    await fixture.ledger.append([issued(token), issued('other')]);
    fixture.now += 5000;
    await fixture.ledger.append([issued(token)]);
    const pasted = [
      token,
      `  ${token}\n`,
      `"${token}"`,
      encodeURIComponent(token),
      `https://example.com/recover/${token}/`,
      `https://example.com/recover/${encodeURIComponent(token)}/?next=/`,
      `https://example.com/recover/?token=${encodeURIComponent(token)}&x=1`,
      `sessionid=${token}; Path=/`,
      `sessionid="${token}"`,
      `Authorization: ${token}`,
    ];
    for (const text of pasted) {
      const found = await fixture.ledger.find(text);
      expect([text, found.map(({ seq, time }) => ({ seq, time }))]).toEqual([
        text,
        [
          { seq: 3, time: START + 5000 },
          { seq: 1, time: START },
        ],
      ]);
    }
    for (const text of ['', ' ', token.slice(1), token.toUpperCase(), '%', 'a'.repeat(100_000)]) {
      expect(await fixture.ledger.find(text)).toEqual([]);
    }
  });

  it('searches by the beginnings of words, in every text, and by every filter at once', async () => {
    const { ledger } = fixture;
    await ledger.append([
      issued('1', { ticket: 'SUP-1234', profileName: 'Shop' }),
      issued('2', { ticket: 'SUP-1299', recipe: null, purpose: 'Unterschrift für Größe' }),
      issued('3', { profileId: 'p2', profileName: 'Back office', environment: 'staging' }),
    ]);
    fixture.now += DAY;
    await ledger.append([
      issued('4', { profileId: 'p2', profileName: 'Back office', recipe: { id: 'r2', name: '100% "off" _x_' } }),
    ]);
    const search = async (filter: object) => {
      const page = await ledger.search({ filter, limit: 10 });
      expect(await ledger.count(filter)).toBe(page.records.length);
      return seqs(page);
    };
    expect(await search({ text: 'sup-12' })).toEqual([2, 1]);
    expect(await search({ text: '1234' })).toEqual([1]);
    expect(await search({ text: 'RECOV acc' })).toEqual([3, 1]);
    expect(await search({ text: 'recovery maria shop' })).toEqual([1]);
    expect(await search({ text: 'größe' })).toEqual([2]);
    expect(await search({ text: 'grö fur' })).toEqual([2]);
    expect(await search({ text: 'nothing' })).toEqual([]);
    expect(await search({ text: '%' })).toEqual([4]);
    expect(await search({ text: '100 %' })).toEqual([4]);
    expect(await search({ text: 'acc-rec' })).toEqual([]);
    expect(await search({ text: 'account,recov' })).toEqual([3, 1]);
    expect(await search({ text: 'ccount' })).toEqual([]);
    expect(await search({ text: '"off"' })).toEqual([4, 3]);
    expect(await search({ text: '   ' })).toEqual([4, 3, 2, 1]);
    expect(await search({ text: 'NEAR( AND NOT * ^ {who}:' })).toEqual([]);
    expect(await search({ text: '\0' })).toEqual([]);
    expect(await search({ profileId: 'p2' })).toEqual([4, 3]);
    expect(await search({ profileId: 'p' })).toEqual([]);
    expect(await search({ profileId: 'p2', recipeId: 'recipe-recovery' })).toEqual([3]);
    expect(await search({ recipeId: 'r2' })).toEqual([4]);
    expect(await search({ ticket: 'sup-1234' })).toEqual([1]);
    expect(await search({ ticket: 'SUP-12' })).toEqual([]);
    expect(await search({ from: START + 1 })).toEqual([4]);
    expect(await search({ to: START + DAY })).toEqual([3, 2, 1]);
    expect(await search({ from: START, to: START })).toEqual([]);
    expect(await search({ from: START, to: START + 1, text: 'back', profileId: 'p2' })).toEqual([3]);
  });

  it('gives pages that fit together, whatever is added between them', async () => {
    const { ledger } = fixture;
    await ledger.append(many(25));
    const found: number[] = [];
    for (let before: number | undefined; ; ) {
      const page = await ledger.search({ filter: { text: 'sup' }, limit: 10, ...(before && { before }) });
      found.push(...seqs(page));
      await ledger.append(many(1, {}, 100));
      if (page.next === null) break;
      before = page.next;
    }
    expect(found).toEqual(Array.from({ length: 25 }, (_, index) => 25 - index));
  });

  it('keeps every character, and makes half a surrogate pair a character', async () => {
    const { ledger } = fixture;
    const odd = 'a\0b "quoted" \u{1f511} é e\u0301 \r\n\t=1+1';
    await ledger.append([issued('t', { purpose: odd, profileName: '\ud800x', ticket: odd })]);
    const { records } = await ledger.search({ filter: {}, limit: 1 });
    expect(records[0]).toMatchObject({ purpose: odd, ticket: odd, profileName: '\ufffdx' });
    expect(await ledger.verify({ full: true })).toMatchObject({ ok: true, authenticated: true, checked: 1 });
  });

  it('refuses what it cannot record, and then records nothing of it', async () => {
    const { ledger } = fixture;
    const bad = [[], [issued('')], [issued('x', { purpose: 'x'.repeat(501) })], [issued('x', { profileId: '' })]];
    for (const list of bad) await expect(ledger.append(list)).rejects.toThrow(code('ledger-record-invalid'));
    await expect(ledger.append([issued('fine'), issued('x', { ticket: '' })])).rejects.toThrow(
      code('ledger-record-invalid'),
    );
    expect(await ledger.count({})).toBe(0);
  });

  it('records in the order of issuing when the clock jumps, and finds by the time that was shown', async () => {
    const { ledger } = fixture;
    for (const jump of [0, 3 * DAY, -10 * DAY, 40 * 365 * DAY, 0]) {
      fixture.now = START + jump;
      await ledger.append([issued(`at ${jump}`)]);
    }
    expect(seqs(await ledger.search({ filter: {}, limit: 10 }))).toEqual([5, 4, 3, 2, 1]);
    expect(seqs(await ledger.search({ filter: { from: START, to: START + 1 }, limit: 10 }))).toEqual([5, 1]);
    expect(seqs(await ledger.search({ filter: { to: START }, limit: 10 }))).toEqual([3]);
    expect(await ledger.verify({ full: true })).toMatchObject({ ok: true, checked: 5 });
    // Before 1970, where a clock without a battery may begin.
    fixture.now = -1;
    await ledger.append([issued('early')]);
    expect((await ledger.search({ filter: { to: 0 }, limit: 10 })).records).toMatchObject([{ seq: 6, time: -1 }]);
    expect(await ledger.verify({ full: false })).toMatchObject({ ok: true, checked: 1, from: 6 });
  });

  it('takes the empty file of a process that was killed over it for none', async () => {
    writeFileSync(fixture.path, '');
    const { ledger } = fixture;
    expect(await ledger.status()).toMatchObject({ state: 'none', problem: null });
    expect(await ledger.verify({ full: true })).toMatchObject({ ok: true, checked: 0 });
    expect(await ledger.append(many(1))).toEqual({ firstSeq: 1 });
  });

  it('goes on after a restart, with the same key', async () => {
    await fixture.ledger.append(many(3));
    const ledger = await fixture.restart();
    expect(await ledger.append(many(2))).toEqual({ firstSeq: 4 });
    expect(await ledger.verify({ full: true })).toMatchObject({ ok: true, authenticated: true, checked: 5 });
    expect((await ledger.find('token-1')).map(({ seq }) => seq)).toEqual([4, 1]);
  });

  it('records calls that come at once, each whole', async () => {
    const { ledger } = fixture;
    const firsts = await Promise.all(
      Array.from({ length: 50 }, (_, index) => ledger.append(many(3, { ticket: `T-${index}` }))),
    );
    expect(firsts.map(({ firstSeq }) => firstSeq).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, index) => index * 3 + 1),
    );
    for (const [index, { firstSeq }] of firsts.entries()) {
      expect(seqs(await ledger.search({ filter: { ticket: `T-${index}` }, limit: 10 }))).toEqual([
        firstSeq + 2,
        firstSeq + 1,
        firstSeq,
      ]);
    }
    expect(await ledger.verify({ full: true })).toMatchObject({ ok: true, checked: 150 });
  });
});
