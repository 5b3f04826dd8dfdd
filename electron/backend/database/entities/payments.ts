import { EntitySchema } from 'typeorm';
import type { MovementWay, PaymentWay } from '../../../../shared/domain/settlement/values.ts';
import { instant, key, lock, maybeInstant, ref, text, whole } from '../columns.ts';

const by = { byId: ref, byName: text(120), at: instant };

interface By {
  byId: string;
  byName: string;
  at: number;
}

/**
 * Money that came from a customer, in fen; never changed, taken back by a row of its own. Below nought it went back to
 * him; nought where what he had to get of one statement pays another.
 */
export interface PaymentRow extends By {
  /** Given by the window, so that a double key records once. */
  id: string;
  customerId: string;
  /** The day on which it arrived. */
  day: string;
  fen: number;
  way: MovementWay;
  /** Of the bank or the cheque. */
  reference: string;
  note: string;
}

export const PaymentEntity = new EntitySchema<PaymentRow>({
  name: 'customer_payment',
  columns: {
    id: key,
    customerId: ref,
    day: text(10),
    fen: whole,
    way: text(20),
    reference: text(120),
    note: text(500),
    ...by,
  },
  indices: [{ columns: ['customerId', 'day'] }],
  foreignKeys: [{ target: 'customer', columnNames: ['customerId'], referencedColumnNames: ['id'] }],
});

/** A payment that was recorded by mistake, taken back by a second person. */
export interface PaymentVoidRow extends By {
  paymentId: string;
  reason: string;
}

export const PaymentVoidEntity = new EntitySchema<PaymentVoidRow>({
  name: 'payment_void',
  columns: { paymentId: key, reason: text(500), ...by },
  foreignKeys: [{ target: 'customer_payment', columnNames: ['paymentId'], referencedColumnNames: ['id'] }],
});

/**
 * How much of a payment pays a statement, or below nought what a statement gave; what no share takes stays with the
 * customer as an advance.
 */
export interface PaymentShareRow {
  paymentId: string;
  statementId: string;
  fen: number;
}

export const PaymentShareEntity = new EntitySchema<PaymentShareRow>({
  name: 'payment_share',
  columns: { paymentId: key, statementId: key, fen: whole },
  indices: [{ columns: ['statementId'] }],
  foreignKeys: [
    { target: 'customer_payment', columnNames: ['paymentId'], referencedColumnNames: ['id'] },
    { target: 'statement', columnNames: ['statementId'], referencedColumnNames: ['id'] },
  ],
});

/** What nobody will pay any more, by whose decision. */
export interface WriteOffRow extends By {
  id: string;
  statementId: string;
  fen: number;
  reason: string;
}

export const WriteOffEntity = new EntitySchema<WriteOffRow>({
  name: 'write_off',
  columns: { id: key, statementId: ref, fen: whole, reason: text(500), ...by },
  indices: [{ columns: ['statementId'] }],
  foreignKeys: [{ target: 'statement', columnNames: ['statementId'], referencedColumnNames: ['id'] }],
});

/** A write-off that does not stand any more: what it gave up is owed again. */
export interface WriteOffVoidRow extends By {
  writeOffId: string;
  reason: string;
}

export const WriteOffVoidEntity = new EntitySchema<WriteOffVoidRow>({
  name: 'write_off_void',
  columns: { writeOffId: key, reason: text(500), ...by },
  foreignKeys: [{ target: 'write_off', columnNames: ['writeOffId'], referencedColumnNames: ['id'] }],
});

/** The customer's word that a payment is ready, which the collection clerk is told (7.1.6). */
export interface PaymentNoticeRow extends By {
  id: string;
  statementId: string;
  way: PaymentWay;
  fen: number;
  readyDay: string;
  /** Whom to see, and where. */
  contact: string;
  note: string;
  /** Fetched, or seen at the bank. */
  endedAt: number | null;
  endedByName: string;
  version: number;
}

export const PaymentNoticeEntity = new EntitySchema<PaymentNoticeRow>({
  name: 'payment_notice',
  columns: {
    id: key,
    statementId: ref,
    way: text(20),
    fen: whole,
    readyDay: text(10),
    contact: text(200),
    note: text(500),
    ...by,
    endedAt: maybeInstant,
    endedByName: text(120),
    version: lock,
  },
  indices: [{ columns: ['statementId'] }],
  foreignKeys: [{ target: 'statement', columnNames: ['statementId'], referencedColumnNames: ['id'] }],
});
