import { EntitySchema } from 'typeorm';
import type { KpiFigure } from '../../../../shared/domain/kpi/figures.ts';
import type { OrderLine } from '../../../../shared/domain/kpi/order-line.ts';
import { count, instant, key, lock, maybeInstant, maybeText, ref, text, whole, yesNo } from '../columns.ts';

type Writable<Row> = { -readonly [Name in keyof Row]: Row[Name] };

/** An order as its figures see it now, kept in the unit of work of whatever changes it. */
export interface KpiOrderRow extends Writable<OrderLine> {
  orderId: string;
  /** Since when months that were over are counted with it as it stands here. */
  since: number;
}

/** The same as it was while a month was reported that was counted otherwise later. */
export interface KpiPastRow extends KpiOrderRow {
  until: number;
}

const line = {
  customerId: ref,
  periodAt: instant,
  agreedAt: maybeInstant,
  currentAt: maybeInstant,
  movedLate: count,
  cancelled: yesNo,
  signedAt: maybeInstant,
  pieces: whole,
  damagedPieces: whole,
  intact: { ...yesNo, nullable: true },
  satisfied: { ...yesNo, nullable: true },
  excuse: maybeText(20),
  podDueAt: maybeInstant,
  podGoodAt: maybeInstant,
};

export const KpiOrderEntity = new EntitySchema<KpiOrderRow>({
  name: 'kpi_order',
  columns: { orderId: key, ...line, since: instant },
  indices: [{ columns: ['periodAt'] }, { columns: ['podDueAt'] }, { columns: ['customerId', 'periodAt'] }],
  foreignKeys: [{ target: 'work_order', columnNames: ['orderId'], referencedColumnNames: ['id'] }],
});

export const KpiPastEntity = new EntitySchema<KpiPastRow>({
  name: 'kpi_order_past',
  columns: { orderId: key, ...line, since: { ...instant, primary: true }, until: instant },
  indices: [{ columns: ['periodAt'] }, { columns: ['podDueAt'] }],
  foreignKeys: [{ target: 'work_order', columnNames: ['orderId'], referencedColumnNames: ['id'] }],
});

/** What is to be reached: the company's own, or one customer's. */
export interface KpiTargetRow {
  /** The customer's id; empty of the company. */
  scope: string;
  figure: KpiFigure;
  /** Hundredths of a percent, or minutes. */
  goal: number;
  updatedAt: number;
  byName: string;
  version: number;
}

export const KpiTargetEntity = new EntitySchema<KpiTargetRow>({
  name: 'kpi_target',
  columns: {
    scope: { ...text(36), primary: true },
    figure: { ...text(20), primary: true },
    goal: count,
    updatedAt: instant,
    byName: text(120),
    version: lock,
  },
});
