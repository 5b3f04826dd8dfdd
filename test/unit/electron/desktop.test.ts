import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Backend } from '../../../electron/backend/backend.ts';
import type { BackendConfig } from '../../../electron/backend/config.ts';
import type { HostPorts } from '../../../electron/backend/ports.ts';
import { currentHolder, FolderInUse, lockDataDir } from '../../../electron/host/instance-lock.ts';
import { type Desktop, startDesktop } from '../../../electron/main/desktop.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { smallBackend } from '../../helpers/small-backend.ts';
import { app, BrowserWindow, dialog, ipcMain, Notification, session, Tray } from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

const created = vi.hoisted(() => ({ backend: vi.fn<(ports: unknown, config: BackendConfig) => Promise<Backend>>() }));
vi.mock('../../../electron/backend/backend.ts', () => ({ createBackend: created.backend }));

let dir: string;
let closed: ReturnType<typeof vi.fn<() => Promise<void>>>;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'desktop-'));
  closed = vi.fn(async () => undefined);
  created.backend.mockReset();
  created.backend.mockImplementation(async () => ({ ...smallBackend(), close: closed }));
  BrowserWindow.made.length = 0;
  app.removeAllListeners();
  app.exits.length = 0;
  app.lockFree = true;
  ipcMain.removeAllListeners();
  dialog.showErrorBox.mockClear();
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

function start(): Promise<Desktop> {
  const options = { dataDir: dir, port: 0, demo: true, open: true, databaseUrl: null, clockFile: null };
  return startDesktop(options, {
    createBackend: created.backend,
    outDir: '/out',
    fontsDir: '/out/fonts',
    iconsDir: '/icons',
  });
}

describe('the desktop app', () => {
  it('starts the backend, guards its session and shows its window', async () => {
    const desktop = await start();
    expect(created.backend.mock.calls[0]?.[1]).toMatchObject({ dataDir: dir, demo: true, workers: true });
    expect(session.defaultSession.handlers.has('app')).toBe(true);
    expect(session.defaultSession.permissionCheck?.(null, 'media', 'app://bundle')).toBe(false);
    expect(BrowserWindow.made.map(({ loaded }) => loaded)).toEqual([['app://bundle/index.html']]);
    expect(currentHolder(dir)).toMatchObject({ host: 'electron' });
    await desktop.close();
    expect(closed).toHaveBeenCalledOnce();
    expect(currentHolder(dir)).toBeNull();
  });

  it('puts its window away on closing, brings it back from the tray, and lets it go on quitting', async () => {
    const desktop = await start();
    const [window] = BrowserWindow.made;
    const close = () => {
      const preventDefault = vi.fn<() => void>();
      window?.emit('close', { preventDefault });
      return preventDefault.mock.calls.length > 0;
    };
    window?.emit('ready-to-show');
    expect([close(), window?.visible]).toEqual([true, false]);
    Tray.made.at(-1)?.menu[0]?.click?.();
    expect([window?.visible, BrowserWindow.made.length]).toEqual([true, 1]);
    app.emit('before-quit', {});
    expect(close()).toBe(false);
    await desktop.close();
  });

  it('brings its window to the front for whatever its messages and its tray lead to, and tells the backend', async () => {
    const backend = { ...smallBackend(), close: closed };
    created.backend.mockResolvedValueOnce(backend);
    const desktop = await start();
    const [window] = BrowserWindow.made;
    const ports = created.backend.mock.calls.at(-1)?.[0] as HostPorts;
    ports.notifier.waiting({ open: 2, late: 1 });
    expect(Tray.made.at(-1)?.tip).toBe('客服工作台：2 条提醒，其中逾期 1 条');
    expect(window?.overlay?.image).toBe('/icons/late.png');
    const target = { kind: 'order', id: 'order-1', taskId: 'task-1' };
    ports.notifier.show({ id: 'a', at: 0, title: '', body: '', urgent: false, target });
    Notification.made.at(-1)?.emit('click');
    expect([window?.visible, backend.led]).toEqual([true, [target]]);
    if (window) window.visible = false;
    Tray.made.at(-1)?.menu.at(-2)?.click?.();
    expect([window?.visible, backend.led.at(-1)?.kind]).toEqual([false, 'lock']);
    await desktop.close();
  });

  it('does not open data that another app has open, and closes what it opened when the backend fails', async () => {
    const release = lockDataDir(dir, 'browser');
    await expect(start()).rejects.toBeInstanceOf(FolderInUse);
    release();
    created.backend.mockRejectedValueOnce(new Error('database.damaged'));
    await expect(start()).rejects.toThrow('database.damaged');
    expect(currentHolder(dir)).toBeNull();
    expect(readFileSync(join(dir, 'logs/counter.log'), 'utf8')).toContain('database.damaged');
  });
});

describe('the start of the program', () => {
  const argv = process.argv;

  beforeEach(() => {
    vi.resetModules();
    process.argv = ['electron', '--inspect=0', '/app', '--data', dir];
  });

  afterEach(() => {
    process.argv = argv;
    process.removeAllListeners('SIGINT');
    process.removeAllListeners('SIGTERM');
  });

  it('hardens before anything else, keeps its profile with the data, and quits cleanly', async () => {
    await import('../../../electron/main/main.ts');
    expect(app.enableSandbox).toHaveBeenCalled();
    expect(app.setAppUserModelId).toHaveBeenCalledWith('com.logistics.cscounter');
    expect(app.paths.get('userData')).toBe(join(dir, 'electron'));
    const window = await pollUntil('the window', () => BrowserWindow.made.at(-1));
    await pollUntil('the tray', () => Tray.made.at(-1));
    window.visible = false;
    app.emit('second-instance', {});
    expect(window.visible).toBe(true);
    app.quit();
    await pollUntil('the end', () => app.exits.length > 0);
    expect([app.exits, closed.mock.calls.length]).toEqual([[0], 1]);
  });

  it('leaves a second start to the first', async () => {
    app.lockFree = false;
    await import('../../../electron/main/main.ts');
    expect(app.exits).toEqual([1]);
    expect(created.backend).not.toHaveBeenCalled();
  });

  it('says in a box why it could not start', async () => {
    created.backend.mockRejectedValueOnce(new Error('database.damaged'));
    await import('../../../electron/main/main.ts');
    await pollUntil('the end', () => app.exits.length > 0);
    expect(dialog.showErrorBox).toHaveBeenCalledWith('客服工作台无法启动', expect.stringContaining('database.damaged'));
    expect(app.exits).toEqual([1]);
  });
});
