// Every language says everything that English says, with the same values in it, in forms that its plurals have.
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { expect, test } from 'vitest';
import { messages as mainGerman } from '../../electron/messages/de/index.ts';
import { messages as mainEnglish } from '../../electron/messages/en/index.ts';
import { messages as mainChinese } from '../../electron/messages/zh-cn/index.ts';
import { messages as german } from '../../renderer/messages/de/index.ts';
import { messages as english } from '../../renderer/messages/en/index.ts';
import { messages as chinese } from '../../renderer/messages/zh-cn/index.ts';
import { type Language, languages } from '../../shared/language.ts';

type Tree = { readonly [name: string]: string | Tree };
const catalogues: Record<Language, Tree> = {
  en: { window: english, main: mainEnglish },
  de: { window: german, main: mainGerman },
  'zh-CN': { window: chinese, main: mainChinese },
};

/** `window.inspect.verdict.title` → its message. */
function flat(tree: Tree, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([name, part]) =>
      typeof part === 'string' ? [[path + name, part] as const] : [...flat(part, `${path}${name}.`)],
    ),
  );
}
const flattened = Object.fromEntries(languages.map((one) => [one, flat(catalogues[one])]));
const messagesOf = (one: string) => flattened[one] as Map<string, string>;

/** What a message is given, by name: a tag, a value, a number, and between which values it chooses. */
function given(elements: readonly MessageFormatElement[], into = new Map<string, string>()): Map<string, string> {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    if (element.type === TYPE.tag) {
      into.set(element.value, 'tag');
      given(element.children, into);
    } else if (element.type === TYPE.select) {
      into.set(element.value, `one of ${Object.keys(element.options).sort().join(', ')}`);
      for (const option of Object.values(element.options)) given(option.value, into);
    } else if (element.type === TYPE.plural) {
      into.set(element.value, 'number');
      for (const option of Object.values(element.options)) given(option.value, into);
    } else if (!into.has(element.value)) into.set(element.value, element.type === TYPE.number ? 'number' : 'value');
  }
  return into;
}

/** Each plural of a message, by its categories; `=0` and the like are free. */
function plurals(elements: readonly MessageFormatElement[]): string[][] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return plurals(element.children);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    const inner = Object.values(element.options).flatMap((option) => plurals(option.value));
    const categories = Object.keys(element.options).filter((name) => !name.startsWith('='));
    return element.type === TYPE.plural ? [categories, ...inner] : inner;
  });
}

test.each(languages)('%s says everything, and nothing else', (one) => {
  expect([...messagesOf(one).keys()].sort()).toEqual([...messagesOf('en').keys()].sort());
});

test.each(languages)('%s: every message can be read, and has the values of the English one', (one) => {
  const wrong = [...messagesOf(one)].flatMap(([key, message]) => {
    const [here, there] = [message, messagesOf('en').get(key) ?? ''].map((text) =>
      [...given(parse(text))].sort().join('; '),
    );
    return here === there ? [] : [`${key}: ${here}, in English ${there}`];
  });
  expect(wrong).toEqual([]);
});

test.each(languages)('%s: plurals have the categories of the language', (one) => {
  const categories = new Intl.PluralRules(one).resolvedOptions().pluralCategories;
  const wrong = [...messagesOf(one)].flatMap(([key, message]) =>
    plurals(parse(message))
      .filter((has) => [...has].sort().join() !== [...categories].sort().join())
      .map((has) => `${key}: ${has.join(', ')} instead of ${categories.join(', ')}`),
  );
  expect(wrong).toEqual([]);
});

test.each(languages.filter((one) => one !== 'en'))('%s: a sentence is not the English one', (one) => {
  // Names and terms may be the same; three words in a row are a sentence that was forgotten.
  const words = (text: string) =>
    text.replaceAll(/<(\w+)>.*?<\/\1>|[{<][^}>]*[}>]/g, ' ').match(/\p{L}{2,}/gu)?.length ?? 0;
  const forgotten = [...messagesOf(one)].filter(
    ([key, message]) => words(message) > 2 && message === messagesOf('en').get(key),
  );
  expect(forgotten).toEqual([]);
});

test.each(languages)('%s: no straight quotation mark where the language has one of its own', (one) => {
  // An apostrophe is ICU's escape, too: a stray one swallows what follows.
  const straight = [...messagesOf(one)].filter(([, message]) =>
    /\p{L}'\p{L}|"\p{L}/u.test(message.replaceAll(/<(\w+)>.*?<\/\1>/g, '')),
  );
  expect(straight).toEqual([]);
});
