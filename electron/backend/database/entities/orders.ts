import { EntitySchema } from 'typeorm';
import type { CentreKind } from '../../../../shared/domain/company/centres.ts';
import type { OrderForm } from '../../../../shared/domain/orders/form.ts';
import type {
  Channel,
  JobType,
  PodKind,
  SettlementMethod,
  TransportMode,
  VehicleType,
} from '../../../../shared/domain/orders/job-types.ts';
import type { OrderState } from '../../../../shared/domain/orders/states.ts';
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
  yesNo,
} from '../columns.ts';

export interface WorkOrderRow {
  id: string;
  number: string;
  revision: number;
  state: OrderState;
  jobType: JobType;
  centre: CentreKind;
  channel: Channel;
  customerId: string;
  customerName: string;
  customerOrderNo: string;
  contactName: string;
  contactPhone: string;
  contactEmail: string;
  ownerId: string;
  ownerName: string;
  consignee: string;
  destination: string;
  goodsSummary: string;
  pieces: number;
  grams: number;
  cm3: number;
  vehicleType: VehicleType | null;
  mode: TransportMode | null;
  urgent: boolean;
  holdForNotice: boolean;
  pickupFromAt: number | null;
  pickupToAt: number | null;
  deliveryFromAt: number | null;
  deliveryToAt: number | null;
  podKind: PodKind;
  podCopies: number;
  signOffNotes: string;
  importantNotes: string;
  specialDemands: string;
  remarks: string;
  settlementMethod: SettlementMethod;
  expectedFeeFen: number | null;
  declaredValueFen: number | null;
  insuranceFeeFen: number | null;
  confirmedAt: number;
  confirmedById: string;
  confirmedByName: string;
  cancelledAt: number | null;
  cancelReason: string | null;
  /** Confirmed on a leader's word; the customer's hand-over papers are still missing (1.2.4c). */
  papersPending: boolean;
  /** When its draft was begun; `null` for orders from before this was kept. */
  begunAt: number | null;
  /** It counts on a statement: the same as a row of `billed_order`, where an index can see it. */
  billed: boolean;
  updatedAt: number;
  version: number;
}

export const WorkOrderEntity = new EntitySchema<WorkOrderRow>({
  name: 'work_order',
  columns: {
    id: key,
    number: text(40),
    revision: count,
    state: text(20),
    jobType: text(20),
    centre: text(20),
    channel: text(20),
    customerId: ref,
    customerName: text(120),
    customerOrderNo: text(60),
    contactName: text(60),
    contactPhone: text(30),
    contactEmail: text(200),
    ownerId: ref,
    ownerName: text(120),
    consignee: text(120),
    destination: text(200),
    goodsSummary: text(200),
    pieces: whole,
    grams: whole,
    cm3: whole,
    vehicleType: maybeText(20),
    mode: maybeText(20),
    urgent: yesNo,
    holdForNotice: yesNo,
    pickupFromAt: maybeInstant,
    pickupToAt: maybeInstant,
    deliveryFromAt: maybeInstant,
    deliveryToAt: maybeInstant,
    podKind: text(20),
    podCopies: count,
    signOffNotes: text(2000),
    importantNotes: text(2000),
    specialDemands: text(2000),
    remarks: text(2000),
    settlementMethod: text(20),
    expectedFeeFen: maybeWhole,
    declaredValueFen: maybeWhole,
    insuranceFeeFen: maybeWhole,
    confirmedAt: instant,
    confirmedById: ref,
    confirmedByName: text(120),
    cancelledAt: maybeInstant,
    cancelReason: maybeText(500),
    // Added to a table that had rows, which is why this column has a value of its own, as `billed` has.
    papersPending: { ...yesNo, default: false },
    begunAt: maybeInstant,
    billed: { ...yesNo, default: false },
    updatedAt: instant,
    version: lock,
  },
  // Every list runs newest first; each of its common filters has its own road.
  indices: [
    { columns: ['number'], unique: true },
    { columns: ['confirmedAt', 'id'] },
    { columns: ['state', 'confirmedAt', 'id'] },
    { columns: ['customerId', 'confirmedAt', 'id'] },
    { columns: ['ownerId', 'confirmedAt', 'id'] },
    { columns: ['deliveryToAt', 'id'] },
    { columns: ['channel', 'begunAt'] },
    { columns: ['state', 'customerId', 'id'], where: 'billed = FALSE' },
  ],
  foreignKeys: [
    { target: 'customer', columnNames: ['customerId'], referencedColumnNames: ['id'] },
    { target: 'user_account', columnNames: ['ownerId'], referencedColumnNames: ['id'] },
  ],
});

