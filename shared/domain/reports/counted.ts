import type { KpiFigure, KpiPart } from '../kpi/figures.ts';
import type { Counted } from '../kpi/value.ts';
import { type ReportFigureId, reportFigureIds, type ReportTableId, reportTables, rowTag } from './figures.ts';

export const itemKinds = ['order', 'exception', 'report', 'request', 'task', 'customer', 'fax'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Something that happened or is still to come, and what it counts in. */
export interface ReportItem {
  readonly kind: ItemKind;
  readonly id: string;
  readonly orderId: string | null;
  /** Its number, or whom it concerns. */
  readonly label: string;
  readonly customerName: string;
  /** Words of the catalogue that say what it is; empty where the label does. */
  readonly what: string;
  readonly detail: string;
  readonly at: number;
  readonly dueAt: number | null;
  readonly doneAt: number | null;
  readonly tags: readonly string[];
}

/** `key` finds its list; the cells are what the table's columns say. */
export interface TableRow {
  readonly key: string;
  readonly n: number;
  readonly cells: readonly number[];
}

/** A figure of the service beside the period before and the mean of those before. */
export interface ReportLine {
  readonly figure: KpiFigure;
  readonly goal: number;
  readonly goalFrom: 'usual' | 'company' | 'customer';
  readonly now: Counted;
  /** Of this period without what the customer or force majeure caused; none in reports that were handed in before it was kept. */
  readonly without?: Counted | null;
  /** What stands beside n: undated orders, those still on their way, those that were not our doing. */
  readonly parts?: Readonly<Partial<Record<KpiPart, number>>>;
  readonly before: Counted;
  readonly mean: Counted;
  readonly trend: readonly (Counted & { readonly label: string })[];
}

/** That a figure moved further than the company lets pass without a word; by so many hundredths of a point, or percent. */
export interface Movement {
  readonly figure: KpiFigure;
  readonly against: 'before' | 'mean';
  readonly worse: boolean;
  readonly by: number;
  readonly unit: 'points' | 'percent';
}

export interface CountedReport {
  /** Of the last event that was known then. */
  readonly seq: number;
  readonly at: number;
  readonly figures: Readonly<Partial<Record<ReportFigureId, number>>>;
  readonly tables: Readonly<Partial<Record<ReportTableId, readonly TableRow[]>>>;
  readonly lines: readonly ReportLine[];
  readonly movements: readonly Movement[];
  /** By tag, how many there are of what is listed only in part; none in reports that were handed in before it was kept. */
  readonly totals?: Readonly<Record<string, number>>;
}

/** Figures of these items: each is as many as there are items behind it. */
export function figuresOf(items: readonly ReportItem[]): CountedReport['figures'] {
  const found = new Map<string, number>();
  for (const { tags } of items) for (const tag of tags) found.set(tag, (found.get(tag) ?? 0) + 1);
  const known = reportFigureIds.flatMap((id) => {
    const n = found.get(id);
    return n === undefined ? [] : [[id, n] as const];
  });
  return Object.fromEntries(known);
}

/** Rows of a table from the tags of its items, the longest list first; `parts` are tags that make its columns. */
export function tableOf(
  items: readonly ReportItem[],
  table: ReportTableId,
  parts: readonly string[] = [],
): readonly TableRow[] {
  const head = rowTag(table, '');
  const rows = new Map<string, ReportItem[]>();
  for (const item of items) {
    for (const tag of item.tags) {
      if (!tag.startsWith(head)) continue;
      const key = tag.slice(head.length);
      const own = rows.get(key);
      if (own) own.push(item);
      else rows.set(key, [item]);
    }
  }
  return [...rows]
    .map(([key, own]) => ({
      key,
      n: own.length,
      cells: parts.map((part) => own.filter(({ tags }) => tags.includes(part)).length),
    }))
    .toSorted((one, other) => other.n - one.n || one.key.localeCompare(other.key, 'zh-CN'));
}

/** Tables whose rows have no lists: of reports that were handed in before these were kept. */
export function unlistedTables(
  { tables }: Pick<CountedReport, 'tables'>,
  items: readonly ReportItem[],
): readonly ReportTableId[] {
  const heads = new Set(items.flatMap(({ tags }) => tags.map((tag) => tag.split('|')[0])));
  return reportTables.filter((table) => (tables[table] ?? []).length > 0 && !heads.has(table));
}

export function taggedItems(items: readonly ReportItem[], tag: string): readonly ReportItem[] {
  return items.filter(({ tags }) => tags.includes(tag));
}
