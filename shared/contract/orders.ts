import * as z from 'zod';
import { centreKinds } from '../domain/company/centres.ts';
import {
  channels,
  densityClasses,
  jobTypes,
  podKinds,
  settlementMethods,
  transportModes,
  vehicleTypes,
} from '../domain/orders/job-types.ts';
import { orderStates } from '../domain/orders/states.ts';
import { printStates } from '../domain/printing/states.ts';
import { allowed, cursor, day, fileContent, id, instant, issueSchema, reason, searchText, version } from './base.ts';
import { orderFormSchema } from './order-form.ts';

const fen = z.int().nullable();

export const draftSchema = z.object({
  id,
  form: orderFormSchema,
  customerName: z.string(),
  authorId: id,
  authorName: z.string(),
  /** The order that this draft changes (a revision under way), else `null`. */
  amendsOrderId: id.nullable(),
  amendsNumber: z.string().nullable(),
  version,
  createdAt: instant,
  updatedAt: instant,
});
export type OrderDraft = z.infer<typeof draftSchema>;

export const draftRowSchema = draftSchema.omit({ form: true }).extend({
  jobType: z.enum(jobTypes).nullable(),
  consignee: z.string(),
  goods: z.string(),
});
export type OrderDraftRow = z.infer<typeof draftRowSchema>;

export const reviewSchema = z.object({
  issues: z.array(issueSchema.extend({ severity: z.enum(['missing', 'wrong', 'odd']) })),
  ready: z.boolean(),
});

export const orderRowSchema = z.object({
  id,
  number: z.string(),
  revision: z.int(),
  state: z.enum(orderStates),
  jobType: z.enum(jobTypes),
  centre: z.enum(centreKinds),
  customerId: id,
  customerName: z.string(),
  customerOrderNo: z.string(),
  consignee: z.string(),
  destination: z.string(),
  goods: z.string(),
  pieces: z.int(),
  grams: z.int(),
  cm3: z.int(),
  urgent: z.boolean(),
  /** The customer's hand-over papers are still missing (1.2.4c). */
  papersPending: z.boolean(),
  ownerId: id,
  ownerName: z.string(),
  deliveryToAt: instant.nullable(),
  confirmedAt: instant,
  /** State of the newest sheet; `null` when none was ever queued. */
  printState: z.enum(printStates).nullable(),
  version,
});
export type OrderRow = z.infer<typeof orderRowSchema>;

const pointSchema = z.object({
  kind: z.enum(['pickup', 'delivery']),
  position: z.int(),
  company: z.string(),
  contact: z.string(),
  phone: z.string(),
  province: z.string(),
  city: z.string(),
  district: z.string(),
  street: z.string(),
});

const goodsSchema = z.object({
  position: z.int(),
  name: z.string(),
  pieces: z.int(),
  grams: z.int(),
  cm3: z.int(),
  packaging: z.string(),
  density: z.enum(densityClasses).nullable(),
});

export const orderPrintSchema = z.object({
  jobId: id,
  kind: z.string(),
  revision: z.int(),
  copyNo: z.int(),
  state: z.enum(printStates),
  /** Catalogue code of the last failure. */
  errorCode: z.string().nullable(),
  errorDetail: z.string().nullable(),
  queuedAt: instant,
  printedAt: instant.nullable(),
  confirmedAt: instant.nullable(),
  confirmedByName: z.string().nullable(),
});

export const orderSchema = orderRowSchema.omit({ printState: true }).extend({
  channel: z.enum(channels),
  contactName: z.string(),
  contactPhone: z.string(),
  contactEmail: z.string(),
  vehicleType: z.enum(vehicleTypes).nullable(),
  mode: z.enum(transportModes).nullable(),
  holdForNotice: z.boolean(),
  pickupFromAt: instant.nullable(),
  pickupToAt: instant.nullable(),
  deliveryFromAt: instant.nullable(),
  podKind: z.enum(podKinds),
  podCopies: z.int(),
  signOffNotes: z.string(),
  importantNotes: z.string(),
  specialDemands: z.string(),
  remarks: z.string(),
  settlementMethod: z.enum(settlementMethods),
  expectedFeeFen: fen,
  declaredValueFen: fen,
  insuranceFeeFen: fen,
  confirmedByName: z.string(),
  cancelledAt: instant.nullable(),
  cancelReason: z.string().nullable(),
  points: z.array(pointSchema),
  goodsLines: z.array(goodsSchema),
  revisions: z.array(
    z.object({ revision: z.int(), reason: z.string(), byName: z.string(), at: instant, form: orderFormSchema }),
  ),
  prints: z.array(orderPrintSchema),
  /** A change that somebody has begun and not yet confirmed. */
  openChange: z.object({ draftId: id, authorName: z.string() }).nullable(),
});
export type Order = z.infer<typeof orderSchema>;

