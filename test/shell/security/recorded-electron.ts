// What the main process asks of Electron, written down: the composition root and the preload run against this in place of `electron`.
// Each part is typed against electron.d.ts. It decides nothing; a test calls the recorded handlers and looks at what they answer.
import { EventEmitter } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  App,
  BrowserWindowConstructorOptions,
  CustomScheme,
  MenuItemConstructorOptions,
  PowerMonitor,
  Protocol,
  Session,
  WebContents,
  WebRequest,
} from 'electron';

type Handler = Parameters<Protocol['handle']>[1];
type Recorded<T> = { [K in keyof T]?: Parameters<Extract<T[K], (...args: never[]) => unknown>>[0] | undefined };

/** In the order of the calls; tests ask what came before what. */
export const order: string[] = [];
export const recorded = {
  windows: [] as BrowserWindowConstructorOptions[],
  loaded: [] as string[],
  schemes: [] as CustomScheme[],
  protocols: new Map<string, Handler>(),
  session: {} as Recorded<
    Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'>
  >,
  beforeRequest: undefined as Parameters<WebRequest['onBeforeRequest']>[0] | undefined,
  contents: [] as RecordedContents[],
  menu: [] as MenuItemConstructorOptions[],
  channels: new Map<string, (...args: never[]) => unknown>(),
  protocolClients: [] as string[],
};

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];
export class RecordedContents extends EventEmitter {
  static next = 1;
  readonly id = RecordedContents.next++;
  openHandler: OpenHandler | undefined;
  readonly sent: unknown[][] = [];
  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }
  send(...message: unknown[]): void {
    this.sent.push(message);
  }
  reload(): void {
    order.push('reload');
  }
}

class RecordedApp extends EventEmitter {
  isPackaged = true;
  readonly name = 'Countersign';
  readonly commandLine = { hasSwitch: (_name: string) => false };
  readonly #profile = mkdtempSync(join(tmpdir(), 'countersign-recorded-'));
  enableSandbox(): void {
    order.push('enableSandbox');
  }
  whenReady(): Promise<void> {
    order.push('whenReady');
    return Promise.resolve();
  }
  getPath(_name: string): string {
    return this.#profile;
  }
  getName(): string {
    return this.name;
  }
  getPreferredSystemLanguages(): string[] {
    return ['en-GB'];
  }
  requestSingleInstanceLock(): boolean {
    return true;
  }
  setAsDefaultProtocolClient(scheme: string): boolean {
    recorded.protocolClients.push(scheme);
    return true;
  }
  quit(): void {
    order.push('quit');
  }
  exit(code?: number): void {
    order.push(`exit ${code}`);
  }
}
export const app = new RecordedApp() satisfies Partial<
  Pick<App, 'isPackaged' | 'enableSandbox' | 'whenReady' | 'getName' | 'requestSingleInstanceLock' | 'quit' | 'exit'>
>;

export class BrowserWindow extends EventEmitter {
  readonly webContents = new RecordedContents();
  constructor(options: BrowserWindowConstructorOptions) {
    super();
    order.push('window');
    recorded.windows.push(options);
    recorded.contents.push(this.webContents);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    recorded.loaded.push(url);
  }
  destroyed = false;
  isDestroyed = () => this.destroyed;
  isMinimized = () => false;
  show(): void {}
  removeMenu(): void {
    order.push('removeMenu');
  }
  destroy(): void {
    this.destroyed = true;
    this.emit('closed');
  }
  focus(): void {
    order.push('focus');
  }
}

export const session = {
  defaultSession: {
    setPermissionRequestHandler(handler: Recorded<Session>['setPermissionRequestHandler']) {
      order.push('permissions');
      recorded.session.setPermissionRequestHandler = handler;
    },
    setPermissionCheckHandler(handler: Recorded<Session>['setPermissionCheckHandler']) {
      recorded.session.setPermissionCheckHandler = handler;
    },
    setDevicePermissionHandler(handler: Recorded<Session>['setDevicePermissionHandler']) {
      recorded.session.setDevicePermissionHandler = handler;
    },
    webRequest: {
      onBeforeRequest(listener: Parameters<WebRequest['onBeforeRequest']>[0]) {
        order.push('network');
        recorded.beforeRequest = listener;
      },
    },
  },
};
export const protocol = {
  registerSchemesAsPrivileged(schemes: CustomScheme[]) {
    order.push('schemes');
    recorded.schemes.push(...schemes);
  },
  handle: (scheme: string, handler: Handler) => void recorded.protocols.set(scheme, handler),
} satisfies Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'>;
export const Menu = {
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
  setApplicationMenu(template: MenuItemConstructorOptions[]) {
    recorded.menu = template;
  },
};
export const ipcMain = {
  handle: (channel: string, listener: (...args: never[]) => unknown) => void recorded.channels.set(channel, listener),
};
export const nativeTheme = { shouldUseDarkColors: false, themeSource: 'system' };
export const screen = { getDisplayMatching: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }) };
export const clipboard = { readText: async () => '', writeText: async () => {}, write: async () => {}, clear() {} };
export class ClipboardItem {}
class RecordedPowerMonitor extends EventEmitter {
  getSystemIdleTime = () => 0;
  getSystemIdleState = () => 'active' as const;
}
export const powerMonitor = new RecordedPowerMonitor() satisfies Pick<
  PowerMonitor,
  'getSystemIdleTime' | 'getSystemIdleState'
>;
export const systemPreferences = {};
export const dialog = {};
