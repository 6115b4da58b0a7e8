// Dialogs are shown by the launcher: from a test's queued answers, or to the person.
import type { Dialog, MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron';
import type { DialogRequest } from '../messages.ts';
import { launcher } from './launcher.ts';

const plain: DialogRequest = {
  kind: 'message',
  title: '',
  message: '',
  buttons: ['OK'],
  cancelId: 0,
  defaultPath: '',
  multiple: false,
  directory: false,
};

/** The parent window may come first or be left out. */
function optionsOf<T>(args: unknown[]): T {
  return (args.length > 1 ? args[1] : (args[0] ?? {})) as T;
}

async function askPaths(request: Partial<DialogRequest>): Promise<string[] | null> {
  const answer = await launcher.dialog({ ...plain, ...request });
  return 'paths' in answer ? answer.paths : null;
}

export const dialog = {
  async showOpenDialog(...args: unknown[]) {
    const { title, message = '', defaultPath = '', properties = [] } = optionsOf<OpenDialogOptions>(args);
    const paths = await askPaths({
      kind: 'open',
      title: title ?? 'Open',
      message,
      defaultPath,
      multiple: properties.includes('multiSelections'),
      directory: properties.includes('openDirectory'),
    });
    return { canceled: paths === null, filePaths: paths ?? [] };
  },
  async showSaveDialog(...args: unknown[]) {
    const { title, message = '', defaultPath = '' } = optionsOf<SaveDialogOptions>(args);
    const paths = await askPaths({ kind: 'save', title: title ?? 'Save', message, defaultPath });
    return { canceled: paths === null, filePath: paths?.[0] ?? '' };
  },
  async showMessageBox(...args: unknown[]) {
    const {
      title,
      message,
      detail,
      buttons = [],
      cancelId,
      checkboxChecked = false,
    } = optionsOf<MessageBoxOptions>(args);
    const shown = buttons.length > 0 ? buttons : ['OK'];
    const negative = shown.findIndex((label) => /^(cancel|no)$/i.test(label));
    const answer = await launcher.dialog({
      ...plain,
      title: title ?? '',
      message: detail ? `${message}\n\n${detail}` : message,
      buttons: shown,
      cancelId: cancelId ?? Math.max(0, negative),
    });
    return { response: 'button' in answer ? answer.button : 0, checkboxChecked };
  },
  showErrorBox(title, content) {
    console.error(`${title}\n${content}`);
    launcher.dialog({ ...plain, kind: 'error', title, message: content });
  },
} satisfies Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'>;
