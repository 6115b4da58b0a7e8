// Chromium knows no app:// scheme, so each custom origin is shown under an https name that can never resolve (RFC 2606) and whose requests
// are intercepted: app://countersign/x is https://app.countersign.invalid/x in the browser, and app://countersign/x again for the app.
// The host comes last so that two hosts are two sites, as they are in Electron: Chromium gives each site processes of its own.

const suffix = '.invalid';
const webSchemes = new Set([
  'http:',
  'https:',
  'data:',
  'blob:',
  'about:',
  'file:',
  'ws:',
  'wss:',
  'javascript:',
  'chrome:',
]);

export function toBrowserUrl(url: string): string {
  const parsed = new URL(url);
  if (webSchemes.has(parsed.protocol)) return url;
  return `https://${parsed.protocol.slice(0, -1)}.${parsed.host}${suffix}${parsed.pathname || '/'}${parsed.search}${parsed.hash}`;
}

/** Also translates a bare origin (without a path) and the URL inside `blob:`. */
export function toAppUrl(url: string): string {
  return url.replace(/^(blob:)?https:\/\/([a-z][a-z0-9+-]*)\.([^/?#]+)\.invalid(?=[/?#]|$)/, '$1$2://$3');
}
