// Inspect and Sign as they are seen by who reads German or Chinese.
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { speakLanguage } from '../../renderer/load-language.ts';
import { duration, relative } from '../../renderer/wording/time.ts';
import { timeIn } from '../../renderer/wording/time-zones.ts';
import { inspectionOf, profile, TestBridge } from './bridge.ts';
import { renderWindow } from './window.tsx';

afterEach(() => speakLanguage('en'));

const day = 86_400;
const now = Math.floor(Date.now() / 1000);
const key = { profileId: 'local', profileName: 'Local', environment: 'development' as const, index: 1 };

/** What a verdict is about is said by the main process, which speaks for itself. */
const bridge = () =>
  new TestBridge([profile('local', 'Local')], {
    'inspect.inspect': ({ text }) => {
      if (text.endsWith(':bad')) return inspectionOf(text);
      return inspectionOf(text, {
        status: text.endsWith(':old') ? 'expired' : 'verified',
        signedAt: now - 30 * day - 3700,
        key: { ...key, fingerprint: '3f2a 91c0 77de 04b1', publishedIn: null },
        payload: { kind: 'text', text: 'x', bytes: 12_345 },
      });
    },
  });

const languages = [
  {
    language: 'de',
    token: 'Token',
    verdict: 'Ergebnis',
    verified: 'Gültig',
    expired: 'Abgelaufen',
    tampered: 'Signatur falsch',
    maxAge: /Höchstalter/,
    twoWeeks: '2 Wochen',
    time: 'Signiert am',
    ago: 'vor 30 Tagen',
    over: '30 Tage, 1 Std. alt, 16 Tage, 1 Std. über dem Höchstalter (14 Tage)',
    signature: 'Signatur',
    key: 'Fallback 1',
    payload: 'Nutzdaten',
    size: 'Text, 12.345 Byte',
    signTab: 'Signieren',
    nothingYet: 'Noch nichts signiert',
    value: 'Wert',
    signButton: 'Signieren',
    result: 'Signiertes Ergebnis',
    announced: ['Meldungen', 'Signiert'],
    stale: 'Das Formular wurde seitdem geändert. Dies ist noch der zuvor signierte Wert.',
  },
  {
    language: 'zh-CN',
    token: '令牌',
    verdict: '校验结果',
    verified: '已通过校验',
    expired: '已过期',
    tampered: '签名错误',
    maxAge: /最长有效期/,
    twoWeeks: '2 周',
    time: '签名时间',
    ago: '30天前',
    over: '已签名30天1小时：超出最长有效期14天达16天1小时',
    signature: '签名',
    key: '后备密钥 1',
    payload: '载荷',
    size: '文本，12,345 字节',
    signTab: '签名',
    nothingYet: '尚未签名',
    value: '值',
    signButton: '签名',
    result: '签名结果',
    announced: ['通知', '已签名'],
    stale: '表单此后已更改。这仍是之前签名的值。',
  },
] as const;

describe.each(languages)('in $language', (words) => {
  it('Inspect says what it found of a verified, an expired and a changed value', async () => {
    await speakLanguage(words.language);
    const user = renderWindow(bridge());
    const token = await screen.findByRole('textbox', { name: words.token });
    const verdict = screen.getByRole('status', { name: words.verdict });
    const inspect = async (text: string) => {
      await user.clear(token);
      await user.click(token);
      await user.paste(text);
    };
    await inspect('x:good');
    await waitFor(() => expect(verdict.textContent).toContain(words.verified));
    const card = async (name: string) => (await screen.findByRole('region', { name })).textContent;
    expect(await card(words.time)).toContain(words.ago);
    expect(await card(words.signature)).toContain(words.key);
    expect(await card(words.payload)).toContain(words.size);

    await user.click(screen.getByRole('button', { name: words.maxAge }));
    await user.click(await screen.findByRole('option', { name: words.twoWeeks }));
    await inspect('x:old');
    await waitFor(() => expect(verdict.textContent).toContain(words.expired));
    await waitFor(async () => expect(await card(words.time)).toContain(words.over));

    await inspect('x:bad');
    await waitFor(() => expect(verdict.textContent).toContain(words.tampered));
  });

  it('Sign leads to a value, and says when it is no longer what the form says', async () => {
    await speakLanguage(words.language);
    const user = renderWindow(bridge());
    await user.click(await screen.findByRole('tab', { name: words.signTab }));
    await screen.findByRole('heading', { name: words.nothingYet });
    await user.type(screen.getByRole('textbox', { name: words.value }), 'hello');
    await user.click(screen.getByRole('button', { name: words.signButton }));
    const result = within(screen.getByRole('region', { name: words.result }));
    await waitFor(() => expect(result.getAllByText(/hello:good/)[0]).toBeDefined());
    const [region, signed] = words.announced;
    expect(screen.getByRole('status', { name: region }).textContent).toBe(signed);
    expect(result.queryByText(words.stale)).toBeNull();
    await user.type(screen.getByRole('textbox', { name: words.value }), '!');
    expect(result.getByText(words.stale)).toBeDefined();
  });
});

describe('Times', () => {
  it.each([
    ['en', ['just now', '42 sec ago', 'in 27 hr, 4 min', 'in 2 days', '3 days, 4 hr', '0 sec']],
    ['de', ['gerade eben', 'vor 42 Sek.', 'in 27 Std., 4 Min.', 'in 2 Tagen', '3 Tage, 4 Std.', '0 Sek.']],
    ['zh-CN', ['刚刚', '42秒前', '27小时4分钟后', '2天后', '3天4小时', '0秒']],
  ] as const)('are said in %s', async (language, said) => {
    await speakLanguage(language);
    const spans = [duration(3 * day + 4 * 3600 + 59), duration(0)];
    expect([relative(0.5), relative(42), relative(-27 * 3600 - 240), relative(-2 * day - 3), ...spans]).toEqual(said);
  });

  it.each([
    ['en', 'Friday, 15 January 2027 at 09:00 GMT+1 (Europe/Berlin)'],
    ['de', 'Freitag, 15. Januar 2027, 09:00 GMT+1 (Europe/Berlin)'],
    ['zh-CN', '2027年1月15日 星期五 09:00 GMT+1 (Europe/Berlin)'],
  ] as const)('of a place are written in %s', async (language, said) => {
    await speakLanguage(language);
    expect(timeIn(1_800_000_000, 'Europe/Berlin')).toBe(said);
  });
});
