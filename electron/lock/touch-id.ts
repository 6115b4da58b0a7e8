// Touch ID, which only macOS has: Electron leaves these functions out elsewhere.
import type { SystemPreferences } from 'electron';
import { translator } from '../language.ts';
import type { Unlocking } from './app-lock.ts';

const t = translator('shell');

type Asked = Partial<Pick<SystemPreferences, 'canPromptTouchID' | 'promptTouchID'>>;

export const touchId = (system: Asked): Pick<Unlocking, 'canPromptTouchId' | 'promptTouchId'> => ({
  canPromptTouchId: () => system.canPromptTouchID?.() ?? false,
  async promptTouchId() {
    if (system.promptTouchID === undefined) throw new Error('This system has no Touch ID.');
    // macOS puts "Countersign is trying to" before it.
    await system.promptTouchID(t('touchId'));
  },
});
