// The native menu. Items that act on the app's own views send a command; the rest are the system's roles.
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { EventPayload } from '../../shared/contract.ts';

type Command = EventPayload<'menu.command'>['command'];

export function setMenu(send: (command: Command) => void, developing: boolean): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(send, developing, process.platform === 'darwin')));
}

export function menuTemplate(
  send: (command: Command) => void,
  developing: boolean,
  mac: boolean,
): MenuItemConstructorOptions[] {
  const item = (id: Command, label: string, accelerator: string): MenuItemConstructorOptions => ({
    id,
    label,
    accelerator,
    click: () => send(id),
  });
  return [
    ...(mac ? [{ label: app.name, role: 'appMenu' as const }] : []),
    {
      label: '&File',
      submenu: [
        item('add-key', 'Add a Key…', 'CmdOrCtrl+N'),
        { type: 'separator' },
        mac ? { role: 'close' as const } : { role: 'quit' as const },
      ],
    },
    { label: '&Edit', role: 'editMenu' },
    {
      label: '&View',
      submenu: [
        item('inspect', 'Inspect', 'CmdOrCtrl+1'),
        item('sign', 'Sign', 'CmdOrCtrl+2'),
        item('keys', 'Keys', 'CmdOrCtrl+3'),
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...(developing ? [{ type: 'separator' as const }, { role: 'toggleDevTools' as const }] : []),
      ],
    },
    { label: '&Window', role: 'windowMenu' },
  ];
}
