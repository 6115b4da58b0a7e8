// Another value's verdict is what one wants to see of it: the pane that shows it goes back to its top. While typing it stays where it is.
import { type RefObject, useEffect, useRef } from 'react';

/** @param region What stands at the pane's top. */
export function useResultTop(text: string, region: RefObject<HTMLElement | null>): void {
  const last = useRef(text);
  useEffect(() => {
    const isTyped = isOneCharacterApart(last.current, text);
    last.current = text;
    if (isTyped) return;
    const pane = region.current?.closest('.pane');
    if (pane) pane.scrollTop = 0;
  }, [text, region]);
}

/** Put in, taken away or replaced. */
export function isOneCharacterApart(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  const rest = short.length === long.length ? same + 1 : same;
  return short.slice(rest) === long.slice(same + 1);
}
