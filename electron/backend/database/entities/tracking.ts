import { EntitySchema } from 'typeorm';
import type { TrackingFacts } from '../../../../shared/domain/tracking/facts.ts';
import type { StepCode, StepState } from '../../../../shared/domain/tracking/checklists.ts';
import type { ClassRule } from '../../../../shared/domain/tracking/propose-class.ts';
import type { ReceiptStep } from '../../../../shared/domain/tracking/receipts.ts';
import type { ServiceClass } from '../../../../shared/domain/tracking/values.ts';
import {
  count,
  instant,
  json,
  key,
  lock,
  maybeCount,
  maybeInstant,
  maybeRef,
  maybeText,
  ref,
  text,
  yesNo,
} from '../columns.ts';

/** A shipment's line of the feedback table KF-03 (2.2.1): begun when its work order is printed. */
export interface ShipmentRow extends TrackingFacts {
  /** The order's id. */
  orderId: string;
  openedAt: number;
  /** `null` for city delivery. */
  serviceClass: ServiceClass | null;
  proposedClass: ServiceClass | null;
  classRules: readonly ClassRule[];
  /** State of the order before the goods left, to which a step back returns. */
  startState: 'confirmed' | 'dispatched' | 'collected';
  /** When the consignment letter went to the network company. */
  letterSentAt: number | null;
  /** Revision of the order that the letter is of; `null` where that was not kept yet. */
  letterRevision: number | null;
  /** Days the customer gave for the signed original when it was signed; `null` before. */
  podDays: number | null;
  closedAt: number | null;
  /** Why the director closed the order without its receipt. */
  bypassReason: string | null;
  bypassedAt: number | null;
  updatedAt: number;
  version: number;
}

export const ShipmentEntity = new EntitySchema<ShipmentRow>({
  name: 'shipment',
  columns: {
    orderId: key,
    openedAt: instant,
    serviceClass: maybeText(1),
    proposedClass: maybeText(1),
    classRules: json,
    startState: text(20),
    partnerName: text(120),
    partnerNo: text(60),
    departedAt: maybeInstant,
    seenAt: maybeInstant,
    seenPlace: text(120),
    expectedAt: maybeInstant,
    arrivedAt: maybeInstant,
    signedAt: maybeInstant,
    signee: text(60),
    signedPieces: maybeCount,
    outcome: maybeText(20),
    condition: maybeText(20),
    attitude: maybeText(20),
    satisfied: { type: 'boolean', nullable: true },
    lateReason: text(500),
    podBackAt: maybeInstant,
    remarks: text(1000),
    letterSentAt: maybeInstant,
    podDays: maybeCount,
    closedAt: maybeInstant,
    bypassedAt: maybeInstant,
    bypassReason: maybeText(500),
    letterRevision: maybeCount,
    updatedAt: instant,
    version: lock,
  },
  // Few ever are; they are counted each time a receipt is looked at.
  indices: [{ columns: ['bypassedAt'] }],
  foreignKeys: [{ target: 'work_order', columnNames: ['orderId'], referencedColumnNames: ['id'] }],
});

/** A link of the class's checklist as it was frozen into the order (2.4.1-2.4.3). */
export interface ShipmentStepRow {
  orderId: string;
  code: StepCode;
  position: number;
  state: StepState;
  /** Closed by something that happened, not by somebody who ticked it. */
  byFact: boolean;
  at: number | null;
  byId: string | null;
  byName: string | null;
  note: string;
}

export const ShipmentStepEntity = new EntitySchema<ShipmentStepRow>({
  name: 'shipment_step',
  columns: {
    orderId: { ...ref, primary: true },
    code: { ...text(40), primary: true },
    position: count,
    state: text(20),
    byFact: yesNo,
    at: maybeInstant,
    byId: maybeRef,
    byName: maybeText(120),
    note: text(500),
  },
  foreignKeys: [{ target: 'work_order', columnNames: ['orderId'], referencedColumnNames: ['id'] }],
});

export interface PartnerContact {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

/** A network company: our agent at the destination. */
export interface PartnerRow {
  id: string;
  name: string;
  /** Where it delivers, as people say it. */
  cities: string;
  address: string;
  contacts: readonly PartnerContact[];
  remarks: string;
  active: boolean;
  updatedAt: number;
  version: number;
}

export const PartnerEntity = new EntitySchema<PartnerRow>({
  name: 'partner',
  columns: {
    id: key,
    name: text(120),
    cities: text(500),
    address: text(200),
    contacts: json,
    remarks: text(1000),
    active: yesNo,
    updatedAt: instant,
    version: lock,
  },
  indices: [{ columns: ['name'], unique: true }],
});

/** A step of the signed original on its way into the archive (2.5.1). */
export interface ReceiptStepRow {
  orderId: string;
  step: ReceiptStep;
  at: number;
  byId: string;
  byName: string;
  note: string;
}

export const ReceiptStepEntity = new EntitySchema<ReceiptStepRow>({
  name: 'receipt_step',
  columns: {
    orderId: { ...ref, primary: true },
    step: { ...text(20), primary: true },
    at: instant,
    byId: ref,
    byName: text(120),
    note: text(500),
  },
  foreignKeys: [{ target: 'work_order', columnNames: ['orderId'], referencedColumnNames: ['id'] }],
});

/** Days in which a customer wants the signed original back. */
export interface ReceiptLimitRow {
  customerId: string;
  days: number;
  updatedAt: number;
  version: number;
}

export const ReceiptLimitEntity = new EntitySchema<ReceiptLimitRow>({
  name: 'receipt_limit',
  columns: { customerId: key, days: count, updatedAt: instant, version: lock },
  foreignKeys: [{ target: 'customer', columnNames: ['customerId'], referencedColumnNames: ['id'] }],
});
