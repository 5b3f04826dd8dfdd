import type { WorkingCalendar } from '../calendar/calendar.ts';
import { after } from './due.ts';
import type { Recipient, TaskRule } from './rule.ts';

/** `warn`, `due`, then `step1`, `step2` ...; `nobody` when all of them found no one. */
export type StepName = string;

/** Who is told when, if the task is still open then. */
export interface Rung {
  readonly step: StepName;
  readonly at: number;
  readonly to: readonly Recipient[];
}

/** All that a task will ask for, in the order of time. */
export function ladderOf(
  { escalation }: Pick<TaskRule, 'escalation'>,
  { dueAt, warnAt }: { readonly dueAt: number; readonly warnAt: number | null },
  calendar: WorkingCalendar,
): readonly Rung[] {
  const steps = escalation.map(({ to, amount, unit }, index): Rung => {
    return { step: `step${index + 1}`, at: after(dueAt, { amount, unit }, calendar), to };
  });
  const owner = ['owner'] as const;
  const warning: readonly Rung[] = warnAt === null || warnAt >= dueAt ? [] : [{ step: 'warn', at: warnAt, to: owner }];
  return [...warning, { step: 'due', at: dueAt, to: owner }, ...steps.toSorted((one, other) => one.at - other.at)];
}

/** A warning is over with the due time; everything else goes on until the task is done. */
export function comesBack(step: StepName): boolean {
  return step !== 'warn';
}
