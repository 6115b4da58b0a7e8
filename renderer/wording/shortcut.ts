// A shortcut as the system writes it; the menu (electron/shell/menu.ts) has them all.
const mac = navigator.platform.startsWith('Mac');

/** @param key with Ctrl, or Command on a Mac */
export const shortcut = (key: string): string => (mac ? `⌘ ${key}` : `Ctrl ${key}`);