export const timelineEntrySchema = z.object({
  seq: z.int(),
  type: z.string(),
  at: instant,
  actorName: z.string(),
  workstation: z.string(),
  clauses: z.array(z.string()),
  payload: z.record(z.string(), z.unknown()),
});
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

export const orderFilter = z.strictObject({
  text: searchText.default(''),
  states: z.array(z.enum(orderStates)).max(orderStates.length).default([]),
  jobTypes: z.array(z.enum(jobTypes)).max(jobTypes.length).default([]),
  customerId: id.nullable().default(null),
  ownerId: id.nullable().default(null),
  /** Only orders whose newest sheet is not on paper yet. */
  notPrinted: z.boolean().default(false),
  /** Only orders whose requested delivery ends on this day. */
  dueOn: day.nullable().default(null),
  from: day.nullable().default(null),
  to: day.nullable().default(null),
});
export type OrderFilter = z.infer<typeof orderFilter>;

const placed = z.object({ id, number: z.string(), revision: z.int(), version });

export const ordersContract = {
  drafts: {
    create: allowed('orders.draft')
      .input(z.strictObject({ form: orderFormSchema.partial().default({}) }))
      .output(draftSchema),
    get: allowed('orders.draft').input(z.strictObject({ id })).output(draftSchema),
    /** Kept as typed, right or wrong. A newer version elsewhere comes back as a conflict with that draft. */
    save: allowed('orders.draft')
      .input(z.strictObject({ id, version, form: orderFormSchema }))
      .output(z.object({ version, updatedAt: instant })),
    list: allowed('orders.draft')
      .input(z.strictObject({ mine: z.boolean().default(true) }))
      .output(z.array(draftRowSchema)),
    discard: allowed('orders.draft').input(z.strictObject({ id, version })).output(z.void()),
    /** A new draft with the content of an order or with the customer's last one. */
    repeat: allowed('orders.draft')
      .input(z.strictObject({ orderId: id }))
      .output(draftSchema),
    review: allowed('orders.draft').input(z.strictObject({ id })).output(reviewSchema),
  },
  /** Address book and usual values of the chosen client, for the form (1.3.1.2). */
  customerDefaults: allowed('orders.draft')
    .input(z.strictObject({ customerId: id }))
    .output(orderFormSchema.partial()),
  /** 1.3.x.7-8: gives the number, writes the facts and queues the sheet at the centre, all or nothing. */
  confirm: allowed('orders.confirm')
    .input(z.strictObject({ draftId: id, version }))
    .output(placed),
  /** Opens a change of a confirmed order as a draft (or the one already begun). */
  beginChange: allowed('orders.change')
    .input(z.strictObject({ orderId: id }))
    .output(draftSchema),
  /** The change becomes the next numbered revision, printed as such. */
  confirmChange: allowed('orders.change')
    .input(z.strictObject({ draftId: id, version, reason }))
    .output(placed),
  cancel: allowed('orders.cancel').input(z.strictObject({ id, version, reason })).output(placed),
  /** 1.1: the one owner changes, with a reason. */
  changeOwner: allowed('orders.reassign')
    .input(z.strictObject({ id, version, ownerId: id, reason }))
    .output(placed),
  get: allowed('orders.read').input(z.strictObject({ id })).output(orderSchema),
  timeline: allowed('orders.read').input(z.strictObject({ id })).output(z.array(timelineEntrySchema)),
  list: allowed('orders.read')
    .input(orderFilter.extend({ cursor: cursor.default(null), limit: z.int().min(1).max(200).default(50) }))
    .output(z.object({ rows: z.array(orderRowSchema), next: cursor })),
  /** How many match, counted no further than 1,000. */
  count: allowed('orders.read')
    .input(orderFilter)
    .output(z.object({ count: z.int(), more: z.boolean() })),
  /** A typed or scanned number, anywhere: the order it names, or nothing. */
  jump: allowed('orders.read')
    .input(z.strictObject({ text: searchText }))
    .output(z.object({ id }).nullable()),
  export: allowed('orders.export').input(orderFilter).output(fileContent),
  /** Numbers given and missing in a series, per day and centre. */
  numberGaps: allowed('system.audit')
    .input(z.strictObject({ from: day, to: day }))
    .output(z.array(z.object({ series: z.string(), last: z.int(), missing: z.array(z.string()) }))),
};
