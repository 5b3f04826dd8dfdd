import * as z from 'zod';
import { excuses } from '../domain/kpi/damage.ts';
import { kpiFigures, kpiParts } from '../domain/kpi/figures.ts';
import { knownWhen } from '../domain/kpi/known.ts';
import { kpiOrders } from '../domain/kpi/list.ts';
import { reportKinds } from '../domain/exceptionReports/values.ts';
import { sheetLanguages } from '../i18n/languages.ts';
import { allowed, fileContent, id, instant, version } from './base.ts';

const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);
const figure = z.enum(kpiFigures);
const part = z.enum(kpiParts);

const asked = {
  /** First and last month; at most 24 of them. */
  from: month,
  to: month,
  customerId: id.nullable(),
  known: z.enum(knownWhen),
};
export type KpiAsked = z.infer<z.ZodObject<typeof asked>>;

const countedSchema = z.object({ n: z.int(), of: z.int(), ms: z.int() });

const figureSchema = z.object({
  figure,
  ...countedSchema.shape,
  /** Without what the customer or force majeure caused; `null` where that is not kept apart. */
  without: countedSchema.nullable(),
  parts: z.partialRecord(part, z.int()),
  /** Hundredths of a percent, or minutes. */
  goal: z.int(),
  goalFrom: z.enum(['usual', 'company', 'customer']),
  /** By month, oldest first: the months that were asked for, and those before them. */
  trend: z.array(z.object({ month, ...countedSchema.shape })),
});
export type KpiFigureView = z.infer<typeof figureSchema>;

const sheetSchema = z.object({
  figures: z.array(figureSchema),
  at: instant,
  /** What was changed after its month was over: how many orders, and the number of the version that stands now. */
  corrected: z.int(),
  version: z.int(),
});
export type KpiSheet = z.infer<typeof sheetSchema>;

const rowSchema = z.object({
  kind: z.enum(['order', 'report', 'statement']),
  id,
  orderId: id.nullable(),
  number: z.string(),
  customerName: z.string(),
  /** The consignee, or the order of a report. */
  detail: z.string(),
  reportKind: z.enum(reportKinds).nullable(),
  /** The date under which it counts. */
  at: instant,
  dueAt: instant.nullable(),
  /** The time that stands in the order now, where it is another. */
  laterDueAt: instant.nullable(),
  doneAt: instant.nullable(),
  excuse: z.enum(excuses).nullable(),
  pieces: z.int().nullable(),
  damagedPieces: z.int().nullable(),
  /** What is owed by a statement. */
  fen: z.int().nullable(),
});
export type KpiRow = z.infer<typeof rowSchema>;

const listed = { ...asked, figure, part, order: z.enum(kpiOrders), descending: z.boolean() };
export type KpiListed = z.infer<z.ZodObject<typeof listed>>;

const targetSchema = z.object({
  figure,
  goal: z.int(),
  from: z.enum(['usual', 'company', 'customer']),
  /** Of the row that stands in this scope; 0 where there is none. */
  version,
  byName: z.string(),
  updatedAt: instant.nullable(),
});
export type KpiTarget = z.infer<typeof targetSchema>;

export const kpiContract = {
  /** The figures of these months, with their goals and the months before. */
  sheet: allowed('kpi.read').input(z.strictObject(asked)).output(sheetSchema),
  /** What a part of a figure is made of: counted and listed by one condition. */
  list: allowed('kpi.read')
    .input(z.strictObject({ ...listed, cursor: z.int().nonnegative(), limit: z.int().min(1).max(200) }))
    .output(z.object({ rows: z.array(rowSchema), total: z.int(), next: z.int().nullable() })),
  /** The table, its months and, where a figure is named, its list. */
  excel: allowed('kpi.read')
    .input(z.strictObject({ ...asked, list: z.strictObject({ figure, part }).nullable() }))
    .output(fileContent),
  pdf: allowed('kpi.read')
    .input(z.strictObject({ ...asked, language: z.enum(sheetLanguages) }))
    .output(fileContent),
  targets: allowed('kpi.read')
    .input(z.strictObject({ customerId: id.nullable() }))
    .output(z.array(targetSchema)),
  /** The company's goal, or one customer's; without a goal the wider one holds again. */
  setTarget: allowed('kpi.targets')
    .input(z.strictObject({ customerId: id.nullable(), figure, goal: z.int().nonnegative().nullable(), version }))
    .output(z.array(targetSchema)),
};
