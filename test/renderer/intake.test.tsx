import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Intake, IntakeRow } from '../../shared/intake.ts';
import { chunkSize, maxTokenLength } from '../../shared/limits.ts';
import { inspectionOf, profile, Refusal, shop, TestBridge } from './bridge.ts';
import { openWindow, paste, token, verdict } from './window.tsx';

const row = (index: number, more: Partial<IntakeRow> = {}): IntakeRow => ({
  index,
  name: `cookie-${index}`,
  preview: `a${index}:good`,
  length: 7,
  where: `line ${index + 1}`,
  count: 1,
  format: { id: 'django.signer', name: 'Signed value' },
  ...more,
});
const rows = (count: number) => Array.from({ length: count }, (_, index) => row(index));
const intake = (found: IntakeRow[], more: Partial<Intake> = {}): Intake => ({
  intakeId: 'intake-1',
  kind: 'Cookie header',
  fileName: null,
  rows: found,
  problems: [],
  ...more,
});

/** A bridge that finds these rows in whatever is read. */
function finding(found: IntakeRow[], more: Partial<Intake> = {}) {
  return new TestBridge([shop, profile('other', 'Other')], {
    'intake.readText': () => intake(found, more),
    'intake.openFile': () => intake(found, { kind: 'HAR file', fileName: 'shop.har', ...more }),
    'intake.begin': () => ({ uploadId: 'upload-1' }),
    'intake.append': () => ({}),
    'intake.finish': () => intake(found, { kind: 'HAR file', fileName: 'shop.har', ...more }),
    'intake.value': ({ index }) => ({
      name: found[index]?.name ?? null,
      value: `a${index}:good`,
      where: `line ${index + 1}`,
      attributes: [{ name: 'Path', value: '/' }],
    }),
  });
}

const list = () => screen.findByRole('listbox', { name: 'Values' });
const shownRows = async () => within(await list()).queryAllByRole('option');
const cookieName = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Cookie name' });
const drop = (files: File[]) =>
  fireEvent.drop(token(), { dataTransfer: { files, getData: () => '', types: ['Files'] } });

afterEach(() => {
  vi.useRealTimers();
});

