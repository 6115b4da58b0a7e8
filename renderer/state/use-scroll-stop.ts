// What scrolls and holds nothing that takes the focus is a stop of its own for the keyboard, as long as there is something to scroll.
import { type RefCallback, useCallback, useState } from 'react';

/** To be spread over the element that scrolls. */
export function useScrollStop(): { ref: RefCallback<HTMLElement>; tabIndex?: 0 } {
  const [scrolls, setScrolls] = useState(false);
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    // A pixel may be lost to rounding.
    const isMore = (all: number, shown: number) => all > shown + 1;
    const observer = new ResizeObserver(() =>
      setScrolls(
        isMore(element.scrollHeight, element.clientHeight) || isMore(element.scrollWidth, element.clientWidth),
      ),
    );
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  return scrolls ? { ref, tabIndex: 0 } : { ref };
}
