import type { MessageTarget } from '../../../electron/backend/ports.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hostTexts } from '../../../electron/host/host-texts.ts';
import { safeStorageCipher } from '../../../electron/main/safe-storage-cipher.ts';
import { createTaskBar } from '../../../electron/main/task-bar.ts';
import { followKeptMessages, toastNotifier } from '../../../electron/main/toast-notifier.ts';
import { createTray } from '../../../electron/main/tray.ts';
import { testPorts } from '../../helpers/ports.ts';
import { BrowserWindow, Notification, safeStorage, Tray } from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

describe('the tray', () => {
  it.each([
    ['zh-CN', ['打开客服工作台', '快速便笺', '提醒（3）', '我的任务', '锁定', '退出']],
    ['en', ['Open CS Counter', 'Quick note', 'Alerts (3)', 'My tasks', 'Lock', 'Quit']],
  ] as const)('has its menu in %s', (language, labels) => {
    const open = vi.fn<() => void>();
    const quit = vi.fn<() => void>();
    const led: MessageTarget[] = [];
    const lead = (target: MessageTarget) => void led.push(target);
    const tray = createTray({ icon: '/tray.png', texts: hostTexts(language), open, lead, quit });
    tray.showWaiting({ open: 3, late: 0 });
    const items = Tray.made.at(-1)?.menu.filter(({ label }) => label !== undefined) ?? [];
    expect(items.map(({ label }) => label)).toEqual(labels);
    for (const item of items) item.click?.();
    Tray.made.at(-1)?.emit('click');
    expect([open.mock.calls.length, quit.mock.calls.length]).toEqual([2, 1]);
    expect(led.map(({ kind }) => kind)).toEqual(['note', 'alerts', 'tasks', 'lock']);
  });

  it('says in its tip how many alerts wait, and how many of them are late', () => {
    const nothing = () => undefined;
    const tray = createTray({ icon: '', texts: hostTexts('en'), open: nothing, lead: nothing, quit: nothing });
    const tips = [
      { open: 0, late: 0 },
      { open: 2, late: 0 },
      { open: 5, late: 1 },
    ].map((count) => {
      tray.showWaiting(count);
      return Tray.made.at(-1)?.tip;
    });
    expect(tips).toEqual(['CS Counter', 'CS Counter: 2 alerts', 'CS Counter: 5 alerts, 1 late']);
  });
});

describe('the mark in the task bar', () => {
  it('is there while something is late, and flashes behind other windows when more becomes late', () => {
    const window = new BrowserWindow({ webPreferences: {} });
    const mark = createTaskBar({ window: () => window as never, icon: '/late.png', texts: hostTexts('zh-CN') });
    mark({ open: 1, late: 0 });
    expect(window.overlay).toBeNull();
    mark({ open: 2, late: 1 });
    expect(window.overlay).toEqual({ image: '/late.png', text: '客服工作台：2 条提醒，其中逾期 1 条' });
    window.focused = true;
    mark({ open: 2, late: 2 });
    mark({ open: 0, late: 0 });
    expect(window.overlay?.image).toBeNull();
    expect(window.flashFrame.mock.calls).toEqual([[true], [false], [false]]);
  });
});

describe('messages on the desktop', () => {
  afterEach(() => {
    Notification.supported = true;
  });

  const waiting = () => undefined;

  it('stay when they are urgent, and lead to their place when clicked', () => {
    const lead = vi.fn<(target: MessageTarget) => void>();
    const notifier = toastNotifier({ lead, waiting, logger: testPorts().logger });
    const target = { kind: 'order', id: 'order-1', taskId: 'task-1' };
    notifier.show({ id: 'a', at: 0, title: '投诉', body: '五分钟内上报', urgent: true, target });
    notifier.show({ id: 'b', at: 0, title: '到货', body: '明天', urgent: false });
    const [urgent, calm] = Notification.made.slice(-2);
    expect(urgent?.options).toMatchObject({ id: 'a', title: '投诉', urgency: 'critical', timeoutType: 'never' });
    expect(calm?.options).toMatchObject({ id: 'b', urgency: 'normal', timeoutType: 'default' });
    expect(urgent?.show).toHaveBeenCalledOnce();
    urgent?.emit('click');
    calm?.emit('click');
    expect(lead.mock.calls).toEqual([[target], [{ kind: 'alerts', id: '', taskId: null }]]);
  });

  it('leave a line in the log when they cannot be shown', () => {
    const { logger, log } = testPorts();
    const notifier = toastNotifier({ lead: () => undefined, waiting, logger });
    notifier.show({ id: 'a', at: 0, title: '', body: '', urgent: false });
    Notification.made.at(-1)?.emit('failed', {}, 'switched off');
    Notification.supported = false;
    notifier.show({ id: 'b', at: 0, title: '', body: '', urgent: false });
    expect(log.map(({ fields }) => fields)).toEqual([{ id: 'a', reason: 'switched off' }, { id: 'b' }]);
  });
});

describe('messages that Windows kept from an earlier run', () => {
  it('lead to the list of alerts when clicked, also when the click starts the app', () => {
    const lead = vi.fn<(target: MessageTarget) => void>();
    followKeptMessages(lead, 'linux');
    expect(Notification.activation).toBeUndefined();
    followKeptMessages(lead, 'win32');
    Notification.activation?.();
    expect(lead.mock.calls).toEqual([[{ kind: 'alerts', id: '', taskId: null }]]);
  });
});

describe('secrets by the system’s keeper', () => {
  afterEach(() => {
    safeStorage.available = true;
    safeStorage.backend = 'gnome_libsecret';
  });

  it('come back under their own name only', async () => {
    const sealed = await safeStorageCipher.seal('mail.password', '密码');
    expect(await safeStorageCipher.unseal('mail.password', sealed)).toBe('密码');
    await expect(safeStorageCipher.unseal('other', sealed)).rejects.toThrow('another name');
  });

  it('are not kept where there is no keeper', async () => {
    safeStorage.available = false;
    await expect(safeStorageCipher.seal('a', 'b')).rejects.toThrow('keyring');
  });

  it.runIf(process.platform === 'linux')('are not kept where the system would only scramble them', async () => {
    safeStorage.backend = 'basic_text';
    await expect(safeStorageCipher.seal('a', 'b')).rejects.toThrow('keyring');
  });
});
