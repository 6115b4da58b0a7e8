// What an input turned out to be, in plain words.
import type { IntakeKind } from './types.ts';

export const kindNames: Record<IntakeKind, string> = {
  'cookie-header': 'Cookie header',
  'set-cookie-header': 'Set-Cookie header',
  'http-message': 'HTTP message',
  curl: 'curl command',
  har: 'HAR file',
  'cookies-txt': 'cookies.txt',
  'cookie-json': 'Cookie export',
  json: 'JSON file',
  url: 'URL',
  html: 'HTML page',
  'token-list': 'List of tokens',
  token: 'Token',
  text: 'Text',
  unknown: 'Nothing known',
  files: 'Different kinds',
};
