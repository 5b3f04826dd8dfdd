import type { WorkingCalendar } from '../calendar/calendar.ts';
import type { Issue } from '../../errors/errors.ts';
import { isTimeOfDay } from '../../lib/dates.ts';
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

/** What a company may set of the two regimes. */
export interface ReportLimits {
  /** Real minutes within which leaders have the report while the office is open (3.3.1.2: five). */
  readonly minutes: number;
  /** `HH:MM` at which the mail is due that could wait for the office to open (3.3.1.7: nine). */
  readonly morning: string;
  /** The office counts as open over lunch. */
  readonly throughBreaks: boolean;
}

/** What the manual says. */
export const manualLimits: ReportLimits = { minutes: 5, morning: '09:00', throughBreaks: true };

/** Longer than an hour is no report at once. */
const mostMinutes = 60;

/** What is wrong with limits that were typed. */
export function checkLimits({ minutes, morning }: ReportLimits): readonly Issue[] {
  const fits = Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutes;
  return [
    ...(fits ? [] : [{ path: 'minutes', code: 'exceptionReports.minutesWrong' }]),
    ...(isTimeOfDay(morning) ? [] : [{ path: 'morning', code: 'exceptionReports.morningWrong' }]),
  ];
}

/** Half an hour before its time, or from the moment of knowledge where there is less, a report is nearly due. */
export function warnsAt({ knownAt, dueAt }: Pick<ReportClock, 'knownAt' | 'dueAt'>): number {
  return Math.max(knownAt, dueAt - 30 * 60_000);
}

/**
 * 3.3.1.7: known while the office is open, it is due five real minutes later, though the office close meanwhile; known
 * at closing time or later, on a rest day or a holiday, leaders are phoned first and the mail is due at 9:00 of the next
 * working day; before opening on a working day at 9:00 of the same day. Nobody chooses: the moment of knowledge decides.
 */
export function reportClock(
  knownAt: number,
  office: WorkingCalendar,
  { minutes, morning, throughBreaks }: ReportLimits,
): ReportClock {
  const calendar = throughBreaks ? office.throughBreaks() : office;
  const { revision: calendarRevision } = calendar;
  if (calendar.isOpen(knownAt)) {
    const dueAt = knownAt + minutes * 60_000;
    const assumedYears = calendar.dayAt(knownAt).assumed ? [Number(calendar.dayAt(knownAt).day.slice(0, 4))] : [];
    return { knownAt, regime: 'working', dueAt, calendarRevision, assumedYears, steps: [] };
  }
  const { at: dueAt, assumedYears, steps } = calendar.onNextWorkingDay(knownAt, morning);
  return { knownAt, regime: 'afterHours', dueAt, calendarRevision, assumedYears, steps: steps() };
}
