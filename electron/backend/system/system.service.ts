import type { Change } from '../../../shared/contract/system.ts';
import type { Database } from '../database/database.ts';
import type { Events } from '../events/events.ts';
import type { Actor, Session } from '../session.ts';
import { createChangeQueue } from './change-queue.ts';

interface SystemDeps {
  readonly database: Database;
  readonly events: Events;
  readonly now: () => number;
}

export function createSystemService({ database, events, now }: SystemDeps) {
  return {
    /** What changes while the window looks, until it goes away or its person signs out. */
    async *live(session: Session, signal: AbortSignal | undefined): AsyncGenerator<Change, void> {
      const queue = createChangeQueue();
      const end = () => queue.end();
      const unsubscribe = database.changes.subscribe(queue.push);
      session.onSignOut.add(end);
      signal?.addEventListener('abort', end, { once: true });
      try {
        // The first word tells the window that it listens: whatever it had read before may be stale.
        yield { topic: 'all', ids: [] };
        yield* queue.drain();
      } finally {
        unsubscribe();
        session.onSignOut.delete(end);
        signal?.removeEventListener('abort', end);
      }
    },

    verifyEvents: () => events.verify(database.read),

    async backUp(actor: Actor) {
      const at = now();
      const { file, size } = await database.backUp();
      await database.write((tx) =>
        events.append(tx, actor, [
          { type: 'system.backedUp', subject: { kind: 'system', id: 'database' }, payload: { file, size } },
        ]),
      );
      return { file, size, at };
    },
  };
}
