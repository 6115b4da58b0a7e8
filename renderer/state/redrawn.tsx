// Draws everything anew when the language has changed: each text is asked for while it is drawn, and much is drawn only for changes of its own.
// What was typed is held as it is through a lock; the focus and what was scrolled to are found again by their places.
import { Fragment, type ReactNode, useContext, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Language } from '../../shared/language.ts';
import { HeldContext } from './lock-held.ts';

export function Redrawn({ spoken, children }: { spoken: Language; children: ReactNode }) {
  const held = useContext(HeldContext);
  const [drawn, setDrawn] = useState(spoken);
  const before = useRef<{ focused: Place | null; scrolled: [Place, number][] } | null>(null);
  // Not what a list or a dialog over the window holds, which is on its way out and may have given the focus up already.
  const lastFocused = useRef<Element | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.closest('.app')) lastFocused.current = target;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  useLayoutEffect(() => {
    if (spoken === drawn) return;
    before.current = {
      focused: lastFocused.current?.isConnected ? placeOf(lastFocused.current) : null,
      scrolled: [...document.body.querySelectorAll('*')]
        .filter((element) => element.scrollTop > 0)
        .map((element) => [placeOf(element), element.scrollTop]),
    };
    held.redrawing = true;
    setDrawn(spoken);
  }, [spoken, drawn, held]);
  // After the effects of what was drawn anew, which may have taken the focus.
  useEffect(() => {
    if (spoken !== drawn) return;
    held.redrawing = false;
    if (before.current === null) return;
    const { focused, scrolled } = before.current;
    before.current = null;
    for (const [place, top] of scrolled) {
      const element = elementAt(place);
      if (element) element.scrollTop = top;
    }
    if (focused !== null) focusNear(focused);
  }, [spoken, drawn, held]);
  return <Fragment key={drawn}>{children}</Fragment>;
}

/** The way down from the body, by the index among the children: it is the same in every language. */
type Place = readonly number[];

function placeOf(element: Element | null): Place {
  const parent = element?.parentElement;
  if (!element || !parent || element === document.body) return [];
  return [...placeOf(parent), [...parent.children].indexOf(element)];
}

/** As far down as there is something. */
function elementsTo(place: Place): Element[] {
  const way: Element[] = [document.body];
  for (const index of place) {
    const next = way.at(-1)?.children[index];
    if (!next) break;
    way.push(next);
  }
  return way;
}

const elementAt = (place: Place): Element | undefined => elementsTo(place)[place.length];

const focusable = 'a[href], button, input, textarea, select, [tabindex]:not([tabindex="-1"])';

/** What stood there may be gone, as the button is that restored a default; then what is next to it. */
function focusNear(place: Place): void {
  for (const element of elementsTo(place).reverse()) {
    // Nothing of it is there any more: the way back in is the view's tab.
    if (element === document.body) document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
    if (element === document.body) return;
    for (const candidate of [element, ...element.querySelectorAll(focusable)]) {
      if (candidate instanceof HTMLElement) candidate.focus({ preventScroll: true });
      if (document.activeElement === candidate) return;
    }
  }
}
