// Every request of every page ends here: the app's own scheme is answered by the main process, anything else goes nowhere.
import type { BrowserContext, Page, Request, Route } from 'playwright-core';
import type { Remote } from '../link.ts';
import type { MainApi } from '../messages.ts';
import { toAppUrl } from '../origin.ts';
import type { HostWindow } from './window.ts';

export async function interceptRequests(
  context: BrowserContext,
  main: Remote<MainApi>,
  windowOf: (page: Page) => HostWindow | undefined,
): Promise<void> {
  await context.route('**/*', async (route) => {
    try {
      await answer(route, route.request(), main, windowOf);
    } catch {
      // The main process, the page or the request has gone.
      await route.abort('aborted').catch(() => {});
    }
  });
}

async function answer(
  route: Route,
  request: Request,
  main: Remote<MainApi>,
  windowOf: (page: Page) => HostWindow | undefined,
): Promise<void> {
  const frame = request.frame();
  const window = windowOf(frame.page());
  if (window === undefined) return route.abort('blockedbyclient');
  const browserUrl = request.url();
  const url = toAppUrl(browserUrl);
  const isMainFrame = request.isNavigationRequest() && frame.parentFrame() === null;
  if (isMainFrame) {
    const expected = window.expectedUrl !== null && withoutHash(window.expectedUrl) === browserUrl;
    window.expectedUrl = null;
    const isReload = withoutHash(window.page.url()) === browserUrl;
    if (!expected && !isReload && !(await main.mayNavigate(window.id, url))) return route.abort('aborted');
  }
  const result = await main.pageRequest({
    windowId: window.id,
    url,
    method: request.method(),
    headers: await request.allHeaders(),
    body: request.postDataBuffer(),
    resourceType: isMainFrame ? 'mainFrame' : request.resourceType(),
  });
  // 'aborted' leaves the page as it is, where a blocked navigation would show the browser's own error page.
  if (result.cancel) return route.abort(isMainFrame ? 'aborted' : 'blockedbyclient');
  const { status, headers, body } = result;
  await route.fulfill({ status, headers, body: Buffer.from(body) });
}

const withoutHash = (url: string) => url.replace(/#.*$/, '');
