import type { TimelineEntry } from '../../../shared/contract/orders.ts';
import type { ComplianceRow } from '../../../shared/contract/task-schemas.ts';

/** A duty as the log alone tells of it. */
export interface Duty {
  readonly clause: string;
  readonly customerId: string;
  owner: string;
  dueAt: number;
  state: 'open' | 'done' | 'notApplicable' | 'cancelled';
  closedAt: number;
}

/** Counted from the log alone: what began, moved, changed hands and ended, as it was told. */
export function dutiesOf(facts: readonly TimelineEntry[]): readonly Duty[] {
  const duties = new Map<string, Duty>();
  for (const fact of facts) note(duties, fact);
  return [...duties.values()];
}

function note(duties: Map<string, Duty>, { type, at, payload }: TimelineEntry): void {
  for (const task of (payload['tasks'] ?? []) as Record<string, string | number | null>[]) {
    const id = String(task['id']);
    const known = duties.get(id);
    const owner = String(task['ownerId'] ?? `role:${String(task['ownerRole'])}`);
    const dueAt = Number(task['dueAt']);
    if (type === 'task.opened') {
      const { clause, customerId } = task;
      duties.set(id, {
        clause: String(clause),
        customerId: String(customerId ?? ''),
        owner,
        dueAt,
        state: 'open',
        closedAt: 0,
      });
    } else if (known && type === 'task.moved') known.dueAt = dueAt;
    else if (known && type === 'task.reassigned') known.owner = owner;
    else if (known && ['task.done', 'task.notApplicable', 'task.cancelled'].includes(type)) {
      known.state = type.slice('task.'.length) as Duty['state'];
      known.closedAt = at;
    }
  }
}

/** The line of the report that these duties make at a moment. */
export function countOf(duties: readonly Duty[], key: string, now: number): Omit<ComplianceRow, 'name'> {
  const number = (is: (duty: Duty) => boolean) => duties.filter(is).length;
  const late = duties.filter(({ state, closedAt, dueAt }) => state === 'done' && closedAt > dueAt);
  const lateness = late.map(({ closedAt, dueAt }) => closedAt - dueAt);
  const met = number(({ state, closedAt, dueAt }) => state === 'done' && closedAt <= dueAt);
  const overdue = number(({ state, dueAt }) => state === 'open' && dueAt <= now);
  return {
    key,
    fellDue: met + late.length + overdue,
    met,
    late: late.length,
    open: overdue,
    lateTotalMs: lateness.reduce((sum, one) => sum + one, 0),
    lateMedianMs: median(lateness),
    lateWorstMs: Math.max(0, ...lateness),
    running: number(({ state, dueAt }) => state === 'open' && dueAt > now),
    notApplicable: number(({ state }) => state === 'notApplicable'),
    cancelled: number(({ state }) => state === 'cancelled'),
  };
}

function median(values: readonly number[]): number {
  const inOrder = values.toSorted((one, other) => one - other);
  const low = inOrder[Math.ceil(inOrder.length / 2) - 1] ?? 0;
  const high = inOrder[Math.floor(inOrder.length / 2)] ?? 0;
  return Math.round((low + high) / 2);
}
