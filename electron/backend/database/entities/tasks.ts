import { EntitySchema } from 'typeorm';
import type { Role } from '../../../../shared/domain/people/roles.ts';
import type { DueSum } from '../../../../shared/domain/tasks/due.ts';
import type { Evidence } from '../../../../shared/domain/tasks/evidence.ts';
import type { FactValue, RuleChange, TaskRule } from '../../../../shared/domain/tasks/rule.ts';
import type { TaskState } from '../../../../shared/domain/tasks/state.ts';
import { count, instant, json, key, lock, maybeInstant, maybeRef, maybeText, ref, text } from '../columns.ts';

/** What the company has otherwise than the rule that came with the app. */
export interface TaskRuleChangeRow {
  ruleId: string;
  change: RuleChange;
  updatedAt: number;
  updatedByName: string;
  version: number;
}

export const TaskRuleChangeEntity = new EntitySchema<TaskRuleChangeRow>({
  name: 'task_rule_change',
  columns: {
    ruleId: { ...text(60), primary: true },
    change: json,
    updatedAt: instant,
    updatedByName: text(120),
    version: lock,
  },
});

/** A rule as tasks began with it, once for all of them, by the hash of its content. */
export interface TaskRuleSnapshotRow {
  hash: string;
  ruleId: string;
  rule: TaskRule;
  keptAt: number;
}

export const TaskRuleSnapshotEntity = new EntitySchema<TaskRuleSnapshotRow>({
  name: 'task_rule_snapshot',
  columns: { hash: { ...text(64), primary: true }, ruleId: text(60), rule: json, keptAt: instant },
});

/** The latest moment that the sweeper has seen: by it a clock that was set back is noticed after a restart too. */
export interface TaskClockRow {
  id: string;
  latestAt: number;
}

export const TaskClockEntity = new EntitySchema<TaskClockRow>({
  name: 'task_clock',
  columns: { id: { ...text(10), primary: true }, latestAt: instant },
});

export interface TaskRow {
  id: string;
  ruleId: string;
  ruleHash: string;
  clause: string;
  subjectKind: string;
  subjectId: string;
  /** With rule and subject the key under which a duty opens once. */
  occurrence: string;
  /** How people call the subject: the number of an order, the name of a customer. */
  subjectLabel: string;
  customerId: string | null;
  customerName: string;
  /** What its sentences name. */
  params: Readonly<Record<string, FactValue>>;
  sum: DueSum;
  ownerId: string | null;
  ownerRole: Role | null;
  ownerName: string;
  openedAt: number;
  openedByName: string;
  dueAt: number;
  warnAt: number | null;
  /** Rises when the due time moves: its alerts begin anew. */
  round: number;
  /** Rungs of the ladder that are behind it. */
  rungsDone: number;
  /** When the sweeper must look again; `null` when closed, or when there is nothing left to tell. */
  nextAt: number | null;
  state: TaskState;
  closedAt: number | null;
  closedById: string | null;
  closedByName: string | null;
  /** Type of the event that closed it; `null` when a person did. */
  closedByEvent: string | null;
  evidence: Evidence | null;
  reason: string | null;
  version: number;
}

export const TaskEntity = new EntitySchema<TaskRow>({
  name: 'task',
  columns: {
    id: key,
    ruleId: text(60),
    ruleHash: text(64),
    clause: text(30),
    subjectKind: text(20),
    subjectId: text(80),
    occurrence: text(60),
    subjectLabel: text(120),
    customerId: maybeRef,
    customerName: text(120),
    params: json,
    sum: json,
    ownerId: maybeRef,
    ownerRole: maybeText(30),
    ownerName: text(120),
    openedAt: instant,
    openedByName: text(120),
    dueAt: instant,
    warnAt: maybeInstant,
    round: count,
    rungsDone: count,
    nextAt: maybeInstant,
    state: text(20),
    closedAt: maybeInstant,
    closedById: maybeRef,
    closedByName: maybeText(120),
    closedByEvent: maybeText(60),
    evidence: { ...json, nullable: true },
    reason: maybeText(500),
    version: lock,
  },
  indices: [
    { columns: ['ruleId', 'subjectId', 'occurrence'], unique: true },
    // The sweeper's road: closed tasks are not on it.
    { columns: ['nextAt'] },
    { columns: ['subjectId', 'state'] },
    { columns: ['ownerId', 'state', 'dueAt'] },
    { columns: ['ownerRole', 'state', 'dueAt'] },
    { columns: ['state', 'dueAt'] },
  ],
});

/** One step of one task told to one person. */
export interface AlertRow {
  id: string;
  taskId: string;
  round: number;
  step: string;
  userId: string;
  /** The absent person in whose place he is told. */
  forId: string | null;
  /** Earlier steps that found nobody, joined by a blank. */
  passed: string;
  createdAt: number;
  /** When it makes itself heard again; `null` once acknowledged or over. */
  nextRingAt: number | null;
  rings: number;
  firstRungAt: number | null;
  lastRungAt: number | null;
  acknowledgedAt: number | null;
  acknowledgedByName: string | null;
  /** How often it came back after it was acknowledged. */
  returns: number;
  /** The task was closed, or moved to another time. */
  closedAt: number | null;
}

export const AlertEntity = new EntitySchema<AlertRow>({
  name: 'alert',
  columns: {
    id: key,
    taskId: ref,
    round: count,
    step: text(20),
    userId: ref,
    forId: maybeRef,
    passed: text(120),
    createdAt: instant,
    nextRingAt: maybeInstant,
    rings: count,
    firstRungAt: maybeInstant,
    lastRungAt: maybeInstant,
    acknowledgedAt: maybeInstant,
    acknowledgedByName: maybeText(120),
    returns: count,
    closedAt: maybeInstant,
  },
  indices: [
    // A restart, a second workstation or two timers cannot tell it twice.
    { columns: ['taskId', 'round', 'step', 'userId'], unique: true },
    { columns: ['userId', 'nextRingAt'] },
    { columns: ['userId', 'createdAt'] },
  ],
  foreignKeys: [{ target: 'task', columnNames: ['taskId'], referencedColumnNames: ['id'] }],
});
