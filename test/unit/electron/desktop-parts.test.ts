import { afterEach, describe, expect, it, vi } from 'vitest';
import { hostTexts } from '../../../electron/host/host-texts.ts';
import { safeStorageCipher } from '../../../electron/main/safe-storage-cipher.ts';
import { toastNotifier } from '../../../electron/main/toast-notifier.ts';
import { createTray } from '../../../electron/main/tray.ts';
import { testPorts } from '../../helpers/ports.ts';
import { Notification, safeStorage, Tray } from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

describe('the tray', () => {
  it.each([
    ['zh-CN', ['打开客服工作台', '退出']],
    ['en', ['Open CS Counter', 'Quit']],
  ] as const)('has its menu in %s', (language, labels) => {
    const open = vi.fn<() => void>();
    const quit = vi.fn<() => void>();
    createTray({ icon: '/tray.png', texts: hostTexts(language), open, quit });
    const items = Tray.made.at(-1)?.menu.filter(({ label }) => label !== undefined) ?? [];
    expect(items.map(({ label }) => label)).toEqual(labels);
    for (const item of items) item.click?.();
    Tray.made.at(-1)?.emit('click');
    expect([open.mock.calls.length, quit.mock.calls.length]).toEqual([2, 1]);
  });
});

describe('messages on the desktop', () => {
  afterEach(() => {
    Notification.supported = true;
  });

  it('stay when they are urgent, and open the window when clicked', () => {
    const open = vi.fn<() => void>();
    const notifier = toastNotifier(open, testPorts().logger);
    notifier.show({ id: 'a', title: '投诉', body: '五分钟内上报', urgent: true });
    notifier.show({ id: 'b', title: '到货', body: '明天', urgent: false });
    const [urgent, calm] = Notification.made.slice(-2);
    expect(urgent?.options).toMatchObject({ id: 'a', title: '投诉', urgency: 'critical', timeoutType: 'never' });
    expect(calm?.options).toMatchObject({ id: 'b', urgency: 'normal', timeoutType: 'default' });
    expect(urgent?.show).toHaveBeenCalledOnce();
    urgent?.emit('click');
    expect(open).toHaveBeenCalledOnce();
  });

  it('leave a line in the log when they cannot be shown', () => {
    const { logger, log } = testPorts();
    const notifier = toastNotifier(() => undefined, logger);
    notifier.show({ id: 'a', title: '', body: '', urgent: false });
    Notification.made.at(-1)?.emit('failed', {}, 'switched off');
    Notification.supported = false;
    notifier.show({ id: 'b', title: '', body: '', urgent: false });
    expect(log.map(({ fields }) => fields)).toEqual([{ id: 'a', reason: 'switched off' }, { id: 'b' }]);
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
