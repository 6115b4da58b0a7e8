// What links, recipes and the support lock say, in the languages other than English. A sentence of each kind.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Identities } from '../../electron/keys/identities.ts';
import { MemoryBackEnd } from '../../electron/keys/memory.ts';
import { speak } from '../../electron/language.ts';
import { checkAcceptance } from '../../electron/links/acceptance.ts';
import { fillForm } from '../../electron/links/form.ts';
import { invalidatedBy } from '../../electron/links/invalidation.ts';
import { makeLink } from '../../electron/links/issue-link.ts';
import { pythonView } from '../../electron/links/python-view.ts';
import { checkRecipe } from '../../electron/links/recipe-check.ts';
import { readRecipes } from '../../electron/links/recipe-sharing.ts';
import { RecipeStore } from '../../electron/links/recipe-store.ts';
import { SupportLock } from '../../electron/links/support-lock.ts';
import { parseTemplate, sayBraceProblem } from '../../electron/links/template.ts';
import { distance, duration, moment } from '../../electron/links/time-zone.ts';
import { knownSalts } from '../../electron/signing/salt-catalogue.ts';
import type { Language } from '../../shared/language.ts';
import type { RecipeFields } from '../../shared/recipes.ts';
import { counting, field, objectSigner, recipeOf, resetRecipe, text } from './recipes.ts';

