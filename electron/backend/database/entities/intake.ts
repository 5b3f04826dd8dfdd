import { EntitySchema } from 'typeorm';
import type { ConfirmationWay } from '../../../../shared/domain/intake/confirmation.ts';
import type { ReadingGroup } from '../../../../shared/domain/intake/reading-groups.ts';
import type { Channel } from '../../../../shared/domain/orders/job-types.ts';
import { instant, key, lock, maybeCount, maybeInstant, maybeRef, maybeText, ref, text, yesNo } from '../columns.ts';

/** The newest tick of a group that was read back; the former ones stand in the events. */
export interface ReadBackRow {
  /** Of the draft, which becomes the order's; of a change that of the order. */
  orderId: string;
  part: ReadingGroup;
  fingerprint: string;
  callerName: string;
  at: number;
  byId: string;
  byName: string;
}

export const ReadBackEntity = new EntitySchema<ReadBackRow>({
  name: 'order_read_back',
  columns: {
    orderId: { ...ref, primary: true },
    part: { ...text(20), primary: true },
    fingerprint: text(64),
    callerName: text(60),
    at: instant,
    byId: ref,
    byName: text(120),
  },
});

/** The customer's word for an order, as of what it said then; never changed. */
export interface OrderConfirmationRow {
  id: string;
  orderId: string;
  channel: Channel;
  way: ConfirmationWay;
  person: string;
  at: number;
  note: string;
  fingerprint: string;
  recordedAt: number;
  recordedById: string;
  recordedByName: string;
}

export const OrderConfirmationEntity = new EntitySchema<OrderConfirmationRow>({
  name: 'order_confirmation',
  columns: {
    id: key,
    orderId: ref,
    channel: text(20),
    way: text(20),
    person: text(60),
    at: instant,
    note: text(500),
    fingerprint: text(64),
    recordedAt: instant,
    recordedById: ref,
    recordedByName: text(120),
  },
  indices: [{ columns: ['orderId', 'id'] }],
});

/** A day's reconciliation of faxed orders (1.2.3). */
export interface FaxDayRow {
  /** `YYYY-MM-DD` in the company's zone. */
  day: string;
  closedAt: number | null;
  closedById: string | null;
  closedByName: string | null;
  reopenedAt: number | null;
  reopenedByName: string | null;
  reopenReason: string | null;
  version: number;
}

export const FaxDayEntity = new EntitySchema<FaxDayRow>({
  name: 'fax_day',
  columns: {
    day: { ...text(10), primary: true },
    closedAt: maybeInstant,
    closedById: maybeRef,
    closedByName: maybeText(120),
    reopenedAt: maybeInstant,
    reopenedByName: maybeText(120),
    reopenReason: maybeText(500),
    version: lock,
  },
});

export interface FaxCountRow {
  day: string;
  customerId: string;
  /** Put on the list because he says he faxed, not because we have an order. */
  byHand: boolean;
  theirCount: number | null;
  toldBy: string;
  toldAt: number | null;
  /** Why the numbers differ, or why there is none of theirs. */
  reason: string;
  /** Who settles the difference. */
  ownerId: string;
  ownerName: string;
  /** Our numbers when the day was closed; `null` while it is open. */
  ordersAtClose: number | null;
  draftsAtClose: number | null;
  updatedAt: number;
  updatedByName: string;
  version: number;
}

export const FaxCountEntity = new EntitySchema<FaxCountRow>({
  name: 'fax_count',
  columns: {
    day: { ...text(10), primary: true },
    customerId: { ...ref, primary: true },
    byHand: yesNo,
    theirCount: maybeCount,
    toldBy: text(60),
    toldAt: maybeInstant,
    reason: text(500),
    ownerId: ref,
    ownerName: text(120),
    ordersAtClose: maybeCount,
    draftsAtClose: maybeCount,
    updatedAt: instant,
    updatedByName: text(120),
    version: lock,
  },
  foreignKeys: [
    { target: 'fax_day', columnNames: ['day'], referencedColumnNames: ['day'] },
    { target: 'customer', columnNames: ['customerId'], referencedColumnNames: ['id'] },
  ],
});
