// What the main process says, and in which language: errors, findings, native dialogs and menus. A worker that says something is told the language.
import { createSpeaker, type Language, type Translation } from '../shared/language.ts';
import { messages as german } from './messages/de/index.ts';
import { messages as english, type Messages } from './messages/en/index.ts';
import { messages as chinese } from './messages/zh-cn/index.ts';

const translations: Record<Language, Translation<Messages>> = { en: english, de: german, 'zh-CN': chinese };

const speaker = createSpeaker(english);
export const { translator, language } = speaker;

/** From now on, in this thread. */
export const speak = (next: Language): void => speaker.speak(next, translations[next]);

/** What `say` answers in that language, whatever else is spoken. It must answer at once. */
export function inLanguage(wanted: Language, say: () => string): string {
  const spoken = language();
  if (spoken === wanted) return say();
  speak(wanted);
  try {
    return say();
  } finally {
    speak(spoken);
  }
}

/** Whole sentences, one after the other; what is empty is left out. Chinese puts no blank between them. */
export const sentences = (...parts: readonly string[]): string =>
  parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(language() === 'zh-CN' ? '' : ' ');
