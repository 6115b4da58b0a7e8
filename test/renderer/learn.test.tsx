// The guided example over a signing service that is as strict as the real one, in two languages; the real one is in test/e2e/learn.test.ts.
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { speakLanguage } from '../../renderer/load-language.ts';
import { messages as german } from '../../renderer/messages/de/index.ts';
import { messages as english } from '../../renderer/messages/en/index.ts';
import { verdictLooks } from '../../renderer/wording/verdicts.ts';
import type { Language } from '../../shared/language.ts';
import { inspectionOf, keyInfo, profile, Refusal, signed, TestBridge } from './bridge.ts';
import { goTo, renderWindow } from './window.tsx';

afterEach(() => speakLanguage('en'));

/** Keys are numbered in the order in which they were made; a value ends in the number of its key. */
function school() {
  const bridge = new TestBridge([]);
  const { handlers } = bridge;
  let made = 0;
  const newKey = () => {
    made += 1;
    return keyInfo(`key-${made}`, `000${made} 0000 0000 0000`, { backEnd: 'memory' });
  };
  const owner = (id: string) => {
    const found = bridge.ring.profiles.find((one) => one.id === id);
    if (!found) throw new Refusal('no-such-profile', 'There is no such profile.');
    return found;
  };
  handlers['keys.createProfile'] = ({ fields }) => {
    const one = profile('throwaway', fields.name, { ...fields, keys: [newKey()] });
    bridge.ring.profiles.push(one);
    return one;
  };
  handlers['keys.addKey'] = ({ profileId }) => {
    owner(profileId).keys.unshift(newKey());
    return owner(profileId);
  };
  handlers['keys.deleteKey'] = ({ profileId, keyId }) => {
    const one = owner(profileId);
    one.keys = one.keys.filter(({ id }) => id !== keyId);
    return one;
  };
  const madeOf = new Map<string, string>();
  let seq = 0;
  handlers['sign.sign'] = (request) => {
    const [key] = owner(request.profileId).keys;
    if (!key || request.kind !== 'timestamped') throw new Refusal('unexpected', 'Not this.');
    seq += 1;
    const text = `${request.value}:1tFQ00:made-with-${key.id}`;
    madeOf.set(text, key.fingerprint);
    const signedAt = Math.floor(Date.now() / 1000) - 60;
    return { ...signed, signed: text, keyFingerprint: key.fingerprint, signedAt, ledger: { seq } };
  };
  handlers['inspect.inspect'] = ({ text, profileId, maxAge }) => {
    const fits = owner(profileId ?? '').keys.some(({ fingerprint }) => fingerprint === madeOf.get(text));
    const status = !fits ? 'bad-signature' : maxAge !== null && maxAge < 60 ? 'expired' : 'verified';
    return inspectionOf(text, { status, explanation: `Said: ${status}.` });
  };
  handlers['intake.readText'] = () => ({ intakeId: 'both', values: [], problems: [] }) as never;
  handlers['rotation.check'] = ({ profileId }) => ({
    keys: owner(profileId).keys.map(({ id, fingerprint }, index) => ({
      ...{ keyId: id, index, fingerprint, tokens: 1, untimed: 0, expired: 0, oldest: 1, newest: 1 },
      retireFrom: 1_800_000_000,
    })),
    tokens: 2,
    unverified: 0,
    untried: [],
  });
  return bridge;
}

const catalogues = { en: english, de: german } as const;

