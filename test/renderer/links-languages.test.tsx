// Links and recipes as whoever has German or Chinese sees them.
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { speak } from '../../renderer/language.ts';
import { messages as german } from '../../renderer/messages/de/index.ts';
import { messages as english } from '../../renderer/messages/en/index.ts';
import { messages as chinese } from '../../renderer/messages/zh-cn/index.ts';
import { readyMade } from '../../renderer/views/links/recipes/ready-made.ts';
import type { Recipe } from '../../shared/recipes.ts';
import { issuedLink, link, bridgeWith as linksBridge } from './links-window.tsx';
import { box, local, open, press, bridgeWith as recipesBridge } from './recipes-window.tsx';
import { goTo, renderWindow } from './window.tsx';

afterEach(() => {
  cleanup();
  speak('en', english);
});

const spoken = {
  German: {
    begin: () => speak('de', german),
    links: 'Links',
    user: 'Benutzer-ID',
    issue: 'Link ausgeben',
    region: 'Ausgegebener Link',
    heading: 'Der Link ist ausgegeben',
    copy: 'Link kopieren',
    ends: 'Früher, sobald eines davon eintritt:',
    readyMade: 'Kontowiederherstellung',
    fields: 'Felder (2)',
    message: 'Nachricht an den Empfänger',
    greeting: 'Guten Tag,',
    save: 'Speichern',
    saved: 'Gespeichert',
  },
  Chinese: {
    begin: () => speak('zh-CN', chinese),
    links: '链接',
    user: '用户 ID',
    issue: '签发链接',
    region: '已签发的链接',
    heading: '链接已签发',
    copy: '复制链接',
    ends: '发生以下任一情况时会提前失效：',
    readyMade: '账户恢复',
    fields: '字段（2）',
    message: '给收件人的消息',
    greeting: '您好：',
    save: '保存',
    saved: '已保存',
  },
};

describe.each(Object.entries(spoken))('In %s', (_name, words) => {
  it('a link is issued from a form', async () => {
    words.begin();
    const [recovery] = readyMade();
    const recipe = { ...recovery, id: 'recovery', profileId: 'local' } as Recipe;
    const bridge = linksBridge(recipe);
    bridge.handlers['links.issue'] = () => issuedLink();
    const user = renderWindow(bridge);
    await screen.findByRole('tab', { name: words.links });
    await goTo(user, words.links);
    await user.type(await screen.findByRole('textbox', { name: words.user }), '42');
    await user.click(screen.getByRole('button', { name: words.issue }));
    const region = await screen.findByRole('region', { name: words.region });
    const issued = within(region);
    expect(issued.getByRole('heading', { name: words.heading })).toBeDefined();
    expect(issued.getByRole('button', { name: words.copy })).toBeDefined();
    expect(issued.getByText(words.ends)).toBeDefined();
    expect(region.textContent).toContain(link);
    expect(document.body.textContent).not.toMatch(/The link is issued|When it dies|What was issued|From now/);
  });

  it('a recipe begins with a ready-made one in that language', async () => {
    words.begin();
    const bridge = recipesBridge();
    bridge.ring.profiles = [local];
    const { user } = open(bridge);
    await press(user, words.readyMade);
    expect(await screen.findByRole('heading', { name: words.fields })).toBeDefined();
    expect(box(words.message).value.startsWith(words.greeting)).toBe(true);
    expect(box(words.message).value).toContain('{link}');
    expect(box('Salt').value).toBe('support.account-recovery');
    await press(user, words.save);
    expect(await screen.findByText(words.saved)).toBeDefined();
    expect(bridge.requests('recipes.save')[0]?.recipe).toEqual(readyMade()[0]);
    expect(document.body.textContent).not.toMatch(/Key profile|Lifetime|What is signed|The message/);
  });
});