const translations = ['de', 'zh-CN'] as const;
type Said = Record<(typeof translations)[number], unknown>;
/** Says the same in both, and what was said before is as it was. */
const inBoth = async (say: () => unknown): Promise<Said> => {
  const said: Partial<Said> = {};
  for (const language of translations) {
    speak(language);
    said[language] = await say();
  }
  speak('en');
  return said as Said;
};
const messageOf = async (act: () => unknown): Promise<string> => {
  try {
    await act();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('Nothing was thrown.');
};

afterEach(() => speak('en' satisfies Language));

test('moments and durations', async () => {
  const at = Date.UTC(2026, 10, 24, 14, 47) / 1000;
  expect(await inBoth(() => [moment(at, 'Europe/Berlin'), moment(at, 'UTC')])).toEqual({
    de: ['Dienstag, 24. November 2026, 15:47 Uhr GMT+1 (Europe/Berlin)', 'Dienstag, 24. November 2026, 14:47 Uhr UTC'],
    'zh-CN': ['2026年11月24日星期二 15:47 GMT+1 (Europe/Berlin)', '2026年11月24日星期二 14:47 UTC'],
  });
  expect(await inBoth(() => [duration(3 * 86_400 + 3600), distance(3 * 86_400 + 3600), duration(1)])).toEqual({
    de: ['3 Tage und 1 Stunde', '3 Tagen und 1 Stunde', '1 Sekunde'],
    'zh-CN': ['3 天 1 小时', '3 天 1 小时', '1 秒'],
  });
});

test('a message says when its link ends, in the language spoken', async () => {
  const recipe = recipeOf(objectSigner, { message: '{expires} / {lifetime}' });
  const { filled } = fillForm(recipe, { user: 'ada' }, counting);
  const identity = { id: 'p', secretKey: 'a key that is long enough for a test' };
  const message = () =>
    makeLink(recipe, filled ?? {}, identity, { now: Date.UTC(2026, 10, 21, 8) / 1000, timeZone: 'UTC' }).message;
  expect(await inBoth(message)).toEqual({
    de: 'Dienstag, 24. November 2026, 08:00 Uhr UTC / 3 Tage',
    'zh-CN': '2026年11月24日星期二 08:00 UTC / 3 天',
  });
});

test('a form that is filled in wrongly', async () => {
  const recipe = recipeOf(objectSigner, {
    fields: [text('user'), field('code', { type: 'text', minLength: 5 }), field('mail', { type: 'email' })],
  });
  const problems = () => fillForm(recipe, { code: 'abc', mail: 'nobody' }, counting).problems.map((one) => one.message);
  expect(await inBoth(problems)).toEqual({
    de: [
      '„The user“ muss ausgefüllt werden.',
      '„The code“ ist zu kurz: 3 Zeichen, mindestens 5 sind nötig.',
      '„The mail“ ist keine E-Mail-Adresse wie name@example.com.',
    ],
    'zh-CN': [
      '“The user”为必填项。',
      '“The code”太短：只有 3 个字符，至少需要 5 个。',
      '“The mail”不是 name@example.com 这样的电子邮件地址。',
    ],
  });
});

test('braces, told in the language of the moment though they were read before', async () => {
  const { problems } = parseTemplate('a } and {b c}');
  expect(await inBoth(() => problems.map(sayBraceProblem))).toEqual({
    de: [
      'Ein „}“ steht allein; für das Zeichen selbst schreiben Sie „}}“.',
      '„{b c}“ ist kein Feldname; für den Text selbst schreiben Sie „{{b c}}“.',
    ],
    'zh-CN': [
      '有一个“}”没有配对；要表示该字符本身，请写成“}}”。',
      '“{b c}”不是字段名；要表示该文本本身，请写成“{{b c}}”。',
    ],
  });
});

test('what ends a link', async () => {
  expect(await inBoth(() => invalidatedBy(resetRecipe(), '5.2').slice(0, 4))).toEqual({
    de: [
      'Die nächste Anmeldung am Konto: Die Zeit der letzten Anmeldung ist Teil des Tokens.',
      'Ein neues Passwort des Kontos, auch über diesen Link: Er funktioniert nur einmal.',
      'Eine neue E-Mail-Adresse des Kontos.',
      'PASSWORD_RESET_TIMEOUT der Website, 3 Tage nach der Ausgabe.',
    ],
    'zh-CN': [
      '该账户的下一次登录：上次登录的时间是令牌的一部分。',
      '更改该账户的密码，包括通过此链接更改：它只能使用一次。',
      '更改该账户的电子邮件地址。',
      '网站的 PASSWORD_RESET_TIMEOUT，即生成后 3 天。',
    ],
  });
});

describe('will the site accept it?', () => {
  const secretKey = 'a key that is long enough for a test';
  const recipe = { ...recipeOf(objectSigner), id: 'r', profileId: 'p' };
  const profile = { id: 'p', name: 'Shop', djangoVersion: '5.2' };
  const loaded: Identities = {
    identities: [{ id: 'p', secretKey, djangoVersion: '5.2' }],
    untried: [],
    keyOf: () => undefined,
  };
  const { filled } = fillForm(recipe, { user: 'ada' }, counting);
  const at = Date.UTC(2026, 10, 21, 8) / 1000;
  const { link, token } = makeLink(recipe, filled ?? {}, { id: 'p', secretKey }, { now: at, timeZone: 'UTC' });
  const record = { seq: 7, who: 'ada', time: at * 1000, ticket: 'SUP-1', recipe: { id: 'other', name: 'Login' } };
  const check = async (pasted: string | null, now: number, on = loaded) =>
    (
      await checkAcceptance(
        { text: pasted ?? '', values: {} },
        { recipe, profile, loaded: on, now, ledger: { find: async () => (on === loaded ? [record as never] : []) } },
      )
    ).checks.map(({ text }) => text);

  test('one that is', async () => {
    const said = await inBoth(() => check(link, at + 86_400));
    expect(said.de).toEqual([
      'Er führt zu example.com, wie die Links des Rezepts.',
      'Der Pfad ist der des Rezepts.',
      'Signiert mit dem aktuellen Schlüssel von Shop.',
      'Vor 1 Tag signiert; die Website akzeptiert das 3 Tage lang, noch 2 Tage.',
      'Signiert sind die Felder des Rezepts, ausgefüllt, wie sein Formular es verlangt.',
      expect.stringMatching(
        /^Protokolliert: ausgegeben am Samstag, 21\. November 2026, .*, von ada, unter dem Ticket SUP-1, aus dem Rezept „Login“ \(Nummer 7\)\.$/,
      ),
    ]);
    expect(said['zh-CN']).toEqual([
      '它指向 example.com，与配方的链接一致。',
      '它的路径与配方一致。',
      '它由“Shop”的当前密钥签名。',
      '签名于 1 天前，网站在 3 天内接受它：还剩 2 天。',
      '签名的内容包含配方的各个字段，并且符合其表单的要求。',
      expect.stringMatching(
        /^有记录：由 ada 于 2026年11月21日星期六 .* 签发，工单号为 SUP-1，使用的配方是“Login”（编号 7）。$/,
      ),
    ]);
  });

  test('one that is too old, and one that cannot be tried', async () => {
    const said = await inBoth(async () => [
      (await check(token, at + 5 * 86_400))[2],
      (await check(token, at, { ...loaded, identities: [] }))[1],
    ]);
    expect(said).toEqual({
      de: [
        'Zu alt: Die Website akzeptiert das 3 Tage lang, und diese Frist endete vor 2 Tagen.',
        'Die Signatur konnte nicht geprüft werden. Shop hat keinen Schlüssel.',
      ],
      'zh-CN': ['它已过期：网站只在 3 天内接受它，该期限已于 2 天前结束。', '无法校验签名。“Shop”没有密钥。'],
    });
  });
});

describe('recipes', () => {
  const concerns = (recipe: RecipeFields) => () => checkRecipe(recipe).map(({ message }) => message);

  test('what makes one unusable', async () => {
    const recipe = recipeOf(
      { kind: 'value', salt: 'shop', template: '{user}{user}' },
      { delivery: { as: 'link', url: 'ftp://example.com/' }, message: '{expires}' },
    );
    const said = await inBoth(concerns(recipe));
    expect(said.de).toEqual(
      expect.arrayContaining([
        'Setzen Sie ein Zeichen zwischen {user} und {user}; sonst erkennt die Website nicht, wo das eine endet.',
        'Ein Wert enthält keine Zeit und hat deshalb keine Gültigkeitsdauer; wählen Sie dafür einen Wert mit Zeitstempel.',
        'Die URL muss mit https:// oder http:// und dem Namen der Website beginnen.',
        'Die URL braucht {token} genau einmal, dort, wo die Website es erwartet.',
      ]),
    );
    expect(said['zh-CN']).toEqual(
      expect.arrayContaining([
        '请在 {user} 和 {user} 之间放一个字符；否则网站无法判断前者在哪里结束。',
        '普通值不含时间，因此没有有效期；需要有效期时请选择带时间戳的值。',
        'URL 必须以 https:// 或 http:// 加网站名称开头。',
        'URL 中需要有且仅有一个 {token}，放在网站期望的位置。',
      ]),
    );
  });

  test('a salt of Django’s says what it is for, whichever it is', async () => {
    for (const { salt } of knownSalts.filter((known) => known.package === 'django')) {
      const kind = salt === 'django.core.signing.Signer' ? 'timestamped' : 'value';
      const recipe = recipeOf({ kind, salt, template: '{user}' }, { lifetimeSeconds: null });
      const said = await inBoth(concerns(recipe));
      expect(said.de).toContainEqual(expect.stringMatching(/^Dieser Salt gehört Django selbst; .{20,} Wählen Sie/));
      expect(said['zh-CN']).toContainEqual(expect.stringMatching(/^这个 salt 是 Django 自己使用的：.{8,}请为/));
    }
  });

  test('the notes beside the Django code, which itself stays as it is', async () => {
    const english = pythonView(recipeOf(objectSigner)).files;
    const said = await inBoth(() => {
      const { files, notes } = pythonView(recipeOf(objectSigner));
      expect(files).toEqual(english);
      return notes[0];
    });
    expect(said).toEqual({
      de: 'Mail-Scanner und Vorschauen öffnen Links von selbst. Deshalb zeigt GET nur eine Seite mit einer Schaltfläche, und erst deren POST zählt.',
      'zh-CN': '邮件扫描程序和预览会自动打开链接。因此 GET 只显示一个带按钮的页面，点击按钮发出的 POST 才算数。',
    });
  });

  test('a file that was shared and is not right', async () => {
    const read = (content: unknown) =>
      messageOf(() => readRecipes(new TextEncoder().encode(JSON.stringify(content)), 'shop.json'));
    expect(
      await inBoth(async () => [
        await read({}),
        await read({ format: 'countersign-recipes', version: 1, recipes: [{}] }),
      ]),
    ).toEqual({
      de: [
        'shop.json ist keine Rezeptdatei: Eine solche ist JSON in UTF-8 und beginnt mit "format": "countersign-recipes". Es wurde nichts gespeichert; wählen Sie die exportierte Datei.',
        'shop.json enthält etwas, das nicht in Rezepte gehört: recipes[0].name fehlt oder hat nicht den Typ string. Es wurde nichts gespeichert; berichtigen Sie es dort oder bitten Sie noch einmal um die Datei.',
      ],
      'zh-CN': [
        'shop.json 不是配方文件：配方文件是 UTF-8 编码的 JSON，以 "format": "countersign-recipes" 开头。未保存任何内容；请选择导出的文件。',
        'shop.json 含有不属于配方的内容：recipes[0].name 缺失，或类型不是 string。未保存任何内容；请在文件中修正，或请对方重新提供文件。',
      ],
    });
  });

  test('a damaged file is told of in the language of the moment, not of the start', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'countersign-languages-'));
    try {
      await writeFile(join(directory, 'recipes.json'), 'no recipes');
      const store = new RecipeStore({
        directory,
        clock: () => new Date('2026-11-23T06:37:00Z'),
        profileIds: async () => [],
      });
      const said = await inBoth(async () => [
        (await store.notices())[0]?.message,
        await messageOf(() => store.get('gone')),
      ]);
      expect(said.de).toEqual([
        expect.stringMatching(/^Die Datei mit den Rezepten war beschädigt und wurde als recipes\.corrupt-/),
        expect.stringMatching(/^Dieses Rezept gibt es nicht mehr\./),
      ]);
      expect(said['zh-CN']).toEqual([
        expect.stringMatching(/^配方文件已损坏，现已改名为/),
        expect.stringMatching(/^该配方已不存在。/),
      ]);
    } finally {
      await rm(directory, { recursive: true });
    }
  });
});

