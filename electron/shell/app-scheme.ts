// app://countersign/ serves the built renderer, so that no page is ever loaded from file:// (Electron security checklist, items 7 and 18).
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol } from 'electron';
import { appScheme } from '../../shared/origin.ts';
import { fileFor } from './app-files.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
};

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/**
 * Of every answer. To be called while nobody waits yet: Node makes its fetch classes when the first is wanted, which takes longer than to
 * answer with them.
 */
export const securityHeaders = (): Headers =>
  new Headers({
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
  });

export function serveAppScheme(rendererFolder: string, common: Headers): void {
  protocol.handle(appScheme, async (request) => {
    const path = fileFor(rendererFolder, request.url);
    if (request.method !== 'GET' || path === null) return refused();
    try {
      const headers = new Headers(common);
      headers.set('Content-Type', contentTypes[extname(path)] ?? 'application/octet-stream');
      return new Response(new Uint8Array(await readFile(path)), { headers });
    } catch {
      return refused();
    }
  });
}

const refused = () => new Response('Not found', { status: 404, headers: { 'Content-Type': 'text/plain' } });
