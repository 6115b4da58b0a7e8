// Keys, a rotation and an import as they are seen by who reads German or Chinese.
import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { speakLanguage } from '../../renderer/load-language.ts';
import type { BundleProfile } from '../../shared/sharing.ts';
import { keyInfo, profile, shop, TestBridge } from './bridge.ts';
import { renderWindow } from './window.tsx';

afterEach(() => speakLanguage('en'));

/** Opens Keys by the name it has in the language spoken. */
async function openKeys(bridge: TestBridge, tab: string) {
  const user = renderWindow(bridge);
  await user.click(await screen.findByRole('tab', { name: tab }));
  return user;
}

const now = Math.floor(Date.now() / 1000);
const counted = { tokens: 0, untimed: 0, expired: 0, oldest: null, newest: null, retireFrom: now };

function rotating() {
  const bridge = new TestBridge([shop]);
  bridge.handlers['rotation.lines'] = () => ({ settings: 'SECRET_KEY = os.environ["KEY"]\n', variables: [] });
  bridge.handlers['intake.readText'] = () => ({
    intakeId: 'text',
    kind: 'Cookie header',
    fileName: null,
    rows: [],
    problems: [],
  });
  bridge.handlers['rotation.check'] = () => ({
    keys: shop.keys.map(({ id, fingerprint }, index) => ({
      ...counted,
      keyId: id,
      index,
      fingerprint,
      ...(index === 1 ? { tokens: 617, untimed: 617, retireFrom: null } : { tokens: index === 0 ? 617 : 0 }),
    })),
    tokens: 1234,
    unverified: 1,
    untried: [],
  });
  return bridge;
}

const bundled: BundleProfile[] = [
  {
    index: 0,
    name: 'Shop',
    environment: 'production',
    djangoVersion: '5.2',
    salts: ['mail', 'news'],
    keys: [
      {
        fingerprint: 'beef 0000 0000 0001',
        findings: [],
        strength: { entropyBits: 282, publishedIn: null },
        known: true,
      },
    ],
    conflict: { profileId: 'shop', name: 'Shop', why: 'same-name' },
  },
];
const importing = () =>
  new TestBridge([shop], {
    'sharing.open': () => ({
      outcome: 'opened',
      bundleId: 'bundle',
      fileName: 'shop.age',
      exportedAt: '2026-11-20T10:00:00Z',
      profiles: bundled,
    }),
  });

describe('German', () => {
  it('a profile, its keys, and what deleting one means', async () => {
    await speakLanguage('de');
    const held = profile('shop', 'Shop', { keys: [...shop.keys, keyInfo('k4', 'dddd', { backEnd: 'memory' })] });
    const user = await openKeys(new TestBridge([held]), 'Schlüssel');
    const list = within(await screen.findByRole('grid', { name: 'Schlüssel von Shop' }));
    expect(within(screen.getByRole('listbox', { name: 'Profile' })).getByText('4 Schlüssel')).toBeDefined();
    expect(screen.getByText(/^Der aktuelle Schlüssel signiert; geprüft wird mit allen/)).toBeDefined();
    expect(list.getByText(/bis die App beendet wird · hinzugefügt am/).textContent).toContain('2026');
    expect(list.getByText(/Seine Signaturen lassen sich erraten/).textContent).toMatch(/^security\.W025: /);
    await user.click(list.getByRole('button', { name: 'Fallback 3 löschen' }));
    const box = await screen.findByRole('alertdialog', { name: 'Diesen Schlüssel löschen?' });
    expect(box.textContent).toContain('Fallback 3 dddd von Shop wird aus dem Arbeitsspeicher entfernt.');
  });

  it('a rotation', async () => {
    await speakLanguage('de');
    const user = await openKeys(rotating(), 'Schlüssel');
    await user.click(await screen.findByRole('button', { name: 'Schlüssel wechseln …' }));
    expect(document.activeElement?.textContent).toBe('Einen neuen Schlüssel zum aktuellen machen');
    expect(screen.getByText(/^Der neue Schlüssel wird zum aktuellen\. Der bisherige,/).textContent).toContain(
      '3f2a 91c0 77de 04b1, wird zum ersten Fallback',
    );
    await user.click(screen.getByRole('button', { name: 'Weiter: ausrollen' }));
    expect(screen.getByText('age-keygen -o key.txt').tagName).toBe('CODE');
    await user.click(screen.getByRole('button', { name: 'Ist ausgerollt, jetzt prüfen' }));
    expect(screen.getByRole('button', { name: 'Schritt 2: Ausrollen, erledigt' })).toBeDefined();
    await user.type(screen.getByRole('textbox', { name: 'Tokens in Gebrauch' }), 'sessionid=x');
    await user.click(screen.getByRole('button', { name: 'Prüfen' }));
    expect((await screen.findByText(/^1\.234 Tokens aus dem Text/)).textContent).toContain(
      'aus dem Text, 14 Tage lang akzeptiert.',
    );
    const row = screen.getByRole('row', { name: /a910 5e5e/ });
    expect(row.textContent).toMatch(/617 50\s%617 ohne Zeitangabe/);
    expect(row.textContent).toContain('nie von selbst (617 ohne Zeitangabe)');
    expect(screen.getByText(/^Zu 1 Token passt kein Schlüssel von Shop/)).toBeDefined();
  });

  it('what a bundle holds', async () => {
    await speakLanguage('de');
    const user = await openKeys(importing(), 'Schlüssel');
    await user.click(await screen.findByRole('button', { name: 'Importieren …' }));
    await user.click(await screen.findByRole('button', { name: 'Bündel wählen' }));
    const box = within(await screen.findByRole('dialog', { name: 'Aus shop.age importieren' }));
    expect(box.getByText(/^1 Profil, exportiert am .*2026\. Noch ist nichts gespeichert\.$/)).toBeDefined();
    expect(box.getByText('Django 5.2, Salts: mail, news')).toBeDefined();
    expect(box.getByText(/gibt es hier bereits/).textContent).toMatch(/^Shop gibt es hier bereits/);
    await user.click(box.getByRole('button', { name: /Was mit Shop geschieht/ }));
    expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual([
      'Neue Schlüssel zu Shop hinzufügen',
      'Shop ersetzen',
      'Als eigenes Profil hinzufügen',
      'Überspringen',
    ]);
  });
});

