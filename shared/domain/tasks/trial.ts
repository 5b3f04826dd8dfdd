import type { WorkingCalendar } from '../calendar/calendar.ts';
import { type DueTime, dueOf } from './due.ts';
import { ladderOf, type Rung } from './ladder.ts';
import type { Recipient, RuleOwner, TaskRule } from './rule.ts';
import { peopleFor, type Staff, type Told } from './recipients.ts';

type Tried = Pick<TaskRule, 'due' | 'warnBefore' | 'escalation' | 'owner'>;

/** One step of what would happen, if nobody did the duty. */
export interface TrialStep extends Rung {
  /** Whoever owns the task is among them, and only the order tells who that is. */
  readonly ownerToo: boolean;
  /** Everybody else by name, absent ones replaced by whoever stands in for them. */
  readonly told: readonly Told[];
}

export interface Trial extends DueTime {
  readonly steps: readonly TrialStep[];
}

interface Begun {
  readonly at: number;
  /** The moment that a relative due time is reckoned from. */
  readonly factAt: number | null;
}

/** What a rule would ask for of a duty that begins at that moment; `null` while the moment it is relative to is not known. */
export function tryRule(rule: Tried, { at, factAt }: Begun, calendar: WorkingCalendar, staff: Staff): Trial | null {
  const facts = rule.due.kind === 'relative' ? { [rule.due.fact]: factAt } : {};
  const due = dueOf(rule, { at, facts }, calendar);
  if (!due) return null;
  const steps = ladderOf(rule, due, calendar).map((rung) => ({ ...rung, ...toldOf(rung.to, rule.owner, staff) }));
  return { ...due, steps };
}

function toldOf(to: readonly Recipient[], owner: RuleOwner, staff: Staff): Pick<TrialStep, 'ownerToo' | 'told'> {
  const ownerRole = owner.kind === 'role' ? owner.role : null;
  return {
    ownerToo: ownerRole === null && to.includes('owner'),
    told: peopleFor(to, { ownerId: null, ownerRole }, staff),
  };
}
