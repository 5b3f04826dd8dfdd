import * as z from 'zod';
import { type CountedReport, itemKinds } from '../domain/reports/counted.ts';
import { countedCells } from '../domain/reports/row-words.ts';
import { reportTables } from '../domain/reports/figures.ts';
import { workReportSettingLimits, type WorkReportSettings } from '../domain/reports/settings.ts';
import { workReportKinds, workReportStates } from '../domain/reports/values.ts';
import { stretchPattern } from '../domain/reports/periods.ts';
import { reportLimits } from '../domain/reports/writing.ts';
import { sheetLanguages } from '../i18n/languages.ts';
import { allowed, fileContent, id, instant, reason, version } from './base.ts';

const kind = z.enum(workReportKinds);
const text = z.string().max(reportLimits.text);
const caseText = z.string().max(reportLimits.case);
const caseSchema = z.strictObject({
  id: z.string().max(36),
  fact: caseText,
  cause: caseText,
  remedy: caseText,
  prevention: caseText,
});
const writingSchema = z.strictObject({
  highlights: text,
  causes: text,
  requests: text,
  plan: text,
  cases: z.array(caseSchema).max(reportLimits.cases),
});

const rowSchema = z.object({
  id,
  kind,
  period: z.string(),
  /** `null` of the department, of a customer and of a quarter. */
  personId: id.nullable(),
  personName: z.string(),
  customerId: id.nullable(),
  customerName: z.string(),
  /** 1, and one more for each correction. */
  revision: z.int(),
  state: z.enum(workReportStates),
  submittedAt: instant.nullable(),
  submittedByName: z.string(),
  answeredAt: instant.nullable(),
  answeredByName: z.string(),
  /** When it left the house. */
  sentAt: instant.nullable(),
  version,
});
export type WorkReportRow = z.infer<typeof rowSchema>;

const itemSchema = z.object({
  kind: z.enum(itemKinds),
  id: z.string(),
  orderId: z.string().nullable(),
  label: z.string(),
  customerName: z.string(),
  what: z.string(),
  detail: z.string(),
  at: instant,
  dueAt: instant.nullable(),
  doneAt: instant.nullable(),
});
export type WorkReportItem = z.infer<typeof itemSchema>;

const address = z.strictObject({ name: z.string().trim().max(60), address: z.string().trim().max(254) });

const reportSchema = rowSchema.extend({
  writing: writingSchema,
  /** Why it came back, or what was remarked at its approval. */
  answer: z.string(),
  /** Why there is a version after the first. */
  correction: z.string(),
  language: z.enum(sheetLanguages),
  updatedAt: instant,
  /** As it was handed in, or as it is counted at this moment. */
  counted: z.custom<CountedReport>(),
  frozen: z.boolean(),
  /** Tables whose rows open no list. */
  unlisted: z.array(z.enum(reportTables)),
  /** Exceptions of which the customer is told. */
  cases: z.array(itemSchema),
  /** Whom it may be sent to. */
  recipients: z.array(address),
  versions: z.array(
    z.object({ id, revision: z.int(), state: z.enum(workReportStates), submittedAt: instant.nullable() }),
  ),
  /** Papers that were filed, the newest last. */
  files: z.array(z.object({ id, name: z.string(), at: instant })),
  may: z.object({
    write: z.boolean(),
    submit: z.boolean(),
    answer: z.boolean(),
    correct: z.boolean(),
    send: z.boolean(),
  }),
});
export type WorkReport = z.infer<typeof reportSchema>;

const numberOf = (name: keyof WorkReportSettings) =>
  z.int().min(workReportSettingLimits[name].least).max(workReportSettingLimits[name].most);
const settingsSchema = z.strictObject({
  dailyMinutes: numberOf('dailyMinutes'),
  points: numberOf('points'),
  percent: numberOf('percent'),
  least: numberOf('least'),
  version,
});
export type VersionedWorkReportSettings = z.infer<typeof settingsSchema>;

const act = { id, version };
const sheet = z.strictObject({ id, language: z.enum(sheetLanguages) });

export const reportsContract = {
  /** The newest version of each of a month or a year, of the latest that there is unless one is named; the latest period first. */
  list: allowed('reports.read')
    .input(z.strictObject({ kind, stretch: z.string().regex(stretchPattern).nullable().default(null) }))
    .output(
      z.object({
        rows: z.array(rowSchema),
        mayDraft: z.boolean(),
        stretch: z.string().nullable(),
        /** Of which there are reports, the latest first. */
        stretches: z.array(z.string()),
      }),
    ),
  get: allowed('reports.read').input(z.strictObject({ id })).output(reportSchema),
  /** What a figure, a row, one of its cells or a share is made of, oldest first. */
  items: allowed('reports.read')
    .input(z.strictObject({ id, tag: z.string().max(200), part: z.enum(countedCells).nullable().default(null) }))
    .output(z.array(itemSchema)),
  /** At once what the clock drafts: today's, or that of the period that is over. */
  draft: allowed('reports.write')
    .input(z.strictObject({ kind }))
    .output(z.object({ drafted: z.int() })),
  save: allowed('reports.write')
    .input(z.strictObject({ ...act, writing: writingSchema }))
    .output(z.object({ version, updatedAt: instant })),
  /** Its figures and lists stand from now on. */
  submit: allowed('reports.write').input(z.strictObject(act)).output(reportSchema),
  /** Files it; of a report within the house it is sent to whom it is for. */
  approve: allowed('reports.read')
    .input(z.strictObject({ ...act, remark: z.string().trim().max(500).default('') }))
    .output(reportSchema),
  giveBack: allowed('reports.read')
    .input(z.strictObject({ ...act, reason }))
    .output(reportSchema),
  /** A new version beside the approved one, which stays as it is. */
  correct: allowed('reports.write')
    .input(z.strictObject({ ...act, reason }))
    .output(reportSchema),
  /** To the customer, once it is approved. */
  send: allowed('reports.write')
    .input(z.strictObject({ ...act, recipients: z.array(address).max(20) }))
    .output(reportSchema),
  pdf: allowed('reports.read').input(sheet).output(fileContent),
  excel: allowed('reports.read').input(sheet).output(fileContent),
  settings: allowed('reports.read').output(settingsSchema),
  saveSettings: allowed('tasks.administer').input(settingsSchema).output(settingsSchema),
};
