// The native menu. Items that act on the app's own views send a command; the rest are the system's roles.
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { EventPayload } from '../../shared/contract.ts';

type Command = EventPayload<'menu.command'>['command'];

export interface MenuActions {
  send: (command: Command) => void;
  lock: () => void;
}

export function setMenu(actions: MenuActions, developing: boolean): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(actions, developing, process.platform === 'darwin')));
}

export function menuTemplate(
  { send, lock }: MenuActions,
  developing: boolean,
  mac: boolean,
): MenuItemConstructorOptions[] {
  const item = (id: Command, label: string, accelerator: string): MenuItemConstructorOptions => ({
    id,
    label,
    accelerator,
    click: () => send(id),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const settings = item('settings', mac ? 'Settings…' : 'Se&ttings…', 'CmdOrCtrl+,');
  const lockItem: MenuItemConstructorOptions = { id: 'lock', label: 'Lock', accelerator: 'CmdOrCtrl+L', click: lock };
  // On macOS both belong to the menu with the app's name.
  const appMenu: MenuItemConstructorOptions = {
    label: app.name,
    submenu: [
      { role: 'about' },
      separator,
      settings,
      lockItem,
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
  const addKey = item('add-key', 'Add a Key…', 'CmdOrCtrl+N');
  return [
    ...(mac ? [appMenu] : []),
    {
      label: '&File',
      submenu: mac
        ? [addKey, separator, { role: 'close' }]
        : [addKey, separator, settings, lockItem, separator, { role: 'quit' }],
    },
    { label: '&Edit', role: 'editMenu' },
    {
      label: '&View',
      submenu: [
        item('inspect', 'Inspect', 'CmdOrCtrl+1'),
        item('sign', 'Sign', 'CmdOrCtrl+2'),
        item('links', 'Links', 'CmdOrCtrl+3'),
        item('batch', 'Batch', 'CmdOrCtrl+4'),
        item('ledger', 'Ledger', 'CmdOrCtrl+5'),
        item('keys', 'Keys', 'CmdOrCtrl+6'),
        separator,
        item('palette', 'Palette…', 'CmdOrCtrl+K'),
        separator,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        separator,
        { role: 'togglefullscreen' },
        ...(developing ? [separator, { role: 'toggleDevTools' as const }] : []),
      ],
    },
    { label: '&Window', role: 'windowMenu' },
  ];
}
