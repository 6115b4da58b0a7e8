// The language a person has set, or the system's. Spoken before the menu and the first window are made, and from every change on.
import { type Language, pickLanguage } from '../../shared/language.ts';
import type { Settings } from '../../shared/settings.ts';
import { language, speak } from '../language.ts';

interface LanguageSettings {
  read(): Promise<Settings>;
  onChange(listener: (settings: Settings) => void): void;
}

/**
 * @param preferred the system's languages, BCP 47, best first
 * @returns adds a listener, told of another language once it is spoken
 */
export async function followLanguage(
  preferred: () => readonly string[],
  settings: LanguageSettings,
): Promise<(listener: (spoken: Language) => void) => void> {
  const listeners: ((spoken: Language) => void)[] = [];
  const apply = ({ language: chosen }: Settings) => {
    const next = chosen === 'system' ? pickLanguage(preferred()) : chosen;
    if (next === language()) return;
    speak(next);
    for (const listener of listeners) listener(next);
  };
  settings.onChange(apply);
  apply(await settings.read());
  return (listener) => void listeners.push(listener);
}