describe('Chinese', () => {
  it('a profile, its keys, and what deleting one means', async () => {
    await speakLanguage('zh-CN');
    const held = profile('shop', 'Shop', { keys: [...shop.keys, keyInfo('k4', 'dddd', { backEnd: 'memory' })] });
    const user = await openKeys(new TestBridge([held]), '密钥');
    const list = within(await screen.findByRole('grid', { name: 'Shop 的密钥' }));
    expect(within(screen.getByRole('listbox', { name: '配置' })).getByText('4 个密钥')).toBeDefined();
    expect(screen.getByText(/^签名使用当前密钥；/)).toBeDefined();
    expect(list.getByText(/，应用退出后消失 · 添加于/).textContent).toContain('2026年');
    expect(list.getByText('security.W025：').tagName).toBe('STRONG');
    await user.click(list.getByRole('button', { name: '删除后备密钥 3' }));
    const box = await screen.findByRole('alertdialog', { name: '删除此密钥？' });
    expect(box.textContent).toContain('将从内存中移除 Shop 的后备密钥 3 dddd。');
  });

  it('a rotation', async () => {
    await speakLanguage('zh-CN');
    const user = await openKeys(rotating(), '密钥');
    await user.click(await screen.findByRole('button', { name: '轮换密钥…' }));
    expect(document.activeElement?.textContent).toBe('将新密钥设为当前密钥');
    await user.click(screen.getByRole('button', { name: '下一步：部署' }));
    await user.click(screen.getByRole('button', { name: '已部署，下一步：检查' }));
    expect(screen.getByRole('button', { name: '步骤 2 部署，已完成' })).toBeDefined();
    await user.type(screen.getByRole('textbox', { name: '在用令牌' }), 'sessionid=x');
    await user.click(screen.getByRole('button', { name: '检查' }));
    expect((await screen.findByText(/^文本中的 1,234 个令牌/)).textContent).toContain('14天');
    const row = screen.getByRole('row', { name: /a910 5e5e/ });
    expect(row.textContent).toContain('617 50%617 个无时间');
    expect(screen.getByText(/^有 1 个令牌无法用 Shop 的任何密钥通过校验/)).toBeDefined();
  });

  it('what a bundle holds', async () => {
    await speakLanguage('zh-CN');
    const user = await openKeys(importing(), '密钥');
    await user.click(await screen.findByRole('button', { name: '导入…' }));
    await user.click(await screen.findByRole('button', { name: '选择密钥包' }));
    const box = within(await screen.findByRole('dialog', { name: '从 shop.age 导入' }));
    expect(box.getByText('1 个配置，导出于 2026年11月20日。尚未保存任何内容。')).toBeDefined();
    expect(box.getByText('Django 5.2，salt：mail、news')).toBeDefined();
    await user.click(box.getByRole('button', { name: /如何处理 Shop/ }));
    expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual([
      '将新密钥添加到 Shop',
      '替换 Shop',
      '添加为单独的配置',
      '跳过',
    ]);
  });
});
