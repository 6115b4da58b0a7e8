// What the launcher (which owns Chromium) and the app's main process say to each other, over Node's own channel between parent and child.
import type { Rectangle } from 'electron';

export interface DisplayInfo {
  bounds: Rectangle;
  workArea: Rectangle;
  scaleFactor: number;
}

/** A frame as the browser reports it; URLs are the app's own (app://…). */
export interface FrameInfo {
  id: string;
  url: string;
  origin: string;
  parent: FrameInfo | null;
}

/** `args` and results travel as values.ts text: the launcher passes them on unread. */
export interface PageCall {
  windowId: number;
  kind: 'invoke' | 'send';
  channel: string;
  args: string;
  frame: FrameInfo;
}
export type PageCallResult = { ok: true; value: string } | { ok: false; message: string };

export interface PageRequest {
  windowId: number;
  url: string;
  method: string;
  headers: Record<string, string>;
  body: Uint8Array | null;
  resourceType: string;
}
export type PageRequestAnswer =
  | { cancel: true }
  | { cancel: false; status: number; headers: Record<string, string>; body: Uint8Array };

export interface WindowSettings {
  width: number;
  height: number;
  x?: number;
  y?: number;
  /** The preload script's text, or null for none. */
  preload: string | null;
  preloadInSubframes: boolean;
  /** Width and height are the page's, without the window's frame. */
  contentSize: boolean;
}
export type WindowState = 'normal' | 'minimized' | 'maximized' | 'fullscreen';
export type WindowEvent =
  | 'dom-ready'
  | 'did-finish-load'
  | 'focus'
  | 'blur'
  | 'render-process-gone'
  | 'unresponsive'
  | 'responsive';

export interface KeyCommand {
  command: number;
  /** KeyboardEvent.key in lower case. */
  key: string;
  ctrl: boolean;
  alt: boolean;
  shift: boolean;
  meta: boolean;
}

export type DialogKind = 'open' | 'save' | 'message' | 'error';
/** The plain part of Electron's dialog options that a person sees. */
export interface DialogRequest {
  kind: DialogKind;
  title: string;
  message: string;
  buttons: string[];
  cancelId: number;
  defaultPath: string;
  multiple: boolean;
  directory: boolean;
}
/** Paths for open and save (null: cancelled), a button's index for messages. */
export type DialogAnswer = { paths: string[] | null } | { button: number };

export type ThemeSource = 'system' | 'light' | 'dark';

/** What main asks of the launcher. */
export interface LauncherApi {
  start(userData: string): Promise<{ dark: boolean; display: DisplayInfo }>;
  createWindow(id: number, settings: WindowSettings): Promise<void>;
  loadUrl(id: number, url: string): Promise<void>;
  reload(id: number): Promise<void>;
  /** Ends the page's process. */
  crash(id: number): Promise<void>;
  focus(id: number): Promise<void>;
  setBounds(id: number, bounds: Partial<Rectangle>): Promise<void>;
  setState(id: number, state: WindowState): Promise<void>;
  close(id: number): Promise<void>;
  sendToPage(id: number, channel: string, args: string): Promise<void>;
  setKeys(keys: KeyCommand[]): Promise<void>;
  /** The menu's accelerators do nothing in this window. */
  removeMenu(id: number): Promise<void>;
  /** Answers whether the page is dark then. */
  setTheme(source: ThemeSource): Promise<boolean>;
  dialog(request: DialogRequest): Promise<DialogAnswer>;
}

/** What the launcher tells main. */
export interface MainApi {
  pageCall(call: PageCall): Promise<PageCallResult>;
  pageRequest(request: PageRequest): Promise<PageRequestAnswer>;
  /** May the page go there? (will-navigate) */
  mayNavigate(id: number, url: string): Promise<boolean>;
  /** May the page open a window? Whatever the handler says, the stand-in opens none. */
  windowOpen(id: number, url: string): Promise<void>;
  windowEvent(id: number, event: WindowEvent): Promise<void>;
  navigated(id: number, frame: FrameInfo): Promise<void>;
  boundsChanged(id: number, bounds: Rectangle, state: WindowState): Promise<void>;
  windowClosed(id: number): Promise<void>;
  key(command: number, windowId: number): Promise<void>;
  clickMenu(labelOrId: string): Promise<void>;
  systemTheme(dark: boolean): Promise<void>;
  power(event: string): Promise<void>;
  /** Nobody has touched the machine for that long. */
  idle(seconds: number): Promise<void>;
  quit(): Promise<void>;
}
