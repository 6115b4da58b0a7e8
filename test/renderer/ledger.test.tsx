import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { filterOf } from '../../renderer/state/ledger-query.ts';
import type { LedgerRecord, LedgerStatus, LedgerVerification } from '../../shared/ledger.ts';
import { noLedger, profile, Refusal, shop, TestBridge } from './bridge.ts';
import { announcements, goTo, openWindow } from './window.tsx';

const local = profile('local', 'Local');
const START = Date.UTC(2026, 8, 10, 12);
const HOUR = 3_600_000;

const record = (seq: number, more: Partial<LedgerRecord> = {}): LedgerRecord => ({
  seq,
  time: START + seq * HOUR,
  profileId: 'shop',
  profileName: 'Shop',
  environment: 'production',
  recipe: null,
  purpose: `Signed value ${seq}`,
  who: 'maria',
  ticket: null,
  keyFingerprint: '3f2a 91c0 77de 04b1',
  tokenFingerprint: 'ab'.repeat(16),
  hash: seq.toString(16).padStart(64, '0'),
  ...more,
});

const verified: LedgerVerification = {
  ok: true,
  authenticated: true,
  from: 1,
  to: 1000,
  checked: 1000,
  problems: [],
  problemCount: 0,
  headHash: 'f'.repeat(64),
};

/** A ledger of `count` records, answered as the main process would. */
function ledgerBridge(count: number, status: Partial<LedgerStatus> = {}) {
  const bridge = new TestBridge([local, shop]);
  const state = { records: Array.from({ length: count }, (_, index) => record(index + 1)) };
  bridge.handlers['ledger.status'] = () => ({
    ...noLedger,
    state: 'ready',
    records: state.records.length,
    firstSeq: 1,
    lastSeq: state.records.length,
    headHash: 'f'.repeat(64),
    bytes: 123_456,
    createdAt: START,
    keyIn: 'keychain',
    ...status,
  });
  const matching = (text = '') => state.records.filter(({ purpose, ticket }) => `${purpose} ${ticket}`.includes(text));
  bridge.handlers['ledger.search'] = ({ filter, before = Number.POSITIVE_INFINITY, limit }) => {
    const found = matching(filter.text)
      .filter(({ seq }) => seq < before)
      .reverse();
    const page = found.slice(0, limit);
    return { records: page, next: found.length > limit ? (page.at(-1) as LedgerRecord).seq : null };
  };
  bridge.handlers['ledger.count'] = ({ filter }) => ({
    count: matching(filter.text).filter(({ time }) => filter.to === undefined || time < filter.to).length,
  });
  return { bridge, state };
}

async function openLedger(bridge: TestBridge) {
  const user = await openWindow(bridge);
  await goTo(user, 'Ledger');
  return user;
}
const list = () => screen.findByRole('listbox', { name: 'Records' });
const card = async (name: string) => within(await screen.findByRole('region', { name }));
const search = () => screen.getByRole('searchbox', { name: 'Search the ledger' });

