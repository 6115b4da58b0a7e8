// What a lock must not lose, nor a change of the language: either takes every view off the page, and what was typed in them is put back after it.
import { createContext, type Dispatch, type SetStateAction, useContext, useEffect, useState } from 'react';

export interface Held {
  /** The app is locked: what is unmounted now is wanted back. */
  keeping: boolean;
  /** The same while the window is drawn anew in another language. */
  redrawing: boolean;
  readonly values: Map<string, unknown>;
}

export const createHeld = (): Held => ({ keeping: false, redrawing: false, values: new Map() });

export const HeldContext = createContext<Held>(createHeld());

/**
 * State that outlives the lock, in this window's memory. Unmounted for any other reason it is forgotten, as any state is.
 * @param name One for each place: two that are mounted at once must not share it.
 */
export function useHeld<T>(name: string, initial: T | (() => T)): [T, Dispatch<SetStateAction<T>>] {
  const held = useContext(HeldContext);
  const [value, setValue] = useState<T>(() => {
    if (held.values.has(name)) return held.values.get(name) as T;
    return typeof initial === 'function' ? (initial as () => T)() : initial;
  });
  useEffect(() => {
    held.values.set(name, value);
  }, [held, name, value]);
  useEffect(
    () => () => {
      if (!held.keeping && !held.redrawing) held.values.delete(name);
    },
    [held, name],
  );
  return [value, setValue];
}
