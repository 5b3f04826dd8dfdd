import { os } from '@orpc/server';
import type { Backend } from '../../electron/backend/backend.ts';
import type { MessageTarget } from '../../electron/backend/ports.ts';
import type { Session } from '../../electron/backend/session.ts';

export interface SmallBackend extends Pick<Backend, 'router' | 'connect' | 'disconnect' | 'lead'> {
  readonly connected: readonly Session[];
  readonly disconnected: readonly Session[];
  /** Where its windows were led. */
  readonly led: readonly MessageTarget[];
  /** How many event streams are open. */
  readonly streams: () => number;
}

/** A backend of three procedures, for tests of the hosts: who am I, how long is it, and a stream that lasts until it is ended. */
export function smallBackend(): SmallBackend {
  const connected: Session[] = [];
  const disconnected: Session[] = [];
  const led: MessageTarget[] = [];
  let open = 0;
  const base = os.$context<{ session: Session }>();
  const router = {
    whoAmI: base.handler(({ context }) => context.session.id),
    length: base.handler(({ input }) => JSON.stringify(input ?? null).length),
    live: base.handler(async function* ({ context, signal }) {
      const ended = new Promise<void>((resolve) => {
        context.session.onSignOut.add(resolve);
        signal?.addEventListener('abort', () => resolve());
      });
      open += 1;
      try {
        yield 'open';
        await ended;
      } finally {
        open -= 1;
      }
    }),
  };
  return {
    router: router as unknown as Backend['router'],
    connect() {
      const session: Session = {
        id: `session-${connected.length + 1}`,
        workstation: 'counter-1',
        user: null,
        locked: false,
        lastActiveAt: 0,
        onSignOut: new Set(),
      };
      connected.push(session);
      return session;
    },
    disconnect(session) {
      disconnected.push(session);
      for (const end of session.onSignOut) end();
    },
    lead: (target) => void led.push(target),
    led,
    connected,
    disconnected,
    streams: () => open,
  };
}
