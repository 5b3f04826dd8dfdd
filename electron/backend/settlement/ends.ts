import { type Period, periodOf } from '../../../shared/domain/settlement/period.ts';
import type { MonthText } from '../../../shared/lib/month.ts';

/** When the month of a customer ends, epoch ms, by his closing day; the last entry is the end of the calendar's month. */
export interface Ends {
  readonly byDay: readonly { readonly day: number; readonly from: number; readonly to: number }[];
  readonly from: number;
  readonly to: number;
}

interface EndsOfMonth {
  readonly ends: Ends;
  periodOf(closingDay: number | null): Period;
}

/** Whoever looks every minute for what is due asks for the same two months. */
const known = new Map<string, EndsOfMonth>();
const mostKnown = 24;

/** The ends of a month for every closing day that there can be. */
export function endsOf(month: MonthText, zone: string): EndsOfMonth {
  const key = `${month} ${zone}`;
  const made = known.get(key) ?? reckon(month, zone);
  if (known.size >= mostKnown) known.clear();
  known.set(key, made);
  return made;
}

function reckon(month: MonthText, zone: string): EndsOfMonth {
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
