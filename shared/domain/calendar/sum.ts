import type { DayText } from '../../lib/dates.ts';
import type { OfficeDay } from './compiled-year.ts';
import type { DayKind, Festival } from './days.ts';

/** Why the office is closed at a moment of a working day. */
export type ClosedWhy = 'beforeOpening' | 'break' | 'afterClosing';

interface OfDay {
  readonly day: DayText;
  readonly dayKind: DayKind;
  readonly festival: Festival | null;
  readonly note: string;
  /** Its year is not announced or not confirmed. */
  readonly assumed: boolean;
}

/**
 * One line of the sum that a due time was made of, oldest first: plain data, to be kept and to be shown.
 * `counted` is a part of a day, `countedDays` a run of whole working days, `skipped` a run of free ones,
 * `closed` says why counting did not begin at once, `point` is a time of day that was asked for.
 */
export type SumStep = OfDay &
  (
    | { readonly kind: 'closed'; readonly at: number; readonly why: ClosedWhy }
    | { readonly kind: 'counted'; readonly from: number; readonly to: number; readonly lengthMs: number }
    | { readonly kind: 'countedDays'; readonly lastDay: DayText; readonly days: number; readonly lengthMs: number }
    | { readonly kind: 'skipped'; readonly lastDay: DayText; readonly days: number }
    | { readonly kind: 'point'; readonly at: number; readonly reached: 'asked' | 'opening' }
  );

export function partOf({ day, kind, festival, note, assumed }: OfficeDay): OfDay {
  return { day, dayKind: kind, festival, note, assumed };
}

/** A day of the sum, before runs of alike days become one line. */
export interface SumDay {
  readonly office: OfficeDay;
  readonly counted: readonly { readonly from: number; readonly to: number }[];
  /** Every window of it was counted from end to end. */
  readonly whole: boolean;
}

/** Runs of whole days shorter than `shortestRun` are told window by window. */
export function stepsOf(days: readonly SumDay[], shortestRun = 3): readonly SumStep[] {
  const steps: SumStep[] = [];
  for (let at = 0; at < days.length; ) {
    const run = runFrom(days, at);
    const [first] = run;
    if (!first) break;
    const office = partOf(first.office);
    const lastDay = run.at(-1)?.office.day ?? first.office.day;
    if (first.office.windows.length === 0) {
      steps.push({ ...office, kind: 'skipped', lastDay, days: run.length });
    } else if (first.whole && run.length >= shortestRun) {
      steps.push({ ...office, kind: 'countedDays', lastDay, days: run.length, lengthMs: lengthOf(run) });
    } else {
      steps.push(...run.flatMap(windowSteps));
    }
    at += run.length;
  }
  return steps;
}

/** Days from `at` on that one line can tell: free for the same reason, or all of them wholly counted. */
function runFrom(days: readonly SumDay[], at: number): readonly SumDay[] {
  const first = days[at];
  if (!first) return [];
  let end = at + 1;
  for (let next = days[end]; next && alike(first, next); next = days[end]) end += 1;
  return days.slice(at, end);
}

function alike(one: SumDay, other: SumDay): boolean {
  if (one.office.assumed !== other.office.assumed) return false;
  if (one.office.windows.length === 0) {
    const { kind, festival, note } = one.office;
    const same = kind === other.office.kind && festival === other.office.festival && note === other.office.note;
    return same && other.office.windows.length === 0;
  }
  return one.whole && other.whole && one.office.kind === other.office.kind;
}

function windowSteps({ office, counted }: SumDay): readonly SumStep[] {
  return counted.map(({ from, to }) => ({ ...partOf(office), kind: 'counted', from, to, lengthMs: to - from }));
}

function lengthOf(days: readonly SumDay[]): number {
  return days.flatMap(({ counted }) => counted).reduce((sum, { from, to }) => sum + to - from, 0);
}
