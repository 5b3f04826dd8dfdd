import type { ClauseId } from '../../../shared/sop/clauses.ts';
import type { TaskRow } from '../database/entities/tasks.ts';
import type { NewEvent } from '../events/events.ts';

export type TaskFact =
  | 'opened'
  | 'moved'
  | 'reassigned'
  | 'done'
  | 'notApplicable'
  | 'cancelled'
  | 'alerted'
  | 'returned'
  | 'acknowledged';

type Shown = Pick<TaskRow, 'id' | 'ruleId' | 'clause' | 'subjectKind' | 'subjectId' | 'dueAt'>;

/**
 * What became of tasks, told of their subject: one event for all that one act did. The payload's `tasks` holds of
 * each its id, rule, clause and due time, and what `more` adds: enough to count the compliance anew from the log alone.
 */
export function taskFacts(
  fact: TaskFact,
  tasks: readonly Shown[],
  payload: Readonly<Record<string, unknown>> = {},
  more: (task: Shown) => Readonly<Record<string, unknown>> = () => ({}),
): readonly NewEvent[] {
  return [...Map.groupBy(tasks, ({ subjectId }) => subjectId).values()].flatMap((ofSubject) => {
    const [first] = ofSubject;
    if (!first) return [];
    return [
      {
        type: `task.${fact}`,
        subject: { kind: first.subjectKind, id: first.subjectId },
        clauses: [...new Set(ofSubject.map(({ clause }) => clause as ClauseId))],
        payload: {
          ...payload,
          duties: ofSubject.length,
          tasks: ofSubject.map((task) => ({
            id: task.id,
            rule: task.ruleId,
            clause: task.clause,
            dueAt: task.dueAt,
            ...more(task),
          })),
        },
      },
    ];
  });
}

/** What the log keeps of a task when it begins. */
export function beginningOf(task: TaskRow): Readonly<Record<string, unknown>> {
  const { ownerId, ownerRole, ownerName, customerId } = task;
  return { ownerId, ownerRole, owner: ownerName, customerId };
}
