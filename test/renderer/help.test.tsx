// Help and the terms, in two languages.
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { speakLanguage } from '../../renderer/load-language.ts';
import { messages as english } from '../../renderer/messages/en/index.ts';
import { messages as chinese } from '../../renderer/messages/zh-cn/index.ts';
import { profile, TestBridge } from './bridge.ts';
import { goTo, renderWindow } from './window.tsx';

afterEach(() => speakLanguage('en'));

const catalogues = { en: english, 'zh-CN': chinese } as const;
const bridgeWith = (recipeIds: string[] | null = null) => {
  const bridge = new TestBridge([profile('local', 'Local')]);
  bridge.support = { recipeIds };
  return bridge;
};

describe.each(['en', 'zh-CN'] as const)('Help in %s', (spoken) => {
  const { help, app, terms, learn } = catalogues[spoken];
  const list = () => screen.findByRole('listbox', { name: help.pages });
  const titles = async () =>
    within(await list())
      .queryAllByRole('option')
      .map(({ textContent }) => textContent);

  it('has a page a view, which can be searched for and lead to the view', async () => {
    await speakLanguage(spoken);
    const user = renderWindow(bridgeWith());
    await screen.findByRole('tab', { name: app.views.help });
    await goTo(user, app.views.help);
    const { inspect, sign, links, batch, ledger, keys, settings } = app.views;
    const all = [help.start.title, learn.title, inspect, sign, links, batch, ledger, keys, settings, help.terms.title];
    expect(await titles()).toEqual(all);
    await user.type(screen.getByRole('searchbox', { name: help.search }), 'partial');
    await waitFor(async () => expect(await titles()).toEqual([batch]));
    expect(screen.getByText(help.batch.problems.partialDo)).toBeDefined();
    await user.type(screen.getByRole('searchbox', { name: help.search }), 'zzz');
    expect(await screen.findByText(help.none)).toBeDefined();
    await user.clear(screen.getByRole('searchbox', { name: help.search }));
    await user.click(within(await list()).getByRole('option', { name: keys }));
    await user.click(screen.getByRole('button', { name: help.goTo.replace('{view}', keys) }));
    expect(screen.getByRole('tab', { name: keys }).getAttribute('aria-selected')).toBe('true');
  });

  it('opens by the menu’s command on the view one is in, and lists every term', async () => {
    await speakLanguage(spoken);
    const bridge = bridgeWith();
    const user = renderWindow(bridge);
    await screen.findByRole('tab', { name: app.views.help });
    await goTo(user, app.views.ledger);
    act(() => bridge.emit('menu.command', { command: 'help' }));
    expect(await screen.findByRole('heading', { name: app.views.ledger, level: 2 })).toBeDefined();
    await user.click(within(await list()).getByRole('option', { name: help.terms.title }));
    for (const meaning of Object.values(terms.meaning)) expect(screen.getByText(meaning)).toBeDefined();
  });

  it('while locked to chosen recipes has only what concerns links', async () => {
    await speakLanguage(spoken);
    const bridge = bridgeWith([]);
    const user = renderWindow(bridge);
    await screen.findByRole('tab', { name: app.views.help });
    await goTo(user, app.views.help);
    expect(await titles()).toEqual([app.views.links, help.terms.title]);
    await user.click(within(await list()).getByRole('option', { name: help.terms.title }));
    expect(screen.getByText(terms.meaning.recipe)).toBeDefined();
    expect(screen.queryByText(terms.meaning.vault)).toBeNull();
  });

  it('a term explains itself to the keyboard and to the mouse, and its field keeps its name', async () => {
    await speakLanguage(spoken);
    const user = renderWindow(bridgeWith());
    const { salt: label } = catalogues[spoken].inspect.fields;
    const field = await screen.findByRole('combobox', { name: label });
    const term = within(screen.getByRole('tabpanel', { name: app.views.inspect })).getByText(label);
    for (let presses = 0; presses < 40 && document.activeElement !== term; presses++) await user.tab();
    expect(document.activeElement).toBe(term);
    const tip = await screen.findByRole('tooltip');
    expect(tip.textContent).toBe(terms.meaning.salt);
    expect(term.getAttribute('aria-describedby')).toBe(tip.id);
    await user.tab();
    await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull());
    // The mouse comes from somewhere.
    await user.hover(field);
    await user.hover(term);
    expect((await screen.findByRole('tooltip')).textContent).toBe(terms.meaning.salt);
    await user.click(field);
    expect(document.activeElement).toBe(field);
  });
});
