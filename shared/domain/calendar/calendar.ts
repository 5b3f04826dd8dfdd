import { type DayText, instantOf } from '../../lib/dates.ts';
import { type CalendarData, createYears, type OfficeDay } from './compiled-year.ts';
import { addWorkingTime, nextOpening, workingTimeBetween } from './counting.ts';
import { isOpen, type Moment, momentAt, placeAt, placeOf } from './moments.ts';
import { addWorkingDays, onNextWorkingDay } from './points.ts';
import type { SumStep } from './sum.ts';

interface Reckoned {
  /** Years on the way that are not announced or not confirmed: empty when the result can be relied on. */
  readonly assumedYears: readonly number[];
  /** The sum that was made, line by line; computed when asked for. */
  readonly steps: () => readonly SumStep[];
}

/** A due time, epoch ms. */
export interface DueTime extends Reckoned {
  readonly at: number;
}

/** A length of working time in ms; negative when the second moment is before the first. */
export interface WorkingLength extends Reckoned {
  readonly lengthMs: number;
}

export interface DueDay extends Reckoned {
  readonly day: DayText;
}

/**
 * The company's working calendar, ready for reckoning. Instants are epoch ms, days are `YYYY-MM-DD` on the
 * company's wall. A window is open at its beginning and closed at its end. Where a calendar has no working time
 * for a hundred years, reckoning throws `RangeError`.
 */
export interface WorkingCalendar {
  readonly zone: string;
  readonly revision: number;
  isOpen(at: number): boolean;
  /** What the office is at that moment, and why. */
  momentAt(at: number): Moment;
  dayAt(at: number): OfficeDay;
  day(day: DayText): OfficeDay;
  /** When the office closes on that day, or would; `null` where the clocks skip that time. */
  closingOf(day: DayText): number | null;
  /** Every day of a year. */
  year(year: number): { readonly assumed: boolean; readonly days: readonly OfficeDay[] };
  /** The first moment from `at` on at which the office is open: `at` itself when it is. */
  nextOpening(at: number): DueTime;
  /**
   * The moment at which so many working minutes from `at` are over; the last of them may end with a window.
   * Negative minutes count back. With 0 the answer is `at` inside a window or at its end, else the next opening.
   */
  addWorkingTime(at: number, minutes: number): DueTime;
  workingTimeBetween(from: number, to: number): WorkingLength;
  /** The `count`th working day after that day; before it when negative; with 0 the day itself or the next one. */
  addWorkingDays(day: DayText, count: number): DueDay;
  /**
   * 3.3.1.7: that time of the next working day. Before opening on a working day it is the same day's; where that
   * would not lie after `at`, the opening is taken in its place.
   */
  onNextWorkingDay(at: number, time?: string): DueTime;
  /** The same calendar with the breaks between windows counted as open (lunch). */
  throughBreaks(): WorkingCalendar;
}

/** Compiles lazily, each year once: keep the result for as long as the data are the same. */
export function compileCalendar(data: CalendarData): WorkingCalendar {
  const through = once(() => build(data, true));
  return { ...build(data, false), throughBreaks: through };
}

function build(data: CalendarData, breaksOpen: boolean): WorkingCalendar {
  const years = createYears(data, breaksOpen);
  const built: WorkingCalendar = {
    zone: data.zone,
    revision: data.revision,
    isOpen: (at) => isOpen(years, at),
    momentAt: (at) => momentAt(years, at, nextOpening(years, at).at),
    dayAt: (at) => placeAt(years, at).office,
    day: (day) => placeOf(years, day).office,
    closingOf: (day) => instantOf(day, placeOf(years, day).office.windows.at(-1)?.to ?? '18:00', data.zone),
    year: (year) => {
      const { assumed, days } = years(year);
      return { assumed, days };
    },
    nextOpening: (at) => nextOpening(years, at),
    addWorkingTime: (at, minutes) => addWorkingTime(years, at, minutes),
    workingTimeBetween: (from, to) => workingTimeBetween(years, from, to),
    addWorkingDays: (day, count) => addWorkingDays(years, day, count),
    onNextWorkingDay: (at, time = '09:00') => onNextWorkingDay(years, at, time),
    throughBreaks: () => built,
  };
  return built;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
