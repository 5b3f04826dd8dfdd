import * as z from 'zod';
import { exceptionKinds } from '../domain/exceptions/values.ts';
import { reportLimits } from '../domain/exceptionReports/form.ts';
import {
  entryKinds,
  foundByWays,
  recipientStandings,
  regimes,
  reportClauses,
  reportKinds,
  reportStates,
  severities,
  timelinesses,
  toldParties,
} from '../domain/exceptionReports/values.ts';
import { roles } from '../domain/people/roles.ts';
import { contactWays } from '../domain/tasks/evidence.ts';
import { sheetLanguages } from '../i18n/languages.ts';
import { id, instant, issueSchema, version } from './base.ts';

const line = z.string().max(reportLimits.line);
const text = z.string().max(reportLimits.text);

/** KF-01 as it is typed, letter for letter; the rules of the domain say what is missing. */
export const reportFormSchema = z.strictObject({
  orderId: id.nullable(),
  /** Of a report without an order. */
  customerId: id.nullable(),
  kind: z.union([z.enum(reportKinds), z.literal('')]),
  foundBy: z.union([z.enum(foundByWays), z.literal('')]),
  severity: z.enum(severities),
  happenedAt: instant.nullable(),
  /** Who complained, or told of it. */
  person: line,
  phone: line,
  channel: z.union([z.enum(contactWays), z.literal('')]),
  goods: line,
  /** A whole number. */
  pieces: line,
  loss: z.boolean(),
  /** Yuan. */
  amount: line,
  facts: text,
  action: text,
  advice: text,
  /** What the customer wishes. */
  wish: text,
});

/** A line of the calendar's sum. */
const sumStep = z.looseObject({ kind: z.string(), day: z.string() });

/** 3.3.1.7: which rule holds for a moment of knowledge, until when, and by what sum. */
export const reportClockSchema = z.object({
  knownAt: instant,
  regime: z.enum(regimes),
  dueAt: instant,
  calendarRevision: z.int(),
  assumedYears: z.array(z.int()),
  steps: z.array(sumStep),
});
export type ReportClock = z.infer<typeof reportClockSchema>;

const next = z.object({ taskId: id, ruleId: z.string(), dueAt: instant, warnAt: instant.nullable() });

export const reportRowSchema = z.object({
  id,
  /** `null` before it is filed. */
  number: z.string().nullable(),
  state: z.enum(reportStates),
  /** `null` of a draft where nothing is chosen yet. */
  kind: z.enum(reportKinds).nullable(),
  foundBy: z.enum(foundByWays).nullable(),
  severity: z.enum(severities),
  orderId: id.nullable(),
  orderNumber: z.string(),
  customerId: id.nullable(),
  customerName: z.string(),
  knownAt: instant,
  regime: z.enum(regimes),
  dueAt: instant,
  timeliness: z.enum(timelinesses),
  /** When the last of those whom the clause names had it; `null` while one has not. */
  toldAt: instant.nullable(),
  /** That moment rests on what somebody typed: a mail sent by hand, or a call. */
  typed: z.boolean(),
  /** First line of the facts. */
  summary: z.string(),
  authorId: id,
  authorName: z.string(),
  filedAt: instant.nullable(),
  filedByName: z.string(),
  closedAt: instant.nullable(),
  /** Number of those who cannot be mailed, or whose mail was given up. */
  unreached: z.int(),
  version,
});
export type ReportRow = z.infer<typeof reportRowSchema>;

export const boardRowSchema = reportRowSchema.extend({
  ownerName: z.string(),
  /** What the manual asks next; `null` when nothing is open. */
  next: next.nullable(),
});
export type BoardRow = z.infer<typeof boardRowSchema>;

/** What is known longer than its limit without a report, or with one that nobody filed. */
export const missingSchema = z.object({
  /** `flag`: trouble on the way; `draft`: a report that was begun or waits for a colleague. */
  what: z.enum(['flag', 'draft']),
  id,
  orderId: id.nullable(),
  orderNumber: z.string(),
  customerName: z.string(),
  kind: z.union([z.enum(exceptionKinds), z.enum(reportKinds)]).nullable(),
  knownAt: instant,
  regime: z.enum(regimes),
  dueAt: instant,
  /** Who should have reported it: the order's owner, or who began the report. */
  personName: z.string(),
});
export type MissingReport = z.infer<typeof missingSchema>;

