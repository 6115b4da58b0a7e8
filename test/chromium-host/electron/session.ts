// The one session. Requests are asked of the app's webRequest listeners, then answered by its protocol handlers; there is no network behind them.
import type { OnBeforeRequestListenerDetails, OnHeadersReceivedListenerDetails, Session, WebRequest } from 'electron';
import type { PageRequest, PageRequestAnswer } from '../messages.ts';
import { serve } from './launcher.ts';
import { handlerFor, protocol } from './protocol.ts';

type BeforeRequest = (
  details: OnBeforeRequestListenerDetails,
  answer: (response: { cancel?: boolean }) => void,
) => void;
type HeadersReceived = (
  details: OnHeadersReceivedListenerDetails,
  answer: (response: {
    cancel?: boolean;
    responseHeaders?: Record<string, string | string[]>;
    statusLine?: string;
  }) => void,
) => void;

let beforeRequest: BeforeRequest | null = null;
let headersReceived: HeadersReceived | null = null;

const webRequest = {
  onBeforeRequest(first: unknown, second?: unknown) {
    beforeRequest = listenerOf(first, second) as BeforeRequest | null;
  },
  onHeadersReceived(first: unknown, second?: unknown) {
    headersReceived = listenerOf(first, second) as HeadersReceived | null;
  },
} satisfies Pick<WebRequest, 'onBeforeRequest' | 'onHeadersReceived'>;

/** A filter of URLs may come first; the app's own code sees every request and decides, so the stand-in takes no filter. */
function listenerOf(first: unknown, second: unknown): unknown {
  if (second !== undefined) throw new Error('The Chromium stand-in takes webRequest listeners without a URL filter.');
  return first;
}

const defaultSession = {
  protocol,
  webRequest,
  // Chromium was started with every permission denied, which is stricter than any handler.
  setPermissionRequestHandler() {},
  setPermissionCheckHandler() {},
  setDevicePermissionHandler() {},
  setSpellCheckerEnabled() {},
  setSpellCheckerLanguages() {},
  spellCheckerEnabled: false,
  isSpellCheckerEnabled: () => false,
} satisfies Partial<Omit<Session, 'protocol' | 'webRequest'>> & {
  protocol: typeof protocol;
  webRequest: typeof webRequest;
};

export const session = { defaultSession };

async function answer(request: PageRequest): Promise<PageRequestAnswer> {
  const { url, method, resourceType, body } = request;
  const details = {
    id: 0,
    url,
    method,
    resourceType,
    referrer: '',
    timestamp: Date.now(),
    webContentsId: request.windowId,
    uploadData: [],
  };
  const ask = <T extends { cancel?: boolean }>(listen: (answer: (response: T) => void) => void) =>
    new Promise<T>((resolve) => listen(resolve));
  const listener = beforeRequest;
  if (listener !== null) {
    const before = await ask<{ cancel?: boolean }>((reply) =>
      listener(details as unknown as OnBeforeRequestListenerDetails, reply),
    );
    if (before.cancel) return { cancel: true };
  }
  const handler = handlerFor(url.split(':')[0] ?? '');
  if (handler === undefined) return { cancel: true };
  const headers = Object.entries(request.headers).filter(([name]) => !name.startsWith(':') && name !== 'host');
  const response = await handler(
    new Request(url, { method, headers, ...(body === null ? {} : { body: new Uint8Array(body) }) }),
  );
  const answered = {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  };
  const received = headersReceived;
  if (received === null) return { cancel: false, ...answered };
  const responseHeaders = Object.fromEntries(Object.entries(answered.headers).map(([name, value]) => [name, [value]]));
  const after = await ask<Parameters<Parameters<HeadersReceived>[1]>[0]>((reply) =>
    received(
      { ...details, responseHeaders, statusCode: answered.status } as unknown as OnHeadersReceivedListenerDetails,
      reply,
    ),
  );
  if (after.cancel) return { cancel: true };
  const changed = Object.entries(after.responseHeaders ?? responseHeaders).map(([name, value]) => [
    name,
    [value].flat().join(', '),
  ]);
  return { cancel: false, ...answered, headers: Object.fromEntries(changed) };
}

serve({
  async pageRequest(request) {
    try {
      return await answer(request);
    } catch (error) {
      console.error(`The request for ${request.url} failed:`, error);
      return { cancel: true };
    }
  },
});
