import type { TaskRuleView } from '../../../../shared/contract/task-schemas.ts';
import type { Role } from '../../../../shared/domain/people/roles.ts';
import type {
  Due,
  EvidenceKind,
  Length,
  Recipient,
  RuleChange,
  RuleOwner,
  TimeFact,
} from '../../../../shared/domain/tasks/rule.ts';
import type { Issue } from '../../../../shared/errors/errors.ts';
import { readTypedTime } from '../../../../shared/lib/typed-days.ts';

/** A due time as it is typed: all fields stay while another kind is looked at. */
export interface TypedDue {
  readonly kind: Due['kind'];
  readonly amount: string;
  readonly throughBreaks: boolean;
  readonly workingDay: string;
  readonly timeKind: 'opening' | 'closing' | 'at';
  readonly time: string;
  readonly fact: TimeFact;
  readonly direction: 'before' | 'after';
  readonly distance: string;
  readonly unit: Length['unit'] | 'workingDays';
  readonly atLeast: string;
}

export interface TypedStep {
  /** Of the line on screen only. */
  readonly key: number;
  readonly amount: string;
  readonly unit: Length['unit'];
  readonly to: readonly Recipient[];
}

/** What may be changed of a rule, as it stands in the form. */
export interface TypedRule {
  readonly active: boolean;
  /** `orderOwner`, `actor`, or a role. */
  readonly owner: 'orderOwner' | 'actor' | Role;
  readonly evidence: EvidenceKind;
  readonly due: TypedDue;
  readonly warns: boolean;
  readonly warnAmount: string;
  readonly warnUnit: Length['unit'];
  readonly steps: readonly TypedStep[];
  readonly repeatEvery: string;
  /** Empty for never. */
  readonly returnAfter: string;
}

export function typedRule(rule: TaskRuleView): TypedRule {
  const { owner, warnBefore } = rule;
  return {
    active: rule.active,
    owner: owner.kind === 'role' ? owner.role : owner.kind,
    evidence: rule.evidence,
    due: typedDue(rule.due),
    warns: warnBefore !== null,
    warnAmount: String(warnBefore?.amount ?? 15),
    warnUnit: warnBefore?.unit ?? 'minutes',
    steps: rule.escalation.map(({ amount, unit, to }, key) => ({ key, amount: String(amount), unit, to })),
    repeatEvery: String(rule.repeatEvery),
    returnAfter: rule.returnAfter === null ? '' : String(rule.returnAfter),
  };
}

function typedDue(due: Due): TypedDue {
  const usual: TypedDue = {
    kind: due.kind,
    amount: '60',
    throughBreaks: false,
    workingDay: '1',
    timeKind: 'at',
    time: '09:00',
    fact: 'deliveryToAt',
    direction: 'before',
    distance: '0',
    unit: 'minutes',
    atLeast: '0',
  };
  switch (due.kind) {
    case 'minutes':
      return { ...usual, amount: String(due.amount) };
    case 'workingMinutes':
      return { ...usual, amount: String(due.amount), throughBreaks: due.throughBreaks };
    case 'point':
      return { ...usual, workingDay: String(due.workingDay), ...typedTime(due.time) };
    case 'relative':
      return {
        ...usual,
        fact: due.fact,
        direction: due.amount > 0 ? 'after' : 'before',
        distance: String(Math.abs(due.amount)),
        unit: due.unit,
        atLeast: String(due.atLeast),
        ...(due.time === null ? {} : typedTime(due.time)),
      };
  }
}

function typedTime(time: string): Pick<TypedDue, 'timeKind' | 'time'> {
  return time === 'opening' || time === 'closing' ? { timeKind: time, time: '09:00' } : { timeKind: 'at', time };
}

/** The change that was typed, or what of it cannot be read; whether it makes sense is for the rules to say. */
export function readRule(typed: TypedRule): {
  readonly change: Required<RuleChange> | null;
  readonly unread: readonly Issue[];
} {
  const unread: Issue[] = [];
  const whole = (path: string, text: string, signed = true): number => {
    const plain = text.trim();
    if (/^-?\d{1,7}$/.test(plain) && (signed || !plain.startsWith('-'))) return Number(plain);
    unread.push({ path, code: 'tasks.numberWrong' });
    return 0;
  };
  const change: Required<RuleChange> = {
    active: typed.active,
    owner: ownerOf(typed.owner),
    evidence: typed.evidence,
    due: readDue(typed.due, whole),
    warnBefore: typed.warns ? { amount: whole('warnBefore.amount', typed.warnAmount), unit: typed.warnUnit } : null,
    escalation: typed.steps.map(({ amount, unit, to }, index) => ({
      amount: whole(`escalation.${index}.amount`, amount),
      unit,
      to,
    })),
    repeatEvery: whole('repeatEvery', typed.repeatEvery),
    returnAfter: typed.returnAfter.trim() === '' ? null : whole('returnAfter', typed.returnAfter),
  };
  return { change: unread.length > 0 ? null : change, unread };
}

export function ownerOf(owner: TypedRule['owner']): RuleOwner {
  return owner === 'orderOwner' || owner === 'actor' ? { kind: owner } : { kind: 'role', role: owner };
}

type Whole = (path: string, text: string, signed?: boolean) => number;

function readDue(typed: TypedDue, whole: Whole): Due {
  const { kind, throughBreaks, fact, unit } = typed;
  switch (kind) {
    case 'minutes':
      return { kind, amount: whole('due.amount', typed.amount) };
    case 'workingMinutes':
      return { kind, amount: whole('due.amount', typed.amount), throughBreaks };
    case 'point':
      return { kind, workingDay: whole('due.workingDay', typed.workingDay), time: timeOf(typed) };
    case 'relative': {
      const distance = whole('due.amount', typed.distance, false);
      const amount = typed.direction === 'before' && distance > 0 ? -distance : distance;
      const time = unit === 'workingDays' ? timeOf(typed) : null;
      return { kind, fact, amount, unit, time, atLeast: whole('due.atLeast', typed.atLeast) };
    }
  }
}

/** What cannot be read stays as it was typed, so that the rules refuse it at its field. */
function timeOf({ timeKind, time }: TypedDue): string {
  return timeKind === 'at' ? (readTypedTime(time) ?? time.slice(0, 10)) : timeKind;
}
