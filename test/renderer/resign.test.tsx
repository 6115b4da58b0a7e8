import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { prettyJson, sameJson } from '../../renderer/wording/json-format.ts';
import { utcSeconds } from '../../renderer/wording/time.ts';
import type { Inspection } from '../../shared/inspection.ts';
import { inspectionOf, profile, Refusal, shop, signed, TestBridge } from './bridge.ts';
import { announcements, openWindow, paste, token } from './window.tsx';

const local = profile('local', 'Local');
const json = '{"10":1.50,"2":"b","cart":[1,2]}';

/** Whatever is inspected was signed by this profile. */
function signedBy(by: typeof shop, more: Partial<Inspection> = {}) {
  return new TestBridge([shop, local], {
    'inspect.inspect': ({ text }) =>
      inspectionOf(text, {
        status: 'verified',
        canResign: true,
        signedAt: 1_800_000_000,
        key: {
          profileId: by.id,
          profileName: by.name,
          environment: by.environment,
          index: 0,
          fingerprint: '0000 1111 2222 3333',
          publishedIn: null,
        },
        payload: { kind: 'json', text: json, compressed: false, bytes: json.length },
        ...more,
      }),
  });
}

async function openDialog(bridge: TestBridge, text = 'a:good') {
  const user = await openWindow(bridge);
  await paste(user, text);
  await user.click(await screen.findByRole('button', { name: 'Edit and re-sign' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Edit and re-sign' }));
  return { user, dialog };
}

describe('Edit and re-sign', () => {
  it('is not offered for what cannot be signed again', async () => {
    const user = await openWindow(signedBy(local, { canResign: false }));
    await paste(user, 'a:good');
    await screen.findByRole('button', { name: 'Copy as' });
    expect(screen.queryByRole('button', { name: 'Edit and re-sign' })).toBeNull();
  });

  it('signs the edited payload with the value’s own parameters, and shows what differs', async () => {
    const bridge = signedBy(local);
    const { user, dialog } = await openDialog(bridge);
    const editor = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'Payload as JSON' });
    expect(editor.value).toBe('{\n  "10": 1.50,\n  "2": "b",\n  "cart": [\n    1,\n    2\n  ]\n}');
    expect(dialog.getByText(/Nothing is changed yet/)).toBeDefined();
    await user.clear(editor);
    await user.click(editor);
    await user.paste('{\n  "10": 1.50,\n  "2": "c",\n  "cart": [\n    1,\n    2\n  ]\n}');
    const changes = await dialog.findByRole('list', { name: 'Changed lines' });
    expect([...changes.children].map((line) => line.textContent)).toEqual([
      ' {',
      '   "10": 1.50,',
      '−removed:   "2": "b",',
      '+added:   "2": "c",',
      '   "cart": [',
      '     1,',
    ]);
    await user.click(dialog.getByRole('button', { name: 'Sign again' }));
    expect((await dialog.findByRole('status', { name: 'Signed value' })).textContent).toBe(signed.signed);
    expect(bridge.requests('sign.resign')).toEqual([
      {
        original: { text: 'a:good', maxAge: null, cookieName: null, salt: null },
        payload: editor.value,
        signedAt: 'keep',
        profileId: 'local',
      },
    ]);
    expect(announcements().textContent).toBe('Signed');
    expect(dialog.getByRole('list', { name: 'Changed lines' })).toBeDefined();
    expect(dialog.getByRole('button', { name: 'Copy raw value' })).toBeDefined();
  });

  it('keeps the payload when only its layout was touched', async () => {
    const bridge = signedBy(local);
    const { user, dialog } = await openDialog(bridge);
    await user.type(dialog.getByRole('textbox', { name: 'Payload as JSON' }), '  ');
    await user.click(dialog.getByRole('button', { name: 'Sign again' }));
    await dialog.findByRole('status', { name: 'Signed value' });
    expect(bridge.requests('sign.resign')[0]?.payload).toBeNull();
  });

  it('asks before signing with a production key', async () => {
    const bridge = signedBy(shop);
    const { user, dialog } = await openDialog(bridge);
    await user.click(dialog.getByRole('button', { name: 'Sign again' }));
    const ask = within(await screen.findByRole('alertdialog', { name: 'Sign with a production key?' }));
    expect(bridge.requests('sign.resign')).toEqual([]);
    await user.click(ask.getByRole('button', { name: 'Cancel' }));
    expect(bridge.requests('sign.resign')).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Sign again' }));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Sign as Shop' }));
    await dialog.findByRole('status', { name: 'Signed value' });
    expect(bridge.requests('sign.resign')).toHaveLength(1);
  });

  it('takes another time and another key, and says so beforehand', async () => {
    const bridge = signedBy(shop);
    const { user, dialog } = await openDialog(bridge);
    await user.click(dialog.getByRole('button', { name: /Time/ }));
    await user.click(await screen.findByRole('option', { name: 'Another time' }));
    const time = dialog.getByRole('textbox', { name: 'Time in UTC' });
    await user.clear(time);
    await user.type(time, '2027-02-30 10:00');
    await user.click(dialog.getByRole('button', { name: /Sign with/ }));
    await user.click(await screen.findByRole('option', { name: /Local/ }));
    await user.click(dialog.getByRole('button', { name: 'Sign again' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('The time is none');
    await user.clear(time);
    await user.type(time, '2027-02-28 10:00');
    const difference = dialog.getByRole('region', { name: 'Difference to the original' });
    await waitFor(() => expect(difference.textContent).toContain('2027-01-15 08:00:00 UTC → 2027-02-28 10:00:00 UTC'));
    expect(difference.textContent).toContain('Shop → Local');
    await user.click(dialog.getByRole('button', { name: 'Sign again' }));
    await waitFor(() =>
      expect(bridge.requests('sign.resign')[0]).toMatchObject({
        payload: null,
        signedAt: Date.UTC(2027, 1, 28, 10) / 1000,
        profileId: 'local',
      }),
    );
  });

  it('says where the JSON ends being JSON, and shows what the core says', async () => {
    const bridge = signedBy(local);
    bridge.handlers['sign.resign'] = () => {
      throw new Refusal('bad-json', 'This is no JSON. Nothing was signed.');
    };
    const { user, dialog } = await openDialog(bridge);
    await user.type(dialog.getByRole('textbox', { name: 'Payload as JSON' }), '}}');
    expect(await dialog.findByText(/^Not JSON yet/)).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'Sign again' }));
    expect((await dialog.findByRole('alert')).textContent).toBe('This is no JSON. Nothing was signed.');
  });

  it('carries the result to the token field, with the name that was pasted along', async () => {
    const bridge = signedBy(local, {
      segments: [
        { kind: 'name', start: 0, end: 4 },
        { kind: 'separator', start: 4, end: 5 },
        { kind: 'payload', start: 5, end: 11 },
      ],
    });
    const { user, dialog } = await openDialog(bridge, 'cart=a:good');
    await user.click(dialog.getByRole('button', { name: 'Sign again' }));
    await user.click(await dialog.findByRole('button', { name: 'Inspect it' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(token().value).toBe(signed.signed);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Cookie name' }).value).toBe('cart');
  });

  it('keeps a payload that is no text, and edits further after signing', async () => {
    const bridge = signedBy(local, { payload: { kind: 'bytes', hex: '80', bytes: 1, note: 'Pickle.' } });
    const { user, dialog } = await openDialog(bridge);
    expect(dialog.queryByRole('textbox', { name: /Payload/ })).toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Sign again' }));
    await user.click(await dialog.findByRole('button', { name: 'Edit further' }));
    expect(dialog.getByRole('button', { name: 'Sign again' })).toBeDefined();
    expect(bridge.requests('sign.resign')[0]?.payload).toBeNull();
  });
});

describe('prettyJson', () => {
  it('keeps key order, duplicates, escapes and the text of numbers', () => {
    const text = '{"2":1e400,"10":-0.0,"__proto__":{},"a\\u00e9":"\\ud800","2":[NaN,[]]}';
    const pretty = prettyJson(text);
    expect(pretty).toBe(
      '{\n  "2": 1e400,\n  "10": -0.0,\n  "__proto__": {},\n  "a\\u00e9": "\\ud800",\n  "2": [\n    NaN,\n    []\n  ]\n}',
    );
    expect(sameJson(text, pretty)).toBe(true);
    expect(sameJson(text, pretty.replace('1e400', '1e401'))).toBe(false);
  });
  it.each(['', '{', 'nope', '['.repeat(100_000)])('leaves alone what is no JSON or too deep', (text) =>
    expect(prettyJson(text)).toBe(text),
  );
});

describe('utcSeconds', () => {
  it.each([
    ['2027-02-28 10:00', 1_803_808_800],
    ['2027-02-28T10:00:05Z', 1_803_808_805],
    [' 2027-02-28 10:00:00 UTC ', 1_803_808_800],
    ['2027-02-30 10:00', null],
    ['2027-02-28', null],
    ['1969-12-31 23:59:59', null],
    ['yesterday', null],
  ])('%j: %s', (text, seconds) => expect(utcSeconds(text)).toBe(seconds));
});
