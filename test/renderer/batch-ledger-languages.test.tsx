// A finished run and a ledger with records, as they are seen by who reads German or Chinese.
import { screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { speakLanguage } from '../../renderer/load-language.ts';
import type { BatchRun } from '../../shared/batch.ts';
import type { Language } from '../../shared/language.ts';
import type { LedgerRecord } from '../../shared/ledger.ts';
import { noLedger, shop, TestBridge } from './bridge.ts';
import { renderWindow } from './window.tsx';

afterEach(() => speakLanguage('en'));

const finished: BatchRun = {
  runId: 'run-1',
  fileName: 'tokens.csv',
  outputName: 'tokens.results.csv',
  task: { do: 'verify', column: 2, profileId: null, maxAge: null, salt: null, cookieName: null, format: null },
  phase: 'done',
  message: null,
  bytesDone: 120_000,
  bytesTotal: 120_000,
  rows: 2000,
  rate: null,
  secondsLeft: null,
  counts: { verified: 1750, 'bad-signature': 230, error: 20 },
  ages: [
    { upTo: 3600, rows: 1750 },
    { upTo: null, rows: 230 },
  ],
  errors: [{ line: 1014, message: '…' }],
  errorCount: 20,
};

const record: LedgerRecord = {
  seq: 1234,
  time: Date.UTC(2026, 8, 10, 12),
  profileId: 'shop',
  profileName: 'Shop',
  environment: 'production',
  recipe: null,
  purpose: '…',
  who: 'maria',
  ticket: 'SUP-7',
  keyFingerprint: '3f2a 91c0 77de 04b1',
  tokenFingerprint: 'ab'.repeat(16),
  hash: 'c'.repeat(64),
};

function bridgeOf() {
  const bridge = new TestBridge([shop]);
  bridge.run = finished;
  bridge.handlers['ledger.status'] = () => ({
    ...noLedger,
    state: 'ready',
    records: 1234,
    firstSeq: 1,
    lastSeq: 1234,
    headHash: 'f'.repeat(64),
    bytes: 123_456,
    createdAt: record.time,
    keyIn: 'keychain',
    verified: { seq: 1000, time: record.time },
    purges: [{ upTo: 5, removed: 5, time: record.time, who: 'maria' }],
  });
  bridge.handlers['ledger.search'] = () => ({ records: [record], next: null });
  bridge.handlers['ledger.count'] = () => ({ count: 1234 });
  bridge.handlers['ledger.find'] = () => ({ records: [record] });
  bridge.handlers['ledger.verify'] = () => ({
    ok: true,
    authenticated: true,
    from: 1,
    to: 1234,
    checked: 1234,
    problems: [],
    problemCount: 0,
    headHash: 'f'.repeat(64),
  });
  return bridge;
}

async function openView(language: Language, name: string) {
  await speakLanguage(language);
  const user = renderWindow(bridgeOf());
  await user.click(await screen.findByRole('tab', { name }));
  return { user, panel: within(screen.getByRole('tabpanel', { name })) };
}
const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent?.replaceAll('\u00a0', ' ')));

it.each([
  {
    language: 'de',
    tab: 'Stapel',
    heading: 'Fertig',
    progress: '2.000 Zeilen',
    outcomes: [
      ['Ergebnis', 'Zeilen', 'Anteil'],
      ['Gültig', '1.750', '87,5 %'],
    ],
    unreadable: ['Nicht bearbeitet', '20', '1 %'],
    ages: [
      ['unter 1 Std.', '1.750'],
      ['1 Std. und älter', '230'],
    ],
    errors:
      '20 Zeilen ließen sich nicht bearbeiten. Hier die ersten 1 nach Zeilennummer; die Ergebnisdatei nennt alle.',
    line: 'Zeile 1.014',
    another: 'Neuer Lauf',
    last: 'Der letzte Lauf ist fertig: 2.000 Zeilen von „tokens.csv“.',
  },
  {
    language: 'zh-CN',
    tab: '批处理',
    heading: '已完成',
    progress: '2,000 行',
    outcomes: [
      ['结果', '行数', '占比'],
      ['已通过校验', '1,750', '87.5%'],
    ],
    unreadable: ['未能处理', '20', '1%'],
    ages: [
      ['不足 1小时', '1,750'],
      ['1小时及以上', '230'],
    ],
    errors: '有 20 行未能处理。按行号列出前 1 行，结果文件中会列出全部。',
    line: '第 1,014 行',
    another: '开始新的运行',
    last: '上一次运行已完成：共处理“tokens.csv”的 2,000 行。',
  },
] as const)('a finished run in $language', async (said) => {
  const { user, panel } = await openView(said.language, said.tab);
  expect(await panel.findByRole('heading', { name: said.heading })).toBeDefined();
  expect(panel.getByRole('progressbar', { name: said.progress })).toBeDefined();
  const [outcomes, ages] = panel.getAllByRole('table').map(rowsOf);
  expect(outcomes?.slice(0, 2)).toEqual(said.outcomes);
  expect(outcomes?.at(-1)).toEqual(said.unreadable);
  expect(ages?.slice(1)).toEqual(said.ages);
  expect(panel.getByText(said.errors)).toBeDefined();
  expect(panel.getByRole('rowheader', { name: said.line })).toBeDefined();
  await user.click(panel.getByRole('button', { name: said.another }));
  expect(await panel.findByText(said.last)).toBeDefined();
});

