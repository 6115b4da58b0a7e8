import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileFor } from '../../electron/shell/app-files.ts';
import { isAllowedRequest } from '../../electron/shell/network.ts';

const folder = join('/', 'somewhere', 'renderer');

describe('the app scheme', () => {
  test('serves the page and its files', () => {
    expect(fileFor(folder, 'app://countersign/')).toBe(join(folder, 'index.html'));
    expect(fileFor(folder, 'app://countersign')).toBe(join(folder, 'index.html'));
    expect(fileFor(folder, 'app://countersign/assets/main.js?v=1#x')).toBe(join(folder, 'assets', 'main.js'));
  });

  test('serves the passphrase window its own page and its files', () => {
    expect(fileFor(folder, 'app://passphrase/')).toBe(join(folder, 'passphrase', 'index.html'));
    expect(fileFor(folder, 'app://passphrase/assets/main.js')).toBe(join(folder, 'assets', 'main.js'));
  });

  test.each([
    'app://passphrase/index.html',
    'app://passphrase/assets/../index.html',
    'app://passphrase/assets/%2e%2e/x',
  ])('refuses the passphrase window %s', (url) => {
    expect(fileFor(folder, url)).toBeNull();
  });

  test.each([
    'app://elsewhere/',
    'file:///etc/passwd',
    'https://countersign/',
    'app://countersign/..%2f..%2fetc%2fpasswd',
    'app://countersign/%2e%2e/%2e%2e/secret',
    'app://countersign/%00',
    'app://countersign/%',
    'not a url',
  ])('refuses %s', (url) => {
    const file = fileFor(folder, url);
    expect(file === null || file.startsWith(join(folder, '/'))).toBe(true);
    if (!url.startsWith('app://countersign')) expect(file).toBeNull();
  });

  test('never leaves its folder, whatever the path', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('..', '%2e%2e', '%2f', '/', '\\', 'a', '.', '%5c'), { maxLength: 12 }),
        (parts) => {
          const file = fileFor(folder, `app://countersign/${parts.join('')}`);
          return file === null || file.startsWith(join(folder, '/'));
        },
      ),
    );
  });
});

test.each([
  ['app://countersign/', true],
  ['app://countersign/main.js', true],
  ['app://passphrase/assets/main.js', true],
  ['app://countersign.evil.example/', false],
  ['app://passphrases/', false],
  ['https://example.com/', false],
  ['http://127.0.0.1:8000/', false],
  ['ws://localhost/', false],
  ['file:///etc/passwd', false],
])('a request to %s is allowed: %s', (url, allowed) => {
  expect(isAllowedRequest(url, false)).toBe(allowed);
});

test('developer tools load only while developing', () => {
  expect(isAllowedRequest('devtools://devtools/bundled/x.html', false)).toBe(false);
  expect(isAllowedRequest('devtools://devtools/bundled/x.html', true)).toBe(true);
});
