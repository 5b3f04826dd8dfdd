import { addDays, type DayText, instantOf, wallTime } from '../../lib/dates.ts';
import { type MonthSpan, monthAfter, monthOf, spanOf } from '../../lib/month.ts';
import type { WorkReportKind } from './values.ts';

/** What a report is of: `2026-11-23` a day, or the week that began on that Monday; `2026-11`; `2026-Q4`. */
export type PeriodText = string;

/** The period in which a moment lies. */
export function periodAt(kind: WorkReportKind, at: number, zone: string): PeriodText {
  const { day } = wallTime(at, zone);
  switch (kind) {
    case 'daily':
      return day;
    case 'weekly':
      return mondayOf(day);
    case 'keyAccount':
      return monthOf(at, zone);
    case 'quarter':
      return quarterOf(monthOf(at, zone));
  }
}

/** The period so many further on. */
export function periodAfter(kind: WorkReportKind, period: PeriodText, count: number): PeriodText {
  switch (kind) {
    case 'daily':
      return addDays(period, count);
    case 'weekly':
      return addDays(period, 7 * count);
    case 'keyAccount':
      return monthAfter(period, count);
    case 'quarter':
      return quarterOf(monthAfter(firstMonth(period), 3 * count));
  }
}

/** A year, or one of its months. */
export const stretchPattern = /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/;

/** Reports are listed together by the month of days, by the year of anything longer: so many letters of a period name it. */
export function stretchLength(kind: WorkReportKind): number {
  return kind === 'daily' ? '2026-11'.length : '2026'.length;
}

/** From its first instant up to, and without, that of the next. */
export function periodSpan(kind: WorkReportKind, period: PeriodText, zone: string): MonthSpan {
  switch (kind) {
    case 'daily':
      return { from: midnight(period, zone), to: midnight(addDays(period, 1), zone) };
    case 'weekly':
      return { from: midnight(period, zone), to: midnight(addDays(period, 7), zone) };
    case 'keyAccount':
      return spanOf(period, zone);
    case 'quarter':
      return { from: spanOf(firstMonth(period), zone).from, to: spanOf(monthAfter(firstMonth(period), 2), zone).to };
  }
}

/** The months of a quarter begin with this one. */
export function firstMonth(quarter: PeriodText): string {
  const [year = '', number = '1'] = quarter.split('-Q');
  return `${year}-${String(Number(number) * 3 - 2).padStart(2, '0')}`;
}

/** First and last day of a week. */
export function weekDays(monday: PeriodText): readonly [DayText, DayText] {
  return [monday, addDays(monday, 6)];
}

function quarterOf(month: string): PeriodText {
  const [year = '', number = '1'] = month.split('-');
  return `${year}-Q${Math.ceil(Number(number) / 3)}`;
}

function mondayOf(day: DayText): DayText {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** Where midnight is skipped by a change of clocks, the day begins when it begins. */
function midnight(day: DayText, zone: string): number {
  const at = instantOf(day, '00:00', zone) ?? instantOf(day, '01:00', zone);
  if (at === null) throw new RangeError(`No such day: ${day}`);
  return at;
}
