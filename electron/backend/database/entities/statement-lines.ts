import { EntitySchema } from 'typeorm';
import type { JobType, SettlementMethod, TransportMode } from '../../../../shared/domain/orders/job-types.ts';
import type { Hold, PodStanding } from '../../../../shared/domain/settlement/values.ts';
import { count, instant, key, maybeInstant, maybeText, maybeWhole, ref, text, whole, yesNo } from '../columns.ts';

/** A delivered order on a version of a statement; amounts in fen. */
export interface StatementLineRow {
  statementId: string;
  revision: number;
  orderId: string;
  orderNumber: string;
  customerOrderNo: string;
  deliveredAt: number;
  strayed: boolean;
  destination: string;
  pieces: number;
  grams: number;
  cm3: number;
  jobType: JobType;
  mode: TransportMode | null;
  method: SettlementMethod;
  freightFen: number;
  pickupFen: number;
  deliveryFen: number;
  insuranceFen: number;
  upstairsFen: number;
  handlingFen: number;
  transferFen: number;
  otherFen: number;
  otherName: string;
  quotedFen: number | null;
  priceReason: string;
  pod: PodStanding;
  podBackAt: number | null;
  hold: Hold | null;
  holdReason: string;
  remark: string;
  orderVersion: number;
}

export const StatementLineEntity = new EntitySchema<StatementLineRow>({
  name: 'statement_line',
  columns: {
    statementId: key,
    revision: { type: 'integer', primary: true },
    orderId: key,
    orderNumber: text(40),
    customerOrderNo: text(60),
    deliveredAt: instant,
    strayed: yesNo,
    destination: text(200),
    pieces: whole,
    grams: whole,
    cm3: whole,
    jobType: text(20),
    mode: maybeText(20),
    method: text(20),
    freightFen: whole,
    pickupFen: whole,
    deliveryFen: whole,
    insuranceFen: whole,
    upstairsFen: whole,
    handlingFen: whole,
    transferFen: whole,
    otherFen: whole,
    otherName: text(60),
    quotedFen: maybeWhole,
    priceReason: text(500),
    pod: text(20),
    podBackAt: maybeInstant,
    hold: maybeText(20),
    holdReason: text(500),
    remark: text(500),
    orderVersion: count,
  },
  indices: [{ columns: ['orderId'] }],
  foreignKeys: [
    { target: 'statement', columnNames: ['statementId'], referencedColumnNames: ['id'] },
    { target: 'work_order', columnNames: ['orderId'], referencedColumnNames: ['id'] },
  ],
});

/** The statement on which an order counts: there is only one. */
export interface BilledOrderRow {
  orderId: string;
  statementId: string;
}

export const BilledOrderEntity = new EntitySchema<BilledOrderRow>({
  name: 'billed_order',
  columns: { orderId: key, statementId: ref },
  indices: [{ columns: ['statementId'] }],
  foreignKeys: [
    { target: 'work_order', columnNames: ['orderId'], referencedColumnNames: ['id'] },
    { target: 'statement', columnNames: ['statementId'], referencedColumnNames: ['id'] },
  ],
});