it.each([
  {
    language: 'de',
    tab: 'Protokoll',
    list: 'Einträge',
    row: /Nr\. 1\.234$/,
    count: '1.234 Einträge',
    whole: 'Das Ausgabeprotokoll',
    facts: [
      '1.234, Nr. 1 bis Nr. 1.234',
      /^Bis Nr\. 1\.000, am 10\.09\.2026, \d\d:\d\d:\d\d$/,
      /^5 Einträge bis Nr\. 5, von maria, am 10\.09\.2026, \d\d:\d\d$/,
      '120,6 KiB',
      'Im Schlüsselbund des Systems',
    ],
    verify: 'Alles prüfen',
    verified:
      'Alles ist so, wie es geschrieben wurde. 1.234 Einträge (Nr. 1 bis Nr. 1.234) geprüft, ohne Lücke und ohne Änderung.',
    findBox: 'Was ausgegeben worden sein könnte',
    answer: 'Antwort',
    found: /^Ja, am 10\.09\.2026, \d\d:\d\d:\d\d\./,
    show: 'Nr. 1.234 anzeigen',
    record: 'Eintrag Nr. 1.234',
    only: 'Nur Einträge zum Ticket SUP-7 anzeigen',
  },
  {
    language: 'zh-CN',
    tab: '签发记录',
    list: '条目',
    row: /第 1,234 号$/,
    count: '1,234 个条目',
    whole: '签发记录',
    facts: [
      '1,234 个，第 1 号至第 1,234 号',
      /^截至第 1,000 号，校验于 2026年9月10日 \d\d:\d\d:\d\d$/,
      /^5 个条目，截至第 5 号，由 maria 删除于 2026年9月10日 \d\d:\d\d$/,
      '120.6 KiB',
      '在系统钥匙串中',
    ],
    verify: '校验全部',
    verified: '所有内容均与写入时一致。已校验 1,234 个条目（第 1 号至第 1,234 号），没有缺失，也没有改动。',
    findBox: '可能由我们签发的内容',
    answer: '查询结果',
    found: /^是，签发于 2026年9月10日 \d\d:\d\d:\d\d。/,
    show: '查看第 1,234 号',
    record: '第 1,234 号条目',
    only: '只显示工单 SUP-7 的条目',
  },
] as const)('a ledger with records in $language', async (said) => {
  const { user, panel } = await openView(said.language, said.tab);
  const list = await panel.findByRole('listbox', { name: said.list });
  expect((await within(list).findByRole('option')).textContent).toMatch(said.row);
  expect(await panel.findByText(said.count)).toBeDefined();
  const whole = within(panel.getByRole('region', { name: said.whole }));
  const facts = [...(whole.getByText(said.facts[0]).closest('dl')?.querySelectorAll('dd') ?? [])];
  for (const fact of said.facts) {
    const fits = (text: string | null) => (typeof fact === 'string' ? text === fact : fact.test(text ?? ''));
    expect(facts.map(({ textContent }) => textContent).filter(fits), String(fact)).toHaveLength(1);
  }
  await user.click(whole.getByRole('button', { name: said.verify }));
  expect((await whole.findByRole('status')).textContent).toBe(said.verified);
  await user.click(panel.getByRole('textbox', { name: said.findBox }));
  await user.paste('x:good');
  const answer = within(panel.getByRole('status', { name: said.answer }));
  await user.click(await answer.findByRole('button', { name: said.show }));
  expect(panel.getByRole('status', { name: said.answer }).textContent).toMatch(said.found);
  const card = within(await panel.findByRole('region', { name: said.record }));
  expect(card.getByRole('button', { name: said.only })).toBeDefined();
});
