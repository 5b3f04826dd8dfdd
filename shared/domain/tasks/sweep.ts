import type { Role } from '../people/roles.ts';
import { comesBack, type Rung, type StepName } from './ladder.ts';
import { peopleFor, type Staff, type TaskOwner, type Told } from './recipients.ts';
import type { TaskRule } from './rule.ts';

/** An open task as the sweeper finds it. */
export interface Running extends TaskOwner {
  readonly openedAt: number;
  /** Rungs of its ladder that are behind it. */
  readonly rungsDone: number;
}

/** An alert of the task's present round. */
export interface Sent {
  readonly id: string;
  readonly step: StepName;
  readonly acknowledgedAt: number | null;
}

/** A step that is told now. `passed` names earlier steps that found nobody. */
export interface Fired {
  readonly step: StepName;
  readonly to: readonly Told[];
  readonly passed: readonly StepName[];
}

export interface Sweep {
  readonly fired: readonly Fired[];
  /** Acknowledged alerts that are back. */
  readonly returned: readonly string[];
  readonly rungsDone: number;
  /** When there is something to do again; `null` for never. */
  readonly nextAt: number | null;
}

/** Told when a whole ladder finds nobody: that is an incident of its own. */
export const heads: readonly Role[] = ['csDirector', 'administrator'];

const minute = 60_000;
/** Clocks of workstations differ by less. */
const tolerance = 60_000;

/**
 * The clock on the wall, and one that never goes back. What was written down by a clock that has been set back
 * since goes on by the steady one; everything else goes by the wall.
 */
export interface Now {
  readonly wall: number;
  readonly steady: number;
}

/** The time that counts for what was written down at `at`. */
export function nowFor(at: number, { wall, steady }: Now): number {
  return at > wall + tolerance ? steady : wall;
}

/** All that is due of a task at a moment, however long nobody looked. A step without people falls through to the next. */
export function sweepOf(task: Running, { ladder, rule, sent, staff }: SweepContext, clock: Now): Sweep {
  const now = nowFor(task.openedAt, clock);
  const fired: Fired[] = [];
  let passed: readonly StepName[] = [];
  let rungsDone = task.rungsDone;
  for (let rung = ladder[rungsDone]; rung && (rung.at <= now || passed.length > 0); rung = ladder[rungsDone]) {
    rungsDone += 1;
    const to = peopleFor(rung.to, task, staff);
    if (to.length > 0) fired.push({ step: rung.step, to, passed });
    passed = to.length > 0 ? [] : [...passed, rung.step];
  }
  if (passed.length > 0) fired.push({ step: 'nobody', to: peopleFor(heads, task, staff), passed });
  const returned = sent.filter((alert) => {
    const at = returnOf(alert, rule);
    return at !== null && alert.acknowledgedAt !== null && at <= nowFor(alert.acknowledgedAt, clock);
  });
  const still = sent.filter((alert) => !returned.includes(alert));
  // Whoever looks late has no use for a warning of what is due by now.
  const told = fired.some(({ step }) => step === 'due') ? fired.filter(({ step }) => step !== 'warn') : fired;
  return {
    fired: told,
    returned: returned.map(({ id }) => id),
    rungsDone,
    nextAt: nextLook(rungsDone, { ladder, rule, sent: still }),
  };
}

export interface SweepContext {
  readonly ladder: readonly Rung[];
  readonly rule: Pick<TaskRule, 'returnAfter'>;
  readonly sent: readonly Sent[];
  readonly staff: Staff;
}

/** The next rung or the next alert that comes back. */
export function nextLook(
  rungsDone: number,
  { ladder, rule, sent }: Pick<SweepContext, 'ladder' | 'rule' | 'sent'>,
): number | null {
  const moments = [ladder[rungsDone]?.at ?? null, ...sent.map((alert) => returnOf(alert, rule))];
  return moments.reduce((first, at) => (first === null || (at !== null && at < first) ? at : first), null);
}

function returnOf({ step, acknowledgedAt }: Sent, { returnAfter }: Pick<TaskRule, 'returnAfter'>): number | null {
  if (acknowledgedAt === null || returnAfter === null || !comesBack(step)) return null;
  return acknowledgedAt + returnAfter * minute;
}