describe('the list', () => {
  it('asks for nothing before it is looked at', async () => {
    const { bridge } = ledgerBridge(3);
    const user = await openWindow(bridge);
    act(() => bridge.emit('ledger.changed', {}));
    expect(bridge.calls.filter(({ channel }) => channel.startsWith('ledger.'))).toEqual([]);
    await goTo(user, 'Ledger');
    expect((await list()).textContent).toContain('Signed value 3');
  });

  it('says what lands here while nothing has', async () => {
    await openLedger(new TestBridge([local]));
    expect(await screen.findByRole('heading', { name: 'Nothing was issued yet' })).toBeDefined();
    expect(screen.queryByRole('listbox', { name: 'Records' })).toBeNull();
  });

  it('shows the newest first, draws only what is on screen, and loads on as it is scrolled', async () => {
    const { bridge } = ledgerBridge(1000);
    await openLedger(bridge);
    const rows = within(await list()).getAllByRole('option');
    expect(rows[0]?.textContent).toMatch(/^Signed value 1000.*Shop.*no\. 1,000$/);
    expect(rows.length).toBeLessThan(50);
    expect(bridge.requests('ledger.search')).toEqual([{ filter: {}, limit: 200 }]);
    fireEvent.scroll(await list());
    await waitFor(() =>
      expect(bridge.requests('ledger.search').at(-1)).toEqual({ filter: {}, before: 801, limit: 200 }),
    );
  });

  it('searches while one types, and counts what matches', async () => {
    const { bridge, state } = ledgerBridge(30);
    state.records[4] = record(5, { ticket: 'SUP-5' });
    const user = await openLedger(bridge);
    await list();
    await user.type(search(), 'SUP-5');
    await waitFor(async () => expect(within(await list()).getAllByRole('option').length).toBe(1));
    expect(bridge.requests('ledger.search').at(-1)?.filter).toEqual({ text: 'SUP-5' });
    expect((await screen.findByRole('status', { name: 'Matching records' })).textContent).toBe('1 of 30 records');
    await user.type(search(), 'x');
    expect(await screen.findByText(/No record matches/)).toBeDefined();
  });

  it('filters by days, profile and ticket', async () => {
    const { bridge } = ledgerBridge(3);
    const user = await openLedger(bridge);
    await list();
    await user.click(screen.getByRole('button', { name: 'Filters' }));
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-09-10' } });
    fireEvent.change(screen.getByLabelText('Until'), { target: { value: '2026-09-11' } });
    await user.type(screen.getByRole('textbox', { name: 'Ticket' }), 'SUP-1');
    await user.click(screen.getByRole('button', { name: /Profile$/ }));
    await user.click(await screen.findByRole('option', { name: 'Shop' }));
    await waitFor(() =>
      expect(bridge.requests('ledger.search').at(-1)?.filter).toEqual({
        from: new Date(2026, 8, 10).getTime(),
        to: new Date(2026, 8, 12).getTime(),
        ticket: 'SUP-1',
        profileId: 'shop',
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(bridge.requests('ledger.search').at(-1)?.filter).toEqual({}));
  });

  it('takes days of the local calendar, also where the clock is put forward or back', () => {
    const query = { text: ' ', profile: null, recipe: null, ticket: ' ' };
    for (const day of ['2026-03-29', '2026-10-25', '2026-02-28', '2026-12-31']) {
      const { from, to } = filterOf({ ...query, from: day, to: day });
      const next = new Date(to as number);
      expect([new Date(from as number).getHours(), next.getHours(), next.getMinutes()]).toEqual([0, 0, 0]);
      expect(next.getDate()).not.toBe(new Date(from as number).getDate());
    }
    expect(filterOf({ ...query, from: '2026-9-1', to: '' })).toEqual({});
  });

  it('takes in what is recorded meanwhile, above what was loaded', async () => {
    const { bridge, state } = ledgerBridge(500);
    await openLedger(bridge);
    fireEvent.scroll(await list());
    await waitFor(() => expect(bridge.requests('ledger.search').length).toBe(2));
    state.records.push(record(501));
    act(() => bridge.emit('ledger.changed', {}));
    await waitFor(async () =>
      expect(within(await list()).getAllByRole('option')[0]?.textContent).toContain('Signed value 501'),
    );
    // Going on where it was: what was loaded is still there.
    fireEvent.scroll(await list());
    await waitFor(() => expect(bridge.requests('ledger.search').at(-1)?.before).toBe(101));
  });

  it('keeps the search through a lock', async () => {
    const { bridge } = ledgerBridge(5);
    const user = await openLedger(bridge);
    await user.type(search(), 'value 4');
    await user.click(await screen.findByRole('button', { name: /^Lock/ }));
    act(() => bridge.emit('lock.changed', { reason: 'asked', unlockBy: 'click' }));
    await user.click(await screen.findByRole('button', { name: /Unlock/ }));
    act(() => bridge.emit('lock.changed', { reason: null, unlockBy: 'click' }));
    await waitFor(() => expect((search() as HTMLInputElement).value).toBe('value 4'));
    expect(within(await list()).getAllByRole('option').length).toBe(1);
  });
});

describe('a record', () => {
  it('shows all of it, the time in UTC too, and narrows the list to its ticket', async () => {
    const { bridge, state } = ledgerBridge(3);
    state.records[2] = record(3, { ticket: 'SUP-3', recipe: { id: 'recovery', name: 'Account recovery' } });
    const user = await openLedger(bridge);
    await user.click(within(await list()).getByRole('option', { name: /Account recovery/ }));
    const facts = await card('Record no. 3');
    expect(facts.getByText('2026-09-10 15:00:00 UTC')).toBeDefined();
    expect(facts.getByTitle('2026-09-10 15:00:00 UTC').tagName).toBe('TIME');
    for (const text of ['Signed value 3', 'maria', '3f2a 91c0 77de 04b1', 'PRODUCTION', 'SUP-3'])
      expect(facts.getByText(text)).toBeDefined();
    await user.click(facts.getByRole('button', { name: 'Show only records of the ticket SUP-3' }));
    await waitFor(() => expect(bridge.requests('ledger.search').at(-1)?.filter).toEqual({ ticket: 'SUP-3' }));
  });
});

describe('“Did we issue this?”', () => {
  const box = () => screen.getByRole('textbox', { name: 'What may have been issued' });

  it('says when, and shows the record', async () => {
    const { bridge, state } = ledgerBridge(9);
    bridge.handlers['ledger.find'] = ({ text }) => ({
      records: text.includes('x:good') ? [state.records[6] as LedgerRecord] : [],
    });
    const user = await openLedger(bridge);
    await list();
    await user.click(box());
    await user.paste('Set-Cookie: cart=x:good; Path=/');
    const answer = await screen.findByRole('status', { name: 'Answer' });
    await waitFor(() => expect(answer.textContent).toMatch(/^Yes, on Sep 10, 2026/));
    await user.click(within(answer).getByRole('button', { name: 'Show no. 7' }));
    expect(await screen.findByRole('region', { name: 'Record no. 7' })).toBeDefined();
    await user.type(box(), 'more');
    await user.clear(box());
    await user.paste('y:other');
    await waitFor(() => expect(answer.textContent).toMatch(/^No\. No record here is of this value\./));
  });

  it('that the keychain refuses is asked again only when a person asks', async () => {
    const { bridge } = ledgerBridge(1);
    let locked = true;
    bridge.handlers['ledger.find'] = () => {
      if (locked) throw new Refusal('keychain-locked', 'The Secret Service is locked.');
      return { records: [] };
    };
    const user = await openLedger(bridge);
    await list();
    await user.click(box());
    await user.paste('x');
    expect(await screen.findByText('The Secret Service is locked.')).toBeDefined();
    await user.type(box(), 'yz');
    expect(bridge.requests('ledger.find')).toEqual([{ text: 'x' }]);
    locked = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.getByText(/No record here is of this value/)).toBeDefined());
    expect(bridge.requests('ledger.find').at(-1)).toEqual({ text: 'xyz' });
  });
});

