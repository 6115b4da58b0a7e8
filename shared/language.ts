// The languages the app speaks, and how a process speaks one: the window and the main process have a catalogue of ICU messages each, in English and in
// translations that are held to it.
import { createTranslator } from 'use-intl/core';

/** BCP 47. */
export const languages = ['en', 'de', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

/** Each in its own words: who cannot read the language the app is in must find theirs. */
export const languageNames: Record<Language, string> = { en: 'English', de: 'Deutsch', 'zh-CN': '简体中文' };

/** By area, and within by place; at the end of each branch a message. */
interface Catalogue {
  readonly [name: string]: string | Catalogue;
}

/** The same names, other words. */
export type Translation<Part> = {
  readonly [Name in keyof Part]: Part[Name] extends string ? string : Translation<Part[Name]>;
};

/** Of one area. */
export type Translator<Messages extends Catalogue> = ReturnType<typeof createTranslator<Messages>>;

export interface Speaker<Messages extends { readonly [area: string]: Catalogue }> {
  /**
   * The messages of one area: `t('retire.title')`, `t('retire.left', { count })`, `t.rich('retire.how', { code: (name) => <code>{name}</code> })`.
   * Always in the language spoken when it is called; so a text must not be kept in a constant of a module.
   */
  translator<const Area extends keyof Messages>(area: Area): Translator<Messages[Area]>;
  /** From now on every translator answers in `next`. What was said before stays as it is, so whoever shows it has to ask again. */
  speak(next: Language, translation: Translation<Messages>): void;
  /** What `Intl` is given. */
  language(): Language;
}

/** Speaks English until told otherwise. */
export function createSpeaker<const Messages extends { readonly [area: string]: Catalogue }>(
  english: Messages,
): Speaker<Messages> {
  let spoken: Language = 'en';
  let catalogue: Messages = english;

  const translate = <const Area extends keyof Messages>(area: Area) =>
    createTranslator<Messages[Area]>({
      locale: spoken,
      messages: catalogue[area],
      onError: (error) => {
        throw error;
      },
    });

  return {
    translator(area) {
      type Own = Translator<Messages[typeof area]>;
      let made: { language: Language; translate: Own } | null = null;
      const current = (): Own => {
        if (made?.language !== spoken) made = { language: spoken, translate: translate(area) };
        return made.translate;
      };
      const t = ((...asked) => current()(...asked)) as Own;
      t.rich = (...asked) => current().rich(...asked);
      t.markup = (...asked) => current().markup(...asked);
      t.raw = (...asked) => current().raw(...asked);
      t.has = (...asked) => current().has(...asked);
      return t;
    },
    speak(next, translation) {
      spoken = next;
      // A test holds every catalogue to the English one, arguments and tags included.
      catalogue = translation as unknown as Messages;
    },
    language: () => spoken,
  };
}

/** The first of `preferred` (BCP 47, best first) that the app speaks, else English. */
export function pickLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const wanted = localeOf(tag);
    // Traditional Chinese is another script, and English is nearer to its readers than a guess.
    const found = languages.find((one) => {
      const offered = new Intl.Locale(one).maximize();
      return offered.language === wanted?.language && offered.script === wanted.script;
    });
    if (found !== undefined) return found;
  }
  return 'en';
}

/** Null for what a system says that is no language, such as C. */
function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return null;
  }
}
