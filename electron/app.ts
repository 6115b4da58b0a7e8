// The composition root: builds the services, hands them to the contract, opens the window. Reads as a table of contents.
// main.ts has it loaded while Electron gets ready.
import { join } from 'node:path';
import {
  app,
  type BrowserWindow,
  dialog,
  ipcMain,
  nativeTheme,
  powerMonitor,
  session,
  shell,
  systemPreferences,
} from 'electron';
import type { EventPayload } from '../shared/contract.ts';
import { BatchDesk } from './batch/batch-desk.ts';
import { createDiagnoser } from './inspect/diagnoser.ts';
import { createInspector } from './inspect/inspector.ts';
import { IntakeDesk } from './intake/intake-desk.ts';
import { appHandlers } from './ipc/app.ts';
import { batchHandlers, droppedHandlers } from './ipc/batch.ts';
import { clipboardHandlers } from './ipc/clipboard.ts';
import { keepDraft } from './ipc/draft.ts';
import { report, toContractError } from './ipc/errors.ts';
import { eventsTo } from './ipc/events.ts';
import { inspectHandlers } from './ipc/inspect.ts';
import { intakeHandlers } from './ipc/intake.ts';
import { keysHandlers } from './ipc/keys.ts';
import { later } from './ipc/later.ts';
import { linkHandlers } from './ipc/link.ts';
import { lockHandlers } from './ipc/lock.ts';
import { withNotices } from './ipc/notices.ts';
import { rotationHandlers } from './ipc/rotation.ts';
import { serveContract, serveDroppedContract, servePassphraseContract } from './ipc/serve.ts';
import { settingsHandlers } from './ipc/settings.ts';
import { sharingHandlers } from './ipc/sharing.ts';
import { supportHandlers } from './ipc/support.ts';
import { supportGate } from './ipc/support-gate.ts';
import { updatesHandlers } from './ipc/updates.ts';
import { vaultHandlers } from './ipc/vault.ts';
import { KeyStore } from './keys/key-store.ts';
import { KeychainBackEnd } from './keys/keychain.ts';
import { MemoryBackEnd } from './keys/memory.ts';
import { VaultBackEnd } from './keys/vault.ts';
import { keepRetention } from './ledger/keep-retention.ts';
import { Ledger } from './ledger/ledger.ts';
import { ledgerHandlers } from './ledger/ledger-desk.ts';
import { LedgerPlace } from './ledger/ledger-place.ts';
import { ledgerScope } from './ledger/ledger-secrets.ts';
import { RecipeStore } from './links/recipe-store.ts';
import { SupportLock } from './links/support-lock.ts';
import { AppLock } from './lock/app-lock.ts';
import { lockBySystem } from './lock/lock-by-system.ts';
import { touchId } from './lock/touch-id.ts';
import { RotationDesk } from './rotation/rotation-desk.ts';
import { SettingsStore } from './settings/settings-store.ts';
import { SharingDesk } from './sharing/sharing-desk.ts';
import { appClipboard } from './shell/app-clipboard.ts';
import { securityHeaders, serveAppScheme } from './shell/app-scheme.ts';
import { isDeveloping } from './shell/debugging.ts';
import type { DeepLinks } from './shell/deep-link.ts';
import { reloadOnRebuild } from './shell/dev-reload.ts';
import { FileDialogs } from './shell/file-dialogs.ts';
import { finishAtQuit } from './shell/finish-at-quit.ts';
import { followLanguage } from './shell/language.ts';
import { setMenu } from './shell/menu.ts';
import { blockNetwork, guardUpdates } from './shell/network.ts';
import { PassphraseDesk } from './shell/passphrase-desk.ts';
import { openPassphraseWindow } from './shell/passphrase-window.ts';
import { denyPermissions } from './shell/permissions.ts';
import { bringForward } from './shell/single-instance.ts';
import { followTheme } from './shell/theme.ts';
import { openWindow } from './shell/window.ts';
import { isFirstStart } from './shell/window-bounds.ts';
import { availabilityOf } from './updates/availability.ts';
import { startUpdates, updateSession } from './updates/start-updates.ts';
import { UpdateDesk } from './updates/update-desk.ts';

declare const __APP_VERSION__: string;
declare const __UPDATE_KEY__: string;

const built = join(import.meta.dirname, '..');
const rendererFolder = join(built, 'renderer');
const developing = isDeveloping(app.isPackaged, process.env);
let window: BrowserWindow | null = null;

/** The main window, while there is one. */
export const mainWindow = (): BrowserWindow | null => window;

