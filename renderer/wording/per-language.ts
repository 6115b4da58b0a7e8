// Formats of Intl, one of each kept for the language spoken: making one takes long enough to be felt in a table.
import type { Language } from '../../shared/language.ts';
import { language } from '../language.ts';

export function perLanguage<Format>(make: (spoken: Language) => Format): () => Format {
  let made: { language: Language; format: Format } | null = null;
  return () => {
    if (made?.language !== language()) made = { language: language(), format: make(language()) };
    return made.format;
  };
}

/** For dates: `undefined`, which is the system's own form of them, where the system is of the language spoken (de-AT, en-GB), else that language. */
export function regional(spoken: Language): Language | undefined {
  const system = new Intl.Locale(new Intl.DateTimeFormat().resolvedOptions().locale).maximize();
  const wanted = new Intl.Locale(spoken).maximize();
  return system.language === wanted.language && system.script === wanted.script ? undefined : spoken;
}
