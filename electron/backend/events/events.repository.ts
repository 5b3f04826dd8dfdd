import { type EventRow, EventEntity } from '../database/entities/memory.ts';
import { insertRows } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

/** Any number: the lock under which the chain grows by one writer at a time. */
const chainLock = 5_301_977;

export const eventsRepository = {
  /**
   * The newest event, with the chain held until this unit of work ends: on PostgreSQL two
   * workstations would otherwise both link to the same event. SQLite has one writer anyway.
   */
  async lockHead(tx: WriteContext): Promise<{ readonly seq: number; readonly hash: string } | null> {
    const manager = managerOf(tx);
    if (manager.connection.options.type === 'postgres') {
      await manager.query('SELECT pg_advisory_xact_lock($1, hashtext(current_schema()))', [chainLock]);
    }
    const [head] = await manager.query<{ seq: number; hash: string }[]>(
      'SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1',
    );
    return head ?? null;
  },

  insert: (tx: WriteContext, rows: readonly EventRow[]) => insertRows(tx, EventEntity, rows),

  ofSubject: (at: ReadContext, subjectId: string): Promise<EventRow[]> =>
    managerOf(at).find(EventEntity, { where: { subjectId }, order: { seq: 'ASC' } }),

  after: (at: ReadContext, seq: number, take: number): Promise<EventRow[]> =>
    managerOf(at)
      .createQueryBuilder(EventEntity, 'e')
      .where('e.seq > :seq', { seq })
      .orderBy('e.seq', 'ASC')
      .take(take)
      .getMany(),
};
