import { type Period, periodOf } from '../../../shared/domain/settlement/period.ts';
import type { MonthText } from '../../../shared/lib/month.ts';

/** When the month of a customer ends, epoch ms, by his closing day; the last entry is the end of the calendar's month. */
export interface Ends {
  readonly byDay: readonly { readonly day: number; readonly from: number; readonly to: number }[];
  readonly from: number;
  readonly to: number;
}

/** The ends of a month for every closing day that there can be. */
export function endsOf(month: MonthText, zone: string) {
  const days = Array.from({ length: 31 }, (_, index) => index + 1);
  const periods = new Map(days.map((day): [number, Period] => [day, periodOf(month, day, zone)]));
  const whole = periodOf(month, null, zone);
  const ends: Ends = {
    byDay: [...periods].map(([day, { from, to }]) => ({ day, from, to })),
    from: whole.from,
    to: whole.to,
  };
  return { ends, periodOf: (closingDay: number | null) => (closingDay && periods.get(closingDay)) || whole };
}
