import { join } from 'node:path';
import { app, type BrowserWindow, ipcMain, Menu, screen, session, type Tray, type WebContents } from 'electron';
import type { Backend, CreateBackend } from '../backend/backend.ts';
import { hostTexts, nearestLanguage } from '../host/host-texts.ts';
import { lockDataDir } from '../host/instance-lock.ts';
import { fileLogger, type HostLogger } from '../host/logger.ts';
import { backendConfig, type HostOptions } from '../host/options.ts';
import { serveApp } from './app-protocol.ts';
import { acceptConnections } from './connection.ts';
import { electronPorts } from './ports.ts';
import { guardSession } from './security.ts';
import { createTray } from './tray.ts';
import { bringToFront, createWindow } from './window.ts';
import { windowStateFile } from './window-state.ts';

interface DesktopParts {
  readonly createBackend: CreateBackend;
  /** The build's results: `preload` and `renderer`. */
  readonly outDir: string;
  readonly fontsDir: string;
  readonly iconsDir: string;
}

export interface Desktop {
  showWindow(): void;
  close(): Promise<void>;
}

/** The desktop app, once Electron is ready: data folder, backend, window, tray. */
export async function startDesktop(options: HostOptions, parts: DesktopParts): Promise<Desktop> {
  const undo: (() => Promise<void> | void)[] = [lockDataDir(options.dataDir, 'electron')];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  const logger = fileLogger(options.dataDir, 'counter');
  undo.push(() => logger.close());
  const shell = openShell(options, parts);
  try {
    const backend = await openBackend(options, parts, logger, shell, undo);
    guardSession(session.defaultSession, { allowDevTools: !app.isPackaged });
    serveApp(session.defaultSession, join(parts.outDir, 'renderer'));
    Menu.setApplicationMenu(null);
    acceptConnections({ ipcMain, backend, logger, isOwnWindow: shell.owns });
    shell.show();
    const tray = shell.tray();
    undo.push(() => tray.destroy());
    return { showWindow: shell.show, close };
  } catch (error) {
    logger.error({ error }, 'start failed');
    await close();
    throw error;
  }
}

async function openBackend(
  options: HostOptions,
  { createBackend, fontsDir }: DesktopParts,
  logger: HostLogger,
  shell: Shell,
  undo: (() => Promise<void> | void)[],
): Promise<Backend> {
  const ports = electronPorts({ dataDir: options.dataDir, fontsDir, logger, showWindow: shell.show });
  undo.push(() => ports.pdf.close());
  const backend = await createBackend(ports, backendConfig(options));
  undo.push(() => backend.close());
  return backend;
}

interface Shell {
  show(): void;
  owns(contents: WebContents): boolean;
  tray(): Tray;
}

/** Window and tray. Closing the window puts it away: messages go on, and it is back at once. */
function openShell({ dataDir }: HostOptions, { outDir, iconsDir }: DesktopParts): Shell {
  const texts = hostTexts(nearestLanguage(app.getLocale()));
  const state = windowStateFile(join(dataDir, 'window.json'), screen);
  let window: BrowserWindow | undefined;
  let quitting = false;
  app.on('before-quit', () => {
    quitting = true;
  });

  function show(): void {
    if (window !== undefined && !window.isDestroyed()) return bringToFront(window);
    const opened = createWindow({
      outDir,
      title: texts.appName,
      icon: join(iconsDir, 'icon.png'),
      devTools: !app.isPackaged,
      state,
    });
    opened.on('close', (event) => {
      if (quitting) return;
      event.preventDefault();
      opened.hide();
    });
    window = opened;
  }

  return {
    show,
    owns: (contents) => window !== undefined && !window.isDestroyed() && window.webContents === contents,
    tray: () => createTray({ icon: join(iconsDir, 'tray.png'), texts, open: show, quit: () => app.quit() }),
  };
}
