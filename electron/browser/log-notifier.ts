import type { Logger, Notifier } from '../backend/ports.ts';

/** A browser has no desktop messages of its own here: the inbox of each window shows them, the log keeps that they were due. */
export function logNotifier(logger: Logger): Notifier {
  return {
    show: ({ id, at, title, urgent }) => logger.info({ id, at, title, urgent }, 'desktop message due'),
    waiting: () => undefined,
  };
}
