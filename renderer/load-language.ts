// Fetches a window's catalogue and speaks it. English is there from the start; each other language is a file of its own, read when it is wanted.
import { type Language, languages, type Translation } from '../shared/language.ts';
import { speak } from './language.ts';
import { messages as english, type Messages } from './messages/en/index.ts';

const catalogues: Record<Language, () => Promise<Translation<Messages>>> = {
  en: async () => english,
  de: async () => (await import('./messages/de/index.ts')).messages,
  'zh-CN': async () => (await import('./messages/zh-cn/index.ts')).messages,
};

/** The one asked for last: a catalogue that comes after a later one was asked for is not spoken any more. */
let wanted: Language = 'en';

/** @returns whether it is spoken now; else what was spoken before still is */
export async function speakLanguage(next: Language): Promise<boolean> {
  wanted = next;
  let catalogue: Translation<Messages>;
  try {
    catalogue = await catalogues[next]();
  } catch {
    return false;
  }
  if (wanted !== next) return false;
  speak(next, catalogue);
  // Chosen by it: fonts for Han, quotation marks and hyphens, the voice that reads aloud.
  document.documentElement.lang = next;
  return true;
}

/** As the main process opened the window. */
export function languageOf(search: string): Language {
  const asked = new URLSearchParams(search).get('language');
  return languages.find((one) => one === asked) ?? 'en';
}
