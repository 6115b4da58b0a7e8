// The way from a value's number to its record in the Ledger view; null where there is none, as in a dialog over another view.
import { createContext } from 'react';

export const ShowRecordContext = createContext<((seq: number) => void) | null>(null);
