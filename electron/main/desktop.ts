import { join } from 'node:path';
import { app, type BrowserWindow, ipcMain, Menu, screen, session, type WebContents } from 'electron';
import type { Backend, CreateBackend } from '../backend/backend.ts';
import type { MessageTarget, WaitingAlerts } from '../backend/ports.ts';
import { hostTexts, nearestLanguage } from '../host/host-texts.ts';
import { lockDataDir } from '../host/instance-lock.ts';
import { fileLogger, type HostLogger } from '../host/logger.ts';
import { backendConfig, type HostOptions } from '../host/options.ts';
import { serveApp } from './app-protocol.ts';
import { acceptConnections } from './connection.ts';
import { electronPorts } from './ports.ts';
import { guardSession } from './security.ts';
import { createTaskBar } from './task-bar.ts';
import { followKeptMessages } from './toast-notifier.ts';
import { type CounterTray, createTray } from './tray.ts';
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
    undo.push(shell.tray(leadTo(shell, backend)));
    followKeptMessages(leadTo(shell, backend));
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
  const opened: { backend?: Backend } = {};
  const lead = (target: MessageTarget) => leadTo(shell, opened.backend)(target);
  const desk = { lead, waiting: shell.showWaiting };
  const ports = electronPorts({ dataDir: options.dataDir, fontsDir, logger, desk });
  undo.push(() => ports.pdf.close());
  const backend = await createBackend(ports, backendConfig(options));
  opened.backend = backend;
  undo.push(() => backend.close());
  return backend;
}

/** To the front first; the page goes there once somebody is signed in. */
function leadTo(shell: Shell, backend: Pick<Backend, 'lead'> | undefined): (target: MessageTarget) => void {
  return (target) => {
    if (target.kind !== 'lock') shell.show();
    backend?.lead(target);
  };
}

interface Shell {
  show(): void;
  owns(contents: WebContents): boolean;
  /** Returns what takes it away again. */
  tray(lead: (target: MessageTarget) => void): () => void;
  showWaiting(count: WaitingAlerts): void;
}

/** Window and tray. Closing the window puts it away: messages go on, and it is back at once. */
function openShell({ dataDir }: HostOptions, { outDir, iconsDir }: DesktopParts): Shell {
  const texts = hostTexts(nearestLanguage(app.getLocale()));
  const state = windowStateFile(join(dataDir, 'window.json'), screen);
  let window: BrowserWindow | undefined;
  let tray: CounterTray | undefined;
  let waiting: WaitingAlerts = { open: 0, late: 0 };
  const present = () => (window === undefined || window.isDestroyed() ? undefined : window);
  const markTaskBar = createTaskBar({ window: present, icon: join(iconsDir, 'late.png'), texts });
  let quitting = false;
  app.on('before-quit', () => {
    quitting = true;
  });

  function show(): void {
    const known = present();
    if (known) return bringToFront(known);
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
    owns: (contents) => present()?.webContents === contents,
    tray(lead) {
      tray = createTray({ icon: join(iconsDir, 'tray.png'), texts, open: show, lead, quit: () => app.quit() });
      tray.showWaiting(waiting);
      return () => {
        tray?.destroy();
        tray = undefined;
      };
    },
    showWaiting(count) {
      waiting = count;
      tray?.showWaiting(count);
      markTaskBar(count);
    },
  };
}
