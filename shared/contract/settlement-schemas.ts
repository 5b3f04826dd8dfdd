import * as z from 'zod';
import { jobTypes, settlementMethods, transportModes } from '../domain/orders/job-types.ts';
import { statementLimits } from '../domain/settlement/review.ts';
import { sides, stages } from '../domain/settlement/stage.ts';
import { termsLimits } from '../domain/settlement/terms.ts';
import {
  deductionKinds,
  disputeStates,
  feeKinds,
  holds,
  invoiceWays,
  issuers,
  movementWays,
  paymentWays,
  podStandings,
  statementStates,
} from '../domain/settlement/values.ts';
import { isMonth } from '../lib/month.ts';
import { day, id, instant, language, version } from './base.ts';

/** Amounts are integer fen. */
export const fen = z.int();
export const month = z.string().refine(isMonth);
export const fees = z.strictObject(
  Object.fromEntries(feeKinds.map((kind) => [kind, fen])) as Record<(typeof feeKinds)[number], typeof fen>,
);

export const termsSchema = z.strictObject({
  issuer: z.enum(issuers),
  sendWorkingDay: z.int(),
  confirmDays: z.int(),
  paymentDays: z.int(),
  language,
  recipients: z
    .array(z.strictObject({ name: z.string().max(termsLimits.name), address: z.string().max(termsLimits.address) }))
    .max(termsLimits.recipients),
  financeId: id.nullable(),
});

export const lineSchema = z.object({
  orderId: id,
  orderNumber: z.string(),
  customerOrderNo: z.string(),
  deliveredAt: instant,
  strayed: z.boolean(),
  destination: z.string(),
  pieces: z.int(),
  grams: z.int(),
  cm3: z.int(),
  jobType: z.enum(jobTypes),
  mode: z.enum(transportModes).nullable(),
  method: z.enum(settlementMethods),
  fees,
  otherName: z.string(),
  quotedFen: fen.nullable(),
  priceReason: z.string(),
  pod: z.enum(podStandings),
  podBackAt: instant.nullable(),
  hold: z.enum(holds).nullable(),
  holdReason: z.string(),
  remark: z.string(),
  orderVersion: z.int(),
});

/** What a person may write on a line. */
export const lineWriting = z.strictObject({
  fees,
  otherName: z.string().trim().max(statementLimits.otherName),
  priceReason: z.string().trim().max(statementLimits.reason),
  remark: z.string().trim().max(statementLimits.remark),
  /** Held back by a person, or let go without its signed original; why. */
  hold: z.enum(holds).nullable(),
  holdReason: z.string().trim().max(statementLimits.reason),
});

export const deductionSchema = z.strictObject({
  kind: z.enum(deductionKinds),
  claimId: id.nullable(),
  orderId: id.nullable(),
  orderNumber: z.string().max(40),
  text: z.string().trim().max(statementLimits.text),
  fen,
});

export const disputeSchema = z.object({
  id,
  orderId: id.nullable(),
  orderNumber: z.string(),
  text: z.string(),
  raisedBy: z.string(),
  raisedAt: instant,
  state: z.enum(disputeStates),
  result: z.string(),
  endedAt: instant.nullable(),
  endedByName: z.string(),
  revision: z.int(),
  version,
});

/** Who did it and when; the name as it was then. */
const by = { byId: id, byName: z.string(), at: instant };

const stepSchema = z.object({
  id,
  disputeId: id.nullable(),
  kind: z.enum(['chase', 'note', 'dispute']),
  text: z.string(),
  ...by,
});

/** Sums of a version, in fen. */
export const totalsSchema = z.object({
  fees,
  charges: fen,
  onSpot: fen,
  deductions: fen,
  amount: fen,
  lines: z.int(),
  held: z.int(),
  bypassed: z.int(),
});

/** What became of an order, or of the balance where it names none, after the statement was handed over. */
export const driftSchema = z.object({
  orderId: id.nullable(),
  orderNumber: z.string(),
  what: z.enum(['changed', 'notDelivered', 'cancelled', 'otherCustomer', 'deliveredAgain', 'balance']),
});

/** What could hold the payment (7.2.1). */
export const obstacleSchema = z.object({
  kind: z.enum(['receipt', 'report', 'claim', 'dispute']),
  orderId: id.nullable(),
  orderNumber: z.string(),
  /** Of the report. */
  label: z.string(),
  reportId: id.nullable(),
});

