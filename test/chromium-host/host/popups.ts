// One window is the app's; any other that Chromium opens (window.open, a middle click, a shortcut of its own) is closed at once.
// Playwright reports a new page only once it has loaded, which here it never does, so the browser itself is asked.
import type { CDPSession } from 'playwright-core';

/** `isOwn` says whether the launcher is opening a page itself just now. */
export async function closePopups(browser: CDPSession, isOwn: () => boolean): Promise<void> {
  const { targetInfos } = await browser.send('Target.getTargets');
  const known = new Set(targetInfos.map(({ targetId }) => targetId));
  browser.on('Target.targetCreated', ({ targetInfo: { targetId, type, openerId, url } }) => {
    if (type !== 'page' || known.has(targetId) || url.startsWith('devtools://')) return;
    known.add(targetId);
    if (openerId === undefined && isOwn()) return;
    browser.send('Target.closeTarget', { targetId }).catch(() => {});
  });
  await browser.send('Target.setDiscoverTargets', { discover: true });
}