describe.each(['en', 'de'] as const)('The guided example in %s', (spoken: Language & keyof typeof catalogues) => {
  const { learn, app } = catalogues[spoken];
  const press = async (user: ReturnType<typeof renderWindow>, name: string) =>
    user.click(await screen.findByRole('button', { name }));
  const verdictOf = (title: string) => screen.findByRole('status', { name: learn.verdictOf.replace('{title}', title) });
  const says = async (title: string, status: keyof typeof verdictLooks, why: string) => {
    const region = await verdictOf(title);
    await waitFor(() => expect(region.textContent).toContain(verdictLooks[status].word));
    expect(screen.getByText(why)).toBeDefined();
  };

  it('signs, tampers, expires, rotates and removes its profile; leaving and a lock lose nothing', async () => {
    await speakLanguage(spoken);
    const bridge = school();
    const user = renderWindow(bridge);
    await press(user, catalogues[spoken].welcome.guided);
    await press(user, learn.key.make);
    expect((await screen.findAllByText('0001 0000 0000 0000')).length).toBeGreaterThan(0);
    expect(bridge.requests('keys.createProfile')).toMatchObject([
      { source: { from: 'generate' }, backEnd: 'memory', fields: { name: learn.profile.name } },
    ]);

    await press(user, learn.next.sign);
    await press(user, learn.sign.sign);
    await says(learn.sign.signed, 'verified', learn.sign.why);

    await press(user, learn.next.tamper);
    await says(learn.tamper.value, 'verified', learn.tamper.unchanged);
    await press(user, learn.tamper.changeOne);
    await says(learn.tamper.value, 'bad-signature', learn.tamper.why.payload);
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: learn.tamper.value });
    const text = field.value;
    await goTo(user, app.views.inspect);
    await goTo(user, app.views.help);
    act(() => bridge.emit('lock.changed', { reason: 'asked', unlockBy: 'click' }));
    await waitFor(() => expect(screen.queryByRole('tab')).toBeNull());
    act(() => bridge.emit('lock.changed', { reason: null, unlockBy: 'click' }));
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: learn.tamper.value })).value).toBe(text);
    await press(user, learn.tamper.putBack);
    await says(learn.tamper.value, 'verified', learn.tamper.unchanged);

    await press(user, learn.next.expire);
    const lifetimes = screen.getAllByRole('radio');
    expect(lifetimes).toHaveLength(3);
    await user.click(lifetimes[2] as HTMLElement);
    const region = await verdictOf(learn.sign.signed);
    await waitFor(() => expect(region.textContent).toContain(verdictLooks.expired.word));

    await press(user, learn.next.rotate);
    await says(learn.rotate.before, 'verified', learn.rotate.why.before);
    await press(user, learn.rotate.rotate);
    await screen.findByText(learn.rotate.why.fallback);
    await press(user, learn.rotate.signAgain);
    await says(learn.rotate.after, 'verified', learn.rotate.why.after);
    await press(user, learn.rotate.ask);
    await press(user, learn.rotate.retire);
    await says(learn.rotate.before, 'bad-signature', learn.rotate.why.retired);
    await says(learn.rotate.after, 'verified', learn.rotate.why.after);

    await press(user, learn.finish);
    expect(await screen.findByRole('heading', { name: learn.end.title })).toBe(document.activeElement);
    expect(bridge.requests('keys.deleteProfile')).toEqual([{ id: 'throwaway' }]);
    expect(bridge.ring.profiles).toEqual([]);
    await press(user, learn.startAgain);
    expect(await screen.findByRole('button', { name: learn.key.make })).toBeDefined();
  });

  it('says so when its profile was deleted elsewhere, and begins anew', async () => {
    await speakLanguage(spoken);
    const bridge = school();
    const user = renderWindow(bridge);
    await press(user, catalogues[spoken].welcome.guided);
    await press(user, learn.key.make);
    await press(user, learn.next.sign);
    bridge.ring.profiles = [];
    act(() => bridge.emit('keys.changed', {}));
    expect(await screen.findByText(learn.lost)).toBeDefined();
    await press(user, learn.startAgain);
    expect(await screen.findByRole('button', { name: learn.key.make })).toBeDefined();
  });
});

it('a name that is taken gets a number, and a refusal is told in place', async () => {
  const bridge = school();
  bridge.ring.profiles = [profile('own', 'Guided example')];
  const user = renderWindow(bridge);
  await screen.findByRole('tab', { name: 'Inspect' });
  act(() => bridge.emit('menu.command', { command: 'learn' }));
  const make = bridge.handlers['keys.createProfile'];
  bridge.handlers['keys.createProfile'] = () => {
    throw new Refusal('full', 'There is no room for it.');
  };
  await user.click(await screen.findByRole('button', { name: 'Make a throwaway key' }));
  expect((await screen.findByRole('alert')).textContent).toBe('There is no room for it.');
  bridge.handlers['keys.createProfile'] = make;
  await user.click(screen.getByRole('button', { name: 'Make a throwaway key' }));
  await waitFor(() =>
    expect(bridge.ring.profiles.map(({ name }) => name)).toEqual(['Guided example', 'Guided example 2']),
  );
  const summary = within(await screen.findByRole('complementary', { name: 'Made so far' }));
  expect(await summary.findByText('Guided example 2')).toBeDefined();
});
