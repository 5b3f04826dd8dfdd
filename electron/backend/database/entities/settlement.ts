import { EntitySchema } from 'typeorm';
import type { SettlementTerms } from '../../../../shared/domain/settlement/terms.ts';
import type { StatementTotals } from '../../../../shared/domain/settlement/lines.ts';
import type {
  DeductionKind,
  DisputeState,
  Fees,
  InvoiceWay,
  Issuer,
  StatementState,
} from '../../../../shared/domain/settlement/values.ts';
import {
  count,
  instant,
  json,
  key,
  lock,
  maybeInstant,
  maybeRef,
  maybeText,
  maybeWhole,
  ref,
  text,
  whole,
} from '../columns.ts';

const primaryCount = { type: 'integer', primary: true } as const;
const by = { byId: ref, byName: text(120), at: instant };

interface By {
  byId: string;
  byName: string;
  at: number;
}

/** A customer's month, from its draft to its payment; amounts in fen. Sums are those of the lines of `revision`. */
export interface StatementRow {
  id: string;
  customerId: string;
  customerName: string;
  month: string;
  number: string;
  revision: number;
  state: StatementState;
  issuer: Issuer;
  /** As they were in force on the last day. */
  terms: SettlementTerms;
  firstDay: string;
  lastDay: string;
  periodFrom: number;
  periodTo: number;
  chargesFen: number;
  onSpotFen: number;
  deductionsFen: number;
  amountFen: number;
  /** Owed from before, and received in the period. */
  openingFen: number;
  receivedFen: number;
  fees: Fees;
  lineCount: number;
  heldCount: number;
  bypassedCount: number;
  ownerId: string | null;
  ownerName: string;
  financeId: string | null;
  financeName: string;
  preparedAt: number | null;
  preparedById: string | null;
  preparedByName: string;
  reviewedAt: number | null;
  reviewedByName: string;
  /** Why it came back. */
  answer: string;
  sendDueAt: number;
  sentAt: number | null;
  sentByName: string;
  messageId: string | null;
  confirmDueAt: number | null;
  confirmedAt: number | null;
  confirmedBy: string;
  invoiceAskedAt: number | null;
  invoiceAskedByName: string;
  invoiceNo: string;
  invoiceDay: string | null;
  invoiceFen: number | null;
  invoicedAt: number | null;
  invoicedByName: string;
  invoiceWay: InvoiceWay | null;
  invoiceCarrier: string;
  invoiceReceiver: string;
  invoiceDeliveredAt: number | null;
  dueDay: string | null;
  paidFen: number;
  writtenOffFen: number;
  paidAt: number | null;
  draftedAt: number;
  updatedAt: number;
  version: number;
}

export const StatementEntity = new EntitySchema<StatementRow>({
  name: 'statement',
  columns: {
    id: key,
    customerId: ref,
    customerName: text(120),
    month: text(7),
    number: text(40),
    revision: count,
    state: text(20),
    issuer: text(10),
    terms: json,
    firstDay: text(10),
    lastDay: text(10),
    periodFrom: instant,
    periodTo: instant,
    chargesFen: whole,
    onSpotFen: whole,
    deductionsFen: whole,
    amountFen: whole,
    openingFen: whole,
    receivedFen: whole,
    fees: json,
    lineCount: count,
    heldCount: count,
    bypassedCount: count,
    ownerId: maybeRef,
    ownerName: text(120),
    financeId: maybeRef,
    financeName: text(120),
    preparedAt: maybeInstant,
    preparedById: maybeRef,
    preparedByName: text(120),
    reviewedAt: maybeInstant,
    reviewedByName: text(120),
    answer: text(500),
    sendDueAt: instant,
    sentAt: maybeInstant,
    sentByName: text(120),
    messageId: maybeRef,
    confirmDueAt: maybeInstant,
    confirmedAt: maybeInstant,
    confirmedBy: text(120),
    invoiceAskedAt: maybeInstant,
    invoiceAskedByName: text(120),
    invoiceNo: text(60),
    invoiceDay: maybeText(10),
    invoiceFen: maybeWhole,
    invoicedAt: maybeInstant,
    invoicedByName: text(120),
    invoiceWay: maybeText(20),
    invoiceCarrier: text(120),
    invoiceReceiver: text(120),
    invoiceDeliveredAt: maybeInstant,
    dueDay: maybeText(10),
    paidFen: whole,
    writtenOffFen: whole,
    paidAt: maybeInstant,
    draftedAt: instant,
    updatedAt: instant,
    version: lock,
  },
  indices: [
    { columns: ['customerId', 'month'], unique: true },
    { columns: ['number'], unique: true },
    { columns: ['month', 'id'] },
    { columns: ['state', 'id'] },
    { columns: ['paidAt', 'dueDay'] },
  ],
  foreignKeys: [{ target: 'customer', columnNames: ['customerId'], referencedColumnNames: ['id'] }],
});

