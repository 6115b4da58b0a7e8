// The contract's other direction: what the main process tells the window unasked.
import type { BrowserWindow } from 'electron';
import { type EventName, type EventPayload, events } from '../../shared/contract.ts';
import { wireName } from '../../shared/wire.ts';

export type Send = <E extends EventName>(event: E, payload: EventPayload<E>) => void;

/** Events for a window that is gone, or not there yet, are dropped: a new window asks for the state itself. */
export function eventsTo(currentWindow: () => BrowserWindow | null): Send {
  return (event, payload) => {
    const window = currentWindow();
    if (window === null || window.isDestroyed()) return;
    window.webContents.send(wireName(event), events[event].parse(payload));
  };
}
