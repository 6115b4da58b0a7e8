// Runs in the page's own world before any of its scripts: hands the preload's world a detached node to meet at, and leaves nothing behind.
// Runs as source text: leans on nothing but its arguments.
import type { openBridgeEnd } from './bridge-end.ts';

export function startPageWorld(openEnd: typeof openBridgeEnd, meeting: string): void {
  const node = document.createElement('i');
  const announce = () => window.dispatchEvent(new MouseEvent(`${meeting}-here`, { relatedTarget: node }));
  openEnd(node, 'page');
  // Whichever world starts first, they find each other: this one announces itself, and answers once when asked.
  window.addEventListener(`${meeting}-where`, announce, { once: true });
  announce();
}
