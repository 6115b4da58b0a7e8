// A signed value says whether it stands in the ledger.
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { noLedger, profile, signed, TestBridge } from './bridge.ts';
import { goTo, openWindow } from './window.tsx';

async function sign(bridge: TestBridge) {
  const user = await openWindow(bridge);
  await goTo(user, 'Sign');
  await user.click(screen.getByRole('button', { name: /^Sign/ }));
  return user;
}

it('says its number, and leads to its record', async () => {
  const bridge = new TestBridge([profile('local', 'Local')]);
  bridge.handlers['ledger.status'] = () => ({ ...noLedger, state: 'ready', records: 12, firstSeq: 1, lastSeq: 12 });
  bridge.handlers['ledger.search'] = ({ before }) => ({
    records: [
      {
        seq: before === undefined ? 20 : before - 1,
        time: Date.UTC(2026, 8, 10),
        profileId: 'local',
        profileName: 'Local',
        environment: 'development',
        recipe: null,
        purpose: 'Timestamped value',
        who: 'maria',
        ticket: null,
        keyFingerprint: signed.keyFingerprint,
        tokenFingerprint: 'ab',
        hash: 'cd',
      },
    ],
    next: null,
  });
  const user = await sign(bridge);
  expect(await screen.findByText('Recorded in the ledger as no. 12')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Show the record' }));
  expect(screen.getByRole('tab', { name: 'Ledger' }).getAttribute('aria-selected')).toBe('true');
  expect(await screen.findByRole('region', { name: 'Record no. 12' })).toBeDefined();
});

it('that could not be recorded says so loudly, and why', async () => {
  const bridge = new TestBridge([profile('local', 'Local')]);
  bridge.handlers['sign.sign'] = () => ({ ...signed, ledger: { notRecorded: 'The disk is full.' } });
  await sign(bridge);
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toMatch(/This value is not recorded in the ledger\. The disk is full\./);
  expect(screen.getByLabelText('Signed value', { selector: 'output' })).toBeDefined();
});
