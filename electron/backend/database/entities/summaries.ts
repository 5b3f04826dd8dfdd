import { EntitySchema } from 'typeorm';
import type { ReportItem, TableRow } from '../../../../shared/domain/reports/counted.ts';
import type { Figures } from '../../../../shared/domain/summaries/figures.ts';
import type { SummaryScope, SummaryState } from '../../../../shared/domain/summaries/values.ts';
import type { SummaryWriting } from '../../../../shared/domain/summaries/writing.ts';
import { count, instant, json, key, lock, maybeInstant, maybeRef, text } from '../columns.ts';

/** Figures as they were counted when a summary was handed in. */
export interface FrozenMonth {
  /** Of the last event that was known then: told again up to there, the log gives the same figures. */
  readonly seq: number;
  readonly at: number;
  readonly figures: Figures;
  readonly people: readonly { readonly id: string; readonly name: string; readonly figures: Figures }[];
  /** Links that failed the customer; not kept by summaries from before it was. */
  readonly links?: readonly TableRow[];
  /** The duties behind them; not kept either by summaries from before it was. */
  readonly duties?: readonly ReportItem[];
}

export interface SummaryRow {
  id: string;
  /** `2026-11` */
  month: string;
  scope: SummaryScope;
  personId: string | null;
  personName: string;
  /** The person, or `department`: one summary a month, and one more for each correction. */
  personKey: string;
  revision: number;
  state: SummaryState;
  writing: SummaryWriting;
  /** Empty until it was handed in, then one. */
  frozen: readonly FrozenMonth[];
  answer: string;
  correction: string;
  /** When the office opened for the first time after the month: its duties count from there. */
  openedAt: number;
  createdAt: number;
  updatedAt: number;
  submittedAt: number | null;
  submittedByName: string;
  answeredAt: number | null;
  answeredByName: string;
  /** How often it was asked for: drafted, and each time it came back. */
  round: number;
  version: number;
}

export const SummaryEntity = new EntitySchema<SummaryRow>({
  name: 'month_summary',
  columns: {
    id: key,
    month: text(7),
    scope: text(20),
    personId: maybeRef,
    personName: text(120),
    personKey: text(36),
    revision: count,
    state: text(20),
    writing: json,
    frozen: json,
    answer: text(500),
    correction: text(500),
    openedAt: instant,
    createdAt: instant,
    updatedAt: instant,
    submittedAt: maybeInstant,
    submittedByName: text(120),
    answeredAt: maybeInstant,
    answeredByName: text(120),
    round: count,
    version: lock,
  },
  indices: [{ columns: ['month', 'personKey', 'revision'], unique: true }],
  foreignKeys: [{ target: 'user_account', columnNames: ['personId'], referencedColumnNames: ['id'] }],
});