describe('Intake', () => {
  it('lists what a pasted header holds, and leaves the token field as it was', async () => {
    const bridge = finding(rows(3));
    const user = await openWindow(bridge);
    await paste(user, 'Cookie: cookie-0=a0:good; cookie-1=a1:good; cookie-2=a2:good');
    expect(await shownRows()).toHaveLength(3);
    expect(token().value).toBe('');
    expect(screen.getByRole('region', { name: 'Found values' }).textContent).toContain('3 found');
    expect(bridge.requests('intake.readText')[0]?.text).toMatch(/^Cookie: /);
  });

  it('leaves a bare token to the token field', async () => {
    const bridge = finding(rows(3));
    const user = await openWindow(bridge);
    await paste(user, 'a:good');
    expect(token().value).toBe('a:good');
    expect(bridge.requests('intake.readText')).toEqual([]);
  });

  it('lets a name that came along go with its value, and keeps one that was typed', async () => {
    const bridge = finding([row(0, { name: 'cart' })]);
    const user = await openWindow(bridge);
    await paste(user, 'Set-Cookie: cart=a0:good; Path=/');
    await waitFor(() => expect(cookieName().value).toBe('cart'));
    // An edit is of the same value.
    await user.type(token(), 'x');
    expect(cookieName().value).toBe('cart');
    await user.clear(token());
    await paste(user, 'other=b:good');
    expect([token().value, cookieName().value]).toEqual(['other=b:good', '']);
    await user.type(cookieName(), 'mine');
    await user.clear(token());
    await paste(user, 'c:good');
    expect([token().value, cookieName().value]).toEqual(['c:good', 'mine']);
  });

  it('puts a single value into the fields with its name, and takes the whole text on demand', async () => {
    const user = await openWindow(finding(rows(1)));
    await paste(user, 'Cookie: cookie-0=a0:good');
    await waitFor(() => expect(token().value).toBe('a0:good'));
    expect(cookieName().value).toBe('cookie-0');
    expect(screen.queryByRole('listbox', { name: 'Values' })).toBeNull();
    expect((await screen.findByRole('region', { name: 'Where it was found' })).textContent).toContain('Path/');
    await user.click(screen.getByRole('button', { name: 'Use the whole text' }));
    expect(token().value).toBe('Cookie: cookie-0=a0:good');
  });

  it.each([
    ['nothing is found in it', () => intake([])],
    [
      'it cannot be read',
      () => {
        throw new Refusal('unreadable', 'It could not be read. The text is unchanged.');
      },
    ],
  ])('takes a text as it stands where %s, at the caret', async (_why, readText) => {
    const bridge = finding([]);
    bridge.handlers['intake.readText'] = readText;
    const user = await openWindow(bridge);
    await paste(user, 'ab');
    token().setSelectionRange(1, 1);
    await user.paste('one two');
    await waitFor(() => expect(token().value).toBe('aone twob'));
    expect(token().selectionStart).toBe(8);
  });

  it('loads the chosen row, with the keyboard too, and shows what it is', async () => {
    const bridge = finding(rows(3));
    const user = await openWindow(bridge);
    await paste(user, 'a b');
    expect(await list()).toContain(document.activeElement);
    await user.keyboard('{ArrowDown}');
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(token().value).toBe('a1:good'));
    expect(cookieName().value).toBe('cookie-1');
    await waitFor(() => expect(verdict().textContent).toContain('Verified'));
    const chosen = async () => within(await list()).getByRole('option', { selected: true });
    expect((await chosen()).textContent).toContain('cookie-1');
    await user.click((await shownRows())[2] as HTMLElement);
    await waitFor(() => expect(token().value).toBe('a2:good'));
  });

  it('asks for the verdicts of the rows on screen only, in words, and again for another profile', async () => {
    const bridge = finding([...rows(5000), row(5000, { name: 'last' })]);
    bridge.handlers['intake.verdicts'] = ({ indexes, profileId }) =>
      indexes.map((index) => ({ index, status: profileId === 'other' ? 'bad-signature' : 'expired', signedAt: 0 }));
    const user = await openWindow(bridge);
    await paste(user, 'a b');
    await waitFor(async () => expect((await shownRows())[0]?.textContent).toContain('Expired'));
    const asked = bridge.requests('intake.verdicts').flatMap(({ indexes }) => indexes);
    expect(asked).toContain(0);
    expect(Math.max(...asked)).toBeLessThan(100);
    expect((await shownRows()).length).toBeLessThan(100);
    await user.click(screen.getByRole('button', { name: /Key profile/ }));
    await user.click(await screen.findByRole('option', { name: /Other/ }));
    await waitFor(async () => expect((await shownRows())[0]?.textContent).toContain('Bad signature'));
    expect(bridge.requests('intake.verdicts').at(-1)).toMatchObject({ intakeId: 'intake-1', profileId: 'other' });
  });

  it('asks again for the rows whose max age has passed, and for no others', async () => {
    const start = 1_800_000_000;
    vi.useFakeTimers({ shouldAdvanceTime: true, now: start * 1000, toFake: ['Date', 'setInterval', 'clearInterval'] });
    const bridge = finding(rows(3));
    // The last one's clock is wrong: it stays verified.
    const signedAt = (index: number) => start - 1000 * (index + 1);
    bridge.handlers['intake.verdicts'] = ({ indexes, maxAge }) =>
      indexes.map((index) => {
        const isPast = maxAge !== null && index < 2 && Math.floor(Date.now() / 1000) - signedAt(index) > maxAge;
        return { index, status: isPast ? 'expired' : 'verified', signedAt: signedAt(index) };
      });
    const user = await openWindow(bridge);
    await user.click(screen.getByRole('button', { name: /Max age/ }));
    await user.click(await screen.findByRole('option', { name: '1 hour' }));
    await paste(user, 'a b');
    const words = async () => (await shownRows()).map((line) => /Verified|Expired/.exec(line.textContent ?? '')?.[0]);
    await waitFor(async () => expect(await words()).toEqual(['Verified', 'Verified', 'Verified']));
    const before = bridge.requests('intake.verdicts').length;
    const askedSince = () =>
      bridge
        .requests('intake.verdicts')
        .slice(before)
        .flatMap(({ indexes }) => indexes);
    const passTo = async (seconds: number) => {
      await act(async () => {
        vi.setSystemTime((start + seconds) * 1000);
        vi.advanceTimersByTime(2000);
      });
    };
    await passTo(500);
    expect(askedSince()).toEqual([]);
    await passTo(700);
    await waitFor(() => expect(askedSince()).toEqual([2]));
    await passTo(1700);
    await waitFor(async () => expect(await words()).toEqual(['Verified', 'Expired', 'Verified']));
    await passTo(2000);
    expect(askedSince()).toEqual([2, 1]);
  });

  it('says so when the list is no longer held', async () => {
    const bridge = finding(rows(2));
    bridge.handlers['intake.verdicts'] = () => {
      throw new Refusal('gone', 'That list is no longer held.');
    };
    const user = await openWindow(bridge);
    await paste(user, 'a b');
    expect((await screen.findByRole('alert')).textContent).toBe('That list is no longer held.');
  });

  it('reads the next value as the likeliest format, whatever the last one was read as', async () => {
    const bridge = finding([]);
    const other = { id: 'django.session-cookie', name: 'Session cookie' };
    const alternatives = [{ id: 'django.signer', name: 'Signed value' }, other];
    bridge.handlers['inspect.inspect'] = ({ text }) => inspectionOf(text, { alternatives });
    const user = await openWindow(bridge);
    await paste(user, 'a:good');
    const read = await screen.findByRole('button', { name: /Read as/ });
    await user.click(read);
    await user.click(await screen.findByRole('option', { name: 'Session cookie' }));
    const last = () => bridge.requests('inspect.inspect').at(-1);
    await waitFor(() => expect(last()).toMatchObject({ text: 'a:good', format: other.id }));
    // An edit is of the same value.
    await user.type(token(), '1');
    await waitFor(() => expect(last()).toMatchObject({ text: 'a:good1', format: other.id }));
    await user.tripleClick(token());
    await user.paste('second:good');
    await waitFor(() => expect(last()?.text).toBe('second:good'));
    expect(last()?.format).toBeUndefined();
  });

  it('asks for no verdict where there is no token', async () => {
    const bridge = finding([row(0, { format: null }), row(1)]);
    const user = await openWindow(bridge);
    await paste(user, 'a b');
    await waitFor(async () => expect((await shownRows())[1]?.textContent).toContain('Verified'));
    expect((await shownRows())[0]?.textContent).toContain('No token');
    expect(bridge.requests('intake.verdicts').flatMap(({ indexes }) => indexes)).toEqual([1]);
  });

  it('filters by name, format and place, and by kind', async () => {
    const user = await openWindow(
      finding([
        row(0, { name: 'sessionid', where: 'response 1' }),
        row(1, { format: { id: 'django.csrf', name: 'CSRF token' } }),
        row(2, { format: null }),
      ]),
    );
    await paste(user, 'a b');
    const filter = await screen.findByRole('searchbox', { name: 'Filter' });
    await user.type(filter, 'response sess');
    await waitFor(async () => expect((await shownRows()).map((one) => one.textContent)).toHaveLength(1));
    expect(screen.getByRole('region', { name: 'Found values' }).textContent).toContain('1 of 3');
    await user.clear(filter);
    await user.click(screen.getByRole('button', { name: /Show/ }));
    await user.click(await screen.findByRole('option', { name: 'CSRF token (1)' }));
    await waitFor(async () => expect((await shownRows())[0]?.textContent).toContain('cookie-1'));
    expect(await shownRows()).toHaveLength(1);
    await user.type(filter, 'nowhere');
    expect(await screen.findByText('Nothing matches the filter.')).toBeDefined();
  });

  it('shows problems until they are dismissed, and closes', async () => {
    const user = await openWindow(
      finding(rows(2), { problems: [{ code: 'cut', message: 'The last entry was cut. The others are listed.' }] }),
    );
    await user.click(screen.getByRole('button', { name: 'Open a file…' }));
    expect((await screen.findByRole('alert')).textContent).toContain('The last entry was cut.');
    expect(screen.getByRole('heading', { name: 'shop.har' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Dismiss the problems' }));
    expect(screen.queryByRole('alert')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Close the list' }));
    expect(screen.queryByRole('listbox', { name: 'Values' })).toBeNull();
    expect(token()).toBe(document.activeElement);
  });

  it('says so when a file holds no token', async () => {
    const user = await openWindow(finding([]));
    await user.click(screen.getByRole('button', { name: 'Open a file…' }));
    expect(await screen.findByText('No token was found in it.')).toBeDefined();
  });

  it('sends a dropped file in chunks', async () => {
    const bridge = finding(rows(2));
    await openWindow(bridge);
    drop([new File([new Uint8Array(chunkSize + 3).fill(7)], 'shop.har')]);
    expect(await shownRows()).toHaveLength(2);
    expect(bridge.requests('intake.begin')).toEqual([{ fileName: 'shop.har', size: chunkSize + 3 }]);
    expect(bridge.requests('intake.append').map(({ uploadId, bytes }) => [uploadId, bytes.length])).toEqual([
      ['upload-1', chunkSize],
      ['upload-1', 3],
    ]);
    expect(bridge.requests('intake.append')[1]?.bytes).toEqual(new Uint8Array([7, 7, 7]));
  });

  it('reads several dropped files one after the other into one list', async () => {
    const bridge = finding(rows(2));
    let uploads = 0;
    bridge.handlers['intake.begin'] = () => {
      uploads += 1;
      return { uploadId: `upload-${uploads}` };
    };
    bridge.handlers['intake.finish'] = ({ uploadId }) =>
      intake(rows(uploads), { intakeId: `of-${uploadId}`, kind: 'HAR file', fileName: `${uploads} files` });
    await openWindow(bridge);
    drop(['one.har', 'two.har', 'three.har'].map((name) => new File(['x'], name)));
    expect(await screen.findByRole('heading', { name: '3 files' })).toBeDefined();
    expect(await shownRows()).toHaveLength(3);
    expect(bridge.requests('intake.begin').map(({ fileName }) => fileName)).toEqual([
      'one.har',
      'two.har',
      'three.har',
    ]);
    expect(bridge.requests('intake.finish')).toEqual([
      { uploadId: 'upload-1' },
      { uploadId: 'upload-2', into: 'of-upload-1' },
      { uploadId: 'upload-3', into: 'of-upload-2' },
    ]);
  });

  it('names the file that could not be read among several, and lists the others', async () => {
    const bridge = finding(rows(2));
    bridge.handlers['intake.begin'] = ({ fileName }) => {
      if (fileName === 'two.har') throw new Refusal('too-large', 'The file has 900 MiB. Nothing was taken over.');
      return { uploadId: fileName };
    };
    await openWindow(bridge);
    drop(['one.har', 'two.har', 'three.har'].map((name) => new File(['x'], name)));
    expect((await screen.findByRole('alert')).textContent).toBe(
      '“two.har”: The file has 900 MiB. Nothing was taken over.',
    );
    expect(await shownRows()).toHaveLength(2);
    expect(bridge.requests('intake.finish')).toEqual([
      { uploadId: 'one.har' },
      { uploadId: 'three.har', into: 'intake-1' },
    ]);
  });

  it('shows that a file is being opened, once at a time, and forgets it when that is cancelled', async () => {
    const bridge = finding(rows(2));
    let choose: (() => void) | undefined;
    bridge.handlers['intake.openFile'] = () =>
      new Promise((resolve) => {
        choose = () => resolve(intake(rows(2), { fileName: 'late.har' }));
      });
    const user = await openWindow(bridge);
    const button = screen.getByRole('button', { name: 'Open a file…' });
    await user.click(button);
    await user.click(button);
    expect(bridge.requests('intake.openFile')).toHaveLength(1);
    await screen.findByRole('progressbar', { name: 'Opening a file' });
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('progressbar')).toBeNull();
    await act(async () => choose?.());
    expect(screen.queryByRole('listbox', { name: 'Values' })).toBeNull();
  });

  it('lets a paste take the place of a file that is still being chosen', async () => {
    const bridge = finding(rows(3));
    let choose: (() => void) | undefined;
    bridge.handlers['intake.openFile'] = () =>
      new Promise((resolve) => {
        choose = () => resolve(intake(rows(1), { fileName: 'late.har' }));
      });
    const user = await openWindow(bridge);
    await user.click(screen.getByRole('button', { name: 'Open a file…' }));
    await paste(user, 'a b');
    expect(await shownRows()).toHaveLength(3);
    await act(async () => choose?.());
    expect(await shownRows()).toHaveLength(3);
    expect(token().value).toBe('');
  });

  it('sends a text too long for one call the same way', async () => {
    const bridge = finding(rows(2));
    await openWindow(bridge);
    const text = 'a b\n'.repeat(maxTokenLength / 4 + 1);
    fireEvent.paste(token(), { clipboardData: { getData: () => text } });
    expect(await shownRows()).toHaveLength(2);
    expect(bridge.requests('intake.begin')).toEqual([{ fileName: 'Pasted text', size: text.length }]);
    expect(bridge.requests('intake.readText')).toEqual([]);
  });

  it('shows how far a long one is, and cancels it', async () => {
    const bridge = finding(rows(2));
    let go: (() => void) | undefined;
    bridge.handlers['intake.append'] = () => new Promise((resolve) => (go = () => resolve({})));
    const user = await openWindow(bridge);
    drop([new File([new Uint8Array(chunkSize * 2)], 'shop.har')]);
    await waitFor(() => expect(go).toBeDefined());
    await act(async () => go?.());
    const bar = await screen.findByRole('progressbar', { name: 'Reading shop.har' });
    expect(bar.getAttribute('aria-valuetext')).toBe('512 KiB of 1.0 MiB');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(bridge.requests('intake.cancel')).toEqual([{ uploadId: 'upload-1' }]);
    await act(async () => go?.());
    expect(bridge.requests('intake.finish')).toEqual([]);
    expect(screen.queryByRole('listbox', { name: 'Values' })).toBeNull();
  });

  it('says why a file was refused', async () => {
    const bridge = finding([]);
    bridge.handlers['intake.begin'] = () => {
      throw new Refusal('too-large', 'The file has 900 MiB. Nothing was taken over.');
    };
    await openWindow(bridge);
    drop([new File(['x'], 'shop.har')]);
    expect((await screen.findByRole('alert')).textContent).toBe('The file has 900 MiB. Nothing was taken over.');
  });

  it('shows no value of a row that was left for another', async () => {
    const bridge = finding(rows(3));
    const answers: (() => void)[] = [];
    bridge.handlers['intake.value'] = ({ index }) =>
      new Promise((resolve) =>
        answers.push(() => resolve({ name: null, value: `a${index}:good`, where: '', attributes: [] })),
      );
    bridge.handlers['inspect.inspect'] = ({ text }) => inspectionOf(text);
    const user = await openWindow(bridge);
    await paste(user, 'a b');
    await list();
    await user.click((await shownRows())[0] as HTMLElement);
    await user.click((await shownRows())[2] as HTMLElement);
    await act(async () => answers[0]?.());
    expect(token().value).toBe('');
    await act(async () => answers[1]?.());
    expect(token().value).toBe('a2:good');
  });
});
