import type { DayText } from '../../lib/dates.ts';
import { type CalendarYear, yearOf } from './days.ts';

/** From this day on the next year's holidays are usually announced. */
const expectedFrom = '11-01';

/** Years that should be confirmed by now and are not: this one, and from November on the next. */
export function unconfirmedYears(years: readonly CalendarYear[], today: DayText): readonly number[] {
  const year = yearOf(today);
  const wanted = today.slice(5) >= expectedFrom ? [year, year + 1] : [year];
  return wanted.filter((one) => !years.some((known) => known.year === one && known.state === 'confirmed'));
}
