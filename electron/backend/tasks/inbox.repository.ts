import { In, IsNull } from 'typeorm';
import { AlertEntity, type AlertRow, TaskEntity, type TaskRow } from '../database/entities/tasks.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

/** More alerts than this at once are a list that nobody reads. */
const most = 300;

export const inboxRepository = {
  /** What these people have not acknowledged. */
  open: (at: ReadContext, userIds: readonly string[]): Promise<AlertRow[]> =>
    managerOf(at)
      .createQueryBuilder(AlertEntity, 'alert')
      .where('alert.user_id IN (:...userIds) AND alert.next_ring_at IS NOT NULL', { userIds })
      .orderBy('alert.created_at', 'ASC')
      .take(most)
      .getMany(),

  /** Told since `since` for the first time, or not at all yet, of what was made before. */
  missed: (at: ReadContext, userIds: readonly string[], since: number): Promise<AlertRow[]> =>
    managerOf(at)
      .createQueryBuilder(AlertEntity, 'alert')
      .where('alert.user_id IN (:...userIds) AND alert.next_ring_at IS NOT NULL', { userIds })
      .andWhere('alert.created_at <= :since AND (alert.first_rung_at IS NULL OR alert.first_rung_at >= :since)', {
        since,
      })
      .orderBy('alert.created_at', 'ASC')
      .take(most)
      .getMany(),

  /** How many tasks these people have alerts of, and how many of those are past their due time. */
  async waiting(
    at: ReadContext,
    userIds: readonly string[],
    now: number,
  ): Promise<{ readonly open: number; readonly late: number }> {
    const row = await managerOf(at)
      .createQueryBuilder(AlertEntity, 'alert')
      .innerJoin(TaskEntity.options.name, 'task', 'task.id = alert.task_id')
      .select('COUNT(DISTINCT alert.task_id)', 'open')
      .addSelect('COUNT(DISTINCT CASE WHEN task.due_at <= :now THEN alert.task_id END)', 'late')
      .where('alert.user_id IN (:...userIds) AND alert.next_ring_at IS NOT NULL', { userIds, now })
      .getRawOne<{ open: string; late: string }>();
    return { open: Number(row?.open ?? 0), late: Number(row?.late ?? 0) };
  },

  tasks: (at: ReadContext, ids: readonly string[]): Promise<TaskRow[]> =>
    ids.length === 0 ? Promise.resolve([]) : managerOf(at).findBy(TaskEntity, { id: In([...new Set(ids)]) }),

  byIds: (at: ReadContext, ids: readonly string[]): Promise<AlertRow[]> =>
    managerOf(at).findBy(AlertEntity, { id: In([...ids]) }),

  /** The ids among these tasks that one of these people is alerted of now. */
  async toldOf(at: ReadContext, userIds: readonly string[], taskIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (taskIds.length === 0) return new Set();
    const rows = await managerOf(at).findBy(AlertEntity, {
      userId: In([...userIds]),
      taskId: In([...taskIds]),
      closedAt: IsNull(),
    });
    return new Set(rows.map(({ taskId }) => taskId));
  },

  async acknowledge(
    tx: WriteContext,
    ids: readonly string[],
    acknowledgedAt: number,
    acknowledgedByName: string,
  ): Promise<void> {
    await managerOf(tx)
      .createQueryBuilder()
      .update(AlertEntity)
      .set({ acknowledgedAt, acknowledgedByName, nextRingAt: null })
      .where({ id: In([...ids]) })
      .andWhere('acknowledged_at IS NULL AND closed_at IS NULL')
      .execute();
  },

  /** Alerts of these people that should be heard now; also those that a clock which was set back has put off. */
  toRing: (at: ReadContext, userIds: readonly string[], now: number, take: number): Promise<AlertRow[]> =>
    managerOf(at)
      .createQueryBuilder(AlertEntity, 'alert')
      .where('alert.user_id IN (:...userIds)', { userIds })
      .andWhere(
        '(alert.next_ring_at <= :now OR (alert.next_ring_at > :now AND COALESCE(alert.last_rung_at, alert.created_at) > :ahead))',
        { now, ahead: now + clockTolerance },
      )
      .orderBy('alert.created_at', 'ASC')
      .take(take)
      .getMany(),

  /** Takes a ring for this workstation alone; `false` when another one has it, or when it was acknowledged. */
  async ring(
    tx: WriteContext,
    { id, nextRingAt, rings, firstRungAt }: AlertRow,
    { at, again }: { readonly at: number; readonly again: number },
  ): Promise<boolean> {
    if (nextRingAt === null) return false;
    const patch = { rings: rings + 1, nextRingAt: again, lastRungAt: at, firstRungAt: firstRungAt ?? at };
    return (await managerOf(tx).update(AlertEntity, { id, rings, nextRingAt }, patch)).affected === 1;
  },

  /** Keeps still until then; not a ring. */
  async postpone(tx: WriteContext, ids: readonly string[], until: number): Promise<void> {
    await managerOf(tx)
      .createQueryBuilder()
      .update(AlertEntity)
      .set({ nextRingAt: until })
      .where({ id: In([...ids]) })
      .andWhere('next_ring_at IS NOT NULL')
      .execute();
  },
};

/** Workstations' clocks differ by less. */
const clockTolerance = 60_000;
