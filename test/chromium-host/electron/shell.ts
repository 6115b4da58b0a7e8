// Nothing outside the app is opened from the stand-in: it says what it was asked for.
import type { Shell } from 'electron';

function refuse(what: string): void {
  console.error(`The Chromium stand-in does not open other programs: ${what}`);
}

export const shell = {
  async openExternal(url) {
    refuse(url);
    throw new Error('The Chromium stand-in does not open other programs.');
  },
  async openPath(path) {
    refuse(path);
    return 'The Chromium stand-in does not open other programs.';
  },
  showItemInFolder: refuse,
  beep() {},
} satisfies Pick<Shell, 'openExternal' | 'openPath' | 'showItemInFolder' | 'beep'>;