/** What is taken off a version of a statement. */
export interface DeductionRow {
  statementId: string;
  revision: number;
  position: number;
  kind: DeductionKind;
  claimId: string | null;
  orderId: string | null;
  orderNumber: string;
  text: string;
  fen: number;
}

export const DeductionEntity = new EntitySchema<DeductionRow>({
  name: 'statement_deduction',
  columns: {
    statementId: key,
    revision: primaryCount,
    position: primaryCount,
    kind: text(20),
    claimId: maybeRef,
    orderId: maybeRef,
    orderNumber: text(40),
    text: text(500),
    fen: whole,
  },
  indices: [{ columns: ['claimId'] }],
  foreignKeys: [{ target: 'statement', columnNames: ['statementId'], referencedColumnNames: ['id'] }],
});

/** A version that was handed over and then corrected or returned: how it stood and why it did not stay. */
export interface StatementRevisionRow extends By {
  statementId: string;
  revision: number;
  state: StatementState;
  totals: StatementTotals;
  reason: string;
}

export const StatementRevisionEntity = new EntitySchema<StatementRevisionRow>({
  name: 'statement_revision',
  columns: { statementId: key, revision: primaryCount, state: text(20), totals: json, reason: text(500), ...by },
  foreignKeys: [{ target: 'statement', columnNames: ['statementId'], referencedColumnNames: ['id'] }],
});

/** What the customer does not agree with: a line, or the whole where `orderId` is `null`. */
export interface DisputeRow {
  id: string;
  statementId: string;
  revision: number;
  orderId: string | null;
  orderNumber: string;
  text: string;
  /** Who at the customer's said so. */
  raisedBy: string;
  raisedAt: number;
  state: DisputeState;
  result: string;
  endedAt: number | null;
  endedByName: string;
  byId: string;
  byName: string;
  version: number;
}

export const DisputeEntity = new EntitySchema<DisputeRow>({
  name: 'statement_dispute',
  columns: {
    id: key,
    statementId: ref,
    revision: count,
    orderId: maybeRef,
    orderNumber: text(40),
    text: text(2000),
    raisedBy: text(120),
    raisedAt: instant,
    state: text(20),
    result: text(2000),
    endedAt: maybeInstant,
    endedByName: text(120),
    byId: ref,
    byName: text(120),
    version: lock,
  },
  indices: [{ columns: ['statementId'] }, { columns: ['state', 'raisedAt'] }],
  foreignKeys: [{ target: 'statement', columnNames: ['statementId'], referencedColumnNames: ['id'] }],
});

/** What was said and done about a statement: chased, noted, or a step in the course of a dispute. */
export interface StatementStepRow extends By {
  id: string;
  statementId: string;
  disputeId: string | null;
  kind: 'chase' | 'note' | 'dispute';
  text: string;
}

export const StatementStepEntity = new EntitySchema<StatementStepRow>({
  name: 'statement_step',
  columns: { id: key, statementId: ref, disputeId: maybeRef, kind: text(20), text: text(2000), ...by },
  indices: [{ columns: ['statementId', 'at'] }],
  foreignKeys: [{ target: 'statement', columnNames: ['statementId'], referencedColumnNames: ['id'] }],
});
