import { Menu, Tray } from 'electron';
import type { MessageTarget, WaitingAlerts } from '../backend/ports.ts';
import { fill, type HostTexts } from '../host/host-texts.ts';
import { alertList } from './toast-notifier.ts';

interface TrayOptions {
  readonly icon: string;
  readonly texts: HostTexts;
  readonly open: () => void;
  readonly lead: (target: MessageTarget) => void;
  readonly quit: () => void;
}

export interface CounterTray {
  /** How many alerts wait: in the tip and in the menu. */
  showWaiting(count: WaitingAlerts): void;
  destroy(): void;
}

const tasks: MessageTarget = { kind: 'tasks', id: '', taskId: null };
/** Without an id: a new one. */
const newNote: MessageTarget = { kind: 'note', id: '', taskId: null };
const lock: MessageTarget = { kind: 'lock', id: '', taskId: null };

/** Everything is in the menu: a click on the icon does not reach the app on every Linux desktop. */
export function createTray({ icon, texts, open, lead, quit }: TrayOptions): CounterTray {
  const tray = new Tray(icon);
  const showWaiting = (count: WaitingAlerts) => {
    tray.setToolTip(waitingText(texts, count));
    tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: texts.tray.open, click: open },
        { label: texts.tray.note, click: () => lead(newNote) },
        { label: fill(texts.tray.alerts, { open: count.open }), click: () => lead(alertList) },
        { label: texts.tray.tasks, click: () => lead(tasks) },
        { type: 'separator' },
        { label: texts.tray.lock, click: () => lead(lock) },
        { label: texts.tray.quit, click: quit },
      ]),
    );
  };
  tray.on('click', open);
  return { showWaiting, destroy: () => tray.destroy() };
}

/** What waits, in one line. */
export function waitingText({ appName, tray }: HostTexts, { open, late }: WaitingAlerts): string {
  if (open === 0) return appName;
  return fill(late > 0 ? tray.late : tray.waiting, { app: appName, open, late });
}