test('the support lock asks, and refuses', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'countersign-languages-'));
  try {
    let typed: string[] = [];
    const heard: unknown[] = [];
    const lock = new SupportLock({
      directory,
      keychain: new MemoryBackEnd(),
      recipes: { get: async () => ({ ...recipeOf(objectSigner), id: 'r', profileId: 'p' }) },
      askPassphrase: async ({ title }, accept) => {
        heard.push(title);
        for (const passphrase of typed) {
          const refusal = await accept(passphrase);
          if (refusal === null) return true;
          heard.push(refusal.message);
        }
        return false;
      },
      cost: 10,
    });
    const heardIn = async (language: Language, act: () => Promise<unknown>, ...passphrases: string[]) => {
      heard.length = 0;
      typed = passphrases;
      speak(language);
      await act();
      return [...heard];
    };
    expect(await heardIn('de', () => lock.lock(['r']), 'correct horse battery')).toEqual([
      'Auf die gewählten Rezepte beschränken',
    ]);
    expect(await messageOf(() => lock.lock(['r']))).toMatch(
      /^Countersign ist schon auf ausgewählte Rezepte beschränkt\./,
    );
    expect(await heardIn('zh-CN', () => lock.unlock(), 'wrong')).toEqual([
      '解除客服锁定',
      '这不是客服锁定的密码短语。一切保持锁定。请重试。',
    ]);
    expect(await heardIn('de', () => lock.unlock(), 'wrong', 'correct horse battery')).toEqual([
      'Support-Sperre aufheben',
      'Das ist nicht die Passphrase der Support-Sperre. Alles bleibt gesperrt. Versuchen Sie es noch einmal.',
    ]);
  } finally {
    await rm(directory, { recursive: true });
  }
});
