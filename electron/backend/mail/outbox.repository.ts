import type { ListFilter } from '../../../shared/contract/mail.ts';
import type { Channel } from '../../../shared/domain/mail/message.ts';
import { OutboxAttemptEntity, type OutboxAttemptRow, OutboxEntity, type OutboxRow } from '../database/entities/mail.ts';
import { findRow, insertNewRows, insertRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

/** Any number that no other lock of the app uses. */
const channelLock = 5_302_200;
/** Messages that one order can have are no more than anybody reads. */
const mostOfSubject = 200;

const states: Readonly<Record<Exclude<ListFilter, 'all'>, readonly OutboxRow['state'][]>> = {
  waiting: ['queued', 'sending', 'failed'],
  trouble: ['failed', 'givenUp'],
  accepted: ['accepted', 'recorded'],
  cancelled: ['cancelled'],
};

export const outboxRepository = {
  find: (at: ReadContext, id: string): Promise<OutboxRow | null> => findRow(at, OutboxEntity, { id }),

  byKey: (at: ReadContext, uniqueKey: string): Promise<OutboxRow | null> => findRow(at, OutboxEntity, { uniqueKey }),

  /** False when one of this key is there already. */
  async insert(tx: WriteContext, row: OutboxRow): Promise<boolean> {
    return (await insertNewRows(tx, OutboxEntity, [row])).has(row.id);
  },

  update: (
    tx: WriteContext,
    { id, version }: Pick<OutboxRow, 'id' | 'version'>,
    patch: Partial<OutboxRow>,
  ): Promise<void> =>
    updateVersion(tx, OutboxEntity, { id, version }, patch, {
      code: 'mail.changed',
      current: () => outboxRepository.find(tx, id),
    }),

  /** Newest first, from before `before` on. */
  page(at: ReadContext, filter: ListFilter, before: string | null, take: number): Promise<OutboxRow[]> {
    const rows = managerOf(at).createQueryBuilder(OutboxEntity, 'm').orderBy('m.id', 'DESC').take(take);
    if (filter !== 'all') rows.andWhere('m.state IN (:...states)', { states: states[filter] });
    if (before) rows.andWhere('m.id < :before', { before });
    return rows.getMany();
  },

  /** Newest first. */
  ofSubject: (at: ReadContext, subjectId: string): Promise<OutboxRow[]> =>
    managerOf(at).find(OutboxEntity, { where: { subjectId }, order: { id: 'DESC' }, take: mostOfSubject }),

  /** What has not left of a subject, or is just leaving; held until the unit of work ends: its sender waits. */
  holdLeaving(tx: WriteContext, subjectId: string): Promise<OutboxRow[]> {
    const manager = managerOf(tx);
    const leaving = manager
      .createQueryBuilder(OutboxEntity, 'm')
      .where("m.subject_id = :subjectId AND m.state IN ('queued', 'failed', 'sending')", { subjectId })
      .orderBy('m.id', 'ASC');
    const postgres = manager.connection.options.type === 'postgres';
    return (postgres ? leaving.setLock('pessimistic_write') : leaving).getMany();
  },

  /** Numbers of the orders that messages are about. */
  async orderNumbers(at: ReadContext, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const places = ids.map((_, index) => `$${index + 1}`).join(',');
    const rows = await managerOf(at).query<{ id: string; number: string }[]>(
      `SELECT id, number FROM work_order WHERE id IN (${places})`,
      [...ids],
    );
    return new Map(rows.map(({ id, number }) => [id, number]));
  },

  /** How many wait, and how many were given up since then. */
  async counts(at: ReadContext, since: number): Promise<{ waiting: number; trouble: number }> {
    const [row] = await managerOf(at).query<{ waiting: number | string; trouble: number | string }[]>(
      `SELECT (SELECT count(*) FROM outbox_message WHERE state IN ('queued', 'sending', 'failed')) AS waiting,
        (SELECT count(*) FROM outbox_message WHERE state = 'failed' OR (state = 'givenUp' AND ended_at >= $1)) AS trouble`,
      [since],
    );
    return { waiting: Number(row?.waiting ?? 0), trouble: Number(row?.trouble ?? 0) };
  },

  addAttempt: (tx: WriteContext, row: OutboxAttemptRow): Promise<void> => insertRows(tx, OutboxAttemptEntity, [row]),

  /** Oldest first. */
  attempts: (at: ReadContext, outboxId: string): Promise<OutboxAttemptRow[]> =>
    managerOf(at).find(OutboxAttemptEntity, { where: { outboxId }, order: { id: 'ASC' } }),

  /** Messages that may be tried now, or whose sender died; in the order in which they were queued. */
  due: (at: ReadContext, channel: Channel, now: number, take: number): Promise<OutboxRow[]> =>
    managerOf(at)
      .createQueryBuilder(OutboxEntity, 'm')
      .where("m.state IN ('queued', 'failed', 'sending') AND m.channel = :channel", { channel })
      .andWhere('m.next_attempt_at <= :now', { now })
      .orderBy('m.id', 'ASC')
      .take(take)
      .getMany(),

  /**
   * The message for this worker alone until the unit of work ends, if it still waits as it did and nobody else sends by
   * the same channel; else `null`.
   */
  async take(tx: WriteContext, { id, version, channel }: OutboxRow, now: number): Promise<OutboxRow | null> {
    const manager = managerOf(tx);
    const postgres = manager.connection.options.type === 'postgres';
    if (postgres) {
      const [lock] = await manager.query<{ taken: boolean }[]>(
        'SELECT pg_try_advisory_xact_lock($1, hashtext(current_schema()::text || $2::text)) AS taken',
        [channelLock, channel],
      );
      if (!lock?.taken) return null;
    }
    const busy = await manager
      .createQueryBuilder(OutboxEntity, 'm')
      .where("m.state = 'sending' AND m.channel = :channel AND m.claimed_until > :now", { channel, now })
      .getExists();
    if (busy) return null;
    const waiting = manager
      .createQueryBuilder(OutboxEntity, 'm')
      .where('m.id = :id AND m.version = :version', { id, version })
      .andWhere("m.state IN ('queued', 'failed', 'sending')");
    return (postgres ? waiting.setLock('pessimistic_write').setOnLocked('skip_locked') : waiting).getOne();
  },

  /** A claim prolonged, and what was said of recipients meanwhile, without a new version. */
  async prolong(tx: WriteContext, { id, version }: OutboxRow, patch: Partial<OutboxRow>): Promise<void> {
    await managerOf(tx).update(OutboxEntity, { id, version, state: 'sending' }, patch);
  },

  /** One process owns a SQLite file: what others were sending was left behind by the dead. */
  async releaseDead(tx: WriteContext, worker: string, now: number): Promise<void> {
    const manager = managerOf(tx);
    if (manager.connection.options.type === 'postgres') return;
    await manager
      .createQueryBuilder()
      .update(OutboxEntity)
      .set({ claimedUntil: now, nextAttemptAt: now })
      .where("state = 'sending' AND claimed_by <> :worker", { worker })
      .execute();
  },
};
