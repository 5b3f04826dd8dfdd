import { addDays, type DayText, instantOf } from '../../lib/dates.ts';
import { type MonthText, monthAfter } from '../../lib/month.ts';

/** What a month of a customer holds: from the first instant up to, and without, the last. */
export interface Period {
  readonly month: MonthText;
  readonly firstDay: DayText;
  readonly lastDay: DayText;
  readonly from: number;
  readonly to: number;
}

/** The days of a customer's month: up to his closing day, which in a short month is its last; `null` closes with the month. */
export function periodOf(month: MonthText, closingDay: number | null, zone: string): Period {
  const firstDay = addDays(closingOf(monthAfter(month, -1), closingDay), 1);
  const lastDay = closingOf(month, closingDay);
  return { month, firstDay, lastDay, from: beginningOf(firstDay, zone), to: beginningOf(addDays(lastDay, 1), zone) };
}

function closingOf(month: MonthText, closingDay: number | null): DayText {
  const lastDay = addDays(`${monthAfter(month, 1)}-01`, -1);
  if (closingDay === null) return lastDay;
  const day = `${month}-${String(closingDay).padStart(2, '0')}`;
  return day < lastDay ? day : lastDay;
}

/** Where midnight is skipped by a change of clocks, the day begins when it begins. */
export function beginningOf(day: DayText, zone: string): number {
  const at = instantOf(day, '00:00', zone) ?? instantOf(day, '01:00', zone);
  if (at === null) throw new RangeError(`No such day: ${day}`);
  return at;
}
