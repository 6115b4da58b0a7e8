// A reading says in the language spoken what it found where, and what it could not read.
import { afterEach, expect, it } from 'vitest';
import { readIntake } from '../../electron/intake/index.ts';
import { kindName } from '../../electron/intake/kind-names.ts';
import { speak } from '../../electron/language.ts';
import { recognise } from '../../electron/signing/formats.ts';
import { dumps } from '../../electron/signing/index.ts';

afterEach(() => speak('en'));

const token = dumps('{"user":42}', { key: 'k', now: () => 1_700_000_000 });

it.each([
  ['en', 'Cookie header, line 1', 'By its name the file is JSON, but its content is not.', 'Cookie header'],
  ['de', 'Header Cookie, Zeile 1', 'Ihrem Namen nach ist die Datei JSON, ihrem Inhalt nach nicht.', 'Cookie-Header'],
  ['zh-CN', 'Cookie 标头，第 1 行', '从名称看，该文件是 JSON，但内容并非如此。', 'Cookie 标头'],
] as const)('in %s', async (language, where, promise, kind) => {
  speak(language);
  const bytes = Buffer.from(`Cookie: sessionid=${token}`);
  const intake = await readIntake({ bytes, fileName: 'cookies.json' }, { recognise });
  expect(intake.entries[0]).toMatchObject({ name: 'sessionid', where });
  expect(intake.problems[0]?.message).toContain(promise);
  expect(kindName(intake.kind)).toBe(kind);
});

it.each([
  ['de', 'Das ist kein Text, sondern anscheinend eine SQLite-Datenbank.'],
  ['zh-CN', '这不是文本，看起来是 SQLite 数据库。'],
] as const)('refuses a file in %s', async (language, sentence) => {
  speak(language);
  const bytes = Buffer.from('SQLite format 3\0');
  await expect(readIntake({ bytes }, { recognise })).rejects.toThrow(sentence);
});
