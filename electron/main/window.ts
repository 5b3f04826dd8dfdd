import { join } from 'node:path';
import { BrowserWindow, type WebPreferences } from 'electron';
import { appOrigin } from '../../shared/lib/host-connection.ts';
import { keepWindowState, type WindowStateFile } from './window-state.ts';
import { zoomByKeys } from './zoom.ts';

interface WindowOptions {
  /** The build's results: `preload` and `renderer`. */
  readonly outDir: string;
  readonly title: string;
  readonly icon: string;
  readonly devTools: boolean;
  readonly state: WindowStateFile;
}

/** What every page of ours gets. The unsafe switches are left alone; the safe ones are named so that a test can hold them. */
export function safePreferences(devTools: boolean): WebPreferences {
  return {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
    devTools,
  };
}

/** The one factory of the app's windows. */
export function createWindow({ outDir, title, icon, devTools, state }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...state.read(),
    minWidth: 1024,
    minHeight: 640,
    title,
    icon,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#ffffff',
    webPreferences: { ...safePreferences(devTools), preload: join(outDir, 'preload', 'preload.cjs') },
  });
  keepWindowState(window, state);
  zoomByKeys(window.webContents);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${appOrigin}/index.html`);
  return window;
}

export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
