import type { Task, TaskDetail } from '../../../shared/contract/task-schemas.ts';
import { ladderOf } from '../../../shared/domain/tasks/ladder.ts';
import type { Actor } from '../session.ts';
import type { ActsDeps } from './acts.ts';
import { mustFindTask } from './acts.ts';
import { inboxRepository } from './inbox.repository.ts';
import { namesOf } from './inbox.ts';
import { heardBy } from './stand-ins.ts';
import { type Position, taskListsRepository, type TeamFilter } from './task-lists.repository.ts';
import { taskAlertsRepository, tasksRepository } from './tasks.repository.ts';
import { alertView, placesAt, taskViews } from './views.ts';

const hour = 3_600_000;

/** What windows read of tasks. */
export function createTaskQueries(deps: ActsDeps) {
  const { read } = deps.database;
  return {
    async mine(actor: Actor): Promise<{ rows: Task[]; late: number; soon: number }> {
      const found = await taskListsRepository.mine(read, await placesAt(read, deps, actor));
      const rows = await taskViews(read, deps, actor, found);
      const now = deps.now();
      const late = rows.filter(({ dueAt }) => dueAt <= now).length;
      return { rows, late, soon: rows.filter(({ dueAt }) => dueAt > now && dueAt <= now + hour).length };
    },

    async team(actor: Actor, input: TeamFilter & { readonly cursor: string | null; readonly limit: number }) {
      const { cursor, limit, ...filter } = input;
      const found = await taskListsRepository.team(read, filter, deps.now(), positionOf(cursor), limit + 1);
      const { rows, next } = pageOf(found, limit);
      return {
        rows: await taskViews(read, deps, actor, rows),
        next,
        owners: [...(await taskListsRepository.owners(read, deps.now()))],
      };
    },

    async closed(actor: Actor, { cursor, limit }: { readonly cursor: string | null; readonly limit: number }) {
      const { userId, roles } = actor;
      const after = positionOf(cursor);
      const before = after && { closedAt: after.dueAt, id: after.id };
      const found = await taskListsRepository.closed(read, userId, roles, before, limit + 1);
      const rows = found.slice(0, limit);
      const last = rows.at(-1);
      const next = found.length > limit && last ? `${last.closedAt ?? 0}:${last.id}` : null;
      return { rows: await taskViews(read, deps, actor, rows), next };
    },

    async ofSubject(actor: Actor, subjectId: string): Promise<Task[]> {
      const rows = await tasksRepository.ofSubject(read, subjectId);
      const told = await inboxRepository.toldOf(
        read,
        await heardBy(read, deps, actor.userId),
        rows.map(({ id }) => id),
      );
      return taskViews(read, deps, actor, rows, told);
    },

    get: (actor: Actor, id: string): Promise<TaskDetail> => detail(deps, actor, id),

    async people() {
      const { colleagues } = await deps.staff(read);
      return colleagues.map(({ id, name, roles }) => ({ id, name, roles: [...roles] }));
    },
  };
}

/** One with its sum, its ladder and who was told when. */
async function detail(deps: ActsDeps, actor: Actor, id: string): Promise<TaskDetail> {
  const { read } = deps.database;
  const row = await mustFindTask(read, id);
  const told = await inboxRepository.toldOf(read, await heardBy(read, deps, actor.userId), [id]);
  const [task] = await taskViews(read, deps, actor, [row], told);
  if (!task) throw new Error('A task that is gone');
  const rule = await deps.book.ofHash(read, row.ruleHash);
  const ladder = ladderOf(rule, row, await deps.calendar.current());
  const names = await namesOf(read, deps);
  const alerts = await taskAlertsRepository.ofTasks(read, [id]);
  const { due, steps, assumedYears, ...sum } = row.sum;
  return {
    ...task,
    sum: { ...sum, due, steps: steps.map((step) => ({ ...step })), assumedYears: [...assumedYears] },
    ladder: ladder.map(({ to, ...rung }, index) => ({ ...rung, to: [...to], done: index < row.rungsDone })),
    alerts: alerts.map((alert) => alertView(alert, names)),
  };
}

export function positionOf(cursor: string | null): Position | null {
  const [, dueAt, id] = /^(-?\d{1,16}):(.+)$/.exec(cursor ?? '') ?? [];
  return dueAt !== undefined && id !== undefined ? { dueAt: Number(dueAt), id } : null;
}

export function pageOf<Row extends Position>(found: readonly Row[], limit: number) {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: found.length > limit && last ? `${last.dueAt}:${last.id}` : null };
}
