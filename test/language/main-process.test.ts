// What the services say in German and Chinese: an error, a question or a label of each, asked for where it is made.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dialog, MenuItemConstructorOptions, OpenDialogOptions } from 'electron';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { supportGate } from '../../electron/ipc/support-gate.ts';
import { secretFromClipboard } from '../../electron/keys/clipboard-key.ts';
import { missingKeyMessage } from '../../electron/keys/identities.ts';
import { assertNameFree, describeKey, type KeyRecord, type Profile, withoutKey } from '../../electron/keys/profile.ts';
import { readSettingsText } from '../../electron/keys/settings-file.ts';
import { vaultError } from '../../electron/keys/vault-errors.ts';
import { refusal, unlocking } from '../../electron/keys/vault-questions.ts';
import { speak } from '../../electron/language.ts';
import { RotationDesk } from '../../electron/rotation/rotation-desk.ts';
import { SettingsStore } from '../../electron/settings/settings-store.ts';
import { onThread } from '../../electron/sharing/bundle-thread.ts';
import { readIdentities } from '../../electron/sharing/identity-file.ts';
import { checkRecipients } from '../../electron/sharing/recipients.ts';
import { FileDialogs } from '../../electron/shell/file-dialogs.ts';
import { menuTemplate } from '../../electron/shell/menu.ts';
import { systemReason } from '../../electron/storage/system-reason.ts';
import type { Language } from '../../shared/language.ts';
import { defaultSettings } from '../../shared/settings.ts';

vi.mock('electron', () => import('../shell/security/recorded-electron.ts'));

afterEach(() => speak('en'));

/** In each language in turn. */
const said = <T>(language: Language, say: () => T): T => {
  speak(language);
  return say();
};
const failure = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('It did not fail.');
};

const key: KeyRecord = {
  id: randomUUID(),
  backEnd: 'vault',
  fingerprint: 'ab12',
  findings: [],
  strength: { entropyBits: 300, publishedIn: 'wagtail/wagtail on GitHub' },
  judgedBy: '1.0.0',
  addedAt: '2026-11-23T06:30:00Z',
};
const profile: Profile = {
  id: randomUUID(),
  name: 'Shop',
  environment: 'staging',
  djangoVersion: '5.2',
  salts: [],
  keys: [key],
  example: false,
};

describe('keys', () => {
  test('a key that is gone', () => {
    expect(said('de', () => missingKeyMessage(profile, key))).toMatch(
      /^Der aktuelle Schlüssel von „Shop“ \(ab12\) ist nicht mehr im Tresor\. Alle anderen/,
    );
    expect(said('zh-CN', () => missingKeyMessage(profile, key))).toMatch(
      /^“Shop”的当前密钥（ab12）已不在保险库中。其他密钥/,
    );
  });

  test('a name that is taken, and a last key', () => {
    const taken = () => failure(() => assertNameFree([profile], { ...profile, name: 'shop' }));
    expect(said('de', taken)).toContain('Es gibt schon ein Staging-Profil mit dem Namen „shop“.');
    expect(said('zh-CN', taken)).toContain('预发布环境中已有名为“shop”的配置。');
    expect(said('de', () => failure(() => withoutKey(profile, key.id)))).toContain(
      '„Shop“ hat keinen anderen Schlüssel.',
    );
  });

  test('where a key is published; the record keeps the words of the list', () => {
    expect(said('de', () => describeKey(key, 'ready').strength.publishedIn)).toBe('wagtail/wagtail auf GitHub');
    expect(said('zh-CN', () => describeKey(key, 'ready').strength.publishedIn)).toBe('GitHub 上的 wagtail/wagtail');
    expect(key.strength.publishedIn).toBe('wagtail/wagtail on GitHub');
  });

  test('settings that give no key, and a clipboard of them', () => {
    const read = () => readSettingsText('SECRET_KEY = config["key"]\n', 'python').skipped[0]?.reason;
    expect(said('de', read)).toBe('Der Wert kommt von anderswo.');
    expect(said('zh-CN', read)).toBe('该值取自别处。');
    expect(said('en', () => readSettingsText('SECRET_KEY = "\\N{DASH}"\n', 'python').skipped[0]?.reason)).toBe(
      'The value names a character by \\N{…}.',
    );
    const pasted = () => failure(() => secretFromClipboard('SECRET_KEY = config["key"]'));
    expect(said('de', pasted)).toBe(
      'Die Zwischenablage enthält eine Zuweisung ohne einen Schlüssel im Klartext. Der Wert kommt von anderswo. Es wurde nichts gespeichert; kopieren Sie nur den Schlüssel und versuchen Sie es noch einmal.',
    );
    expect(said('zh-CN', pasted)).toBe(
      '剪贴板中的赋值没有直接给出密钥。该值取自别处。未存储任何内容；请只复制密钥，然后重试。',
    );
  });

  test('the vault: its questions, its refusals, and why its file cannot be read', () => {
    expect(said('de', () => unlocking().title)).toBe('Tresor entsperren');
    expect(said('zh-CN', () => unlocking().action)).toBe('解锁');
    expect(said('de', () => refusal('wrong', null).message)).toBe(
      'Das ist nicht die Passphrase des Tresors. Es wurde nichts geändert. Versuchen Sie es noch einmal.',
    );
    const denied = () => vaultError('unreadable', systemReason({ code: 'EACCES' })).message;
    expect(said('de', denied)).toContain('lässt sich nicht lesen (Zugriff verweigert)');
    expect(said('zh-CN', denied)).toContain('无法读取保险库文件（权限不足）');
  });
});

