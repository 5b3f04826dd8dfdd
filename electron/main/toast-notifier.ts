import { Notification } from 'electron';
import type { Logger, Notifier } from '../backend/ports.ts';

/** Desktop messages. An urgent one stays until it is dismissed; a click opens the window, it does not acknowledge. */
export function toastNotifier(open: () => void, logger: Logger): Notifier {
  /** Electron forgets a message that nobody holds, and its click with it. */
  const shown = new Set<Notification>();
  return {
    show({ id, title, body, urgent }) {
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
      toast.on('click', open);
      toast.on('close', () => shown.delete(toast));
      toast.on('failed', (_event, error) => {
        shown.delete(toast);
        logger.warn({ id, reason: error }, 'desktop message not shown');
      });
      toast.show();
    },
  };
}