const issued = { no: z.string(), day: day.nullable(), fen: fen.nullable() };
/** Why something does not stand any more. */
const takenBack = z.object({ reason: z.string(), ...by });

export const invoiceSchema = z.object({
  askedAt: instant.nullable(),
  askedById: id.nullable(),
  askedByName: z.string(),
  ...issued,
  issuedAt: instant.nullable(),
  issuedById: id.nullable(),
  issuedByName: z.string(),
  way: z.enum(invoiceWays).nullable(),
  carrier: z.string(),
  receiver: z.string(),
  deliveredAt: instant.nullable(),
  /** Those that do not stand any more, the oldest first. */
  takenBack: z.array(takenBack.extend({ ...issued, byId: id.nullable() })),
});

export const noticeSchema = z.object({
  id,
  way: z.enum(paymentWays),
  fen,
  readyDay: day,
  contact: z.string(),
  note: z.string(),
  ...by,
  endedAt: instant.nullable(),
  endedByName: z.string(),
  version,
});

export const paymentSchema = z.object({
  id,
  customerId: id,
  customerName: z.string(),
  day,
  /** Below nought where it was paid back to him; nought where one statement paid another. */
  fen,
  way: z.enum(movementWays),
  reference: z.string(),
  note: z.string(),
  ...by,
  /** Below nought where a statement gave what the customer had to get of it. */
  shares: z.array(z.object({ statementId: id, number: z.string(), month, fen })),
  /** What no statement took: an advance; below nought where an advance was paid back. */
  rest: fen,
  takenBack: takenBack.nullable(),
});
export type Payment = z.infer<typeof paymentSchema>;

const writeOffSchema = paymentSchema.pick({ id: true, fen: true, at: true, byId: true, byName: true, takenBack: true });

export const statementSchema = z.object({
  id,
  customerId: id,
  customerName: z.string(),
  month,
  number: z.string(),
  revision: z.int(),
  state: z.enum(statementStates),
  stage: z.enum(stages),
  turn: z.enum(sides).nullable(),
  terms: termsSchema,
  firstDay: day,
  lastDay: day,
  totals: totalsSchema,
  /** Owed from before, received in the period, owed in all at its end. */
  opening: fen,
  received: fen,
  closing: fen,
  paid: fen,
  writtenOff: fen,
  open: fen,
  dueDay: day.nullable(),
  ownerId: id.nullable(),
  ownerName: z.string(),
  financeName: z.string(),
  preparedAt: instant.nullable(),
  preparedById: id.nullable(),
  preparedByName: z.string(),
  reviewedAt: instant.nullable(),
  reviewedById: id.nullable(),
  reviewedByName: z.string(),
  answer: z.string(),
  sendDueAt: instant,
  sentAt: instant.nullable(),
  sentById: id.nullable(),
  sentByName: z.string(),
  messageId: id.nullable(),
  /** What the mail server said of it: a state of the outbox. */
  messageState: z.string().nullable(),
  confirmDueAt: instant.nullable(),
  confirmedAt: instant.nullable(),
  confirmedBy: z.string(),
  invoice: invoiceSchema,
  lines: z.array(lineSchema),
  deductions: z.array(deductionSchema),
  disputes: z.array(disputeSchema),
  steps: z.array(stepSchema),
  notices: z.array(noticeSchema),
  payments: z.array(paymentSchema),
  writeOffs: z.array(writeOffSchema.extend({ reason: z.string() })),
  revisions: z.array(
    z.object({
      revision: z.int(),
      state: z.enum(statementStates),
      totals: totalsSchema,
      reason: z.string(),
      ...by,
    }),
  ),
  drift: z.array(driftSchema),
  /** Delivered in the period or before, and on no statement. */
  unbilled: z.int(),
  obstacles: z.array(obstacleSchema),
  may: z.object({
    write: z.boolean(),
    submit: z.boolean(),
    review: z.boolean(),
    send: z.boolean(),
    answer: z.boolean(),
    correct: z.boolean(),
    askInvoice: z.boolean(),
    issueInvoice: z.boolean(),
    deliverInvoice: z.boolean(),
    takeBackInvoice: z.boolean(),
    drop: z.boolean(),
    pay: z.boolean(),
    writeOff: z.boolean(),
  }),
  updatedAt: instant,
  version,
});
export type Statement = z.infer<typeof statementSchema>;
