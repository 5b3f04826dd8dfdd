import { EntitySchema } from 'typeorm';
import type { EntryData } from '../../../../shared/domain/exceptionReports/entry.ts';
import type { ReportForm } from '../../../../shared/domain/exceptionReports/form.ts';
import type {
  EntryKind,
  FoundBy,
  Regime,
  ReportClause,
  ReportKind,
  ReportState,
  Severity,
} from '../../../../shared/domain/exceptionReports/values.ts';
import type { Role } from '../../../../shared/domain/people/roles.ts';
import type { SheetLanguage } from '../../../../shared/i18n/languages.ts';
import {
  count,
  instant,
  json,
  key,
  lock,
  longText,
  maybeCount,
  maybeInstant,
  maybeRef,
  maybeText,
  ref,
  text,
} from '../columns.ts';

/** A report KF-01 as lists and clocks need it; what it says is the sum of its entries. */
export interface ReportRow {
  id: string;
  /** Given when it is filed, never again. */
  number: string | null;
  state: ReportState;
  /** Of the act that began it: pressed twice, it is one. */
  token: string;
  /** One of a kind is open for an order at a time: `<order>:<kind>` while it is, then `null`. */
  openKey: string | null;
  kind: ReportKind | null;
  foundBy: FoundBy | null;
  severity: Severity;
  orderId: string | null;
  orderNumber: string;
  customerId: string | null;
  customerName: string;
  knownAt: number;
  regime: Regime;
  dueAt: number;
  /** As it was typed; of a filed one as it was filed. */
  form: ReportForm;
  noteId: string | null;
  exceptionId: string | null;
  authorId: string;
  authorName: string;
  createdAt: number;
  /** Why a colleague gave it back. */
  returnReason: string;
  filedAt: number | null;
  filedByName: string;
  /** When the last of those whom the clause names had it. */
  toldAt: number | null;
  closedAt: number | null;
  version: number;
}

export const ReportEntity = new EntitySchema<ReportRow>({
  name: 'exception_report',
  columns: {
    id: key,
    number: maybeText(40),
    state: text(20),
    token: ref,
    openKey: maybeText(60),
    kind: maybeText(20),
    foundBy: maybeText(20),
    severity: text(20),
    orderId: maybeRef,
    orderNumber: text(40),
    customerId: maybeRef,
    customerName: text(120),
    knownAt: instant,
    regime: text(20),
    dueAt: instant,
    form: json,
    noteId: maybeRef,
    exceptionId: maybeRef,
    authorId: ref,
    authorName: text(120),
    createdAt: instant,
    returnReason: text(500),
    filedAt: maybeInstant,
    filedByName: text(120),
    toldAt: maybeInstant,
    closedAt: maybeInstant,
    version: lock,
  },
  indices: [
    { columns: ['token'], unique: true },
    { columns: ['number'], unique: true },
    { columns: ['openKey'], unique: true },
    { columns: ['orderId'] },
    { columns: ['state', 'id'] },
    { columns: ['noteId'] },
    // Months count them by these.
    { columns: ['knownAt'] },
    { columns: ['dueAt'] },
    { columns: ['closedAt'] },
  ],
  foreignKeys: [
    { target: 'work_order', columnNames: ['orderId'], referencedColumnNames: ['id'] },
    { target: 'customer', columnNames: ['customerId'], referencedColumnNames: ['id'] },
    { target: 'user_account', columnNames: ['authorId'], referencedColumnNames: ['id'] },
  ],
});

/** Something that was added to a report. Never changed, never deleted (3.4). */
export interface ReportEntryRow {
  id: string;
  reportId: string;
  /** 1, 2, 3 ... of the report. */
  seq: number;
  /** Of the act that added it. */
  token: string;
  kind: EntryKind;
  at: number;
  byId: string;
  byName: string;
  workstation: string;
  text: string;
  /** The entry that it corrects. */
  corrects: number | null;
  data: EntryData;
}

export const ReportEntryEntity = new EntitySchema<ReportEntryRow>({
  name: 'exception_report_entry',
  columns: {
    id: key,
    reportId: ref,
    seq: count,
    token: ref,
    kind: text(20),
    at: instant,
    byId: ref,
    byName: text(120),
    workstation: text(120),
    text: longText,
    corrects: maybeCount,
    data: json,
  },
  indices: [
    { columns: ['reportId', 'seq'], unique: true },
    { columns: ['token'], unique: true },
  ],
  foreignKeys: [{ target: 'exception_report', columnNames: ['reportId'], referencedColumnNames: ['id'] }],
});

/** Somebody who is told of an entry of a report, as he was to be reached at that moment. */
export interface ReportRecipientRow {
  id: string;
  reportId: string;
  /** The entry that he is told of. */
  seq: number;
  /** The account's id, or the address of one without. */
  who: string;
  userId: string | null;
  name: string;
  role: Role | null;
  /** The clause that names him; `null` of an extra address. */
  clause: ReportClause | null;
  address: string;
  phone: string;
  language: SheetLanguage;
  /** Since when his mail is to be made; `null` once it is in the outbox, or where there is no address. */
  unmailedSince: number | null;
  outboxId: string | null;
  /** The server's acceptance, or what somebody typed. */
  toldAt: number | null;
  /** Since when no mail reaches him: somebody must phone. */
  lostAt: number | null;
  /** 1 where somebody typed that he sent it by hand. */
  typed: number;
}

export const ReportRecipientEntity = new EntitySchema<ReportRecipientRow>({
  name: 'exception_report_recipient',
  columns: {
    id: key,
    reportId: ref,
    seq: count,
    who: text(254),
    userId: maybeRef,
    name: text(120),
    role: maybeText(40),
    clause: maybeText(20),
    address: text(254),
    phone: text(40),
    language: text(8),
    unmailedSince: maybeInstant,
    outboxId: maybeRef,
    toldAt: maybeInstant,
    lostAt: maybeInstant,
    typed: count,
  },
  indices: [
    { columns: ['reportId', 'seq', 'who'], unique: true },
    { columns: ['unmailedSince'] },
    { columns: ['outboxId'] },
  ],
  foreignKeys: [{ target: 'exception_report', columnNames: ['reportId'], referencedColumnNames: ['id'] }],
});
