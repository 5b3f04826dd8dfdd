import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

/** Stands for the `electron` module where its program is not: remembers what was asked of it. */

export class WebContentsStandIn extends EventEmitter {
  readonly mainFrame = { url: 'app://bundle/index.html' };
  url = 'app://bundle/index.html';
  zoom = 0;
  crashed = false;
  printers = [{ name: 'Dispatch_A4', displayName: '调度中心 A4', description: '', options: {} }];
  openHandler: ((details: { url: string }) => { action: string }) | undefined;
  readonly printed: { options: Record<string, unknown>; answer: (success: boolean, reason: string) => void }[] = [];
  readonly printToPDF = vi.fn(async (_options: object) => Buffer.from('%PDF-'));
  getURL = () => this.url;
  getZoomLevel = () => this.zoom;
  setZoomLevel = (level: number) => {
    this.zoom = level;
  };
  isCrashed = () => this.crashed;
  getPrintersAsync = async () => this.printers;
  setWindowOpenHandler = (handler: (details: { url: string }) => { action: string }) => {
    this.openHandler = handler;
  };
  print = (options: Record<string, unknown>, answer: (success: boolean, reason: string) => void) => {
    this.printed.push({ options, answer });
  };
}

export class BrowserWindow extends EventEmitter {
  static readonly made: BrowserWindow[] = [];
  readonly webContents = new WebContentsStandIn();
  readonly options: Record<string, unknown> & { webPreferences: Record<string, unknown> };
  readonly loaded: string[] = [];
  destroyed = false;
  visible = false;
  maximized = false;
  minimized = false;

  constructor(options: BrowserWindow['options']) {
    super();
    this.options = options;
    BrowserWindow.made.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    this.loaded.push(url);
  }
  show = () => {
    this.visible = true;
  };
  hide = () => {
    this.visible = false;
    this.emit('hide');
  };
  focused = false;
  overlay: { image: string | null; text: string } | null = null;
  focus = vi.fn<() => void>();
  isFocused = () => this.focused;
  flashFrame = vi.fn<(on: boolean) => void>();
  setOverlayIcon = (image: { path: string } | null, text: string) => {
    this.overlay = { image: image?.path ?? null, text };
  };
  restore = () => {
    this.minimized = false;
  };
  maximize = () => {
    this.maximized = true;
  };
  isMaximized = () => this.maximized;
  isMinimized = () => this.minimized;
  isDestroyed = () => this.destroyed;
  getNormalBounds = () => ({ x: 10, y: 20, width: 1200, height: 700 });
  destroy = () => {
    this.destroyed = true;
    this.webContents.emit('destroyed');
  };
}

type Handler = (request: Request) => Promise<Response>;

export class SessionStandIn extends EventEmitter {
  readonly handlers = new Map<string, Handler>();
  readonly protocol = { handle: (scheme: string, handler: Handler) => void this.handlers.set(scheme, handler) };
  permissionRequest:
    | ((contents: WebContentsStandIn, permission: string, answer: (given: boolean) => void) => void)
    | undefined;
  permissionCheck: ((contents: null, permission: string, origin: string) => boolean) | undefined;
  device: ((details: object) => boolean) | undefined;
  beforeRequest: ((details: { url: string }, answer: (outcome: { cancel: boolean }) => void) => void) | undefined;
  spellChecker = true;
  readonly webRequest = {
    onBeforeRequest: (handler: NonNullable<SessionStandIn['beforeRequest']>) => {
      this.beforeRequest = handler;
    },
  };
  setPermissionRequestHandler = (handler: SessionStandIn['permissionRequest']) => {
    this.permissionRequest = handler;
  };
  setPermissionCheckHandler = (handler: SessionStandIn['permissionCheck']) => {
    this.permissionCheck = handler;
  };
  setDevicePermissionHandler = (handler: SessionStandIn['device']) => {
    this.device = handler;
  };
  setSpellCheckerEnabled = (enabled: boolean) => {
    this.spellChecker = enabled;
  };
}

const partitions = new Map<string, SessionStandIn>();

export const session = {
  defaultSession: new SessionStandIn(),
  fromPartition(name: string): SessionStandIn {
    const found = partitions.get(name) ?? new SessionStandIn();
    partitions.set(name, found);
    return found;
  },
};

class AppStandIn extends EventEmitter {
  isPackaged = false;
  locale = 'zh-CN';
  lockFree = true;
  readonly paths = new Map<string, string>();
  readonly exits: number[] = [];
  readonly setAppUserModelId = vi.fn<(id: string) => void>();
  readonly setToastActivatorCLSID = vi.fn<(id: string) => void>();
  readonly enableSandbox = vi.fn<() => void>();
  getLocale = () => this.locale;
  setPath = (name: string, path: string) => void this.paths.set(name, path);
  requestSingleInstanceLock = () => this.lockFree;
  whenReady = async () => undefined;
  exit = (code: number) => void this.exits.push(code);
  quit = () => {
    this.emit('before-quit', {});
    this.emit('will-quit', { preventDefault: () => undefined });
  };
}

export const app = new AppStandIn();
export const ipcMain = new EventEmitter();
export const ipcRenderer = { postMessage: vi.fn<(channel: string, message: unknown, ports: unknown[]) => void>() };
export const protocol = { registerSchemesAsPrivileged: vi.fn<(schemes: unknown[]) => void>() };
export const dialog = { showErrorBox: vi.fn<(title: string, text: string) => void>() };
export const screen = {
  getDisplayMatching: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }),
};

interface MenuItem {
  readonly label?: string;
  readonly click?: () => void;
}

export const Menu = {
  setApplicationMenu: vi.fn<(menu: null) => void>(),
  buildFromTemplate: (items: readonly MenuItem[]) => items,
};

export class Tray extends EventEmitter {
  static readonly made: Tray[] = [];
  menu: readonly MenuItem[] = [];
  tip = '';
  readonly icon: string;
  readonly destroy = vi.fn<() => void>();

  constructor(icon: string) {
    super();
    this.icon = icon;
    Tray.made.push(this);
  }
  setToolTip = (tip: string) => {
    this.tip = tip;
  };
  setContextMenu = (menu: readonly MenuItem[]) => {
    this.menu = menu;
  };
}

export const nativeImage = { createFromPath: (path: string) => ({ path }) };

export class Notification extends EventEmitter {
  static supported = true;
  static activation: (() => void) | undefined;
  static handleActivation = (callback: () => void) => {
    Notification.activation = callback;
  };
  static readonly made: Notification[] = [];
  static isSupported = () => Notification.supported;
  readonly options: Record<string, unknown>;
  readonly show = vi.fn<() => void>();

  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    Notification.made.push(this);
  }
}

export const safeStorage = {
  backend: 'gnome_libsecret',
  available: true,
  getSelectedStorageBackend: () => safeStorage.backend,
  isAsyncEncryptionAvailable: async () => safeStorage.available,
  encryptStringAsync: async (text: string) => Buffer.from(text).map((byte) => byte ^ 0x55),
  decryptStringAsync: async (bytes: Buffer) => ({
    shouldReEncrypt: false,
    result: Buffer.from(bytes.map((byte) => byte ^ 0x55)).toString('utf8'),
  }),
};