export interface OrderPointRow {
  orderId: string;
  kind: 'pickup' | 'delivery';
  position: number;
  company: string;
  contact: string;
  phone: string;
  province: string;
  city: string;
  district: string;
  street: string;
}

export const OrderPointEntity = new EntitySchema<OrderPointRow>({
  name: 'order_point',
  columns: {
    orderId: { ...ref, primary: true },
    kind: { ...text(10), primary: true },
    position: { ...count, primary: true },
    company: text(120),
    contact: text(60),
    phone: text(30),
    province: text(60),
    city: text(60),
    district: text(60),
    street: text(200),
  },
  foreignKeys: [{ target: 'work_order', columnNames: ['orderId'], referencedColumnNames: ['id'] }],
});

export interface OrderGoodsRow {
  orderId: string;
  position: number;
  name: string;
  pieces: number;
  grams: number;
  cm3: number;
  packaging: string;
}

export const OrderGoodsEntity = new EntitySchema<OrderGoodsRow>({
  name: 'order_goods',
  columns: {
    orderId: { ...ref, primary: true },
    position: { ...count, primary: true },
    name: text(120),
    pieces: whole,
    grams: whole,
    cm3: whole,
    packaging: text(60),
  },
  foreignKeys: [{ target: 'work_order', columnNames: ['orderId'], referencedColumnNames: ['id'] }],
});

/** Each form of an order as it was confirmed: revision 1 and every change after. */
export interface OrderRevisionRow {
  orderId: string;
  revision: number;
  reason: string;
  form: OrderForm;
  byId: string;
  byName: string;
  at: number;
}

export const OrderRevisionEntity = new EntitySchema<OrderRevisionRow>({
  name: 'order_revision',
  columns: {
    orderId: { ...ref, primary: true },
    revision: { ...count, primary: true },
    reason: text(500),
    form: json,
    byId: ref,
    byName: text(120),
    at: instant,
  },
  foreignKeys: [{ target: 'work_order', columnNames: ['orderId'], referencedColumnNames: ['id'] }],
});

export interface OrderDraftRow {
  id: string;
  authorId: string;
  authorName: string;
  customerId: string | null;
  customerName: string;
  amendsOrderId: string | null;
  amendsNumber: string | null;
  /** Version of the order when the change was begun. */
  amendsVersion: number | null;
  form: OrderForm;
  createdAt: number;
  updatedAt: number;
  version: number;
}

export const OrderDraftEntity = new EntitySchema<OrderDraftRow>({
  name: 'order_draft',
  columns: {
    id: key,
    authorId: ref,
    authorName: text(120),
    customerId: maybeRef,
    customerName: text(120),
    amendsOrderId: maybeRef,
    amendsNumber: maybeText(40),
    amendsVersion: { ...count, nullable: true },
    form: json,
    createdAt: instant,
    updatedAt: instant,
    version: lock,
  },
  indices: [{ columns: ['authorId', 'updatedAt'] }, { columns: ['amendsOrderId'], unique: true }],
  foreignKeys: [
    { target: 'user_account', columnNames: ['authorId'], referencedColumnNames: ['id'] },
    { target: 'work_order', columnNames: ['amendsOrderId'], referencedColumnNames: ['id'] },
  ],
});

/** The last number given, per centre and day: `DD261123` -> 17. */
export interface NumberSeriesRow {
  series: string;
  last: number;
}

export const NumberSeriesEntity = new EntitySchema<NumberSeriesRow>({
  name: 'number_series',
  columns: { series: { ...text(40), primary: true }, last: count },
});
