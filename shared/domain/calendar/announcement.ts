import { addDays, type DayText } from '../../lib/dates.ts';
import type { Festival, SpecialDay } from './days.ts';

/** A year's holidays as the State Council's notice lists them. */
export interface Announcement {
  readonly year: number;
  readonly sourceZh: string;
  readonly sourceEn: string;
  readonly holidays: readonly {
    readonly festival: Festival;
    readonly from: DayText;
    readonly to: DayText;
    /** Days of weekends that are worked in exchange. */
    readonly makeUp: readonly DayText[];
  }[];
}

/** The notice day by day, in the order of the calendar. */
export function announcedDays({ holidays }: Announcement): readonly SpecialDay[] {
  return holidays
    .flatMap(({ festival, from, to, makeUp }) => [
      ...daysFrom(from, to).map((day) => specialDay(day, 'holiday', festival)),
      ...makeUp.map((day) => specialDay(day, 'makeUp', festival)),
    ])
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

function daysFrom(from: DayText, to: DayText): readonly DayText[] {
  const days: DayText[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

function specialDay(day: DayText, kind: SpecialDay['kind'], festival: Festival): SpecialDay {
  return { day, kind, festival, note: '', windows: null };
}
