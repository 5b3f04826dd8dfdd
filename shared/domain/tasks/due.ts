import { instantOf, wallTime } from '../../lib/dates.ts';
import type { WorkingCalendar } from '../calendar/calendar.ts';
import type { SumStep } from '../calendar/sum.ts';
import type { Due, Facts, Length, PointTime, TaskRule } from './rule.ts';

const minute = 60_000;

/** How a due time came about: plain data, kept with the task and shown with it. */
export interface DueSum {
  readonly due: Due;
  /** When it was reckoned from. */
  readonly from: number;
  /** The moment of the subject, with `relative`. */
  readonly factAt: number | null;
  /** It would have been sooner than anybody could do it. */
  readonly heldBack: boolean;
  readonly calendarRevision: number;
  readonly assumedYears: readonly number[];
  readonly steps: readonly SumStep[];
}

export interface DueTime {
  readonly dueAt: number;
  /** `null` for no warning. */
  readonly warnAt: number | null;
  readonly sum: DueSum;
}

interface Reckoned {
  readonly at: number;
  readonly assumedYears: readonly number[];
  readonly steps: () => readonly SumStep[];
}

interface Begun {
  /** When the duty began. */
  readonly at: number;
  readonly facts: Facts;
}

/** When the duty is due and how that was reckoned; `null` when the moment it is relative to is not known. */
export function dueOf(
  { due, warnBefore }: Pick<TaskRule, 'due' | 'warnBefore'>,
  { at, facts }: Begun,
  calendar: WorkingCalendar,
): DueTime | null {
  const factAt = due.kind === 'relative' ? momentOf(facts[due.fact]) : null;
  if (due.kind === 'relative' && factAt === null) return null;
  const reckoned = reckon(due, at, factAt, calendar);
  const least = due.kind === 'relative' ? at + due.atLeast * minute : at;
  const heldBack = reckoned.at < least;
  const dueAt = Math.max(reckoned.at, least);
  const { assumedYears, steps } = reckoned;
  const sum = { due, from: at, factAt, heldBack, calendarRevision: calendar.revision, assumedYears, steps: steps() };
  return { dueAt, warnAt: warnBefore && warningBefore(dueAt, warnBefore, at, calendar), sum };
}

/** So long after a moment, in the unit's own time. */
export function after(at: number, { amount, unit }: Length, calendar: WorkingCalendar): number {
  return unit === 'minutes' ? at + amount * minute : calendar.addWorkingTime(at, amount).at;
}

/** Never before the duty began: what begins late is warned of at once. */
function warningBefore(dueAt: number, before: Length, beganAt: number, calendar: WorkingCalendar): number {
  return Math.min(dueAt, Math.max(beganAt, after(dueAt, { ...before, amount: -before.amount }, calendar)));
}

function reckon(due: Due, at: number, factAt: number | null, calendar: WorkingCalendar): Reckoned {
  switch (due.kind) {
    case 'minutes':
      return plain(at + due.amount * minute);
    case 'workingMinutes':
      return (due.throughBreaks ? calendar.throughBreaks() : calendar).addWorkingTime(at, due.amount);
    case 'point':
      return pointOf(due, at, calendar);
    case 'relative':
      return relativeTo(factAt ?? at, due, calendar);
  }
}

function plain(at: number): Reckoned {
  return { at, assumedYears: [], steps: () => [] };
}

function pointOf(due: Extract<Due, { kind: 'point' }>, at: number, calendar: WorkingCalendar): Reckoned {
  if (due.workingDay === 0) {
    const { day, windows } = calendar.dayAt(at);
    const today = windows.length > 0 ? timeOn(day, due.time, calendar) : null;
    if (today !== null && today > at) return plain(today);
  }
  const first = calendar.onNextWorkingDay(at, wallOf(due.time));
  const firstDay = wallTime(first.at - 1, calendar.zone).day;
  const typed = due.time !== 'opening' && due.time !== 'closing';
  if (due.workingDay <= 1) return typed ? first : { ...first, at: timeOn(firstDay, due.time, calendar) ?? first.at };
  const days = calendar.addWorkingDays(firstDay, due.workingDay - 1);
  return { ...days, at: timeOn(days.day, due.time, calendar) ?? first.at };
}

/** The time at which the search for the day asks; what the office makes of the day is read off the day. */
function wallOf(time: PointTime): string {
  if (time === 'opening') return '00:01';
  return time === 'closing' ? '23:59' : time;
}

function relativeTo(factAt: number, due: Extract<Due, { kind: 'relative' }>, calendar: WorkingCalendar): Reckoned {
  if (due.unit === 'minutes') return plain(factAt + due.amount * minute);
  if (due.unit === 'workingMinutes') return calendar.addWorkingTime(factAt, due.amount);
  // The end of a day belongs to it, not to the next one.
  const { day } = calendar.dayAt(factAt - 1);
  const days = calendar.addWorkingDays(lastWorkingDay(day, due.amount, calendar), due.amount);
  return { ...days, at: timeOn(days.day, due.time ?? 'opening', calendar) ?? factAt };
}

/** What must be done before or on a day without work is done on the working day before it. */
function lastWorkingDay(day: string, amount: number, calendar: WorkingCalendar): string {
  if (amount > 0 || calendar.day(day).windows.length > 0) return day;
  return amount === 0 ? calendar.addWorkingDays(day, -1).day : day;
}

function timeOn(day: string, time: PointTime, calendar: WorkingCalendar): number | null {
  if (time === 'opening') return instantOf(day, calendar.day(day).windows[0]?.from ?? '09:00', calendar.zone);
  if (time === 'closing') return calendar.closingOf(day);
  return instantOf(day, time, calendar.zone);
}

function momentOf(value: Facts[string] | undefined): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}
