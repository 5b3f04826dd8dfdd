import { conditions } from '../../../shared/domain/tasks/conditions.ts';
import { type DueTime, dueOf } from '../../../shared/domain/tasks/due.ts';
import { ladderOf } from '../../../shared/domain/tasks/ladder.ts';
import type { TaskOwner } from '../../../shared/domain/tasks/recipients.ts';
import type { Role } from '../../../shared/domain/people/roles.ts';
import type { Facts, TaskRule } from '../../../shared/domain/tasks/rule.ts';
import type { WorkingCalendar } from '../../../shared/domain/calendar/calendar.ts';
import { wallTime } from '../../../shared/lib/dates.ts';
import type { TaskRow } from '../database/entities/tasks.ts';
import type { Actor } from '../session.ts';
import type { RuleInForce } from './rule-book.ts';

export interface Beginning {
  readonly id: string;
  readonly at: number;
  readonly actor: Pick<Actor, 'userId' | 'displayName'> | null;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly facts: Facts;
  readonly calendar: WorkingCalendar;
}

/** What sentences and lists name of a subject. */
const shownFacts = [
  'number',
  'revision',
  'customerName',
  'consignee',
  'destination',
  'deliveryToAt',
  'deadlineAt',
  'leader',
] as const;

/** The task that a rule asks for now; `null` when it asks for none. */
export function newTask({ rule, hash }: RuleInForce, begun: Beginning): TaskRow | null {
  const { at, facts, calendar } = begun;
  if (!rule.active || !conditions[rule.condition]({ facts, at, zone: calendar.zone })) return null;
  const due = dueOf(rule, { at, facts }, calendar);
  if (!due) return null;
  const subject = subjectOf(rule, begun);
  return {
    id: begun.id,
    ruleId: rule.id,
    ruleHash: hash,
    clause: rule.clause,
    subjectKind: subject.kind,
    subjectId: subject.id,
    occurrence: occurrenceOf(rule, facts, due.dueAt, calendar.zone),
    subjectLabel: labelOf(rule, subject, facts).slice(0, 120),
    customerId: ofCompany(rule) ? null : customerOf(begun),
    customerName: ofCompany(rule) ? '' : text(facts['customerName']),
    params: Object.fromEntries(shownFacts.flatMap((name) => (name in facts ? [[name, facts[name] ?? null]] : []))),
    ...ownerOf(rule, begun),
    openedAt: at,
    openedByName: begun.actor?.displayName ?? '',
    ...timesOf(rule, due, calendar),
    round: 1,
    state: 'open',
    closedAt: null,
    closedById: null,
    closedByName: null,
    closedByEvent: null,
    evidence: null,
    reason: null,
    version: 1,
  };
}

/** The next of a duty of every working day; `null` when the rule is none. */
export function nextTask(task: TaskRow, current: RuleInForce, id: string, calendar: WorkingCalendar): TaskRow | null {
  if (current.rule.again === null || !current.rule.active) return null;
  const due = dueOf(current.rule, { at: task.dueAt, facts: {} }, calendar);
  if (!due) return null;
  const { evidence: _evidence, ...begun } = task;
  return {
    ...begun,
    id,
    ruleHash: current.hash,
    occurrence: occurrenceOf(current.rule, {}, due.dueAt, calendar.zone),
    ...timesOf(current.rule, due, calendar),
    openedAt: task.dueAt,
    round: 1,
    state: 'open',
    closedAt: null,
    closedById: null,
    closedByName: null,
    closedByEvent: null,
    evidence: null,
    reason: null,
    version: 1,
  };
}

/** The columns that follow from a due time: its ladder begins anew. */
export function timesOf(rule: TaskRule, { dueAt, warnAt, sum }: DueTime, calendar: WorkingCalendar) {
  const nextAt = ladderOf(rule, { dueAt, warnAt }, calendar)[0]?.at ?? null;
  return { dueAt, warnAt, sum, rungsDone: 0, nextAt };
}

/** Key of what the rule opens once for. */
export function occurrenceOf({ occurrence }: TaskRule, facts: Facts, dueAt: number, zone: string): string {
  if (occurrence === 'once') return '';
  if ('fact' in occurrence) return text(facts[occurrence.fact]);
  return occurrence.each === 'dueDay' ? wallTime(dueAt - 1, zone).day : '';
}

export function ownerOf(
  { owner }: TaskRule,
  { facts, actor }: Pick<Beginning, 'facts' | 'actor'>,
): TaskOwner & Pick<TaskRow, 'ownerName'> {
  if (owner.kind === 'role') return { ownerId: null, ownerRole: owner.role, ownerName: '' };
  if (owner.kind === 'orderOwner' && typeof facts['ownerId'] === 'string') {
    return { ownerId: facts['ownerId'], ownerRole: null, ownerName: text(facts['ownerName']) };
  }
  if (owner.kind === 'orderOwner' && typeof facts['ownerRole'] === 'string') {
    return { ownerId: null, ownerRole: facts['ownerRole'] as Role, ownerName: '' };
  }
  if (actor) return { ownerId: actor.userId, ownerRole: null, ownerName: actor.displayName };
  // What began by itself and has no owner is the director's.
  return { ownerId: null, ownerRole: 'csDirector', ownerName: '' };
}

function ofCompany({ occurrence }: TaskRule): boolean {
  return occurrence !== 'once' && 'each' in occurrence && occurrence.each === 'companyDay';
}

function subjectOf({ occurrence }: TaskRule, { subject, at, calendar }: Beginning): Beginning['subject'] {
  if (occurrence === 'once' || !('each' in occurrence) || occurrence.each !== 'companyDay') return subject;
  // What happens to that day later is told of the day itself.
  if (subject.kind === occurrence.kind) return subject;
  return { kind: occurrence.kind, id: wallTime(at, calendar.zone).day };
}

function labelOf(rule: TaskRule, subject: Beginning['subject'], facts: Facts): string {
  return ofCompany(rule) ? subject.id : text(facts['number']) || text(facts['customerName']) || subject.id;
}

function customerOf({ subject, facts }: Beginning): string | null {
  if (typeof facts['customerId'] === 'string') return facts['customerId'];
  return subject.kind === 'customer' ? subject.id : null;
}

function text(value: Facts[string] | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
