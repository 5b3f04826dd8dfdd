import { EntitySchema } from 'typeorm';
import type { Acceptance } from '../../../../shared/domain/handovers/acceptance.ts';
import type { SettlementMethod } from '../../../../shared/domain/orders/job-types.ts';
import { count, instant, key, lock, maybeCount, maybeRef, maybeText, ref, text, yesNo } from '../columns.ts';

export interface CustomerRow {
  id: string;
  code: string;
  /** The code as it is compared: half-width, upper case. Unique. */
  codeKey: string;
  nameZh: string;
  nameEn: string;
  pinyin: string;
  initials: string;
  settlementMethod: SettlementMethod;
  settlementDay: number | null;
  keyAccount: boolean;
  active: boolean;
  ownerId: string | null;
  remarks: string;
  /** A new customer may be ordered for only when his hand-over is effective (1.2.4b). */
  acceptance: Acceptance;
  /** Last day of the break-in period (1.2.4d). */
  breakInUntil: string | null;
  createdAt: number;
  updatedAt: number;
  version: number;
}

export const CustomerEntity = new EntitySchema<CustomerRow>({
  name: 'customer',
  columns: {
    id: key,
    code: text(40),
    codeKey: text(40),
    nameZh: text(120),
    nameEn: text(120),
    pinyin: text(500),
    initials: text(120),
    settlementMethod: text(20),
    settlementDay: maybeCount,
    keyAccount: yesNo,
    active: yesNo,
    ownerId: maybeRef,
    remarks: text(2000),
    // Added to a table that had rows, which is why this one column has a value of its own.
    acceptance: { ...text(20), default: 'existing' },
    breakInUntil: maybeText(10),
    createdAt: instant,
    updatedAt: instant,
    version: lock,
  },
  indices: [{ columns: ['codeKey'], unique: true }, { columns: ['ownerId'] }],
  foreignKeys: [{ target: 'user_account', columnNames: ['ownerId'], referencedColumnNames: ['id'] }],
});

export interface CustomerContactRow {
  id: string;
  customerId: string;
  position: number;
  name: string;
  title: string;
  phone: string;
  mobile: string;
  email: string;
}

export const CustomerContactEntity = new EntitySchema<CustomerContactRow>({
  name: 'customer_contact',
  columns: {
    id: key,
    customerId: ref,
    position: count,
    name: text(60),
    title: text(60),
    phone: text(30),
    mobile: text(30),
    email: text(120),
  },
  indices: [{ columns: ['customerId', 'position'] }],
  foreignKeys: [
    { target: 'customer', columnNames: ['customerId'], referencedColumnNames: ['id'], onDelete: 'CASCADE' },
  ],
});

export interface CustomerAddressRow {
  id: string;
  customerId: string;
  position: number;
  company: string;
  contact: string;
  phone: string;
  province: string;
  city: string;
  district: string;
  street: string;
}

export const CustomerAddressEntity = new EntitySchema<CustomerAddressRow>({
  name: 'customer_address',
  columns: {
    id: key,
    customerId: ref,
    position: count,
    company: text(120),
    contact: text(60),
    phone: text(30),
    province: text(60),
    city: text(60),
    district: text(60),
    street: text(200),
  },
  indices: [{ columns: ['customerId', 'position'] }],
  foreignKeys: [
    { target: 'customer', columnNames: ['customerId'], referencedColumnNames: ['id'], onDelete: 'CASCADE' },
  ],
});
