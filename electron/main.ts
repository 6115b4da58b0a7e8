// The composition root: builds the services, hands them to the contract, opens the window. Reads as a table of contents.
import { join } from 'node:path';
import { app, type BrowserWindow, clipboard, dialog, ipcMain, session } from 'electron';
import { createDiagnoser } from './inspect/diagnoser.ts';
import { createInspector } from './inspect/inspector.ts';
import { IntakeDesk } from './intake/intake-desk.ts';
import { appHandlers } from './ipc/app.ts';
import { clipboardHandlers } from './ipc/clipboard.ts';
import { keepDraft } from './ipc/draft.ts';
import { eventsTo } from './ipc/events.ts';
import { inspectHandlers } from './ipc/inspect.ts';
import { intakeHandlers } from './ipc/intake.ts';
import { keysHandlers } from './ipc/keys.ts';
import { linkHandlers } from './ipc/link.ts';
import { serveContract } from './ipc/serve.ts';
import { signHandlers } from './ipc/sign.ts';
import { createIssuer } from './issue/issuer.ts';
import { createResigner } from './issue/resigner.ts';
import { KeyStore } from './keys/key-store.ts';
import { KeychainBackEnd } from './keys/keychain.ts';
import { MemoryBackEnd } from './keys/memory.ts';
import { registerAppScheme, serveAppScheme } from './shell/app-scheme.ts';
import { chooseSettingsFile, chooseTokenFile } from './shell/choose-file.ts';
import { isDeveloping, refusedSwitch } from './shell/debugging.ts';
import { DeepLinks, linkScheme } from './shell/deep-link.ts';
import { reloadOnRebuild } from './shell/dev-reload.ts';
import { setMenu } from './shell/menu.ts';
import { forbidNavigation } from './shell/navigation.ts';
import { blockNetwork } from './shell/network.ts';
import { denyPermissions } from './shell/permissions.ts';
import { isOnlyInstance } from './shell/single-instance.ts';
import { openWindow } from './shell/window.ts';

const built = join(import.meta.dirname, '..');
const rendererFolder = join(built, 'renderer');
const developing = isDeveloping(app.isPackaged, process.env);
const links = new DeepLinks();
let window: BrowserWindow | null = null;

async function start(): Promise<void> {
  denyPermissions(session.defaultSession);
  blockNetwork(session.defaultSession, developing);
  serveAppScheme(rendererFolder);

  const profileFolder = app.getPath('userData');
  const keys = new KeyStore({
    directory: profileFolder,
    backEnds: [new KeychainBackEnd(), new MemoryBackEnd()],
    clock: () => new Date(),
    readClipboard: () => clipboard.readText(),
    chooseFile: () => chooseSettingsFile(dialog, window),
  });
  const now = () => Math.floor(Date.now() / 1000);
  const draft = keepDraft();
  serveContract(ipcMain, {
    ...appHandlers,
    ...draft.handlers,
    ...clipboardHandlers,
    ...inspectHandlers(createInspector({ keys, now }), createDiagnoser({ keys, now })),
    ...intakeHandlers(new IntakeDesk({ keys, chooseFile: () => chooseTokenFile(dialog, window), now })),
    ...linkHandlers(links),
    ...signHandlers(createIssuer({ keys, now }), createResigner({ keys, now })),
    ...keysHandlers(keys),
  });

  const send = eventsTo(() => window);
  keys.onChange(() => send('keys.changed', {}));
  setMenu((command) => send('menu.command', { command }), developing);

  const openOne = async () => {
    window = await openWindow({ preload: join(built, 'preload', 'preload.cjs'), profileFolder, developing });
    window.on('closed', () => {
      window = null;
      draft.forget();
    });
    if (developing) reloadOnRebuild(rendererFolder, window);
  };
  let opening: Promise<void> | null = null;
  const open = async () => {
    if (window !== null) return;
    opening ??= openOne().finally(() => {
      opening = null;
    });
    await opening;
  };
  // On macOS an app outlives its windows and opens one again from the dock, or for a link.
  app.on('activate', () => void open());
  links.onArrival(() => void open().then(() => send('link.arrived', {})));
  await open();
}

app.enableSandbox();
registerAppScheme();
forbidNavigation();
// On macOS the system hands links over by itself, the first one before the app is ready.
app.on('open-url', (event, url) => {
  event.preventDefault();
  links.receive([url]);
});
app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit();
});
const refused = refusedSwitch(app);
if (refused !== null) {
  process.stderr.write(`Countersign does not start under a debugger: leave out --${refused}. Nothing was changed.\n`);
  app.exit(1);
} else if (
  isOnlyInstance(
    () => window,
    (argv) => links.receive(argv.slice(1)),
  )
) {
  // A build from source does not take the system's links away from the installed app.
  if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme);
  links.receive(process.argv.slice(1));
  void app.whenReady().then(start);
} else app.quit();
