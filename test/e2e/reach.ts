// Whether everything on a page can be got at: nothing is cut off, nothing covers a control, nothing needs scrolling in two directions.
import type { Page } from 'playwright-core';

export const unreachable = (page: Page): Promise<string[]> => page.evaluate(findings);

/** Runs in the page. */
function findings(): string[] {
  const found: string[] = [];
  const name = (element: Element): string => {
    const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return `<${element.localName} class="${element.getAttribute('class') ?? ''}"> ${words.trim().slice(0, 40)}`;
  };
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.closest('[inert], [aria-hidden="true"], .visually-hidden') === null;
  /** What keeps its lines as they are may be wider than the window, and scrolls by itself. */
  const keepsLines =
    'table, [role="grid"], [role="table"], [role="tablist"], textarea, pre, code, [contenteditable], svg';
  const width = document.documentElement.clientWidth;

  if (document.documentElement.scrollWidth > width) found.push('the page itself scrolls sideways');
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    if (!isShown(element)) continue;
    const { overflowX, overflowY, textOverflow, display } = getComputedStyle(element);
    const over = element.scrollWidth - element.clientWidth;
    // Inline elements have no width of their own, and a picture's parts none of this kind.
    if (over <= 1 || element.clientWidth <= 1 || display === 'inline' || element instanceof SVGElement) continue;
    const holdsLines = element.matches(keepsLines) || element.querySelector(keepsLines) !== null;
    if (overflowX === 'auto' || overflowX === 'scroll') {
      if (!holdsLines) found.push(`scrolls sideways: ${name(element)}`);
      else if (overflowY === 'visible') found.push(`scrolls over its edge: ${name(element)}`);
      continue;
    }
    if (overflowX === 'visible') continue;
    if (textOverflow === 'ellipsis' || element.matches('input, svg, .chart') || holdsLines) continue;
    found.push(`is cut off: ${name(element)}`);
  }
  for (const element of document.body.querySelectorAll('h1, h2, h3, p, label, button, legend, dt, dd, li')) {
    if (!isShown(element) || element.closest(keepsLines) !== null) continue;
    const { left, right, width: own } = element.getBoundingClientRect();
    if (own > 0 && (left < -1 || right > width + 1)) found.push(`lies beyond the edge: ${name(element)}`);
  }

  const controls = 'button, a[href], input, textarea, select, summary, [role="option"], [role="row"], [tabindex="0"]';
  for (const control of document.body.querySelectorAll<HTMLElement>(controls)) {
    if (!isShown(control) && control.closest('label') === null) continue;
    if (control.closest('[inert], [aria-hidden="true"]') !== null) continue;
    // A box of one's own is drawn by the label.
    const shown = control.matches('input[type="radio"], input[type="checkbox"]') ? control.closest('label') : control;
    if (shown === null || !isShown(shown) || shown.getBoundingClientRect().width <= 1) continue;
    // With -1 it is one of a group, in which the arrow keys go from one to the next.
    if (
      !control.matches(':disabled, [tabindex="-1"]') &&
      control.matches('[tabindex], a, button, input, textarea, select')
    ) {
      control.focus();
      const active = document.activeElement;
      // A list hands the focus to one of its options, and a toolbar to the one of its buttons that had it last.
      const bar = control.closest('[role="toolbar"], [role="radiogroup"]');
      if (active !== control && !control.contains(active) && !bar?.contains(active))
        found.push(`takes no focus: ${name(control)}`);
    }
    shown.scrollIntoView({ block: 'center', inline: 'nearest' });
    const box = shown.getBoundingClientRect();
    // What is taller than the window is met in its upper part.
    const x = (Math.max(box.left, 0) + Math.min(box.right, width)) / 2;
    const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
    if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= width) {
      found.push(`cannot be scrolled to: ${name(shown)}`);
      continue;
    }
    const met = document.elementFromPoint(x, y);
    if (met === null || !(shown.contains(met) || met.contains(shown) || met.closest('label')?.contains(control))) {
      found.push(`is covered by ${met === null ? 'nothing' : name(met)}: ${name(shown)}`);
    }
  }
  return [...new Set(found)];
}
