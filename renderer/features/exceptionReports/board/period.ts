import { addDays, type DayText } from '../../../../shared/lib/dates.ts';
import type { Period } from '../../../components/filters/PeriodChip.tsx';

const back = { today: 0, week: -6, month: -29 } as const;

/** Whether a day lies in a period that is counted back from today, or between two days. */
export function withinPeriod(day: DayText, { period, from, to }: Period, today: DayText): boolean {
  if (period) return day >= addDays(today, back[period]) && day <= today;
  return (!from || day >= from) && (!to || day <= to);
}
