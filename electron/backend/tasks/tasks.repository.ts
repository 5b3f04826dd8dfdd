import { In, IsNull, LessThanOrEqual } from 'typeorm';
import { AlertEntity, type AlertRow, TaskClockEntity, TaskEntity, type TaskRow } from '../database/entities/tasks.ts';
import { findRow, insertNewRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

/** Any number that no other lock of the app uses. */
const sweepLock = 5_302_200;

export const tasksRepository = {
  find: (at: ReadContext, id: string): Promise<TaskRow | null> => findRow(at, TaskEntity, { id }),

  /** Ids of those that were not there yet. */
  insert: (tx: WriteContext, rows: readonly TaskRow[]) => insertNewRows(tx, TaskEntity, rows),

  openOf: (at: ReadContext, subjectIds: readonly string[]): Promise<TaskRow[]> =>
    managerOf(at).find(TaskEntity, {
      where: { subjectId: In([...subjectIds]), state: 'open' },
      order: { dueAt: 'ASC', id: 'ASC' },
    }),

  ofSubject: (at: ReadContext, subjectId: string): Promise<TaskRow[]> =>
    managerOf(at).find(TaskEntity, { where: { subjectId }, order: { dueAt: 'ASC', id: 'ASC' } }),

  ofRule: (at: ReadContext, ruleId: string, subjectId: string): Promise<TaskRow[]> =>
    managerOf(at).find(TaskEntity, { where: { ruleId, subjectId } }),

  openOfRule: (at: ReadContext, ruleId: string): Promise<TaskRow[]> =>
    managerOf(at).find(TaskEntity, { where: { ruleId, state: 'open' } }),

  /** Open tasks behind an id, for work that goes through all of them. */
  openAfter: (at: ReadContext, id: string, take: number): Promise<TaskRow[]> =>
    managerOf(at)
      .createQueryBuilder(TaskEntity, 'task')
      .where("task.state = 'open' AND task.id > :id", { id })
      .orderBy('task.id', 'ASC')
      .take(take)
      .getMany(),

  /** One statement for any number of tasks that go the same way. */
  async updateOpen(tx: WriteContext, ids: readonly string[], patch: Partial<TaskRow>): Promise<void> {
    if (ids.length === 0) return;
    await managerOf(tx)
      .createQueryBuilder()
      .update(TaskEntity)
      .set({ ...patch, version: () => 'version + 1' })
      .where({ id: In([...ids]), state: 'open' })
      .execute();
  },

  update: (
    tx: WriteContext,
    { id, version }: Pick<TaskRow, 'id' | 'version'>,
    patch: Partial<TaskRow>,
    current: () => Promise<unknown>,
  ): Promise<void> => updateVersion(tx, TaskEntity, { id, version }, patch, { code: 'tasks.taskChanged', current }),

  /** By the sweeper's index alone. */
  due: (at: ReadContext, now: number, take: number): Promise<TaskRow[]> =>
    managerOf(at).find(TaskEntity, { where: { nextAt: LessThanOrEqual(now) }, order: { nextAt: 'ASC' }, take }),

  /** Tasks that began after `now`, as a clock that was set back shows them, and would be due by `steadyNow`. */
  dueInFuture: (at: ReadContext, now: number, steadyNow: number, take: number): Promise<TaskRow[]> =>
    managerOf(at)
      .createQueryBuilder(TaskEntity, 'task')
      .where('task.next_at > :now AND task.next_at <= :steadyNow AND task.opened_at > :now', { now, steadyNow })
      .orderBy('task.next_at', 'ASC')
      .take(take)
      .getMany(),

  /** Those still open, which nobody else changes before the unit of work ends; busy ones are awaited or left out. */
  async hold(tx: WriteContext, tasks: readonly TaskRow[], busy: 'await' | 'skip'): Promise<readonly TaskRow[]> {
    const manager = managerOf(tx);
    if (manager.connection.options.type !== 'postgres' || tasks.length === 0) return tasks;
    const ids = tasks.map(({ id }) => id);
    const query = manager
      .createQueryBuilder(TaskEntity, 'task')
      .where({ id: In(ids), state: 'open' })
      .orderBy('task.id', 'ASC')
      .setLock('pessimistic_write');
    const held = await (busy === 'skip' ? query.setOnLocked('skip_locked') : query).getMany();
    const order = new Map(ids.map((id, index) => [id, index]));
    return held.toSorted((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0));
  },

  /** What the sweeper has decided of tasks that it holds; no new version: nothing of the duty itself changed. */
  async sweptTo(tx: WriteContext, ids: readonly string[], patch: Pick<TaskRow, 'rungsDone' | 'nextAt'>): Promise<void> {
    await managerOf(tx)
      .createQueryBuilder()
      .update(TaskEntity)
      .set(patch)
      .where({ id: In([...ids]), state: 'open' })
      .execute();
  },

  /** One workstation sweeps at a time, until its unit of work ends. A SQLite file has one owner anyway. */
  async takeSweep(tx: WriteContext): Promise<boolean> {
    const manager = managerOf(tx);
    if (manager.connection.options.type !== 'postgres') return true;
    const [lock] = await manager.query<{ taken: boolean }[]>(
      'SELECT pg_try_advisory_xact_lock($1, hashtext(current_schema())) AS taken',
      [sweepLock],
    );
    return lock?.taken === true;
  },

  async clock(at: ReadContext, id: 'time' | 'calendar'): Promise<number | null> {
    return (await findRow(at, TaskClockEntity, { id }))?.latestAt ?? null;
  },

  async setClock(tx: WriteContext, id: 'time' | 'calendar', latestAt: number): Promise<void> {
    await managerOf(tx).upsert(TaskClockEntity, { id, latestAt }, ['id']);
  },
};

export const taskAlertsRepository = {
  /** All that was ever told of them. */
  ofTasks: (at: ReadContext, taskIds: readonly string[]): Promise<AlertRow[]> =>
    taskIds.length === 0
      ? Promise.resolve([])
      : managerOf(at).find(AlertEntity, { where: { taskId: In([...taskIds]) }, order: { id: 'ASC' } }),

  /** Those of the tasks' present rounds. */
  openOf: (at: ReadContext, taskIds: readonly string[]): Promise<AlertRow[]> =>
    taskIds.length === 0
      ? Promise.resolve([])
      : managerOf(at).find(AlertEntity, { where: { taskId: In([...taskIds]), closedAt: IsNull() } }),

  insert: (tx: WriteContext, rows: readonly AlertRow[]) => insertNewRows(tx, AlertEntity, rows),

  /** Nobody needs to hear of these tasks any more; only one person's with `userId`. */
  async close(tx: WriteContext, taskIds: readonly string[], closedAt: number, userId?: string): Promise<void> {
    if (taskIds.length === 0) return;
    const manager = managerOf(tx);
    if (manager.connection.options.type === 'postgres') {
      // In one order, as they are rung: two units of work that take the same ones never wait for each other.
      await manager
        .createQueryBuilder(AlertEntity, 'alert')
        .select('alert.id')
        .where({ taskId: In([...taskIds]) })
        .andWhere('alert.closed_at IS NULL')
        .orderBy('alert.id', 'ASC')
        .setLock('pessimistic_write')
        .getMany();
    }
    await manager
      .createQueryBuilder()
      .update(AlertEntity)
      .set({ closedAt, nextRingAt: null })
      .where({ taskId: In([...taskIds]), ...(userId ? { userId } : {}) })
      .andWhere('closed_at IS NULL')
      .execute();
  },

  async bringBack(tx: WriteContext, ids: readonly string[], at: number): Promise<void> {
    if (ids.length === 0) return;
    await managerOf(tx)
      .createQueryBuilder()
      .update(AlertEntity)
      .set({ acknowledgedAt: null, acknowledgedByName: null, nextRingAt: at, returns: () => 'returns + 1' })
      .where({ id: In([...ids]) })
      .execute();
  },
};
