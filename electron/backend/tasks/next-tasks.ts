import type { TaskRow } from '../database/entities/tasks.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { NewEvent } from '../events/events.ts';
import { nextTask } from './new-task.ts';
import type { RuleBook } from './rule-book.ts';
import { beginningOf, taskFacts } from './task-facts.ts';
import type { TasksDeps } from './tasks.deps.ts';
import { tasksRepository } from './tasks.repository.ts';

export interface NextDeps extends Pick<TasksDeps, 'calendar' | 'ports'> {
  readonly book: RuleBook;
  readonly wake: () => void;
}

/**
 * The duty of the next working day, where there is one; also when this one is not done by its time. Opens once
 * whatever asks for it first; returns the facts to be written beside it.
 */
export async function beginNext(
  tx: WriteContext,
  deps: NextDeps,
  tasks: readonly TaskRow[],
): Promise<readonly NewEvent[]> {
  const rules = await deps.book.all();
  const repeated = tasks.filter(({ ruleId }) => rules.get(ruleId)?.rule.again);
  if (repeated.length === 0) return [];
  const calendar = await deps.calendar.current();
  const next = repeated.flatMap((task) => {
    const inForce = rules.get(task.ruleId);
    const made = inForce && nextTask(task, inForce, deps.ports.ids.next(), calendar);
    return inForce && made ? [{ inForce, made }] : [];
  });
  await deps.book.keep(
    tx,
    next.map(({ inForce }) => inForce),
  );
  const added = await tasksRepository.insert(
    tx,
    next.map(({ made }) => made),
  );
  const fresh = new Map(next.filter(({ made }) => added.has(made.id)).map(({ made }) => [made.id, made]));
  for (const id of fresh.keys()) tx.changed('task', id);
  if (fresh.size > 0) tx.afterCommit(deps.wake);
  return taskFacts('opened', [...fresh.values()], {}, ({ id }) => {
    const row = fresh.get(id);
    return row ? { ...beginningOf(row), openedAt: row.openedAt } : {};
  });
}
