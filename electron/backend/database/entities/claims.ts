import { EntitySchema } from 'typeorm';
import type {
  AgreementWay,
  ClaimKind,
  ClaimState,
  ResponsibleParty,
  Share,
} from '../../../../shared/domain/claims/values.ts';
import { instant, json, key, lock, maybeInstant, maybeRef, maybeText, ref, text, whole } from '../columns.ts';

/** Damage that was settled on the spot (3.3.2.3, 4.3.1.6); never changed. */
export interface SettlementRow {
  /** Given by the window, so that a double key settles once. */
  id: string;
  reportId: string;
  orderId: string | null;
  /** Fen. */
  amount: number;
  consignee: string;
  agreedBy: AgreementWay;
  agreedAt: number;
  /** The attachment that shows it. */
  receiptId: string;
  note: string;
  byId: string;
  byName: string;
  /** What the person might have settled at that moment, in fen. */
  limitThen: number;
  at: number;
}

export const SettlementEntity = new EntitySchema<SettlementRow>({
  name: 'claim_settlement',
  columns: {
    id: key,
    reportId: ref,
    orderId: maybeRef,
    amount: whole,
    consignee: text(120),
    agreedBy: text(20),
    agreedAt: instant,
    receiptId: ref,
    note: text(2000),
    byId: ref,
    byName: text(120),
    limitThen: whole,
    at: instant,
  },
  indices: [{ columns: ['reportId'] }, { columns: ['orderId'] }],
  foreignKeys: [
    { target: 'exception_report', columnNames: ['reportId'], referencedColumnNames: ['id'] },
    { target: 'user_account', columnNames: ['byId'], referencedColumnNames: ['id'] },
  ],
});

/** A settlement that was recorded by mistake, taken back by a second person; the settlement itself stays as it was. */
export interface SettlementVoidRow {
  settlementId: string;
  reason: string;
  byId: string;
  byName: string;
  at: number;
}

export const SettlementVoidEntity = new EntitySchema<SettlementVoidRow>({
  name: 'settlement_void',
  columns: { settlementId: key, reason: text(500), byId: ref, byName: text(120), at: instant },
  foreignKeys: [
    { target: 'claim_settlement', columnNames: ['settlementId'], referencedColumnNames: ['id'] },
    { target: 'user_account', columnNames: ['byId'], referencedColumnNames: ['id'] },
  ],
});

/** More than could be settled on the spot: who bears it and what is paid. */
export interface ClaimRow {
  id: string;
  reportId: string;
  orderId: string | null;
  state: ClaimState;
  /** What is asked, in fen; 0 when nobody knows yet. */
  asked: number;
  consignee: string;
  note: string;
  raisedAt: number;
  raisedByName: string;
  kind: ClaimKind | null;
  compensation: number;
  penalty: number;
  party: ResponsibleParty | null;
  shares: readonly Share[];
  decision: string;
  decidedAt: number | null;
  decidedByName: string | null;
  paidAt: number | null;
  paidByName: string | null;
  /** Of the payment: a voucher, a bank's reference. */
  paidReference: string;
  updatedAt: number;
  version: number;
}

export const ClaimEntity = new EntitySchema<ClaimRow>({
  name: 'claim',
  columns: {
    id: key,
    reportId: ref,
    orderId: maybeRef,
    state: text(20),
    asked: whole,
    consignee: text(120),
    note: text(2000),
    raisedAt: instant,
    raisedByName: text(120),
    kind: maybeText(20),
    compensation: whole,
    penalty: whole,
    party: maybeText(20),
    shares: json,
    decision: text(2000),
    decidedAt: maybeInstant,
    decidedByName: maybeText(120),
    paidAt: maybeInstant,
    paidByName: maybeText(120),
    paidReference: text(200),
    updatedAt: instant,
    version: lock,
  },
  indices: [{ columns: ['reportId'] }, { columns: ['orderId'] }, { columns: ['state', 'raisedAt'] }],
  foreignKeys: [{ target: 'exception_report', columnNames: ['reportId'], referencedColumnNames: ['id'] }],
});
