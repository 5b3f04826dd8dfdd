import { EntitySchema } from 'typeorm';
import type { CountedReport, ReportItem } from '../../../../shared/domain/reports/counted.ts';
import type { WorkReportKind, WorkReportState } from '../../../../shared/domain/reports/values.ts';
import type { ReportWriting } from '../../../../shared/domain/reports/writing.ts';
import type { SheetLanguage } from '../../../../shared/i18n/languages.ts';
import { count, instant, json, key, lock, maybeInstant, maybeRef, text } from '../columns.ts';

/** A report of a day, a week, a customer's month or a quarter (chapter 8). */
export interface WorkReportRow {
  id: string;
  kind: WorkReportKind;
  /** `2026-11-23`, `2026-11` or `2026-Q4` */
  period: string;
  personId: string | null;
  personName: string;
  customerId: string | null;
  customerName: string;
  /** The person, the customer, or `department`: one of a kind and period, and one more for each correction. */
  whoseKey: string;
  /** In which it is filed and sent. */
  language: SheetLanguage;
  revision: number;
  state: WorkReportState;
  writing: ReportWriting;
  /** Empty until it was handed in, then one. */
  frozen: readonly CountedReport[];
  /** What the figures were made of then. */
  items: readonly ReportItem[];
  answer: string;
  correction: string;
  /** Its hour, from which its duties count. */
  openedAt: number;
  createdAt: number;
  updatedAt: number;
  submittedAt: number | null;
  submittedById: string | null;
  submittedByName: string;
  answeredAt: number | null;
  answeredByName: string;
  sentAt: number | null;
  /** How often it was asked for: drafted, and each time it came back. */
  round: number;
  version: number;
}

export const WorkReportEntity = new EntitySchema<WorkReportRow>({
  name: 'work_report',
  columns: {
    id: key,
    kind: text(20),
    period: text(10),
    personId: maybeRef,
    personName: text(120),
    customerId: maybeRef,
    customerName: text(120),
    whoseKey: text(36),
    language: text(8),
    revision: count,
    state: text(20),
    writing: json,
    frozen: json,
    items: json,
    answer: text(500),
    correction: text(500),
    openedAt: instant,
    createdAt: instant,
    updatedAt: instant,
    submittedAt: maybeInstant,
    submittedById: maybeRef,
    submittedByName: text(120),
    answeredAt: maybeInstant,
    answeredByName: text(120),
    sentAt: maybeInstant,
    round: count,
    version: lock,
  },
  indices: [{ columns: ['kind', 'period', 'whoseKey', 'revision'], unique: true }],
  foreignKeys: [
    { target: 'user_account', columnNames: ['personId'], referencedColumnNames: ['id'] },
    { target: 'customer', columnNames: ['customerId'], referencedColumnNames: ['id'] },
  ],
});