describe('sharing', () => {
  test('public keys and identities', () => {
    const recipient = () => failure(() => checkRecipients(['ssh-ed25519 AAAA']));
    expect(said('de', recipient)).toMatch(/^Der öffentliche Schlüssel 1 ist ein SSH-Schlüssel;/);
    expect(said('zh-CN', recipient)).toMatch(/^第 1 个公钥是 SSH 密钥，/);
    const damaged = () => failure(() => checkRecipients(['age1notone']));
    expect(said('zh-CN', damaged)).toMatch(/^第 1 个公钥（“age1notone…”）已损坏/);
    expect(said('de', () => failure(() => readIdentities('# one\nage1abc')))).toMatch(
      /^Zeile 2 ist ein öffentlicher Schlüssel;/,
    );
  });

  test('the thread of a bundle speaks the language that the app speaks', async () => {
    const file = () => new TextEncoder().encode('age-encryption.org/v1\nnothing of it');
    const open = () => onThread('open', { file: file(), passphrase: 'x' }, new AbortController().signal);
    speak('de');
    await expect(open()).rejects.toThrow(/^Die Datei ist eine age-Datei, aber sie ist beschädigt/);
    speak('zh-CN');
    await expect(open()).rejects.toThrow(/^该文件是 age 文件，但已损坏/);
  });
});

test('rotation: a profile that is gone', async () => {
  const desk = new RotationDesk({
    keys: {
      profiles: async () => [],
      identities: async () => ({ identities: [], untried: [], keyOf: () => undefined }),
    },
    intake: { entries: () => [] },
    now: () => 0,
  });
  speak('de');
  await expect(desk.lines({ profileId: profile.id })).rejects.toThrow(/^Dieses Schlüsselprofil gibt es nicht mehr\./);
  speak('zh-CN');
  await expect(desk.lines({ profileId: profile.id })).rejects.toThrow(/^该密钥配置已不存在。/);
});

test('settings: what is wrong with the file is said in the language of the moment', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'countersign-language-'));
  try {
    await writeFile(join(directory, 'settings.json'), 'damaged');
    const settings = new SettingsStore({ directory, clock: () => new Date('2026-11-23T06:37:00Z') });
    const message = async () => (await settings.notices())[0]?.message;
    expect(await message()).toMatch(/^The file with the settings was damaged/);
    speak('de');
    expect(await message()).toMatch(/^Die Datei mit den Einstellungen war beschädigt/);
    speak('zh-CN');
    expect(await message()).toMatch(/^设置文件已损坏/);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});

test('the support lock refuses', async () => {
  const gate = supportGate({
    state: async () => ({ recipeIds: [], problem: null }) as never,
    settings: async () => defaultSettings,
  });
  const refused = async () => (await gate.refusal('keys.deleteProfile', {}))?.message;
  speak('de');
  expect(await refused()).toMatch(/^Countersign ist auf ausgewählte Rezepte beschränkt,/);
  speak('zh-CN');
  expect(await refused()).toMatch(/^Countersign 处于客服锁定状态，/);
});

describe('the shell', () => {
  const labels = (items: MenuItemConstructorOptions[]): (string | undefined)[] =>
    items.flatMap((item) =>
      item.type === 'separator' ? [] : [item.label, ...(Array.isArray(item.submenu) ? labels(item.submenu) : [])],
    );
  const menu = (mac: boolean) => labels(menuTemplate({ send() {}, lock() {} }, true, mac));

  test.each([false, true])('every item of the menu has a label of ours (macOS: %s)', (mac) => {
    const english = menu(mac);
    expect(english).not.toContain(undefined);
    expect(said('de', () => menu(mac))).toEqual(
      expect.arrayContaining(['&Datei', 'Schlüssel hinzufügen …', 'Rückgängig']),
    );
    expect(said('zh-CN', () => menu(mac))).toEqual(expect.arrayContaining(['文件(&F)', '签发记录', '全选']));
    // None is left in English, but for the app's name and what is a word of both languages.
    const kept = said('zh-CN', () => menu(mac)).filter((label) => english.includes(label));
    expect(kept.filter((label) => /^[\x20-\x7e]+$/.test(label ?? '')).length).toBeLessThanOrEqual(mac ? 1 : 0);
  });

  test('the dialogs', async () => {
    const shown: OpenDialogOptions[] = [];
    const dialog = {
      showOpenDialog: async (options: OpenDialogOptions) => {
        shown.push(options);
        return { canceled: true, filePaths: [] };
      },
    } as unknown as Dialog;
    const files = new FileDialogs({ dialog, window: () => null, documents: () => '' });
    speak('de');
    await files.openBundle();
    speak('zh-CN');
    await files.openBundle();
    expect(shown.map(({ title }) => title)).toEqual(['Bündel mit Profilen öffnen', '打开密钥包']);
    expect(shown[1]?.filters?.map(({ name }) => name)).toEqual(['age 文件', '所有文件']);
  });
});