const entrySchema = z.object({
  id,
  /** 1, 2, 3 ... of this report. */
  seq: z.int(),
  kind: z.enum(entryKinds),
  at: instant,
  byId: id,
  byName: z.string(),
  workstation: z.string(),
  text: z.string(),
  /** The entry that this one corrects. */
  corrects: z.int().nullable(),
  /** Of `severity` its new level; of `filed` the first. */
  severity: z.enum(severities).nullable(),
  /** Of a call, a word to the customer or a mail sent by hand. */
  contact: z
    .object({
      person: z.string(),
      phone: z.string(),
      at: instant,
      way: z.enum(contactWays),
      /** Of a call to a leader. */
      reached: z.boolean().nullable(),
      party: z.enum(toldParties).nullable(),
      /** The recipient; `null` for anybody else. */
      who: z.string().nullable(),
    })
    .nullable(),
});
export type ReportEntry = z.infer<typeof entrySchema>;

/** One fact in its place: the words it was reported in, and every correction of them. */
const factSchema = z.object({
  seq: z.int(),
  kind: z.enum(['filed', 'fact', 'action']),
  text: z.string(),
  at: instant,
  byName: z.string(),
  corrections: z.array(z.object({ seq: z.int(), text: z.string(), at: instant, byName: z.string() })),
});
export type ReportFact = z.infer<typeof factSchema>;

/** Who is told under a clause. */
export const reportNamedSchema = z.object({
  /** What calls and hand-sent mails name him by. */
  who: z.string(),
  /** `null` of an extra address that belongs to no account. */
  userId: id.nullable(),
  name: z.string(),
  role: z.enum(roles).nullable(),
  /** The clause that names this person; `null` of an extra one, whom the five minutes do not wait for. */
  clause: z.enum(reportClauses).nullable(),
  address: z.string(),
  phone: z.string(),
  language: z.enum(sheetLanguages),
});

export const reportRecipientSchema = reportNamedSchema.extend({
  standing: z.enum(recipientStandings),
  queuedAt: instant.nullable(),
  /** The server's acceptance, or the time that was typed. */
  toldAt: instant.nullable(),
  inTime: z.boolean().nullable(),
  /** The server's line. */
  reply: z.string(),
  messageId: id.nullable(),
  calledAt: instant.nullable(),
  reached: z.boolean().nullable(),
});
export type ReportRecipient = z.infer<typeof reportRecipientSchema>;

/** Every mail of the report, those of a raised severity too. */
const mailSchema = z.object({
  id,
  /** The entry that it tells of. */
  seq: z.int(),
  to: z.string(),
  name: z.string(),
  language: z.enum(sheetLanguages),
  state: z.string(),
  attempts: z.int(),
  queuedAt: instant,
  nextAttemptAt: instant.nullable(),
  acceptedAt: instant.nullable(),
  account: z.string().nullable(),
  reply: z.string(),
  errorCode: z.string().nullable(),
});

export const reportSchema = reportRowSchema.extend({
  form: reportFormSchema,
  pieces: z.int().nullable(),
  amountFen: z.int().nullable(),
  noteId: id.nullable(),
  /** The flag of the order that goes with it. */
  exceptionId: id.nullable(),
  clock: reportClockSchema,
  entries: z.array(entrySchema),
  facts: z.array(factSchema),
  recipients: z.array(reportRecipientSchema),
  mails: z.array(mailSchema),
  /** 3.3.1.7: leaders are phoned first. `next`: whom to call now. */
  phone: z.object({
    needed: z.boolean(),
    reachedAt: instant.nullable(),
    next: z.object({ who: z.string(), name: z.string(), role: z.enum(roles).nullable(), phone: z.string() }).nullable(),
  }),
  /** What is open before it may be closed; other areas add theirs. */
  closing: z.array(issueSchema),
  /** Of a draft: what keeps it from being filed. */
  issues: z.array(issueSchema),
  returnReason: z.string(),
  /** The moment that this answer shows; `null` for now. */
  asOf: instant.nullable(),
});
export type Report = z.infer<typeof reportSchema>;

export const reportFlagSchema = z.object({
  orderId: id,
  reports: z.array(
    z.object({ id, number: z.string(), kind: z.enum(reportKinds), severity: z.enum(severities), open: z.boolean() }),
  ),
});
export type ReportFlag = z.infer<typeof reportFlagSchema>;

const named = z.array(z.enum(roles)).max(roles.length);
export const reportSettingsSchema = z.strictObject({
  recipients: z.strictObject({ '3.3.1.2': named, '3.3.1.3': named, '3.3.1.4': named }),
  /** Told as well; the five minutes do not wait for them. */
  extra: z
    .array(
      z.strictObject({
        name: z.string().trim().max(120),
        address: z.string().trim().max(254),
        language: z.enum(sheetLanguages),
      }),
    )
    .max(20),
  /** The lunch break counts as working time of reports (3.3.1.7). */
  throughBreaks: z.boolean(),
  /** Real minutes while the office is open (3.3.1.2). */
  minutes: z.int(),
  /** When the mail is due on the next working day (3.3.1.7). */
  morning: z.string().trim().max(8),
});
