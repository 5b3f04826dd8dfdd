import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow as ElectronWindow, Screen } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bringToFront, createWindow } from '../../../electron/main/window.ts';
import { windowStateFile } from '../../../electron/main/window-state.ts';
import { type BrowserWindow, screen } from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'window-'));
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

function state() {
  return windowStateFile(join(dir, 'window.json'), screen as unknown as Screen);
}

function open(): BrowserWindow {
  const made = createWindow({
    outDir: '/out',
    title: '客服工作台',
    icon: '/icon.png',
    devTools: false,
    state: state(),
  });
  return made as unknown as BrowserWindow;
}

describe('the window', () => {
  it('is sandboxed, isolated and without Node, with no unsafe switch touched', () => {
    const { webPreferences } = open().options;
    expect(webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      devTools: false,
      preload: join('/out', 'preload', 'preload.cjs'),
    });
    for (const name of [
      'webSecurity',
      'allowRunningInsecureContent',
      'experimentalFeatures',
      'enableBlinkFeatures',
      'webviewTag',
      'plugins',
      'additionalArguments',
    ]) {
      expect(webPreferences, name).not.toHaveProperty(name);
    }
  });

  it('shows the app’s own page once it is painted', () => {
    const window = open();
    expect(window.loaded).toEqual(['app://bundle/index.html']);
    expect(window.visible).toBe(false);
    window.emit('ready-to-show');
    expect(window.visible).toBe(true);
  });

  it('comes to the front, also from the task bar', () => {
    const window = open();
    window.minimized = true;
    bringToFront(window as unknown as ElectronWindow);
    expect([window.minimized, window.visible, window.focus.mock.calls.length]).toEqual([false, true, 1]);
  });

  it('opens where it was closed', () => {
    const first = open();
    expect(first.options).toMatchObject({ width: 1366, height: 768 });
    first.maximized = true;
    first.emit('close');
    const second = open();
    expect(second.options).toMatchObject({ x: 10, y: 20, width: 1200, height: 700 });
    expect(second.maximized).toBe(true);
  });

  it.each([
    ['on a screen that is gone', { bounds: { x: 5_000, y: 0, width: 800, height: 600 } }],
    ['as nonsense', { bounds: { x: 'a', y: 0, width: 800, height: 600 } }],
    ['not at all', 'no object'],
  ])('opens in the middle when its place was kept %s', (_how, kept) => {
    writeFileSync(join(dir, 'window.json'), JSON.stringify(kept));
    expect(open().options).not.toHaveProperty('x');
  });

  it('grows and shrinks with Ctrl and plus, minus, zero', () => {
    const { webContents } = open();
    const press = (key: string, control = true) => {
      const preventDefault = vi.fn<() => void>();
      webContents.emit(
        'before-input-event',
        { preventDefault },
        { type: 'keyDown', key, control, meta: false, alt: false },
      );
      return preventDefault.mock.calls.length > 0;
    };
    expect([press('+'), press('='), webContents.zoom]).toEqual([true, true, 1]);
    expect([press('-'), webContents.zoom]).toEqual([true, 0.5]);
    expect([press('0'), webContents.zoom]).toEqual([true, 0]);
    expect([press('+', false), press('s'), webContents.zoom]).toEqual([false, false, 0]);
  });
});
