import type { WorkingCalendar } from '../calendar/calendar.ts';
import type { SumStep } from '../calendar/sum.ts';
import type { Regime } from './values.ts';

/** What holds for a moment of knowledge, and how it was reckoned. */
export interface ReportClock {
  readonly knownAt: number;
  readonly regime: Regime;
  readonly dueAt: number;
  readonly calendarRevision: number;
  readonly assumedYears: readonly number[];
  readonly steps: readonly SumStep[];
}

/** Minutes within which leaders have the report while the office is open (3.3.1.2). */
export const reportMinutes = 5;
/** When the mail is due that could wait for the office to open (3.3.1.7). */
const morning = '09:00';

/**
 * 3.3.1.7: known while the office is open, it is due five real minutes later, though the office close meanwhile; known
 * at closing time or later, on a rest day or a holiday, leaders are phoned first and the mail is due at 9:00 of the next
 * working day; before opening on a working day at 9:00 of the same day. With `throughBreaks` the office counts as open
 * over lunch. Nobody chooses: the moment of knowledge decides.
 */
export function reportClock(knownAt: number, office: WorkingCalendar, throughBreaks: boolean): ReportClock {
  const calendar = throughBreaks ? office.throughBreaks() : office;
  const { revision: calendarRevision } = calendar;
  if (calendar.isOpen(knownAt)) {
    const dueAt = knownAt + reportMinutes * 60_000;
    const assumedYears = calendar.dayAt(knownAt).assumed ? [Number(calendar.dayAt(knownAt).day.slice(0, 4))] : [];
    return { knownAt, regime: 'working', dueAt, calendarRevision, assumedYears, steps: [] };
  }
  const { at: dueAt, assumedYears, steps } = calendar.onNextWorkingDay(knownAt, morning);
  return { knownAt, regime: 'afterHours', dueAt, calendarRevision, assumedYears, steps: steps() };
}
