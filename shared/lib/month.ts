import { instantOf, wallTime } from './dates.ts';

/** `2026-11`: a month on the company's wall. */
export type MonthText = string;

/** From its first instant up to, and without, the first of the next one. */
export interface MonthSpan {
  readonly from: number;
  readonly to: number;
}

export function isMonth(text: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text);
}

export function monthOf(at: number, zone: string): MonthText {
  return wallTime(at, zone).day.slice(0, 7);
}

export function monthAfter(month: MonthText, months: number): MonthText {
  const [year, number] = month.split('-').map(Number);
  const place = (year ?? 0) * 12 + (number ?? 1) - 1 + months;
  return `${String(Math.floor(place / 12)).padStart(4, '0')}-${String((place % 12) + 1).padStart(2, '0')}`;
}

export function spanOf(month: MonthText, zone: string): MonthSpan {
  return { from: firstInstant(month, zone), to: firstInstant(monthAfter(month, 1), zone) };
}

/** Where midnight is skipped by a change of clocks, the day begins when it begins. */
function firstInstant(month: MonthText, zone: string): number {
  const day = `${month}-01`;
  const at = instantOf(day, '00:00', zone) ?? instantOf(day, '01:00', zone);
  if (at === null) throw new RangeError(`No such month: ${month}`);
  return at;
}
