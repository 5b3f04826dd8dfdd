import * as z from 'zod';
import type { alertChannels } from '../domain/tasks/ringing.ts';
import { verdicts } from '../domain/tasks/state.ts';
import { clauses } from '../sop/clauses.ts';
import { allowed, cursor, day, fileContent, id, instant, reason, signedIn, version } from './base.ts';
import {
  changeable,
  complianceRowSchema,
  evidenceSchema,
  inboxAlert,
  role,
  ruleSchema,
  taskDetailSchema,
  taskSchema,
} from './task-schemas.ts';

const clause = z.enum(clauses.map((one) => one.id) as [string, ...string[]]);
const act = { id, version };
const period = {
  /** First and last day of the due time, on the company's wall. */
  from: day,
  to: day,
};
const reportFilter = {
  ...period,
  clause: clause.nullable().default(null),
  personId: id.nullable().default(null),
  customerId: id.nullable().default(null),
};

const complianceGroups = ['clause', 'person', 'customer'] as const;

const page = { cursor: cursor.default(null), limit: z.int().min(1).max(200).default(50) };
const taskPage = z.object({ rows: z.array(taskSchema), next: cursor });

const quietHours = z.strictObject({ from: z.string().max(5), to: z.string().max(5) });
const quiet = z.strictObject({ desktop: quietHours.nullable(), mail: quietHours.nullable() } satisfies Record<
  (typeof alertChannels)[number],
  z.ZodType
>);

export const tasksContract = {
  /** Open tasks of the caller and of his roles, by due time; `soonest` counts what is due within the hour or late. */
  mine: signedIn
    .meta({ background: true })
    .output(z.object({ rows: z.array(taskSchema), late: z.int(), soon: z.int() })),
  /** Everybody's open tasks, by due time. */
  team: allowed('tasks.team')
    .input(
      z.strictObject({
        ownerId: id.nullable().default(null),
        ownerRole: role.nullable().default(null),
        clause: clause.nullable().default(null),
        lateOnly: z.boolean().default(false),
        ...page,
      }),
    )
    .output(
      taskPage.extend({
        /** Open tasks by owner, for the director's look at who has how much. */
        owners: z.array(
          z.object({
            ownerId: id.nullable(),
            ownerRole: role.nullable(),
            ownerName: z.string(),
            open: z.int(),
            late: z.int(),
          }),
        ),
      }),
    ),
  /** What was the caller's or his roles' and is over, the last one closed first. */
  closed: signedIn.input(z.strictObject(page)).output(taskPage),
  ofSubject: signedIn.input(z.strictObject({ subjectId: z.string().max(80) })).output(z.array(taskSchema)),
  get: signedIn.input(z.strictObject({ id })).output(taskDetailSchema),
  /** Refused with `tasks.evidenceMissing` and the fields while the evidence that the rule asks for is not there. */
  complete: signedIn.input(z.strictObject({ ...act, evidence: evidenceSchema })).output(taskSchema),
  notApplicable: signedIn.input(z.strictObject({ ...act, reason })).output(taskSchema),
  /** To a person; whoever owns it may pass it on, a director anybody's. */
  reassign: signedIn.input(z.strictObject({ ...act, ownerId: id, reason })).output(taskSchema),
  /** Who may be given a task. */
  people: signedIn.output(z.array(z.object({ id, name: z.string(), roles: z.array(role) }))),

  alerts: {
    /** The inbox: what nobody has acknowledged, oldest due time first. */
    mine: signedIn.meta({ background: true }).output(z.array(inboxAlert)),
    count: signedIn.meta({ background: true }).output(z.object({ open: z.int(), late: z.int() })),
    /** What came while the caller was not at the counter, oldest first: one calm list after log-in. */
    missed: signedIn.output(z.array(inboxAlert)),
    /** Stops the ringing; the task stays, and the alert comes back when it is not done in time. */
    acknowledge: signedIn
      .input(z.strictObject({ ids: z.array(id).min(1).max(200) }))
      .output(z.object({ acknowledged: z.int() })),
  },

  rules: {
    list: signedIn.output(z.array(ruleSchema)),
    /** What is wrong with a rule as it would be; writes nothing. */
    check: allowed('tasks.administer')
      .input(z.strictObject({ id: z.string().max(60), change: z.strictObject(changeable).partial() }))
      .output(
        z.array(
          z.object({
            path: z.string(),
            code: z.string(),
            params: z.record(z.string(), z.union([z.string(), z.number()])),
          }),
        ),
      ),
    /** Replaces the company's own parts of the rule; running tasks keep what they began with unless told otherwise. */
    change: allowed('tasks.administer')
      .input(
        z.strictObject({
          id: z.string().max(60),
          version,
          change: z.strictObject(changeable).partial(),
          applyToRunning: z.boolean().default(false),
        }),
      )
      .output(ruleSchema),
    /** Back to what came with the app. */
    reset: allowed('tasks.administer')
      .input(z.strictObject({ id: z.string().max(60), version, applyToRunning: z.boolean().default(false) }))
      .output(ruleSchema),
  },

  settings: {
    /** Hours in which a channel keeps still; `null` for none. The inbox is never still. */
    quiet: signedIn.output(quiet.extend({ version })),
    setQuiet: allowed('tasks.administer').input(quiet.extend({ version })).output(quiet.extend({ version })),
  },

  compliance: {
    /** Per clause, person or customer: fell due, met, late, open. Every figure opens its list. */
    report: allowed('tasks.report')
      .input(z.strictObject({ ...reportFilter, by: z.enum(complianceGroups) }))
      .output(z.object({ rows: z.array(complianceRowSchema), total: complianceRowSchema, at: instant })),
    list: allowed('tasks.report')
      .input(
        z.strictObject({
          ...reportFilter,
          ownerRole: role.nullable().default(null),
          /** What belongs to nobody. */
          without: z.enum(['owner', 'customer']).nullable().default(null),
          verdict: z.enum(verdicts).nullable().default(null),
          ...page,
        }),
      )
      .output(taskPage),
    excel: allowed('tasks.report')
      .input(z.strictObject({ ...reportFilter, by: z.enum(complianceGroups) }))
      .output(fileContent),
  },
};
