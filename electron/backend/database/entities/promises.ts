import { EntitySchema } from 'typeorm';
import type { FollowUp, PromiseKind, PromiseState } from '../../../../shared/domain/promises/promise.ts';
import type { ContactWay } from '../../../../shared/domain/tasks/evidence.ts';
import type { Spoken } from '../../../../shared/domain/promises/spoken.ts';
import { instant, json, key, lock, maybeInstant, maybeRef, ref, text } from '../columns.ts';

/** A reply that somebody was promised, until when, and what became of it (4.3.1.2). */
export interface PromiseRow {
  id: string;
  token: string;
  kind: PromiseKind;
  /** The first promise of those that follow each other. */
  threadId: string;
  person: string;
  phone: string;
  way: ContactWay;
  text: string;
  orderId: string | null;
  orderNumber: string;
  customerId: string | null;
  customerName: string;
  noteId: string | null;
  reportId: string | null;
  madeAt: number;
  dueAt: number;
  ownerId: string;
  ownerName: string;
  state: PromiseState;
  endedAt: number | null;
  reason: string;
  /** The call to the driver, and the word to the customer: none or one each. */
  driver: readonly Spoken[];
  answer: readonly Spoken[];
  followUp: FollowUp;
  version: number;
}

export const PromiseEntity = new EntitySchema<PromiseRow>({
  name: 'customer_promise',
  columns: {
    id: key,
    token: text(60),
    kind: text(20),
    threadId: ref,
    person: text(120),
    phone: text(200),
    way: text(20),
    text: text(2000),
    orderId: maybeRef,
    orderNumber: text(40),
    customerId: maybeRef,
    customerName: text(200),
    noteId: maybeRef,
    reportId: maybeRef,
    madeAt: instant,
    dueAt: instant,
    ownerId: ref,
    ownerName: text(120),
    state: text(20),
    endedAt: maybeInstant,
    reason: text(500),
    driver: json,
    answer: json,
    followUp: text(20),
    version: lock,
  },
  indices: [
    { columns: ['token'], unique: true },
    { columns: ['state', 'dueAt'] },
    { columns: ['followUp', 'ownerId'] },
    { columns: ['endedAt'] },
    { columns: ['orderId'] },
    { columns: ['noteId'] },
    { columns: ['reportId'] },
  ],
  foreignKeys: [
    { target: 'work_order', columnNames: ['orderId'], referencedColumnNames: ['id'] },
    { target: 'quick_note', columnNames: ['noteId'], referencedColumnNames: ['id'] },
  ],
});
