import { dueOf } from '../../../shared/domain/tasks/due.ts';
import type { WorkingCalendar } from '../../../shared/domain/calendar/calendar.ts';
import type { TaskRow } from '../database/entities/tasks.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { ActsDeps } from './acts.ts';
import { moveTask } from './change-tasks.ts';
import { taskFacts } from './task-facts.ts';
import { tasksRepository } from './tasks.repository.ts';

const batch = 500;

/**
 * The calendar was edited: running tasks get the due times that it gives now, reckoned from when they began, and the
 * log says so; closed ones keep theirs. Done once, on whatever workstation; `false` when another one is at it.
 */
export async function recalculateAll(deps: ActsDeps): Promise<boolean> {
  const calendar = await deps.calendar.current();
  if ((await tasksRepository.clock(deps.database.read, 'calendar')) === calendar.revision) return true;
  // Nothing runs that could move: nothing to write down either.
  if ((await tasksRepository.openAfter(deps.database.read, '', 1)).length === 0) return true;
  let behind = '';
  for (;;) {
    const last = await deps.database.write((tx) => recalculateSome(tx, deps, calendar, behind));
    if (last === 'through' || last === 'taken') return last === 'through';
    behind = last.id;
  }
}

/** The id behind which to go on. */
async function recalculateSome(
  tx: WriteContext,
  deps: ActsDeps,
  calendar: WorkingCalendar,
  behind: string,
): Promise<{ readonly id: string } | 'through' | 'taken'> {
  if (!(await tasksRepository.takeSweep(tx))) return 'taken';
  const tasks = await tasksRepository.openAfter(tx, behind, batch);
  for (const task of tasks) await recalculate(tx, deps, calendar, task);
  const last = tasks.at(-1);
  if (last && tasks.length === batch) return { id: last.id };
  await tasksRepository.setClock(tx, 'calendar', calendar.revision);
  return 'through';
}

async function recalculate(tx: WriteContext, deps: ActsDeps, calendar: WorkingCalendar, task: TaskRow): Promise<void> {
  if (task.sum.calendarRevision === calendar.revision) return;
  const rule = await deps.book.ofHash(tx, task.ruleHash);
  const { from, factAt } = task.sum;
  const facts = rule.due.kind === 'relative' ? { [rule.due.fact]: factAt } : {};
  const due = dueOf(rule, { at: from, facts }, calendar);
  if (!due || (due.dueAt === task.dueAt && due.warnAt === task.warnAt)) return;
  const moved = await moveTask(tx, task, { rule, due, calendar }, deps.now());
  const why = { why: 'calendar', revision: calendar.revision };
  await deps.events.append(
    tx,
    null,
    taskFacts('moved', [moved], why, () => ({ from: task.dueAt })),
  );
}
