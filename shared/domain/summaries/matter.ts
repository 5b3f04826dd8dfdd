import { type Figure, type FigureId, type Figures, figureIds, medianOf } from './figures.ts';
import type { MonthSpan } from '../../lib/month.ts';

/** An event as the log keeps it, as far as a summary reads it. */
export interface LoggedEvent {
  readonly type: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly at: number;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** A text of an event's payload; empty where there is none. */
export function textIn(payload: LoggedEvent['payload'], name: string): string {
  const value = payload[name];
  return typeof value === 'string' ? value : '';
}

export const matterKinds = ['report', 'promise', 'note', 'request', 'settlement', 'claim', 'qualityCase'] as const;
export type MatterKind = (typeof matterKinds)[number];
/** What a figure's list may hold: orders and duties are counted by the database and listed when they are asked for. */
export const listedKinds = [...matterKinds, 'order', 'duty'] as const;
export type ListedKind = (typeof listedKinds)[number];

/** That a matter counts in a figure, with the amount or the length that it brings. */
export interface Counted {
  readonly figure: FigureId;
  readonly fen?: number;
  readonly ms?: number;
}

/** Something that happened, whose it was, and in which figures of the month it counts. */
export interface Matter {
  readonly kind: MatterKind;
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  /** Its number, or who it was with. */
  readonly label: string;
  readonly customerName: string;
  /** What was promised or asked. */
  readonly detail: string;
  /** The report that it belongs to. */
  readonly reportId: string | null;
  readonly at: number;
  readonly dueAt: number | null;
  readonly doneAt: number | null;
  readonly counts: readonly Counted[];
}

/** The month that is summed up, as it was known at a moment. */
export interface Asked extends MonthSpan {
  readonly now: number;
}

export function isIn({ from, to }: MonthSpan, at: number | null): boolean {
  return at !== null && at >= from && at < to;
}

/** The month as far as it has passed. */
export function endOf({ to, now }: Asked): number {
  return Math.min(to, now);
}

/** Figures of these matters: each is as many as there are matters behind it. */
export function figuresOf(matters: readonly Matter[]): Figures {
  const found = new Map<FigureId, Counted[]>();
  for (const { counts } of matters) {
    for (const one of counts) {
      const same = found.get(one.figure);
      if (same) same.push(one);
      else found.set(one.figure, [one]);
    }
  }
  const known = figureIds.flatMap((id) => {
    const counted = found.get(id);
    return counted ? [[id, figureOf(counted)] as const] : [];
  });
  return Object.fromEntries(known) as Figures;
}

function figureOf(counted: readonly Counted[]): Figure {
  const lengths = counted.flatMap(({ ms }) => (ms === undefined ? [] : [ms]));
  return {
    n: counted.length,
    fen: counted.reduce((sum, { fen }) => sum + (fen ?? 0), 0),
    medianMs: medianOf(lengths),
    worstMs: lengths.length === 0 ? null : lengths.reduce((worst, one) => Math.max(worst, one)),
  };
}
