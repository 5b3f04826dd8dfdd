import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Backend } from '../backend/backend.ts';
import type { Clock } from '../backend/ports.ts';
import type { Session } from '../backend/session.ts';

const unseenLimitMs = 12 * 3_600_000;
const sweepMs = 600_000;

export interface Windows {
  /** Lets a browser in: the value of its `Set-Cookie`. */
  open(): string;
  sessionOf(request: IncomingMessage): Session | null;
  closeAll(): void;
}

interface OpenWindow {
  readonly session: Session;
  lastSeenAt: number;
}

/**
 * Cookie -> session. The cookie outlives the browser's closing so that a clerk who closes it by
 * mistake comes back by the same address; it is worth nothing once this process has ended or
 * twelve hours after it was last used.
 */
export function openWindows(backend: Pick<Backend, 'connect' | 'disconnect'>, clock: Clock, port: number): Windows {
  /** Cookies do not know ports: another counter on this machine must not overwrite ours. */
  const cookieName = `counter-${port}`;
  const windows = new Map<string, OpenWindow>();
  const stopSweeping = clock.every(sweepMs, () => {
    for (const [key, window] of windows) if (clock.now() - window.lastSeenAt > unseenLimitMs) close(key, window);
  });

  function close(key: string, window: OpenWindow): void {
    windows.delete(key);
    backend.disconnect(window.session);
  }

  return {
    open() {
      const secret = randomBytes(32).toString('base64url');
      windows.set(digest(secret), { session: backend.connect(), lastSeenAt: clock.now() });
      return `${cookieName}=${secret}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${unseenLimitMs / 1000}`;
    },
    sessionOf(request) {
      const secret = cookieValue(request.headers.cookie, cookieName);
      const window = secret === null ? undefined : windows.get(digest(secret));
      if (window === undefined) return null;
      window.lastSeenAt = clock.now();
      return window.session;
    },
    closeAll() {
      stopSweeping();
      for (const [key, window] of windows) close(key, window);
    },
  };
}

function cookieValue(header: string | undefined, name: string): string | null {
  const pair = header?.split(';').find((part) => part.trimStart().startsWith(`${name}=`));
  return pair === undefined ? null : pair.trim().slice(name.length + 1);
}

function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('base64');
}
