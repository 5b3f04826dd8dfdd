import * as z from 'zod';
import { roles } from '../domain/people/roles.ts';
import { contactWays } from '../domain/tasks/evidence.ts';
import { evidenceKinds, lengthUnits, timeFacts } from '../domain/tasks/rule.ts';
import { shownStates } from '../domain/tasks/state.ts';
import { id, instant, version } from './base.ts';

export const role = z.enum(roles);
const recipient = z.enum([...roles, 'owner']);
const factValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const unit = z.enum(lengthUnits);
const length = z.strictObject({ amount: z.number(), unit });
const pointTime = z.string().max(10);

/** When a duty is due; see `Due` of the domain. Amounts are judged by the rules, so that a wrong one is answered at its field. */
export const dueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('minutes'), amount: z.number() }),
  z.strictObject({ kind: z.literal('workingMinutes'), amount: z.number(), throughBreaks: z.boolean() }),
  z.strictObject({ kind: z.literal('point'), workingDay: z.number(), time: pointTime }),
  z.strictObject({
    kind: z.literal('relative'),
    fact: z.enum(timeFacts),
    amount: z.number(),
    unit: z.enum([...lengthUnits, 'workingDays']),
    time: pointTime.nullable(),
    atLeast: z.number(),
  }),
]);

const owner = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('orderOwner') }),
  z.strictObject({ kind: z.literal('actor') }),
  z.strictObject({ kind: z.literal('role'), role }),
]);

const evidenceKind = z.enum(evidenceKinds);
export const changeable = {
  due: dueSchema,
  warnBefore: length.nullable(),
  escalation: z
    .array(z.strictObject({ amount: z.number(), unit, to: z.array(recipient).max(roles.length + 1) }))
    .max(20),
  /** Real minutes. */
  repeatEvery: z.number(),
  returnAfter: z.number().nullable(),
  owner,
  evidence: evidenceKind,
  active: z.boolean(),
};

export const ruleSchema = z.object({
  /** Its words are `tasks:rule.<id>.name`, `.duty` and `.alert`, with dots of the id as levels. */
  id: z.string(),
  clause: z.string(),
  opensOn: z.array(z.string()),
  closesOn: z.array(z.string()),
  condition: z.string(),
  again: z.enum(['workingDay']).nullable(),
  ...changeable,
  /** Parts that the company has otherwise than the app brought them. */
  changed: z.array(z.string()),
  /** 0 while the company has changed nothing. */
  version,
  updatedAt: instant.nullable(),
  updatedByName: z.string(),
  /** Open tasks that began with it, whatever it said then. */
  running: z.int(),
});
export type TaskRuleView = z.infer<typeof ruleSchema>;

export const evidenceSchema = z.strictObject({
  result: z.string().max(4_000).default(''),
  contact: z
    .strictObject({ person: z.string().max(500), phone: z.string().max(500), way: z.enum(contactWays), at: instant })
    .nullable()
    .default(null),
  attachmentId: id.nullable().default(null),
});

export const taskSchema = z.object({
  id,
  ruleId: z.string(),
  clause: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  subjectLabel: z.string(),
  customerId: id.nullable(),
  customerName: z.string(),
  /** What the sentences name; moments are epoch ms under names that end with `At`. */
  params: z.record(z.string(), factValue),
  ownerId: id.nullable(),
  ownerRole: role.nullable(),
  ownerName: z.string(),
  /** The caller may act on it: his own, his role's, as a substitute, told as a step, or as director. */
  mine: z.boolean(),
  openedAt: instant,
  openedByName: z.string(),
  dueAt: instant,
  warnAt: instant.nullable(),
  /** As of the answer; a window that stays open computes it anew by `stateOf` of the domain. */
  state: z.enum(shownStates),
  storedState: z.enum(['open', 'done', 'notApplicable', 'cancelled']),
  evidenceKind,
  evidence: evidenceSchema.nullable(),
  closedAt: instant.nullable(),
  closedByName: z.string().nullable(),
  /** Type of the event that closed it; `null` when a person did. */
  closedByEvent: z.string().nullable(),
  reason: z.string().nullable(),
  version,
});
export type Task = z.infer<typeof taskSchema>;

export const alertSchema = z.object({
  id,
  taskId: id,
  /** `warn`, `due`, `step1` ..., `nobody`. */
  step: z.string(),
  /** Steps before that found nobody. */
  passed: z.array(z.string()),
  round: z.int(),
  userId: id,
  userName: z.string(),
  /** The absent person in whose place he is told. */
  forId: id.nullable(),
  forName: z.string().nullable(),
  createdAt: instant,
  rings: z.int(),
  firstRungAt: instant.nullable(),
  lastRungAt: instant.nullable(),
  acknowledgedAt: instant.nullable(),
  acknowledgedByName: z.string().nullable(),
  returns: z.int(),
  closedAt: instant.nullable(),
});
export type TaskAlert = z.infer<typeof alertSchema>;

/** An alert in somebody's inbox, with its task. */
export const inboxAlert = alertSchema.extend({ task: taskSchema });
export type InboxAlert = z.infer<typeof inboxAlert>;

const sumStep = z.looseObject({ kind: z.string(), day: z.string() });
const sum = z.object({
  due: dueSchema,
  from: instant,
  factAt: instant.nullable(),
  /** It would have been sooner than anybody could do it: `atLeast` counted instead. */
  heldBack: z.boolean(),
  calendarRevision: z.int(),
  /** Years whose official days were not confirmed when it was reckoned. */
  assumedYears: z.array(z.int()),
  /** `SumStep` of the calendar: the same lines as every other sum. */
  steps: z.array(sumStep),
});

const rung = z.object({ step: z.string(), at: instant, to: z.array(recipient), done: z.boolean() });

export const taskDetailSchema = taskSchema.extend({
  sum,
  /** Who is told when, if it is still open then. */
  ladder: z.array(rung),
  alerts: z.array(alertSchema),
});
export type TaskDetail = z.infer<typeof taskDetailSchema>;

export const complianceRowSchema = z.object({
  /** Clause, id of a person, role (`role:csClerk`) or id of a customer; empty for none. */
  key: z.string(),
  name: z.string(),
  /** met + late + open. */
  fellDue: z.int(),
  met: z.int(),
  late: z.int(),
  /** Past and not done. */
  open: z.int(),
  /** Of those that were done late, ms. */
  lateTotalMs: z.int(),
  /** The one in the middle. */
  lateMedianMs: z.int(),
  lateWorstMs: z.int(),
  /** Counted beside: not yet due, not applicable, cancelled. */
  running: z.int(),
  notApplicable: z.int(),
  cancelled: z.int(),
});
export type ComplianceRow = z.infer<typeof complianceRowSchema>;
