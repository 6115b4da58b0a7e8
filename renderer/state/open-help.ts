// The way to a page of Help from anywhere in the window; null where there is none, as in a window of its own.
import { createContext } from 'react';

export type HelpPageId =
  | 'first'
  | 'example'
  | 'inspect'
  | 'sign'
  | 'links'
  | 'batch'
  | 'ledger'
  | 'keys'
  | 'settings'
  | 'terms';

export const OpenHelpContext = createContext<((page: HelpPageId) => void) | null>(null);
