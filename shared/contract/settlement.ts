import * as z from 'zod';
import { jobTypes, transportModes } from '../domain/orders/job-types.ts';
import { priceLimits } from '../domain/settlement/price.ts';
import { statementLimits } from '../domain/settlement/review.ts';
import { stages } from '../domain/settlement/stage.ts';
import { disputeResults, priceBases } from '../domain/settlement/values.ts';
import { sheetLanguages } from '../i18n/languages.ts';
import { allowed, day, fileContent, id, instant, reason, version } from './base.ts';
import { boardRowSchema } from './settlement-board.ts';
import { invoicesContract, paymentsContract } from './settlement-money.ts';
import { deductionSchema, fen, lineWriting, month, statementSchema, termsSchema } from './settlement-schemas.ts';

const act = { id, version };
const sheet = z.strictObject({ id, language: z.enum(sheetLanguages).nullable().default(null) });
const by = { byName: z.string(), at: instant, version };
const said = z.string().trim().min(1).max(2000);
const person = z.string().trim().min(1).max(120);

const termsVersion = z.object({ fromDay: day, terms: termsSchema, ...by });
const priceLine = z.strictObject({
  jobType: z.enum(jobTypes).nullable(),
  mode: z.enum(transportModes).nullable(),
  destination: z.string().max(priceLimits.destination),
  basis: z.enum(priceBases),
  rateFen: fen,
  minimumFen: fen,
});
const quotationVersion = z.object({ fromDay: day, lines: z.array(priceLine), agreedWith: z.string(), ...by });

/** What was agreed with a customer: how he settles and at what prices; each version is in force from its day. */
const agreementsContract = {
  get: allowed('settlement.read')
    .input(z.strictObject({ customerId: id }))
    .output(
      z.object({
        /** In force today, or what holds where nothing was agreed. */
        terms: termsSchema,
        /** The newest first. */
        termsVersions: z.array(termsVersion),
        quotations: z.array(quotationVersion),
        /** Of finance. */
        colleagues: z.array(z.object({ id, name: z.string() })),
        mayAgree: z.boolean(),
      }),
    ),
  /** `version` 0 begins with a new day; what a statement that was sent stands on is not rewritten. */
  saveTerms: allowed('settlement.agree')
    .input(z.strictObject({ customerId: id, fromDay: day, terms: termsSchema, version }))
    .output(termsVersion),
  saveQuotation: allowed('settlement.agree')
    .input(
      z.strictObject({
        customerId: id,
        fromDay: day,
        lines: z.array(priceLine).max(priceLimits.lines),
        agreedWith: person,
        version,
      }),
    )
    .output(quotationVersion),
};

/** From its draft to the customer's word (7.1.1 to 7.1.4). */
const statementsContract = {
  get: allowed('settlement.read').input(z.strictObject({ id })).output(statementSchema),
  /** Of one customer, or again from the orders as they are now while it is a draft; what was typed stays. */
  draft: allowed('settlement.read')
    .input(z.strictObject({ customerId: id, month }))
    .output(statementSchema),
  saveLine: allowed('settlement.read')
    .input(z.strictObject({ ...act, orderId: id, line: lineWriting }))
    .output(statementSchema),
  saveDeductions: allowed('settlement.read')
    .input(z.strictObject({ ...act, deductions: z.array(deductionSchema).max(statementLimits.deductions) }))
    .output(statementSchema),
  submit: allowed('settlement.read').input(z.strictObject(act)).output(statementSchema),
  /** By the other side, and never by who made it. */
  review: allowed('settlement.read').input(z.strictObject(act)).output(statementSchema),
  giveBack: allowed('settlement.read')
    .input(z.strictObject({ ...act, reason }))
    .output(statementSchema),
  /** A draft on which nothing stands. */
  drop: allowed('settlement.read').input(z.strictObject(act)).output(z.void()),
  /** A new version; the one before stays as it was. */
  correct: allowed('settlement.read')
    .input(z.strictObject({ ...act, reason }))
    .output(statementSchema),
  /** Excel and PDF by the outbox to these, or to those of the terms. */
  send: allowed('settlement.cs')
    .input(z.strictObject({ ...act, recipients: termsSchema.shape.recipients }))
    .output(statementSchema),
  /** Handed over on paper or by hand. */
  recordSent: allowed('settlement.cs')
    .input(z.strictObject({ ...act, at: instant, how: said }))
    .output(statementSchema),
  chase: allowed('settlement.cs')
    .input(z.strictObject({ id, text: said }))
    .output(statementSchema),
  confirm: allowed('settlement.cs')
    .input(z.strictObject({ ...act, by: person, at: instant }))
    .output(statementSchema),
  dispute: allowed('settlement.cs')
    .input(z.strictObject({ ...act, orderId: id.nullable(), text: said, raisedBy: person }))
    .output(statementSchema),
  noteDispute: allowed('settlement.read')
    .input(z.strictObject({ disputeId: id, text: said }))
    .output(statementSchema),
  endDispute: allowed('settlement.cs')
    .input(z.strictObject({ disputeId: id, version, result: z.enum(disputeResults), text: said }))
    .output(statementSchema),
  pdf: allowed('settlement.read').input(sheet).output(fileContent),
  excel: allowed('settlement.read').input(sheet).output(fileContent),
};

/** A statement as an order tells of it. */
export const orderStatementSchema = z.object({
  id,
  number: z.string(),
  month,
  stage: z.enum(stages),
  /** The version in force. */
  revision: z.int(),
  /** Whether the order counts on it, is held there, or stood on an earlier version only. */
  standing: z.enum(['billed', 'held', 'dropped']),
  /** Open ones of this order or of the whole. */
  disputes: z.int(),
});
export type OrderStatement = z.infer<typeof orderStatementSchema>;

/** A customer without a statement of the month, and how many orders wait for it. */
const dueSchema = z.object({ customerId: id, orders: z.int() });
export type Due = z.infer<typeof dueSchema>;

export const settlementContract = {
  /** Every customer with delivered orders has a row; without a month the one that is over. */
  board: allowed('settlement.read')
    .input(z.strictObject({ month: month.nullable().default(null), mine: z.boolean().default(false) }))
    .output(
      z.object({
        months: z.array(month),
        month,
        rows: z.array(boardRowSchema),
        /** Customers whose period is over and who have no statement yet. */
        toDraft: z.int(),
        mayClose: z.boolean(),
      }),
    ),
  /** These customers of the month, in this order: what the screen shows. */
  boardExcel: allowed('settlement.read')
    .input(z.strictObject({ month, customers: z.array(id) }))
    .output(fileContent),
  /** Drafts the statements of some customers, in one unit of work; again with those who are left until nobody is. */
  close: allowed('settlement.read')
    .input(z.strictObject({ month, due: z.array(dueSchema).nullable().default(null) }))
    .output(z.object({ drafted: z.int(), left: z.array(dueSchema) })),
  /** The statements on which an order stands, the newest month first. */
  ofOrder: allowed('settlement.read')
    .input(z.strictObject({ orderId: id }))
    .output(z.array(orderStatementSchema)),
  agreements: agreementsContract,
  statements: statementsContract,
  invoices: invoicesContract,
  payments: paymentsContract,
};
