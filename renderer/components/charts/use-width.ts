// How wide a chart may be: text in it keeps its size, so that the drawing is laid out anew rather than stretched.
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** CSS pixels, followed as they change; 0 until it is laid out. */
export function useWidth(): [ref: RefObject<HTMLDivElement | null>, width: number] {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
