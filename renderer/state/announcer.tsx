// One polite live region for short confirmations ("Copied"), so that they are spoken wherever they happen.
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { translator } from '../language.ts';

const t = translator('words');

const AnnouncerContext = createContext<(text: string) => void>(() => {});

export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', turn: 0 });
  const announce = useCallback((text: string) => setSaid((last) => ({ text, turn: last.turn + 1 })), []);
  return (
    <AnnouncerContext value={announce}>
      {children}
      {/* The attribute keeps it in force while a dialog hides the rest of the window. */}
      <div role="status" aria-label={t('announced.region')} data-live-announcer className="visually-hidden">
        {/* A new key makes a repeated sentence a new node, which is spoken again. */}
        <span key={said.turn}>{said.text}</span>
      </div>
    </AnnouncerContext>
  );
}

export const useAnnounce = () => useContext(AnnouncerContext);
