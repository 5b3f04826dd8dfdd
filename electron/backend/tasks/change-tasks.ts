import type { WorkingCalendar } from '../../../shared/domain/calendar/calendar.ts';
import type { DueTime } from '../../../shared/domain/tasks/due.ts';
import type { Evidence } from '../../../shared/domain/tasks/evidence.ts';
import type { TaskRule } from '../../../shared/domain/tasks/rule.ts';
import type { TaskRow } from '../database/entities/tasks.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { NewEvent } from '../events/events.ts';
import type { Actor } from '../session.ts';
import { timesOf } from './new-task.ts';
import { taskFacts } from './task-facts.ts';
import { taskAlertsRepository, tasksRepository } from './tasks.repository.ts';

export interface Ending {
  readonly state: 'done' | 'notApplicable' | 'cancelled';
  readonly at: number;
  readonly actor: Pick<Actor, 'userId' | 'displayName'> | null;
  /** Type of the event that ended it; `null` when a person did. */
  readonly event: string | null;
  readonly evidence?: Evidence;
  readonly reason?: string;
}

/** Ends open tasks in the unit of work of what ended them; returns the facts to be written beside it. */
export async function endTasks(
  tx: WriteContext,
  tasks: readonly TaskRow[],
  { state, at, actor, event, evidence, reason }: Ending,
): Promise<readonly NewEvent[]> {
  if (tasks.length === 0) return [];
  const ids = tasks.map(({ id }) => id);
  await tasksRepository.updateOpen(tx, ids, {
    state,
    closedAt: at,
    closedById: actor?.userId ?? null,
    closedByName: actor?.displayName ?? '',
    closedByEvent: event,
    evidence: evidence ?? null,
    reason: reason ?? null,
    nextAt: null,
  });
  await silence(tx, tasks, at);
  for (const id of ids) tx.changed('task', id);
  return taskFacts(state, tasks, {
    at,
    ...(event ? { event } : {}),
    ...(evidence ? { evidence } : {}),
    ...(reason ? { reason } : {}),
  });
}

/** Another due time: its alerts begin anew. */
export async function moveTask(
  tx: WriteContext,
  task: TaskRow,
  to: {
    readonly rule: TaskRule;
    readonly due: DueTime;
    readonly calendar: WorkingCalendar;
    readonly occurrence?: string;
    readonly ruleHash?: string;
  },
  at: number,
): Promise<TaskRow> {
  const { occurrence = task.occurrence, ruleHash = task.ruleHash } = to;
  const patch = { ...timesOf(to.rule, to.due, to.calendar), occurrence, ruleHash, round: task.round + 1 };
  await tasksRepository.updateOpen(tx, [task.id], patch);
  await silence(tx, [task], at);
  tx.changed('task', task.id);
  return { ...task, ...patch, version: task.version + 1 };
}

/** Another owner: whoever had it hears no more of it, and the new one hears what is due by now. */
export async function handOverTasks(
  tx: WriteContext,
  tasks: readonly TaskRow[],
  owner: Pick<TaskRow, 'ownerId' | 'ownerRole' | 'ownerName'>,
  at: number,
): Promise<void> {
  if (tasks.length === 0) return;
  const ids = tasks.map(({ id }) => id);
  // From the first rung on: who has been told of a step is not told of it again.
  await tasksRepository.updateOpen(tx, ids, { ...owner, rungsDone: 0 });
  for (const task of tasks) {
    const { rungsDone, ownerId } = task;
    if (rungsDone === 0) continue;
    await tasksRepository.updateOpen(tx, [task.id], { nextAt: at });
    if (ownerId) await taskAlertsRepository.close(tx, [task.id], at, ownerId);
  }
  for (const id of ids) tx.changed('task', id);
}

/** Tasks that nobody was told of yet have no alerts. */
async function silence(tx: WriteContext, tasks: readonly TaskRow[], at: number): Promise<void> {
  const told = tasks.filter(({ rungsDone, version }) => rungsDone > 0 || version > 1).map(({ id }) => id);
  if (told.length === 0) return;
  await taskAlertsRepository.close(tx, told, at);
  for (const id of told) tx.changed('alert', id);
}