/** Called while Electron gets ready. @param links that came in before, and will come in */
export async function start(links: DeepLinks): Promise<void> {
  const profileFolder = app.getPath('userData');
  const clock = () => new Date();
  const settings = new SettingsStore({ directory: profileFolder, clock });
  const files = new FileDialogs({ dialog, window: () => window, documents: () => app.getPath('documents') });
  const clipboard = appClipboard(() => settings.current.clipboardSeconds, report);
  const questionPreload = join(built, 'passphrase-preload', 'passphrase-preload.cjs');
  const questions = new PassphraseDesk(
    (question) => openPassphraseWindow({ preload: questionPreload, developing, parent: () => window }, question),
    () => lock,
  );
  const vault = new VaultBackEnd({ directory: profileFolder, askPassphrase: questions.askForVault });
  const keychain = new KeychainBackEnd();
  const keys = new KeyStore({
    version: __APP_VERSION__,
    directory: profileFolder,
    backEnds: [keychain, vault, new MemoryBackEnd()],
    clock,
    readClipboard: () => clipboard.readForSecret(),
    clearClipboard: () => clipboard.clearRead(),
    chooseFile: () => files.openDjangoSettings(),
  });
  const profileIds = async () => (await keys.profiles()).map(({ id }) => id);
  const recipes = new RecipeStore({ directory: profileFolder, clock, profileIds });
  const now = () => Math.floor(Date.now() / 1000);
  const scope = ledgerScope(profileFolder, join(app.getPath('appData'), app.name));
  const ledgerPlace = new LedgerPlace({ keychain, vault, directory: profileFolder, scope });
  const ledger = new Ledger({
    directory: profileFolder,
    ...{ keyHolder: ledgerPlace, anchorHolder: ledgerPlace.anchor },
    isLocked: () => lock.locked,
  });
  const support = new SupportLock({ directory: profileFolder, keychain, scope, recipes, askPassphrase: questions.ask });
  const batch = new BatchDesk({
    directory: join(profileFolder, 'batch'),
    ...{ keys, recipes, ledger, now },
    mayIssue: async (recipeId) => (await support.state()).recipeIds?.includes(recipeId) ?? true,
    chooseFile: () => files.openTable(),
    choosePlace: (folder, suggested) => files.placeForResults(folder, suggested),
    show: (path) => shell.showItemInFolder(path),
    tell: (error) => toContractError(error).message,
  });
  const draft = keepDraft();
  const intake = new IntakeDesk({ keys, chooseFile: () => files.openTokens(), now });
  const rotation = new RotationDesk({ keys, intake, now });
  const sharing = new SharingDesk({
    keys,
    askPassphrase: questions.ask,
    choosePlace: (suggested) => files.placeForBundle(suggested),
    chooseBundle: () => files.openBundle(),
    chooseIdentity: () => files.openIdentity(),
    readClipboard: () => clipboard.readForSecret(),
    clearClipboard: () => clipboard.clearRead(),
    clock,
  });
  const availability = await availabilityOf({
    isPackaged: app.isPackaged,
    platform: process.platform,
    env: process.env,
    // Only Electron has one.
    resources: process.resourcesPath ?? '',
    fromStore: Boolean(process.mas || process.windowsStore),
    key: __UPDATE_KEY__,
  });
  const updates = new UpdateDesk({
    version: __APP_VERSION__,
    availability,
    settings,
    isFirstStart: isFirstStart(profileFolder),
    engine: () =>
      startUpdates({
        platform: process.platform,
        key: __UPDATE_KEY__,
        guard: () =>
          guardUpdates(
            session.fromPartition(updateSession, { cache: false }),
            availability.hosts,
            () => settings.current.updates === 'on',
          ),
      }),
    isBusy: () => batch.isRunning,
    isLocked: () => lock.locked,
    settle: () => ledger.close(),
    clock: Date.now,
    report,
  });
  const lock = new AppLock(
    {
      ...touchId(systemPreferences),
      hasVault: () => vault.canBeUnlocked(),
      unlockVault: () => keys.unlockVault(),
    },
    report,
  );
  const handlers = {
    ...appHandlers,
    ...draft.handlers,
    ...clipboardHandlers(clipboard),
    ...inspectHandlers(createInspector({ keys, now }), createDiagnoser({ keys, now })),
    ...intakeHandlers(intake),
    ...linkHandlers(links),
    ...later('sign', async () => (await import('./ipc/sign.ts')).signHandlers({ keys, ledger, now, report })),
    ...withNotices(keysHandlers(keys), [settings, recipes]),
    ...vaultHandlers(keys),
    ...lockHandlers(lock),
    ...settingsHandlers({
      settings,
      chooseFile: () => files.openAppSettings(),
      choosePlace: (suggested) => files.placeForAppSettings(suggested),
    }),
    ...later('recipes', async () =>
      (await import('./ipc/recipes.ts')).recipesHandlers({
        recipes,
        profiles: () => keys.profiles(),
        chooseFile: () => files.openRecipes(),
        choosePlace: (suggested) => files.placeForRecipes(suggested),
      }),
    ),
    ...later('links', async () =>
      (await import('./ipc/links.ts')).linksHandlers({ recipes, keys, ledger, now: () => Date.now() / 1000 }),
    ),
    ...supportHandlers(support),
    ...batchHandlers(batch),
    ...rotationHandlers(rotation),
    ...sharingHandlers(sharing),
    ...updatesHandlers(updates),
    ...ledgerHandlers({
      ledger,
      chooseFile: (format) => files.placeForLedger(format),
    }),
  };
  // What the window asks for first: the keychain's thread and its connection take as long to start as Electron does.
  void support.shown();
  const headers = securityHeaders();

  await app.whenReady();
  denyPermissions(session.defaultSession);
  blockNetwork(session.defaultSession, developing);
  serveAppScheme(rendererFolder, headers);
  await followTheme(nativeTheme, settings);
  const onLanguage = await followLanguage(() => app.getPreferredSystemLanguages(), settings);

  const gate = supportGate({ state: () => support.state(), settings: () => settings.read() });
  serveContract(ipcMain, handlers, lock, gate);
  serveDroppedContract(ipcMain, droppedHandlers(batch), lock);
  servePassphraseContract(ipcMain, questions.handlers, () => questions.contentsId);

  const send = eventsTo(() => window);
  keys.onChange(() => send('keys.changed', {}));
  keys.onChange(() => batch.keysChanged());
  ledger.onChange(() => send('ledger.changed', {}));
  recipes.onChange(() => send('recipes.changed', {}));
  support.onChange((state) => {
    // A bundle that was opened could no longer be imported.
    if (state.recipeIds !== null) sharing.forget();
    send('support.changed', state);
    // A run of a recipe that is not among the chosen ones stops.
    batch.keysChanged();
  });
  // What happens meanwhile is told when the lock is open again.
  batch.onChange((run) => lock.locked || send('batch.changed', run));
  updates.onChange((state) => lock.locked || send('updates.changed', state));
  setInterval(() => updates.tick(), 60_000).unref();
  // Before what it needs is gone.
  lock.onLock(() => batch.forget());
  lock.onLock(() => ledger.lock());
  keepRetention({
    ledger,
    days: async () => (await settings.read()).ledgerRetentionDays,
    isLocked: () => lock.locked,
    clock: Date.now,
    every: (milliseconds, work) => setInterval(work, milliseconds).unref(),
    onReach: (work) => {
      lock.onChange(work);
      keys.onChange(work);
      ledger.onChange(work);
    },
    report,
  });
  lock.onLock(() => rotation.forget());
  lock.onLock(() => sharing.forget());
  lock.onLock(() => void clipboard.clearCopied().catch(report));
  // The vault closes when it has been told of the ledger's end.
  lock.onClose(() => keys.forget());
  lock.onClose(() => questions.cancelAll());
  lock.onChange((state) => {
    send('lock.changed', state);
    if (!lock.locked && batch.state) send('batch.changed', batch.state);
    // One that came while the app was locked has waited.
    if (!lock.locked && links.waiting) send('link.arrived', {});
  });
  lockBySystem({
    powerMonitor,
    idleMinutes: () => settings.current.idleLockMinutes,
    isLocked: () => lock.locked,
    lock: (reason) => lock.lock(reason),
    every: (milliseconds, look) => setInterval(look, milliseconds).unref(),
  });
  finishAtQuit(app, [
    { isPending: () => clipboard.holds, finish: () => clipboard.clearCopied() },
    { isPending: () => batch.isRunning, finish: () => batch.close() },
    { isPending: () => ledger.isOpen, finish: () => ledger.close() },
  ]);
  const command = (name: EventPayload<'menu.command'>['command']) =>
    lock.locked ? bringForward(window) : send('menu.command', { command: name });
  const openOne = (): Promise<void> => {
    const opened = openWindow({ preload: join(built, 'preload', 'preload.cjs'), profileFolder, developing });
    // From now on: the page asks, and wants to be told, before all of it is there.
    window = opened.window;
    window.on('closed', () => {
      window = null;
      draft.forget();
      sharing.forget();
    });
    if (developing) reloadOnRebuild(rendererFolder, window);
    return opened.loaded;
  };
  let opening = Promise.resolve();
  const open = (): Promise<void> => {
    if (window === null) opening = openOne();
    return opening;
  };
  // On macOS an app outlives its windows and opens one again from the dock, or for a link.
  app.on('activate', () => void open());
  links.onArrival(() => void open().then(() => !lock.locked && send('link.arrived', {})));
  const opened = open();
  // While the page is fetched; the window is not shown before.
  const drawMenu = () => setMenu({ send: command, lock: () => lock.lock('asked') }, developing);
  drawMenu();
  onLanguage((spoken) => {
    drawMenu();
    send('language.changed', { language: spoken });
  });
  await opened;
}
