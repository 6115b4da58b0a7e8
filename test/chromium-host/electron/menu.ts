// The menu is kept, not drawn: Chromium's app window has no menu bar. Its accelerators work, and a test can click its items.
import type { MenuItem as ElectronItem, Menu as ElectronMenu, MenuItemConstructorOptions } from 'electron';
import type { KeyCommand } from '../messages.ts';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { createEvent } from './events.ts';
import { launcher, serve } from './launcher.ts';

/** Of the roles only those that act on the app itself; editing and zooming are Chromium's own. */
const roles: Record<string, { accelerator: string; run: (window: BrowserWindow | undefined) => void }> = {
  quit: { accelerator: 'CmdOrCtrl+Q', run: () => app.quit() },
  close: { accelerator: 'CmdOrCtrl+W', run: (window) => window?.close() },
  reload: { accelerator: 'CmdOrCtrl+R', run: (window) => window?.reload() },
  minimize: { accelerator: 'CmdOrCtrl+M', run: (window) => window?.minimize() },
};

export class MenuItem implements Pick<ElectronItem, 'id' | 'label' | 'enabled' | 'visible' | 'checked'> {
  readonly id: string;
  label: string;
  readonly role: string | undefined;
  readonly accelerator: string | undefined;
  readonly submenu: Menu | undefined;
  readonly type: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  readonly #click: MenuItemConstructorOptions['click'];

  constructor(options: MenuItemConstructorOptions) {
    this.role = options.role;
    this.id = options.id ?? '';
    this.label = options.label ?? options.role ?? '';
    this.accelerator = options.accelerator ?? (options.role && roles[options.role]?.accelerator) ?? undefined;
    this.submenu = Array.isArray(options.submenu) ? Menu.buildFromTemplate(options.submenu) : undefined;
    this.type = options.type ?? (this.submenu ? 'submenu' : 'normal');
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.#click = options.click;
  }

  click(): void {
    if (!this.enabled) return;
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    if (this.#click) this.#click(this as unknown as ElectronItem, window as never, createEvent() as never);
    else if (this.role) roles[this.role]?.run(window);
  }

  get acts(): boolean {
    return this.#click !== undefined || (this.role !== undefined && this.role in roles);
  }
}

let applicationMenu: Menu | null = null;

export class Menu implements Pick<ElectronMenu, 'getMenuItemById'> {
  readonly items: MenuItem[] = [];

  static buildFromTemplate(template: (MenuItemConstructorOptions | MenuItem)[]): Menu {
    const menu = new Menu();
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item));
    return menu;
  }
  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
    const items = menu?.allItems() ?? [];
    launcher.setKeys(
      items.flatMap((item, command) => (item.accelerator && item.acts ? keyOf(item.accelerator, command) : [])),
    );
  }
  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }

  append(item: MenuItem): void {
    this.items.push(item);
  }
  getMenuItemById(id: string): ElectronItem | null {
    return (this.allItems().find((item) => item.id === id) as unknown as ElectronItem) ?? null;
  }
  allItems(): MenuItem[] {
    return this.items.flatMap((item) => [item, ...(item.submenu?.allItems() ?? [])]);
  }
}

const keyNames: Record<string, string> = {
  plus: '+',
  space: ' ',
  return: 'enter',
  esc: 'escape',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
};

/** An accelerator such as CmdOrCtrl+Shift+N as the key event it means. */
export function keyOf(accelerator: string, command: number): KeyCommand {
  const mac = process.platform === 'darwin';
  const parts = accelerator.toLowerCase().split('+');
  const key = parts.pop() ?? '';
  const has = (...names: string[]) => names.some((name) => parts.includes(name));
  const either = has('cmdorctrl', 'commandorcontrol');
  return {
    command,
    key: keyNames[key] ?? key,
    ctrl: has('ctrl', 'control') || (either && !mac),
    alt: has('alt', 'option'),
    shift: has('shift'),
    meta: has('cmd', 'command', 'super', 'meta') || (either && mac),
  };
}

const plainLabel = (label: string) => label.replaceAll('&', '').replace(/…$/, '');

serve({
  async key(command) {
    applicationMenu?.allItems()[command]?.click();
  },
  async clickMenu(labelOrId) {
    const items = applicationMenu?.allItems() ?? [];
    const item =
      items.find((candidate) => candidate.id === labelOrId) ??
      items.find((candidate) => candidate.acts && plainLabel(candidate.label) === plainLabel(labelOrId));
    if (item === undefined) throw new Error(`The menu has no item "${labelOrId}".`);
    item.click();
  },
});
