import type { Change } from '../../../shared/contract/system.ts';
import type { CompanyService } from '../company/company.service.ts';
import type { House } from '../house.ts';
import type { Actor, Session } from '../session.ts';
import { backUp, backupState, startDailyBackups } from './backups.ts';
import { createChangeQueue } from './change-queue.ts';
import type { ExceptionReportsService } from '../exceptionReports/exception-reports.service.ts';
import { createLeads } from './leads.ts';

export function createSystemService(
  deps: Pick<House, 'database' | 'events' | 'now' | 'ports'> & {
    readonly company: Pick<CompanyService, 'status'>;
    readonly verifyEntries: ExceptionReportsService['verify'];
  },
) {
  const { database, events, ports } = deps;
  return {
    ...createLeads(),

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

    /** The chain of events, and the entries of reports against it (3.4). */
    verifyEvents: async () => ({
      ...(await events.verify(database.read)),
      reports: await deps.verifyEntries(database.read),
    }),

    backUp: (actor: Actor) => backUp(deps, actor, 'manual'),
    backups: () => backupState(database.read, deps),
    startDailyBackups: () => startDailyBackups(deps, ports),
  };
}
