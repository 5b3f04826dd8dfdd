import { useState } from 'react';
import { yearOf } from '../../../shared/domain/calendar/days.ts';
import { addDays, type DayText } from '../../../shared/lib/dates.ts';

export interface Selection {
  /** The day with the focus. */
  readonly day: DayText;
  readonly year: number;
  /** Every chosen day, in the order of the calendar. */
  readonly days: readonly DayText[];
  readonly has: (day: DayText) => boolean;
  /** `extend` keeps the other end of what is chosen. */
  readonly choose: (day: DayText, extend: boolean) => void;
  readonly openYear: (year: number) => void;
}

/** Days that one change takes at most. */
const most = 366;

/** The chosen day, or the days from it to another, and the year that is shown. */
export function useSelection(today: DayText): Selection {
  const [{ day, anchor }, setChosen] = useState({ day: today, anchor: today });
  const [from, to] = day < anchor ? [day, anchor] : [anchor, day];
  const days: DayText[] = [];
  for (let next = from; next <= to && days.length < most; next = addDays(next, 1)) days.push(next);
  return {
    day,
    year: yearOf(day),
    days,
    has: (one) => one >= from && one <= to,
    choose: (next, extend) => setChosen((before) => ({ day: next, anchor: extend ? before.anchor : next })),
    openYear: (year) => {
      const next = year === yearOf(today) ? today : `${year}-01-01`;
      setChosen({ day: next, anchor: next });
    },
  };
}
