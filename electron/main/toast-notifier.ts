import { Notification } from 'electron';
import type { Logger, MessageTarget, Notifier } from '../backend/ports.ts';

export interface ToastHost {
  /** Opens the window and leads it there. */
  readonly lead: (target: MessageTarget) => void;
  readonly waiting: Notifier['waiting'];
  readonly logger: Logger;
}

/** Where a click leads that came with no place of its own. */
export const alertList: MessageTarget = { kind: 'alerts', id: '', taskId: null };

/** Desktop messages. An urgent one stays until it is dismissed; a click leads to its place, it does not acknowledge. */
export function toastNotifier({ lead, waiting, logger }: ToastHost): Notifier {
  /** Electron forgets a message that nobody holds, and its click with it. */
  const shown = new Set<Notification>();
  return {
    waiting,
    show({ id, title, body, urgent, target = alertList }) {
      if (!Notification.isSupported()) {
        logger.warn({ id }, 'this desktop shows no messages');
        return;
      }
      const toast = new Notification({
        id,
        title,
        body,
        urgency: urgent ? 'critical' : 'normal',
        timeoutType: urgent ? 'never' : 'default',
      });
      shown.add(toast);
      toast.on('click', () => lead(target));
      toast.on('close', () => shown.delete(toast));
      toast.on('failed', (_event, error) => {
        shown.delete(toast);
        logger.warn({ id, reason: error }, 'desktop message not shown');
      });
      toast.show();
    },
  };
}

/**
 * Windows keeps messages longer than the app runs: a click on one of an earlier run, also one that starts the app, leads
 * to the list of alerts. A message of this run leads to its own place besides.
 */
export function followKeptMessages(lead: ToastHost['lead'], platform: NodeJS.Platform = process.platform): void {
  if (platform === 'win32') Notification.handleActivation(() => lead(alertList));
}
