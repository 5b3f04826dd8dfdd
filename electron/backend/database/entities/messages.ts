import { EntitySchema } from 'typeorm';
import type { ContactForm } from '../../../../shared/domain/messages/contact.ts';
import type { Wish } from '../../../../shared/domain/messages/wish.ts';
import { count, instant, key, lock, maybeRef, ref, text, yesNo } from '../columns.ts';

/** Whom somebody of ours spoke to about an order (2.5.2): written once, never changed. */
export interface ContactRow extends ContactForm {
  id: string;
  orderId: string;
  /** The task that it was the evidence of; `null` where it was logged on its own. */
  taskId: string | null;
  byId: string;
  byName: string;
  loggedAt: number;
}

export const ContactEntity = new EntitySchema<ContactRow>({
  name: 'order_contact',
  columns: {
    id: key,
    orderId: ref,
    at: instant,
    purpose: text(40),
    party: text(20),
    person: text(120),
    company: text(120),
    way: text(20),
    address: text(200),
    direction: text(10),
    reached: yesNo,
    said: text(2000),
    taskId: maybeRef,
    byId: ref,
    byName: text(120),
    loggedAt: instant,
  },
  indices: [{ columns: ['orderId', 'at'] }],
  foreignKeys: [{ target: 'work_order', columnNames: ['orderId'], referencedColumnNames: ['id'] }],
});

/** How a customer wants to be told. */
export interface WishRow extends Wish {
  customerId: string;
  updatedAt: number;
  version: number;
}

export const WishEntity = new EntitySchema<WishRow>({
  name: 'customer_wish',
  columns: {
    customerId: key,
    way: text(10),
    contactName: text(60),
    language: text(10),
    updatedAt: instant,
    version: lock,
  },
  foreignKeys: [{ target: 'customer', columnNames: ['customerId'], referencedColumnNames: ['id'] }],
});

/** Of which revision of an order the consignment letter is that a message carries. */
export interface MailedLetterRow {
  messageId: string;
  orderId: string;
  revision: number;
  partnerName: string;
  mailKey: string;
  queuedAt: number;
}

export const MailedLetterEntity = new EntitySchema<MailedLetterRow>({
  name: 'consignment_letter',
  columns: {
    messageId: key,
    orderId: ref,
    revision: count,
    partnerName: text(120),
    mailKey: text(200),
    queuedAt: instant,
  },
  indices: [{ columns: ['orderId', 'queuedAt'] }],
  foreignKeys: [{ target: 'work_order', columnNames: ['orderId'], referencedColumnNames: ['id'] }],
});
