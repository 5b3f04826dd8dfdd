import type { ClauseId } from '../../sop/clauses.ts';
import type { Role } from '../people/roles.ts';
import type { ConditionName, MatchName } from './conditions.ts';

/** What a duty is judged by: columns of its subject and plain values of the event that began it. */
export type FactValue = string | number | boolean | null;
export type Facts = Readonly<Record<string, FactValue>>;

/** Moments of a subject, epoch ms, that a due time may be reckoned from. */
export const timeFacts = [
  'confirmedAt',
  'pickupFromAt',
  'pickupToAt',
  'deliveryFromAt',
  'deliveryToAt',
  'expectedArrivalAt',
  'podDueAt',
  'deadlineAt',
  'newExpectedAt',
  'calledAt',
  'visitFromAt',
] as const;
export type TimeFact = (typeof timeFacts)[number];

/** `HH:MM`, or what the office makes of the day. */
export type PointTime = string;

export const lengthUnits = ['minutes', 'workingMinutes'] as const;
/** `minutes` are real ones; `workingMinutes` pass only while the office is open. */
export interface Length {
  readonly amount: number;
  readonly unit: (typeof lengthUnits)[number];
}

/**
 * When a duty is due. `minutes`: so many real minutes after it began, whatever the hour. `workingMinutes`: the same
 * in office time, with the lunch break counted or not. `point`: a time of the nth working day (0: of this one, while
 * it has not passed; 1: 3.3.1.7). `relative`: before (negative) or after a moment of the subject, but not sooner than
 * `atLeast` real minutes after it is reckoned.
 */
export type Due =
  | { readonly kind: 'minutes'; readonly amount: number }
  | { readonly kind: 'workingMinutes'; readonly amount: number; readonly throughBreaks: boolean }
  | { readonly kind: 'point'; readonly workingDay: number; readonly time: PointTime }
  | {
      readonly kind: 'relative';
      readonly fact: TimeFact;
      readonly amount: number;
      readonly unit: Length['unit'] | 'workingDays';
      /** Of that working day; `null` with the other units. */
      readonly time: PointTime | null;
      readonly atLeast: number;
    };

/** Everybody who holds the role, or whoever owns the task. */
export type Recipient = Role | 'owner';

/** If the task is still open so long after it fell due, these are told too. */
export interface EscalationStep extends Length {
  readonly to: readonly Recipient[];
}

/** An event type, where `when` holds between it and the task. */
export interface Trigger {
  readonly type: string;
  readonly when?: MatchName;
}

export const evidenceKinds = ['none', 'result', 'contact', 'file'] as const;
/** What must be on record before a person may call the task done: nothing, a typed result, a call log, a file. */
export type EvidenceKind = (typeof evidenceKinds)[number];

export type RuleOwner =
  /** Who owns the subject by its facts: a person (`ownerId`), or everybody in a role (`ownerRole`). */
  | { readonly kind: 'orderOwner' }
  /** Who did what began it. */
  | { readonly kind: 'actor' }
  | { readonly kind: 'role'; readonly role: Role };

/**
 * How often a rule opens for a subject: once, once for each value of a fact (a task whose fact moves moves with it;
 * a finished one stays and a new one opens), or once for each day.
 */
export type Occurrence =
  | 'once'
  | { readonly fact: string }
  /** The day on which it is due. */
  | { readonly each: 'dueDay' }
  /** A duty of the company's day and not of the event's subject: that day becomes its subject. */
  | { readonly each: 'companyDay'; readonly kind: string };

/** One duty of the manual. */
export interface TaskRule {
  readonly id: string;
  readonly clause: ClauseId;
  readonly opensOn: readonly Trigger[];
  readonly condition: ConditionName;
  readonly occurrence: Occurrence;
  readonly owner: RuleOwner;
  readonly due: Due;
  /** Before the due time, to its owner; `null` for no warning. */
  readonly warnBefore: Length | null;
  readonly escalation: readonly EscalationStep[];
  /** Real minutes after which an alert that nobody acknowledged comes again. */
  readonly repeatEvery: number;
  /** Real minutes after which an acknowledged alert comes back while the task is not done; `null` for never. */
  readonly returnAfter: number | null;
  readonly closesOn: readonly Trigger[];
  readonly cancelsOn: readonly Trigger[];
  /** The condition and the due time are judged anew. */
  readonly movesOn: readonly Trigger[];
  /** What had ended it was taken back: it opens anew, beside the one that was done. */
  readonly reopensOn: readonly Trigger[];
  readonly evidence: EvidenceKind;
  /** The next one opens when this one is over or due: a duty of every working day. */
  readonly again: 'workingDay' | null;
  readonly active: boolean;
}

/** What an administrator may change of a rule. */
export const changeableParts = [
  'due',
  'warnBefore',
  'escalation',
  'repeatEvery',
  'returnAfter',
  'owner',
  'evidence',
  'active',
] as const;
export type RuleChange = Partial<Pick<TaskRule, (typeof changeableParts)[number]>>;
