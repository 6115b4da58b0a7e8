// The system's real clipboard.
import clipboardy from 'clipboardy';
import type { Clipboard } from 'electron';

export const clipboard = {
  readText: () => clipboardy.read(),
  writeText: (text) => clipboardy.write(text),
  clear() {
    clipboardy.write('').catch((error) => console.error('The clipboard could not be cleared:', error));
  },
  async has(mimetype) {
    return mimetype === 'text/plain' && (await clipboardy.read()) !== '';
  },
} satisfies Pick<Clipboard, 'readText' | 'writeText' | 'clear' | 'has'>;
