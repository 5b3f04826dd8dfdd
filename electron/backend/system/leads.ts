import type { MessageTarget } from '../ports.ts';
import type { Session } from '../session.ts';

/**
 * Where the window of this workstation is led from outside it: by a click on a message of the desktop, or by the tray's
 * menu. The latest waits for a window while none is there, so that a click that starts the app leads there after log-in;
 * a lock is for the moment only.
 */
export function createLeads() {
  const windows = new Set<(target: MessageTarget) => void>();
  let held: MessageTarget | null = null;
  return {
    lead(target: MessageTarget): void {
      if (windows.size === 0) held = target.kind === 'lock' ? held : target;
      else for (const tell of windows) tell(target);
    },

    /** What a window is led to, until it goes away or its person signs out. */
    async *led(session: Session, signal: AbortSignal | undefined): AsyncGenerator<MessageTarget, void> {
      const waiting = held ? [held] : [];
      held = null;
      let wake = () => {};
      let over = false;
      const tell = (target: MessageTarget) => {
        waiting.push(target);
        wake();
      };
      const end = () => {
        over = true;
        wake();
      };
      windows.add(tell);
      session.onSignOut.add(end);
      signal?.addEventListener('abort', end, { once: true });
      try {
        while (!over) {
          for (let next = waiting.shift(); next; next = waiting.shift()) yield next;
          if (!over) {
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
          }
        }
      } finally {
        windows.delete(tell);
        session.onSignOut.delete(end);
        signal?.removeEventListener('abort', end);
      }
    },
  };
}
