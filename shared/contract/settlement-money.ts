import * as z from 'zod';
import { ageBuckets } from '../domain/settlement/ageing.ts';
import { invoiceWays, paymentWays } from '../domain/settlement/values.ts';
import { allowed, day, fileContent, id, instant, reason, version } from './base.ts';
import { fen, month, paymentSchema, statementSchema } from './settlement-schemas.ts';

const act = { id, version };
const positive = fen.min(1);
const line = (most: number) => z.string().trim().max(most);

const ageing = z.object(
  Object.fromEntries(ageBuckets.map((bucket) => [bucket, fen])) as Record<(typeof ageBuckets)[number], typeof fen>,
);
const openItemSchema = z.object({
  statementId: id,
  number: z.string(),
  month,
  amount: fen,
  open: fen,
  dueDay: day.nullable(),
  daysLate: z.int(),
});
const receivableSchema = z.object({
  customerId: id,
  customerName: z.string(),
  ownerId: id.nullable(),
  ownerName: z.string(),
  owed: fen,
  /** Paid and on no statement, and what he has to get of statements. */
  advance: fen,
  overdue: fen,
  ageing,
  /** Days from the invoice to the payment, of what was paid in the last year; `null` of nothing. */
  paidInDays: z.int().nullable(),
  items: z.array(openItemSchema),
});
export type Receivable = z.infer<typeof receivableSchema>;

/** The invoice's way (7.1.4, 7.1.5). */
export const invoicesContract = {
  /** CS asks finance for it once the customer has confirmed. */
  ask: allowed('settlement.cs').input(z.strictObject(act)).output(statementSchema),
  issue: allowed('settlement.finance')
    .input(z.strictObject({ ...act, no: line(60).min(1), day, fen: positive }))
    .output(statementSchema),
  /** Mistyped, or void: it stays on record, and another one may be issued. */
  takeBack: allowed('settlement.finance')
    .input(z.strictObject({ ...act, reason }))
    .output(statementSchema),
  /** It is in the customer's hands; a signature is needed where a person carried it. */
  deliver: allowed('settlement.read')
    .input(
      z.strictObject({
        ...act,
        way: z.enum(invoiceWays),
        carrier: line(120),
        receiver: line(120).min(1),
        at: instant,
        /** The slip with his signature. */
        slip: fileContent.nullable(),
      }),
    )
    .output(statementSchema),
};

/** Payments, what is owed, and what nobody will pay (7.1.6, 7.3.1). */
export const paymentsContract = {
  list: allowed('settlement.read')
    .input(z.strictObject({ customerId: id.nullable().default(null), month: month.nullable().default(null) }))
    .output(z.array(paymentSchema)),
  /**
   * Pays the statements named, or the oldest first. More than is owed is refused (`settlement.aboveBalance`) unless the
   * rest is kept as an advance; the same amount and reference again are refused, of cash on the same day
   * (`settlement.paymentKnown`).
   */
  record: allowed('settlement.collect')
    .input(
      z.strictObject({
        id,
        customerId: id,
        day,
        fen: positive,
        way: z.enum(paymentWays),
        reference: line(120).min(1),
        note: line(500),
        shares: z.array(z.strictObject({ statementId: id, fen: positive })).max(100),
        keepRest: z.boolean().default(false),
      }),
    )
    .output(paymentSchema),
  /** By a second person. */
  takeBack: allowed('settlement.finance').input(z.strictObject({ id, reason })).output(paymentSchema),
  /**
   * Pays back what the customer has to get: of confirmed statements first, the oldest before, then of advances. More than
   * that is refused (`settlement.aboveCredit`).
   */
  refund: allowed('settlement.finance')
    .input(
      z.strictObject({
        id,
        customerId: id,
        day,
        fen: positive,
        way: z.enum(paymentWays),
        reference: line(120).min(1),
        note: line(500),
      }),
    )
    .output(paymentSchema),
  /** What the customer has to get of statements, and what he paid in advance, pays statements now, the oldest first. */
  settleAdvance: allowed('settlement.finance')
    .input(z.strictObject({ customerId: id }))
    .output(z.object({ settled: fen })),
  writeOff: allowed('settlement.writeOff')
    .input(z.strictObject({ ...act, writeOffId: id, fen: positive, reason }))
    .output(statementSchema),
  /** What was given up is owed again. */
  takeBackWriteOff: allowed('settlement.writeOff').input(z.strictObject({ id, reason })).output(statementSchema),
  /** The customer's payment is ready: the collection clerk is told. */
  notify: allowed('settlement.cs')
    .input(
      z.strictObject({
        id,
        statementId: id,
        way: z.enum(paymentWays),
        fen: positive,
        readyDay: day,
        contact: line(200).min(1),
        note: line(500),
      }),
    )
    .output(statementSchema),
  endNotice: allowed('settlement.collect').input(z.strictObject(act)).output(statementSchema),
  /** What each customer owes by age; without a customer everybody who owes or paid in advance. */
  receivables: allowed('settlement.read')
    .input(z.strictObject({ customerId: id.nullable().default(null) }))
    .output(z.object({ today: day, rows: z.array(receivableSchema), total: ageing })),
  /** Of these customers; what the screen shows. */
  excel: allowed('settlement.read')
    .input(z.strictObject({ customers: z.array(id) }))
    .output(fileContent),
};
