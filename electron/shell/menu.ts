// The native menu. Items that act on the app's own views send a command; the rest are the system's roles, whose labels stand here too:
// Electron's own ones are English, or in the system's language.
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { EventPayload } from '../../shared/contract.ts';
import { translator } from '../language.ts';

const t = translator('menu');

type Command = EventPayload<'menu.command'>['command'];
type Role = NonNullable<MenuItemConstructorOptions['role']>;

export interface MenuActions {
  send: (command: Command) => void;
  lock: () => void;
}

/** In the language spoken now: to be called again when another one is. */
export function setMenu(actions: MenuActions, developing: boolean): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(actions, developing, process.platform === 'darwin')));
}

export function menuTemplate(
  { send, lock }: MenuActions,
  developing: boolean,
  mac: boolean,
): MenuItemConstructorOptions[] {
  const item = (id: Command, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label,
    ...(accelerator !== undefined && { accelerator }),
    click: () => send(id),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const role = (name: Role, label: string): MenuItemConstructorOptions => ({ role: name, label });
  const settings = item('settings', t(mac ? 'settingsMac' : 'settings'), 'CmdOrCtrl+,');
  const lockItem: MenuItemConstructorOptions = {
    id: 'lock',
    label: t('lock'),
    accelerator: 'CmdOrCtrl+L',
    click: lock,
  };
  // On macOS both belong to the menu with the app's name.
  const appMenu: MenuItemConstructorOptions = {
    label: app.name,
    submenu: [
      role('about', t('about', { app: app.name })),
      separator,
      settings,
      lockItem,
      separator,
      role('services', t('services')),
      separator,
      role('hide', t('hide', { app: app.name })),
      role('hideOthers', t('hideOthers')),
      role('unhide', t('unhide')),
      separator,
      role('quit', t('quitMac', { app: app.name })),
    ],
  };
  const addKey = item('add-key', t('addKey'), 'CmdOrCtrl+N');
  return [
    ...(mac ? [appMenu] : []),
    {
      label: t('file'),
      submenu: mac
        ? [addKey, separator, role('close', t('closeWindow'))]
        : [addKey, separator, settings, lockItem, separator, role('quit', t('quit'))],
    },
    {
      label: t('edit'),
      role: 'editMenu',
      submenu: [
        role('undo', t('undo')),
        role('redo', t('redo')),
        separator,
        role('cut', t('cut')),
        role('copy', t('copy')),
        role('paste', t('paste')),
        ...(mac ? [role('pasteAndMatchStyle', t('pasteAndMatchStyle'))] : []),
        role('delete', t('delete')),
        ...(mac ? [] : [separator]),
        role('selectAll', t('selectAll')),
      ],
    },
    {
      label: t('view'),
      submenu: [
        item('inspect', t('inspect'), 'CmdOrCtrl+1'),
        item('sign', t('sign'), 'CmdOrCtrl+2'),
        item('links', t('links'), 'CmdOrCtrl+3'),
        item('batch', t('batch'), 'CmdOrCtrl+4'),
        item('ledger', t('ledger'), 'CmdOrCtrl+5'),
        item('keys', t('keys'), 'CmdOrCtrl+6'),
        separator,
        item('palette', t('palette'), 'CmdOrCtrl+K'),
        separator,
        role('resetZoom', t('resetZoom')),
        role('zoomIn', t('zoomIn')),
        role('zoomOut', t('zoomOut')),
        separator,
        role('togglefullscreen', t('fullScreen')),
        ...(developing ? [separator, role('toggleDevTools', t('devTools'))] : []),
      ],
    },
    {
      label: t('window'),
      role: 'windowMenu',
      submenu: [
        role('minimize', t('minimize')),
        role('zoom', t('zoom')),
        ...(mac ? [separator, role('front', t('front'))] : [role('close', t('close'))]),
      ],
    },
    {
      label: t('help'),
      role: 'help',
      submenu: [item('help', t('helpOf', { app: app.name }), 'F1'), item('learn', t('learn'))],
    },
  ];
}