describe('the ledger', () => {
  it('says how much there is, since when, where its key is and when it was verified', async () => {
    const { bridge } = ledgerBridge(1234, {
      verified: { seq: 1000, time: START },
      purges: [{ upTo: 5, removed: 5, time: START, who: 'maria' }],
    });
    await openLedger(bridge);
    const facts = await card('The ledger');
    await waitFor(() => expect(facts.getByText('1,234, no. 1 to no. 1,234')).toBeDefined());
    for (const text of ['120.6 KiB', 'In the system’s keychain', 'f'.repeat(64)])
      expect(facts.getByText(text)).toBeDefined();
    expect(facts.getByText(/^Up to no\. 1,000/)).toBeDefined();
    expect(facts.getByText(/^5 records up to no\. 5, by maria/)).toBeDefined();
  });

  it('is verified: all of it, or what is new', async () => {
    const { bridge } = ledgerBridge(1000, { verified: { seq: 900, time: START } });
    bridge.handlers['ledger.verify'] = () => verified;
    const user = await openLedger(bridge);
    const facts = await card('The ledger');
    await user.click(facts.getByRole('button', { name: 'Verify what is new' }));
    await waitFor(async () =>
      expect((await screen.findByRole('status', { name: 'Verification' })).textContent).toMatch(
        /Everything is as it was written\. 1,000 records \(no\. 1 to no\. 1,000\)/,
      ),
    );
    await user.click(facts.getByRole('button', { name: 'Verify all' }));
    await waitFor(() => expect(bridge.requests('ledger.verify')).toEqual([{ full: false }, { full: true }]));
  });

  it('a verification shows how far it is, and can be stopped', async () => {
    const { bridge } = ledgerBridge(1000);
    const stopped = Promise.withResolvers<never>();
    bridge.handlers['ledger.verify'] = () => stopped.promise;
    bridge.handlers['ledger.progress'] = () => ({ kind: 'verify', done: 300, total: 1000 });
    bridge.handlers['ledger.cancel'] = () => {
      stopped.reject(new Refusal('ledger-cancelled', 'Stopped, as you asked. The ledger is unharmed.'));
      return {};
    };
    const user = await openLedger(bridge);
    await user.click((await card('The ledger')).getByRole('button', { name: 'Verify all' }));
    expect(await screen.findByText('300 of 1,000')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByText('Stopped, as you asked. The ledger is unharmed.')).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows where problems are, goes there, and can be set aside', async () => {
    const { bridge } = ledgerBridge(9);
    bridge.handlers['ledger.verify'] = () => ({
      ...verified,
      ok: false,
      problems: [
        { code: 'edited', seq: 4, until: 4, message: 'Record no. 4 was changed.' },
        { code: 'missing', seq: 6, until: 7, message: 'Records no. 6 to no. 7 are missing.' },
      ],
      problemCount: 2,
    });
    bridge.handlers['ledger.setAside'] = () => ({ file: 'ledger-set-aside-20260910T101112Z.sqlite' });
    const user = await openLedger(bridge);
    await user.click((await card('The ledger')).getByRole('button', { name: 'Verify all' }));
    const alert = within(await screen.findByRole('alert', { name: 'Verification' }));
    expect(alert.getByText(/not as it was written: 2 problems/)).toBeDefined();
    expect(alert.getByText('Records no. 6 to no. 7 are missing.')).toBeDefined();
    await user.click(alert.getByRole('button', { name: 'Show no. 4' }));
    expect(await screen.findByRole('region', { name: 'Record no. 4' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Set the ledger aside…' }));
    await user.click(await screen.findByRole('button', { name: 'Set aside' }));
    await waitFor(() =>
      expect(announcements().textContent).toBe('The ledger was set aside as ledger-set-aside-20260910T101112Z.sqlite'),
    );
    expect(screen.queryByRole('alert', { name: 'Verification' })).toBeNull();
  });

  it('that cannot be used says so with the way out', async () => {
    const message = 'The ledger’s file is damaged, so nothing was recorded in it.';
    const { bridge } = ledgerBridge(0, {
      state: 'unusable',
      problem: { code: 'ledger-damaged', message },
      firstSeq: null,
      lastSeq: null,
      headHash: null,
    });
    let asided = 0;
    bridge.handlers['ledger.setAside'] = () => {
      asided += 1;
      bridge.handlers['ledger.status'] = () => noLedger;
      return { file: null };
    };
    const user = await openLedger(bridge);
    const alert = within(await screen.findByRole('alert'));
    expect(alert.getByText(new RegExp(message))).toBeDefined();
    expect((await card('The ledger')).getByText('Cannot be read')).toBeDefined();
    expect(screen.queryByText(/0 records|Never/)).toBeNull();
    await user.click(alert.getByRole('button', { name: 'Set the ledger aside…' }));
    await user.click(await screen.findByRole('button', { name: 'Set aside' }));
    expect(await screen.findByRole('heading', { name: 'Nothing was issued yet' })).toBeDefined();
    expect(asided).toBe(1);
  });

  it('keeps what support is not to do out of the way while locked to chosen recipes', async () => {
    const message = 'The ledger’s file is damaged, so nothing was recorded in it.';
    const { bridge } = ledgerBridge(3, { state: 'unusable', problem: { code: 'ledger-damaged', message } });
    bridge.support = { recipeIds: ['recovery'] };
    await openLedger(bridge);
    const facts = await card('The ledger');
    expect(facts.getByRole('button', { name: 'Verify all' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Remove old records…' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Set the ledger aside…' })).toBeNull();
    expect((await screen.findByRole('alert')).textContent).toMatch(/ask whoever set that up/);
  });

  it('is exported as it is filtered', async () => {
    const { bridge } = ledgerBridge(30);
    bridge.handlers['ledger.export'] = () => ({ records: 11, file: 'countersign-ledger.csv' });
    const user = await openLedger(bridge);
    await list();
    await user.type(search(), 'value 2');
    await user.click(screen.getByRole('button', { name: 'Export as CSV' }));
    expect(await screen.findByText('11 records saved in countersign-ledger.csv.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Export as JSON Lines' }));
    await waitFor(() =>
      expect(bridge.requests('ledger.export')).toEqual([
        { format: 'csv', filter: { text: 'value 2' } },
        { format: 'jsonl', filter: { text: 'value 2' } },
      ]),
    );
  });

  it('old records are removed once it was said how many', async () => {
    const { bridge, state } = ledgerBridge(30);
    bridge.handlers['ledger.purge'] = () => {
      const removed = state.records.splice(0, 20).length;
      return { removed };
    };
    // Whatever day it is.
    bridge.handlers['ledger.count'] = () => ({ count: 20 });
    const user = await openLedger(bridge);
    await user.click((await card('The ledger')).getByRole('button', { name: 'Remove old records…' }));
    const dialog = within(await screen.findByRole('alertdialog'));
    const days = dialog.getByRole('textbox', { name: /older than/ });
    await user.clear(days);
    await user.type(days, '2');
    await user.tab();
    await waitFor(() => expect(bridge.requests('ledger.count').at(-1)?.filter.to).toBeDefined());
    await user.click(await dialog.findByRole('button', { name: 'Remove for good' }));
    await waitFor(() => expect(announcements().textContent).toBe('20 records removed'));
    expect(bridge.requests('ledger.purge')).toEqual([{ olderThanDays: 2 }]);
    expect(screen.queryByRole('alertdialog')).toBeNull();
    await waitFor(async () => expect(within(await list()).getAllByRole('option').length).toBe(10));
  });
});
