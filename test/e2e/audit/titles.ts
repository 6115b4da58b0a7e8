// Every title a window of the stand-in has had, as Chromium itself reports it.
import type { BrowserContext } from 'playwright-core';

export async function watchTitles(context: BrowserContext): Promise<() => string[]> {
  const seen = new Set<string>();
  const browser = await context.browser()?.newBrowserCDPSession();
  if (browser === undefined) throw new Error('Chromium closed before its titles could be watched.');
  const keep = ({ targetInfo: { type, title } }: { targetInfo: { type: string; title: string } }) => {
    if (type === 'page') seen.add(title);
  };
  browser.on('Target.targetCreated', keep);
  browser.on('Target.targetInfoChanged', keep);
  // Also tells of the targets there are.
  await browser.send('Target.setDiscoverTargets', { discover: true });
  return () => [...seen];
}
