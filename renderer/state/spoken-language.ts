// The language this window speaks: what it was opened with, and whatever the main process tells since.
import { useEffect, useState } from 'react';
import type { Language } from '../../shared/language.ts';
import { subscribe } from '../client.ts';
import { language } from '../language.ts';
import { speakLanguage } from '../load-language.ts';

/** Drawn anew only once the catalogue is there. */
export function useSpokenLanguage(): Language {
  const [spoken, setSpoken] = useState(language);
  useEffect(
    () =>
      subscribe('language.changed', ({ language: next }) => {
        // A page that has to be loaded again begins with it.
        history.replaceState(null, '', `?language=${next}`);
        void speakLanguage(next).then((isSpoken) => isSpoken && setSpoken(next));
      }),
    [],
  );
  return spoken;
}
