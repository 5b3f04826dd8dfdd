import { addDays, wallTime } from '../../lib/dates.ts';
import type { WorkingCalendar } from '../calendar/calendar.ts';

/** By when the customer answers: the closing of the last of his days, or of the next working day where nobody is here (7.1.3). */
export function confirmDue(sentAt: number, days: number, calendar: WorkingCalendar): number {
  const last = addDays(wallTime(sentAt, calendar.zone).day, days);
  const { day } = calendar.addWorkingDays(last, 0);
  return calendar.closingOf(day) ?? sentAt;
}
