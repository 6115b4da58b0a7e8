// A shortcut as the system writes it; the menu (electron/shell/menu.ts) has them all.
import { translator } from '../language.ts';

const t = translator('words');
const mac = navigator.platform.startsWith('Mac');

/** @param key with Ctrl, or Command on a Mac */
export const shortcut = (key: string): string => (mac ? `⌘ ${key}` : t('shortcut', { key }));
