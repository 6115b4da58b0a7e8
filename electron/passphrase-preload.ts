// Runs sandboxed in the passphrase window before its page: exposes three calls as window.passphrase, and nothing else.
import { contextBridge, ipcRenderer } from 'electron';
import type { PassphraseBridge } from '../shared/passphrase.ts';
import { wireName } from '../shared/wire.ts';

const bridge: PassphraseBridge = {
  describe: () => ipcRenderer.invoke(wireName('passphrase.describe'), {}),
  answer: (passphrase) => ipcRenderer.invoke(wireName('passphrase.answer'), { passphrase }),
  cancel: () => ipcRenderer.invoke(wireName('passphrase.cancel'), {}),
};

contextBridge.exposeInMainWorld('passphrase', bridge);
